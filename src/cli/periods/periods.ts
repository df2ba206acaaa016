/** Reads the sheets of this and last period, from two files or from two sheets of one. */

import type { Alias } from '../../core/alias.ts';
import { GasrankError } from '../../core/error.ts';
import type { Finding } from '../../core/finding.ts';
import type { RankBy } from '../../core/numbers/ratio.ts';
import type { TieMethod } from '../../core/ranks/rank.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { type InterpretOptions, listTables, requireOlder } from '../../interpret/index.ts';
import type { ReportSource } from '../../report/report.ts';
import { earlierSheets } from '../../select/earlier.ts';
import { chooseSheets, isSameTable, type SheetChoice } from '../../select/pair.ts';
import type { LoadedConfig } from '../config/config.ts';
import { kindOf } from '../files/bytes.ts';
import { progress } from '../files/progress.ts';
import { given } from '../given.ts';
import {
  interpretFile,
  type KeptParts,
  keptParts,
  type Period,
  type PeriodOptions,
  type ReadFile,
  readFile,
} from './period.ts';
import { allOrProblems } from './problem.ts';

export interface Periods {
  /** All files that were read; no output may replace them. */
  readonly files: readonly string[];
  readonly current: Period;
  readonly previous: Period | null;
  /** Sheets before the previous one in the files that were read, oldest first. */
  readonly earlier: readonly Snapshot[];
  /** Findings about the choice of sheets. */
  readonly findings: readonly Finding[];
}

/** The sheets of two periods. */
export interface Pair {
  readonly current: Period;
  readonly previous: Period;
}

/** Options for the figures and their ranks. */
export interface RankingOptions {
  readonly alias?: readonly Alias[];
  readonly ties?: TieMethod;
  readonly rankBy: RankBy;
  readonly decimals?: number;
  /** Maximum age of the newest sheet in days. */
  readonly maxAge?: number;
}

/** @throws GasrankError if a file cannot be read, or last period is not older */
export async function readPeriods(
  file: string,
  options: PeriodOptions,
  loaded: LoadedConfig,
): Promise<Periods> {
  const { prev } = options;
  requireNoFolder([file, prev]);
  if (prev !== undefined) return readTwo(file, prev, options, loaded);
  progress.show(({ reading }) => reading(file, 1, 1));
  const source = await readFile(file, loaded);
  const asked: SheetChoice = given({ sheet: options.sheet, prevSheet: options.prevSheet });
  const { sheet, prevSheet, isFound } = sheetsOf(source, asked);
  const { date, prevDate } = options;
  if (prevSheet === undefined && prevDate !== undefined) {
    throw new GasrankError({ code: 'needs-prev', option: '--prev-date' });
  }

  // Last period first: if its sheet is missing, that is why this period's cannot be chosen.
  const last = { role: 'previous', sheet: prevSheet, date: prevDate } as const;
  const kept = keptParts(options, loaded);
  const [previous, current] = await allOrProblems([
    () => (prevSheet === undefined ? null : interpretFile(source, { ...last, ...kept })),
    () => interpretThis(source, { sheet, date, ...kept }, { isAlone: true }),
  ]);
  const files = [file];
  if (!previous) return { files, current, previous, earlier: [], findings: [] };
  const pair = { current, previous };
  requireOlderSheet(previous, current);
  const findings = isFound ? [paired(current, previous)] : [];
  return { files, ...pair, earlier: earlierIn([source], pair), findings };
}

/** Reads two files, one after the other, since the cells of a sheet take several times the memory of its figures. */
async function readTwo(
  file: string,
  prev: string,
  options: PeriodOptions,
  loaded: LoadedConfig,
): Promise<Periods> {
  const { sheet, prevSheet, date, prevDate, newerIsThis } = options;
  const last = { role: 'previous', sheet: prevSheet, date: prevDate } as const;
  const kept = keptParts(options, loaded);
  progress.show(({ reading }) => reading(file, 1, 2));
  const one = await readOne(file, loaded, (source) =>
    interpretThis(source, { sheet, date, ...kept }, { isAlone: false }),
  );
  progress.show(({ reading }) => reading(prev, 2, 2));
  const other = await readOne(prev, loaded, (source) =>
    interpretFile(source, { ...last, ...kept }),
  );
  const [previous, current] = await allOrProblems([other.period, one.period]);
  const pair = newerIsThis ? inOrder(current, previous) : { current, previous };
  requireOlder(pair.previous.snapshot, pair.current.snapshot);
  const earlier = earlierIn([...one.workbooks, ...other.workbooks], pair);
  return { files: [file, prev], ...pair, earlier, findings: [] };
}

