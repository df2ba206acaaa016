/** Grids → a snapshot: chooses the table, reads its columns and rows, and finds its date. */

import { GasrankError } from '../core/error.ts';
import type { Finding } from '../core/finding.ts';
import { a1 } from '../core/sheet/cell.ts';
import type { Grid } from '../core/sheet/grid.ts';
import type { IsoDate, Region, Snapshot, TotalPlace } from '../core/snapshot.ts';
import { isoDate } from './dates/date.ts';
import { dateOf, singleDateColumn } from './dating.ts';
import type { HeaderColumn } from './header/header.ts';
import { findTitle } from './header/heading.ts';
import type { IndicatorColumns } from './header/indicators.ts';
import { statedInSingleUnits } from './header/stated-units.ts';
import { dateLabelOf, lineNumbersOf, unitLineOf } from './published.ts';
import type { RowKind, RowReading } from './rows/rows.ts';
import { requireWhole } from './rows/split.ts';
import type { Sheets } from './summaries.ts';
import { columnFindings, wordFindings } from './tables/columns.ts';
import { requireUndamaged, withoutContradicted } from './tables/contradicted.ts';
import type { Table } from './tables/join.ts';
import { rowReadings } from './tables/readings.ts';
import { chooseTable, type NamedTable, type Role, tablesOf } from './tables/tables.ts';
import { requireName, withoutNameless } from './totals/nameless.ts';
import { separateTotals, type Totals } from './totals/totals.ts';
import { unitKind } from './words/unit-kinds.ts';
import { createVocabulary, type ExtraWords } from './words/vocabulary.ts';

export { datesIn, saysDay, saysOtherDay, withoutDates } from './dates/date.ts';
export { isDateOnly } from './header/heading.ts';
export { type UsedWord, usedWords } from './rows/used-words.ts';
export {
  listSheets,
  listTables,
  type SheetSummary,
  type Sheets,
  type TableSummary,
} from './summaries.ts';
export type { HeaderRole } from './words/header-words.ts';
export type { ExtraWords, WordKind } from './words/vocabulary.ts';
export type { HeaderColumn, RowKind };

export interface InterpretOptions {
  /** The sheet to read (`进度表`, or `进度表!A20` for one of its tables); default: the only visible one with a table. */
  readonly sheet?: string | undefined;
  /** The sheet's date, if the sheet states none or a wrong one. */
  readonly date?: IsoDate | undefined;
  /** Role of this sheet, so that an error names the right option. Default `this`. */
  readonly role?: Role | undefined;
  /** True if a table may have a total as its only row, as a unit may send it. */
  readonly mayBeTotal?: boolean | undefined;
}

/**
 * Finds the tables in every sheet of a file, for `interpretSheets` and `listTables`.
 *
 * @param configuration the file of the extra words, as messages name it
 */
export function readSheets(
  grids: readonly Grid[],
  extra: ExtraWords = {},
  configuration?: string,
): Sheets {
  const vocabulary = createVocabulary(extra, configuration);
  return grids.map((grid) => tablesOf(grid, vocabulary));
}

/** Reading of one block of a table: a header, its columns, and the end of its rows. */
export interface BlockReading {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeaderColumn[];
  /** Indicators of the columns. Captions above the block and, in the long form, its rows may name more. */
  readonly indicators: readonly IndicatorColumns[];
  readonly unused: readonly { readonly col: number; readonly text: string }[];
  /** The unused column with the date of every row; `null` without one. */
  readonly dateCol: number | null;
}

export interface Interpretation {
  readonly snapshot: Snapshot;
  readonly findings: readonly Finding[];
  /** Reading of the table, for `gasrank inspect`. */
  readonly layout: {
    /** Name of the table for `--sheet`. */
    readonly table: string;
    /** The cell that states the date; `null` if a name or an option does. */
    readonly dateAt: { readonly row: number; readonly col: number } | null;
    readonly blocks: readonly BlockReading[];
    /** Every row below a header, by row; read only if it is asked for. */
    readonly rows: () => readonly RowReading[];
  };
}

/**
 * Reads the chosen table among the sheets of a file.
 *
 * @throws GasrankError if no table or more than one fits, if its header cannot be read, if it has no date, or if an
 * .xls contradicts itself. Findings report single cells and rows.
 */
export function interpret(
  grids: readonly Grid[],
  {
    vocabulary,
    ...options
  }: InterpretOptions & { readonly vocabulary?: ExtraWords | undefined } = {},
): Interpretation {
  return interpretSheets(readSheets(grids, vocabulary), options);
}

/** As `interpret`, for sheets whose tables were already found. */
export function interpretSheets(sheets: Sheets, options: InterpretOptions = {}): Interpretation {
  const interpretation = interpretTable(chooseTable(sheets, options), options);
  requireUndamaged(
    sheets.map(({ grid }) => grid),
    interpretation.snapshot.regions,
  );
  return interpretation;
}

