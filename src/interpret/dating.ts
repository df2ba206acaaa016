/** The date of a table, and the dates in it that contradict it. */

import { type ErrorArguments, GasrankError } from '../core/error.ts';
import type { Finding } from '../core/finding.ts';
import { a1, type SheetRef } from '../core/sheet/cell.ts';
import type { DateOrigin, IsoDate } from '../core/snapshot.ts';
import { unusableDateIn, unusableDateInName } from './dates/unusable-date.ts';
import {
  baseNameOf,
  type DateFound,
  findDates,
  saysDate,
  type TextAt,
  textsBetween,
} from './header/heading.ts';
import { type DateColumn, firstBelowHeadings } from './rows/date-column.ts';
import type { NamedTable, Role } from './tables/tables.ts';

export interface DateOf {
  readonly date: IsoDate;
  readonly dateFrom: DateOrigin;
  /** The cell that states the date; `null` if a name or an option does. */
  readonly dateAt: DateFound['at'];
  readonly findings: readonly Finding[];
}

/**
 * The date of a table: the given one, else its own, else that of the sheet's name, else that of the file's name.
 *
 * @throws GasrankError if there is none, or several of equal trust, or if a column of dates divides the rows
 */
export function dateOf(
  named: NamedTable,
  { date, role }: { readonly date?: IsoDate | undefined; readonly role?: Role | undefined },
): DateOf {
  const { source } = named.grid;
  const option = role === 'previous' ? '--prev-date' : '--date';
  const column = named.table.dateColumn;
  if (column?.isSplit) throw severalInColumn(column, { source, option });
  if (date !== undefined) return { date, dateFrom: 'option', dateAt: null, findings: [] };
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
    if (column && isIn(column, first)) throw severalInColumn(column, { source, option });
    const dates = [first, ...rivals].map((rival) => rival.date);
    throw new GasrankError({ code: 'several-dates', ...source, dates, option });
  }
  const others = found.flatMap(({ date: other, from }) =>
    from === 'sheet' ? [] : [{ other, where: from, row: null, col: null }],
  );
  const inColumn =
    column?.dates.length === 1 && !column.isOfReturn
      ? column.dates.map(({ date: other, at }) => ({ other, where: 'column' as const, ...at }))
      : [];
  const findings = [...inColumn, ...others].flatMap(({ other, where, row, col }): Finding[] =>
    other === first.date
      ? []
      : [{ code: 'date-differs', at: { source, row, col }, date: first.date, other, where }],
  );
  return { date: first.date, dateFrom: first.from, dateAt: first.at, findings };
}

/** The date column of a table, if all its dates are the same. */
export function singleDateColumn({ table: { dateColumn } }: NamedTable): DateColumn | null {
  return dateColumn?.dates.length === 1 ? dateColumn : null;
}

function isIn({ dates }: DateColumn, { at }: DateFound): boolean {
  return dates.some((one) => one.at.row === at?.row && one.at.col === at.col);
}

function severalInColumn(
  { header, at, dates, isSplit }: DateColumn,
  { source, option }: { readonly source: SheetRef; readonly option: '--date' | '--prev-date' },
): GasrankError {
  return new GasrankError({
    code: 'dates-in-column',
    ...source,
    cell: a1(at.row, at.col),
    header,
    dates: dates.slice(0, 2).map(({ date }) => date),
    count: dates.length,
    isSplit,
    option,
  });
}

/**
 * Every date of a table: in the texts above it, else in a column or its notes, else above the whole sheet; also in the
 * names of the sheet and the file.
 */
export function datesOf(named: NamedTable): DateFound[] {
  const { grid, table } = named;
  const [block] = table.blocks;
  const { file, sheet } = grid.source;
  const notes = () => notesOf(named);
  const places = {
    ...{ below: notes, sheet, file },
    inColumn: table.dateColumn?.dates ?? [],
  };
  const own = findDates({ ...places, above: block?.texts ?? [] });
  const isInSheet = own.some(({ from }) => from === 'sheet');
  if (isInSheet || !block || block.header.top === block.sheetTop) return own;
  return findDates({ ...places, above: textsBetween(grid, { start: 0, end: block.sheetTop }) });
}

function notesOf({ grid, table }: NamedTable): TextAt[] {
  return table.readings
    .filter(({ kind }) => kind === 'note' || kind === 'sign-off')
    .flatMap(({ row }) => textsBetween(grid, { start: row, end: row + 1 }));
}

type Unusable = Pick<ErrorArguments['date-unusable'], 'place' | 'text' | 'fault'>;

/** For a table without a date, the unusable text in the most trusted place. An unusable day goes before months. */
function unusableDateOf(named: NamedTable): Unusable | null {
  const { grid, table } = named;
  const { file, sheet } = grid.source;
  const [block] = table.blocks;
  const texts = [
    ...(block?.texts ?? []),
    ...textsBetween(grid, { start: 0, end: block?.sheetTop ?? 0 }),
    ...(block ? firstBelowHeadings(block) : []),
    ...notesOf(named).filter(({ text }) => saysDate(text)),
  ];
  const context = [...texts.map(({ text }) => text), sheet, baseNameOf(file)].join(' ');
  const inTexts = texts.flatMap(({ text, row, col }): Unusable[] => {
    const unusable = unusableDateIn(text, context);
    return unusable ? [{ ...unusable, place: { cell: a1(row, col) } }] : [];
  });
  const inSheetName = unusableDateInName(sheet, context);
  const inFileName = unusableDateIn(baseNameOf(file), context);
  const all: Unusable[] = [
    ...inTexts,
    ...(inSheetName ? [{ ...inSheetName, place: 'sheet-name' } as const] : []),
    ...(inFileName ? [{ ...inFileName, place: 'file-name' } as const] : []),
  ];
  return all.find(({ fault }) => fault !== 'no-day') ?? all[0] ?? null;
}

/** The dates of the most trusted place. */
export function mostTrusted(found: readonly DateFound[]): DateFound[] {
  return found.filter(({ from }) => from === found[0]?.from);
}