/** A file whose table was read. Its cells are not kept, but for those of sheets that may be of earlier periods. */
interface TableFile {
  /** Gives the table, or throws why there is none: that is said once all files are read. */
  readonly period: () => Period;
  /** The file, if it has several sheets. */
  readonly workbooks: readonly ReadFile[];
}

/** @throws GasrankError if the file cannot be read */
async function readOne(
  file: string,
  loaded: LoadedConfig,
  interpret: (source: ReadFile) => Period,
): Promise<TableFile> {
  const source = await readFile(file, loaded);
  const workbooks = source.sheets.length > 1 ? [source] : [];
  try {
    const period = interpret(source);
    return { period: () => period, workbooks };
  } catch (error) {
    const period = () => {
      throw error;
    };
    return { period, workbooks };
  }
}

/** The sheets before the previous one in workbooks with several. */
function earlierIn(files: readonly ReadFile[], { current, previous }: Pair): Snapshot[] {
  const tables = files
    .filter(({ sheets }) => sheets.length > 1)
    .flatMap(({ sheets }) =>
      listTables(sheets).flatMap(({ name, date, hidden }) =>
        date === null || hidden ? [] : [{ sheets, sheet: name, date }],
      ),
    );
  return earlierSheets(tables, current.snapshot, previous.snapshot);
}

/** @throws GasrankError if one of the files is a folder, which needs `--latest` */
function requireNoFolder([file, prev]: readonly [string, string | undefined]): void {
  if (prev === undefined && kindOf(file) === 'folder') {
    throw new GasrankError({ code: 'folder-as-sheet', folder: file });
  }
}

/** Reads this period's table. If no other file is given, an error about several tables says whether `--latest` can choose. */
function interpretThis(
  source: ReadFile,
  options: InterpretOptions & KeptParts,
  { isAlone }: { readonly isAlone: boolean },
): Period {
  try {
    return interpretFile(source, { ...options, role: 'this' });
  } catch (cause) {
    if (!(cause instanceof GasrankError) || cause.detail.code !== 'several-tables') throw cause;
    const visible = listTables(source.sheets).filter(({ hidden }) => !hidden);
    const dates = new Set(visible.flatMap(({ date }) => date ?? []));
    if (!isAlone || dates.size < 2 || options.date !== undefined) throw cause;
    throw new GasrankError({ ...cause.detail, latest: true }, { cause });
  }
}

/** Orders two sheets: the newer one is this period's. @throws GasrankError if they have the same date */
function inOrder(one: Period, other: Period): Pair {
  const [date, otherDate] = [one.snapshot.date, other.snapshot.date];
  if (date > otherDate) return { current: one, previous: other };
  if (date < otherDate)
    return { current: inRole(other, 'this'), previous: inRole(one, 'previous') };
  const { file } = one.source;
  throw new GasrankError({ code: 'periods-alike', file, previousFile: other.source.file, date });
}

function inRole(period: Period, role: ReportSource['role']): Period {
  return { ...period, source: { ...period.source, role } };
}

/** @throws GasrankError if the two are different tables, such as valves and alarms */
function paired({ snapshot: current }: Period, { snapshot: previous }: Period): Finding {
  const { source } = current;
  const previousSheet = previous.source.sheet;
  if (!isSameTable(current, previous)) {
    const sheets = [source.sheet, previousSheet];
    throw new GasrankError({ code: 'several-tables', ...source, sheets, option: '--sheet' });
  }
  const at = { source, row: null, col: null };
  return { code: 'sheets-paired', at, sheet: source.sheet, previousSheet };
}

function sheetsOf({ sheets }: ReadFile, asked: SheetChoice): SheetChoice {
  // Two tables of one sheet are not two periods.
  if (sheets.length < 2 || asked.sheet !== undefined) return asked;
  return chooseSheets(listTables(sheets), asked);
}

function requireOlderSheet({ source: previous }: Period, { source: current }: Period): void {
  if (previous.date < current.date) return;
  const { file, sheet, date } = current;
  throw new GasrankError({
    code: 'previous-sheet-not-older',
    ...{ file, sheet, date },
    previousSheet: previous.sheet,
    previousDate: previous.date,
  });
}
