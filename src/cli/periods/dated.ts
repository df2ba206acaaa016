/** Collects the dated sheets of a folder, file by file. */
import path from 'node:path';
import { type ErrorArguments, type ErrorDetail, GasrankError } from '../../core/error.ts';
import type { SheetRef } from '../../core/sheet/cell.ts';
import type { IsoDate } from '../../core/snapshot.ts';
import {
  interpretSheets,
  listSheets,
  type SheetSummary,
  saysDay,
  saysOtherDay,
  type TableSummary,
} from '../../interpret/index.ts';
import { isSmall, MAX_EARLIER } from '../../select/earlier.ts';
import { type DatedSheet, newestDates } from '../../select/newest.ts';
import type { ReadFile } from './period.ts';
import { allOrProblems } from './problem.ts';

/** Creator named in gasrank's own reports. */
const OURS = 'gasrank';

/** Contents of the files of a folder. */
export interface Gathered {
  readonly dated: DatedSheet[];
  /** gasrank's own reports, each with its newest date. */
  readonly reports: { readonly file: string; readonly date: IsoDate | null }[];
  /** Sheets without a table. */
  readonly others: SheetRef[];
  /** Files with the same bytes as an earlier one, and no other date in their names. */
  readonly copies: string[];
  /** Hash and dates of each file without another date in its name. */
  readonly contents: Set<string>;
  /** The files of the newest dates that are used: this period, the previous one and earlier ones. */
  readonly open: Map<string, ReadFile>;
}

export function nothingGathered(): Gathered {
  return { dated: [], reports: [], others: [], copies: [], contents: new Set(), open: new Map() };
}

/**
 * Adds the sheets of a file, or one of them; only files with the newest dates stay open.
 *
 * @throws GasrankError if a possible table cannot be read or has no date
 */
export async function addFile(
  { dated, reports, others, copies, contents, open }: Gathered,
  read: ReadFile,
  sheet?: string,
): Promise<void> {
  const { file } = read;
  const sheets = listSheets(read.sheets).filter(({ hidden }) => !hidden);
  if (read.creator() === OURS) {
    const dates = sheets.flatMap(({ tables }) => tables.flatMap(({ date }) => date ?? []));
    reports.push({
      file,
      date:
        newestDates(
          dates.map((date) => ({ date })),
          1,
        )[0] ?? null,
    });
    return;
  }
  const tables =
    sheet === undefined ? tablesOf(read, sheets) : [{ name: sheet, date: null, otherDates: [] }];
  const datedTables = await allOrProblems(
    tables.map((table) => () => ({ ...table, date: table.date ?? statedDate(read, table.name) })),
  );
  const own = datedTables.map(({ name, date, otherDates }) => ({
    ...{ file, sheet: name, date },
    // A workbook of many weeks is often named after the last one.
    otherDates: otherDates
      .filter(({ from }) => tables.length === 1 || from === 'sheet-name')
      .map((other) => other.date),
  }));
  const dates = own.map((one) => one.date);
  if (!saysOtherDay(path.parse(file).name, dates)) {
    const content = [read.sha256(), ...dates].join();
    if (contents.has(content)) {
      copies.push(file);
      return;
    }
    contents.add(content);
  }
  dated.push(...own);
  if (sheet === undefined) others.push(...sheetsWithoutTable(read, sheets));
  open.set(file, read);
  const newest = newestDates(dated, 2 + MAX_EARLIER);
  const filesOf = (days: readonly IsoDate[]) =>
    new Set(dated.filter(({ date }) => days.includes(date)).map((it) => it.file));
  const [pair, earlier] = [filesOf(newest.slice(0, 2)), filesOf(newest.slice(2))];
  for (const [name, { sheets: held }] of open) {
    if (!pair.has(name) && !(earlier.has(name) && isSmall(held))) open.delete(name);
  }
}

/** A table and its date; `null` if it is not known yet. */
type Dated = Pick<TableSummary, 'name' | 'date' | 'otherDates'>;

/** The tables in the visible sheets. @throws GasrankError if there is none */
function tablesOf({ sheets }: ReadFile, visible: readonly SheetSummary[]): Dated[] {
  const tables = visible.flatMap((it) => it.tables);
  // Throws with the reason.
  if (tables.length === 0) interpretSheets(sheets);
  return tables;
}

/** The date of a table without a single known one. @throws GasrankError */
function statedDate({ file, sheets }: ReadFile, sheet: string): IsoDate {
  try {
    return interpretSheets(sheets, { sheet }).snapshot.date;
  } catch (cause) {
    if (!(cause instanceof GasrankError)) throw cause;
    const unclear = unclearDate(cause.detail);
    if (unclear === null) throw cause;
    throw new GasrankError({ code: 'latest-date-unclear', file, sheet, ...unclear }, { cause });
  }
}

/** Problem with a sheet's date; `null` if the error is about something else. */
function unclearDate(
  detail: ErrorDetail,
): Pick<ErrorArguments['latest-date-unclear'], 'dates' | 'text'> | null {
  switch (detail.code) {
    case 'no-date':
      return { dates: [], text: null };
    case 'date-unusable':
      return { dates: [], text: detail.text };
    case 'several-dates':
      return { dates: detail.dates, text: null };
    case 'dates-in-column':
      return detail.isSplit ? null : { dates: detail.dates, text: null };
    default:
      return null;
  }
}

/**
 * Sheets of a workbook without a table, such as instructions.
 *
 * @throws GasrankError if one is named after a date or has header words, since it may be an unreadable table
 */
function sheetsWithoutTable(
  { file, grids }: ReadFile,
  visible: readonly SheetSummary[],
): SheetRef[] {
  return visible.flatMap(({ name, problem }) => {
    const isEmpty = grids.some(({ source, rows }) => source.sheet === name && rows.length === 0);
    if (problem === null || isEmpty) return [];
    const isOther = problem.code === 'sheet-not-understood' && problem.found.length <= MAX_WORDS;
    if (!isOther || saysDay(name)) throw new GasrankError(problem);
    return [{ file, sheet: name }];
  });
}

/** Maximum number of header words in ordinary text (单位). */
const MAX_WORDS = 1;
