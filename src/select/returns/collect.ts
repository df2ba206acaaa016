/** Puts the returns of all units together. */
import { bySeverity } from '../../check/index.ts';
import type { Alias } from '../../core/alias.ts';
import type { Finding, Place } from '../../core/finding.ts';
import { cellName } from '../../core/sheet/cell.ts';
import { type IsoDate, indicatorName, type Snapshot } from '../../core/snapshot.ts';
import { hasTask } from '../../core/standing.ts';
import {
  COLLECTED,
  type CollectedUnit,
  type Collection,
  type ReturnRow,
  type UnusedReturn,
} from '../../report/collect/collection.ts';
import { withTerms } from '../../report/terms.ts';
import { type ChosenStatements, chooseStatements } from './choose.ts';
import { type CollectedPlaces, figuresOf } from './places.ts';
import { createRoster } from './roster.ts';
import { sheetOfSenders } from './sheet.ts';
import { isSaid, type ReturnTable, readStatements, type Statement } from './statements.ts';

export interface CollectRules {
  /** The date that counts; default: the newest of the returns. */
  readonly date: IsoDate | null;
  readonly aliases: readonly Alias[];
  readonly allowMissing: boolean;
}

/** A collection, and its figures in the cells of their senders. */
export interface CollectedSenders {
  readonly collection: Collection;
  readonly senders: Snapshot;
}

/** The result of returns without a date. */
export type Undated = 'undated';

/**
 * Collects the figures of every unit in the sheet `like`. Different figures for one place are never decided.
 *
 * @param unread files without a table
 * @returns `undated` if neither the rules nor a return state a date
 */
export function collectReturns(
  tables: readonly ReturnTable[],
  unread: readonly UnusedReturn[],
  like: Snapshot,
  { date: given, aliases, allowMissing }: CollectRules,
): CollectedSenders | Undated {
  const roster = createRoster(like.regions, aliases);
  const read = tables.map((table) => ({
    table,
    ...readStatements(table, { like, roster, aliases }),
  }));
  const dates = read.flatMap(({ table, statements }) =>
    statements.length > 0 ? (table.date ?? []) : [],
  );
  const date = given ?? dates.sort().at(-1);
  if (date === undefined) return 'undated';

  const isNewer = ({ date: own }: ReturnTable) => own !== null && own > date;
  const used = read.filter(({ table, statements }) => !isNewer(table) && statements.length > 0);
  const chosen = like.regions.map((_, unit) =>
    chooseStatements(
      used.flatMap(({ statements }) => statements.filter((one) => one.unit === unit)),
      date,
    ),
  );
  const places = figuresOf(
    chosen.map((own) => own.counted),
    like,
  );
  const isFree = (unit: number) => chosen[unit]?.state === 'missing';
  const strange = read.flatMap(({ table, statements, unused }) => {
    if (isNewer(table) && statements.length > 0) {
      const reason = { kind: 'newer', date: table.date ?? date, most: date } as const;
      return [{ table, reason, row: null }];
    }
    return unused.map(({ reason, row }) => {
      if (reason.kind !== 'unknown-row') return { table, reason, row };
      return { table, reason: { ...reason, likely: roster.likely(reason.name, isFree) }, row };
    });
  });
  const unused = [
    ...unread,
    ...strange.map(({ table: { file, sheet }, reason }) => ({ file, sheet, reason })),
  ];
  const units = like.regions.map((row, unit): CollectedUnit => {
    return { row, state: chosen[unit]?.state ?? 'missing', figures: places.figures[unit] ?? [] };
  });
  const findings: Finding[] = [
    ...units.flatMap(({ row, state }): Finding[] => {
      const code = allowMissing ? 'return-missing-allowed' : 'return-missing';
      return state === 'missing' ? [{ code, at: row.at, region: row.name }] : [];
    }),
    ...places.findings,
    ...chosen.flatMap((own, unit) => unitFindings(own, { like, unit, date })),
    ...used.flatMap(({ table }) => undated(table, date)),
    ...unread.map(({ file, sheet, reason }): Finding => {
      return { code: 'return-unused', at: wholeFile(file, sheet), reason };
    }),
    ...strange.map(({ table, reason, row }): Finding => {
      return { code: 'return-unused', at: row?.at ?? wholeSheet(table), reason };
    }),
  ];
  const sheets = [...used.map(({ table }) => table.snapshot), like];
  const collection = {
    ...{ date, like, units, unused },
    rows: chosen.flatMap((own, unit) => rowsOf(own, like.regions[unit]?.name ?? '', places)),
    conflicts: places.conflicts,
    findings: withTerms(bySeverity(findings), sheets),
  };
  const counted = chosen.map((own) => own.counted);
  return { collection, senders: sheetOfSenders(collection, counted) };
}

const wholeFile = (file: string, sheet: string | null): Place => {
  return { source: { file, sheet: sheet ?? '' }, row: null, col: null };
};
const wholeSheet = ({ snapshot }: ReturnTable): Place => {
  return { source: snapshot.source, row: null, col: null };
};

function undated(table: ReturnTable, period: IsoDate): Finding[] {
  if (table.date !== null) return [];
  return [{ code: 'return-undated', at: wholeSheet(table), period }];
}

/** Findings about a unit's returns as a whole: lateness, and indicators that are not in any of them. */
function unitFindings(
  { state, counted }: ChosenStatements,
  { like, unit, date }: { readonly like: Snapshot; readonly unit: number; readonly date: IsoDate },
): Finding[] {
  const [first] = counted;
  const row = like.regions[unit];
  if (!first || !row) return [];
  const region = row.name;
  const lacking = like.indicators.flatMap((indicator, i) => {
    const own = row.figures[i];
    const isWanted = own !== undefined && hasTask(own);
    const isSent = counted.some(({ counts: { [i]: own } }) => {
      return own !== undefined && COLLECTED.some((measure) => isSaid(own[measure]));
    });
    return isWanted && !isSent ? [indicatorName(indicator)] : [];
  });
  return [
    ...(state === 'late' && first.table.date !== null
      ? [
          {
            code: 'return-late',
            at: first.row.at,
            region,
            date: first.table.date,
            period: date,
          } as const,
        ]
      : []),
    ...(lacking.length > 0
      ? [{ code: 'return-incomplete', at: first.row.at, region, indicators: lacking } as const]
      : []),
  ];
}

/** The rows of one unit for the list of returns. */
function rowsOf(
  { state, counted, passedOver }: ChosenStatements,
  unit: string,
  { contradicted, contributing }: CollectedPlaces,
): ReturnRow[] {
  if (state === 'missing') {
    return [{ unit, state, file: null, sheet: null, cells: [], date: null }];
  }
  const rowOf = (own: ReturnRow['state'], { table, counts }: Statement): ReturnRow => ({
    ...{ unit, state: own, file: table.file, sheet: table.sheet, date: table.date },
    cells: counts.flatMap(({ installed }) =>
      installed.state === 'absent' ? [] : [cellName(installed.at)],
    ),
  });
  const stateOf = (one: Statement) => {
    if (contradicted.has(one)) return 'conflict';
    return contributing.has(one) ? state : 'duplicate';
  };
  return [
    ...counted.map((one) => rowOf(stateOf(one), one)),
    ...passedOver.map((one) => rowOf('duplicate', one)),
  ];
}