function interpretTable(named: NamedTable, options: InterpretOptions): Interpretation {
  const { grid, table } = named;
  const { source } = grid;
  const texts = table.blocks[0]?.texts ?? [];
  const dated = dateOf(named, options);
  const { date, dateFrom, dateAt, findings: dateFindings } = dated;
  const dates = singleDateColumn(named);
  const rows = table.rows.map(({ region }) => region);
  const all = separateTotals(table.rows, {
    indicators: table.indicators,
    heading: texts.map(({ text }) => text).join(' '),
  });
  const kept = withoutNameless(all);
  const { total, subtotals, findings } = kept;
  const regions = kept.regions.map(withoutContradicted);
  const isTotalAlone = options.mayBeTotal === true && total !== null && rows.length === 1;
  if (regions.length === 0 && !isTotalAlone) {
    requireName(table.findings);
    const bottom = table.blocks[0]?.header.bottom ?? 0;
    throw new GasrankError({ code: 'no-regions', ...source, cell: a1(bottom + 1, 0) });
  }
  requireWhole(isTotalAlone ? [total] : regions, table.blocks[0]);
  const snapshot: Snapshot = {
    source,
    title: printed(findTitle(texts.map(({ text }) => text))),
    date,
    dateFrom,
    indicators: table.indicators,
    units: table.units,
    unitKinds: table.units.map(unitKind),
    decimals: decimalsOf(table, regions),
    columns: table.columns,
    lineNumbers: lineNumbersOf(named, regions, table.columns),
    unitLine: unitLineOf(named),
    dateLabel: dateLabelOf(named, dated),
    regions,
    total,
    totalPlace: totalPlaceOf(rows, all),
    subtotals,
    notes: table.notes.map(statedInSingleUnits),
    signOffs: table.signOffs,
  };
  return {
    snapshot,
    findings: [
      ...dateFindings,
      ...wordFindings(named),
      ...table.findings,
      ...findings,
      ...columnFindings(named, dates),
    ],
    layout: {
      table: named.name,
      dateAt,
      blocks: table.blocks.map(({ header: { top, bottom, columns, unused }, indicators }) => {
        const dateCol = dates?.at.row === bottom ? dates.at.col : null;
        return { top, bottom, columns, indicators, unused, dateCol };
      }),
      rows: readerOf(table, all),
    },
  };
}

/** Function that reads the rows of a table. It keeps none of its cells. */
function readerOf({ rows, readings }: Table, all: Totals): () => readonly RowReading[] {
  return () =>
    rowReadings({ rows, readings }, { ...all, regions: all.regions.map(withoutContradicted) });
}

/** A title with the unit of the multiplied figures. */
function printed(title: string | null): string | null {
  return title && statedInSingleUnits(title);
}

/** Position of the total: first if no region is above it. */
function totalPlaceOf(
  rows: readonly Region[],
  { total, regions }: Pick<Totals, 'total' | 'regions'>,
): TotalPlace {
  const first = rows.find(({ at }) => at === total?.at || at === regions[0]?.at);
  return total && first?.at === total.at ? 'first' : 'last';
}

/** Decimals of most of the regions' rates, by indicator. */
function decimalsOf(table: Table, regions: readonly Region[]): (number | null)[] {
  let next = 0;
  // The regions are in the order of their rows.
  const rows = table.rows.filter(({ region }) => {
    const isCounted = region.at === regions[next]?.at;
    if (isCounted) next += 1;
    return isCounted;
  });
  return table.indicators.map((_, i) => {
    const counts = new Map<number, number>();
    for (const { decimals } of rows) {
      const own = decimals[i] ?? null;
      if (own !== null) counts.set(own, (counts.get(own) ?? 0) + 1);
    }
    return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
  });
}

/** @throws GasrankError unless `previous` is older than `current` */
export function requireOlder(previous: Snapshot, current: Snapshot): void {
  if (previous.date < current.date) return;
  throw new GasrankError({
    code: 'previous-not-older',
    file: current.source.file,
    date: current.date,
    previousFile: previous.source.file,
    previousDate: previous.date,
  });
}

/** Reads a date typed on a command line (2022-11-07, 2022.11.7, 20221107); `null` if it is not one. */
export function parseDate(text: string): IsoDate | null {
  const [, year, month, day] =
    /^(\d{4})(?:[-./年](?=\d+[-./月]\d)|(?=\d{4}$))(\d{1,2})[-./月]?(\d{1,2})日?$/u.exec(
      text.trim(),
    ) ?? [];
  return year && month && day ? isoDate(year, month, day) : null;
}
