/** Of which day a table is, and what else in it says otherwise. */
import { a1 } from '../core/cell.ts';
import { type ErrorArguments, GasrankError } from '../core/error.ts';
import type { Finding } from '../core/finding.ts';
import type { DateOrigin, IsoDate } from '../core/snapshot.ts';
import {
  baseNameOf,
  type DateFound,
  findDates,
  saysDate,
  type TextAt,
  textsBetween,
} from './heading.ts';
import type { NamedTable, Role } from './tables.ts';
import { unusableDateIn, unusableDateInName } from './unusable-date.ts';

export interface DateOf {
  readonly date: IsoDate;
  readonly dateFrom: DateOrigin;
  /** The cell that says so; `null` for a name or an option. */
  readonly dateAt: DateFound['at'];
  readonly findings: readonly Finding[];
}

/**
 * The day of a table: the one given, else the one that it says itself, in its sheet's name or in its file's.
 *
 * @throws GasrankError when there is none, or several that are equally trusted
 */
export function dateOf(
  named: NamedTable,
  { date, role }: { readonly date?: IsoDate | undefined; readonly role?: Role | undefined },
): DateOf {
  if (date !== undefined) return { date, dateFrom: 'option', dateAt: null, findings: [] };
  const { source } = named.grid;
  const option = role === 'previous' ? '--prev-date' : '--date';
  const found = datesOf(named);
  const [first, ...rivals] = mostTrusted(found);
  if (!first) {
    const unusable = unusableDateOf(named);
    throw new GasrankError({
      ...source,
      option,
      ...(unusable ? { code: 'date-unusable', ...unusable } : { code: 'no-date' }),
    });
  }
  if (rivals.length > 0) {
    const dates = [first, ...rivals].map((rival) => rival.date);
    throw new GasrankError({ code: 'several-dates', ...source, dates, option });
  }
  const findings = found.flatMap(({ date: other, from }): Finding[] =>
    from === 'sheet' || other === first.date
      ? []
      : [
          {
            code: 'date-differs',
            at: { source, row: null, col: null },
            date: first.date,
            other,
            where: from,
          },
        ],
  );
  return { date: first.date, dateFrom: first.from, dateAt: first.at, findings };
}

/**
 * Every date that a table has: in the texts above it, else in its notes, else above the whole sheet; in the names of sheet
 * and file besides.
 */
export function datesOf(named: NamedTable): DateFound[] {
  const { grid, table } = named;
  const [block] = table.blocks;
  const { file, sheet } = grid.source;
  const notes = () => notesOf(named);
  const own = findDates({ above: block?.texts ?? [], below: notes, sheet, file });
  const isInSheet = own.some(({ from }) => from === 'sheet');
  if (isInSheet || !block || block.header.top === block.sheetTop) return own;
  const above = textsBetween(grid, { start: 0, end: block.sheetTop });
  return findDates({ above, below: notes, sheet, file });
}

function notesOf({ grid, table }: NamedTable): TextAt[] {
  return table.readings
    .filter(({ kind }) => kind === 'note')
    .flatMap(({ row }) => textsBetween(grid, { start: row, end: row + 1 }));
}

type Unusable = Pick<ErrorArguments['date-unusable'], 'place' | 'text' | 'fault'>;

/** What stands where a table without a date should say it, in the same order of trust. */
function unusableDateOf(named: NamedTable): Unusable | null {
  const { grid, table } = named;
  const { file, sheet } = grid.source;
  const [block] = table.blocks;
  const texts = [
    ...(block?.texts ?? []),
    ...textsBetween(grid, { start: 0, end: block?.sheetTop ?? 0 }),
    ...notesOf(named).filter(({ text }) => saysDate(text)),
  ];
  const context = [...texts.map(({ text }) => text), sheet, baseNameOf(file)].join(' ');
  for (const { text, row, col } of texts) {
    const found = unusableDateIn(text, context);
    if (found) return { ...found, place: { cell: a1(row, col) } };
  }
  const inSheetName = unusableDateInName(sheet, context);
  if (inSheetName) return { ...inSheetName, place: 'sheet-name' };
  const inFileName = unusableDateIn(baseNameOf(file), context);
  return inFileName && { ...inFileName, place: 'file-name' };
}

/** Those that say it in the place that is trusted most. */
export function mostTrusted(found: readonly DateFound[]): DateFound[] {
  return found.filter(({ from }) => from === found[0]?.from);
}
