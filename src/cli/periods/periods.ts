/** Reads the sheets of this and last period, from two files or from two sheets of one. */

import type { Alias } from '../../core/alias.ts';
import { GasrankError } from '../../core/error.ts';
import type { Finding } from '../../core/finding.ts';
import type { RankBy } from '../../core/numbers/ratio.ts';
import type { TieMethod } from '../../core/ranks/rank.ts';
import type { SourceFormat } from '../../core/sheet/source.ts';
import type { IsoDate, Snapshot } from '../../core/snapshot.ts';
import {
  type ExtraWords,
  type Interpretation,
  type InterpretOptions,
  interpretSheets,
  listTables,
  readSheets,
  requireOlder,
  type Sheets,
  type UsedWord,
  usedWords,
} from '../../interpret/index.ts';
import type { Source } from '../../read/index.ts';
import type { SheetReading } from '../../report/explain/index.ts';
import type { ReportSource } from '../../report/report.ts';
import { earlierSheets } from '../../select/earlier.ts';
import { chooseSheets, isSameTable, type SheetChoice } from '../../select/pair.ts';
import type { LoadedConfig } from '../config/config.ts';
import { kindOf } from '../files/bytes.ts';
import { readInput } from '../files/input.ts';
import { progress } from '../files/progress.ts';
import { given } from '../given.ts';
import { allOrProblems } from './problem.ts';

/** Options for the two sheets. */
export interface PeriodOptions {
  /** The folder that was given instead of this period's file. */
  readonly latest?: string;
  readonly prev?: string;
  /** True if two positional files were given without other options: the newer one is this period's. */
  readonly newerIsThis?: true;
  readonly sheet?: string;
  readonly prevSheet?: string;
  readonly date?: IsoDate;
  readonly prevDate?: IsoDate;
  /** True to keep the cells of both sheets, which take more memory than their figures. */
  readonly keepsCells?: true;
}

/** The figures of one sheet, and its file. */
export interface Period extends Pick<Interpretation, 'snapshot' | 'findings'> {
  readonly source: ReportSource;
  readonly format: SourceFormat;
  /** Texts to which only the configuration gives their meaning. */
  readonly wordsUsed: readonly UsedWord[];
  /** The sheet with its cells; `null` unless these are kept. */
  readonly reading: SheetReading | null;
}

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

/** A file and its tables. */
export interface ReadFile extends Source {
  readonly sheets: Sheets;
}

/** @throws GasrankError if the file cannot be read */
export async function readFile(file: string, loaded: LoadedConfig): Promise<ReadFile> {
  const source = await readInput(file);
  return { ...source, sheets: sheetsIn(source, loaded) };
}

/** The tables of a file, recognised with the words of a configuration. */
export function sheetsIn({ grids }: Source, { config, file }: LoadedConfig): Sheets {
  return readSheets(grids, config.vocabulary, file ?? undefined);
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

/** Input of a command: this period's file or the folder of `--latest`, and its options. */
export interface Input<Options> {
  readonly file: string;
  readonly options: Options;
}

/**
 * Reads the files of a command line: this period's, then last period's, which may also be given with `--prev`.
 *
 * @param command name of the command, for the error
 * @throws GasrankError if there is neither a file nor `--latest`, or options contradict each other
 */
export function inputOf<Options extends PeriodOptions>(
  files: readonly (string | undefined)[],
  options: Options,
  command: string,
): Input<Options> {
  const [file, last] = files;
  if (options.latest !== undefined) {
    requireAlone(file, options);
    return { file: options.latest, options };
  }
  if (file === undefined) {
    throw new GasrankError({
      ...{ code: 'usage', problem: 'missing-argument', name: command, suggestion: null, command },
    });
  }
  if (last === undefined) return { file, options };
  if (options.prev !== undefined) {
    throw new GasrankError({ code: 'prev-twice', file: last, prev: options.prev });
  }
  const { sheet, prevSheet, date, prevDate } = options;
  const isOrdered = [sheet, prevSheet, date, prevDate].some((value) => value !== undefined);
  const either = isOrdered ? {} : { newerIsThis: true as const };
  return { file, options: { ...options, prev: last, ...either } };
}

/** @throws GasrankError if other arguments cannot be combined with `--latest` */
function requireAlone(file: string | undefined, options: PeriodOptions): void {
  const { prev, prevSheet, date, prevDate } = options;
  if (file !== undefined) throw new GasrankError({ code: 'latest-with', option: null });
  const given = {
    '--prev': prev,
    '--prev-sheet': prevSheet,
    '--date': date,
    '--prev-date': prevDate,
  };
  const [option] = Object.entries(given).find(([, value]) => value !== undefined) ?? [];
  if (option !== undefined) throw new GasrankError({ code: 'latest-with', option });
}

/** @throws GasrankError if a file cannot be read, or last period is not older */
export async function readPeriods(
  file: string,
  options: PeriodOptions,
  loaded: LoadedConfig,
): Promise<Periods> {
  const { prev, date, prevDate, newerIsThis } = options;
  requireNoFolder([file, prev]);
  // One after the other, since reading takes several times the memory of the result.
  const of = prev === undefined ? 1 : 2;
  progress.show(({ reading }) => reading(file, 1, of));
  const source = await readFile(file, loaded);
  if (prev !== undefined) progress.show(({ reading }) => reading(prev, 2, of));
  const previousSource = prev === undefined ? null : await readFile(prev, loaded);
  const asked: SheetChoice = given({ sheet: options.sheet, prevSheet: options.prevSheet });
  const choice = previousSource ? asked : sheetsOf(source, asked);
  const { sheet, prevSheet, isFound } = choice;
  const lastSource = previousSource ?? (prevSheet === undefined ? null : source);
  if (!lastSource && prevDate !== undefined) {
    throw new GasrankError({ code: 'needs-prev', option: '--prev-date' });
  }

  // Last period first: if its sheet is missing, that is why this period's cannot be chosen.
  const last = { role: 'previous', sheet: prevSheet, date: prevDate } as const;
  const kept = keptParts(options, loaded);
  const [previous, current] = await allOrProblems([
    () => lastSource && interpretFile(lastSource, { ...last, ...kept }),
    () => interpretThis(source, { sheet, date, ...kept }, { isAlone: !previousSource }),
  ]);
  const files = prev === undefined ? [file] : [file, prev];
  if (!previous) return { files, current, previous, earlier: [], findings: [] };
  const pair = newerIsThis ? inOrder(current, previous) : { current, previous };
  if (lastSource === source) requireOlderSheet(previous, current);
  else requireOlder(pair.previous.snapshot, pair.current.snapshot);
  const earlier = earlierIn([...new Set([source, lastSource ?? source])], pair);
  return { files, ...pair, earlier, findings: isFound ? [paired(current, previous)] : [] };
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

/** Parts of a sheet that are kept beside its figures. */
interface KeptParts extends Pick<PeriodOptions, 'keepsCells'> {
  /** Words of the configuration, whose use is noted. */
  readonly vocabulary?: ExtraWords | undefined;
}

/** Parts of both sheets that a run keeps. */
export function keptParts({ keepsCells }: PeriodOptions, { config }: LoadedConfig): KeptParts {
  return given({ keepsCells, vocabulary: config.vocabulary });
}

/** Reads the chosen table of a file. @throws GasrankError if it cannot be read */
export function interpretFile(
  { sheets, format, sha256 }: ReadFile,
  options: InterpretOptions & KeptParts & { readonly role: ReportSource['role'] },
): Period {
  const interpretation = interpretSheets(sheets, options);
  const { snapshot, findings, layout } = interpretation;
  const { file } = snapshot.source;
  const grid = sheets.find((tables) => tables.grid.source === snapshot.source)?.grid;
  const source = { role: options.role, file, sheet: layout.table, date: snapshot.date, sha256 };
  return {
    ...{ snapshot, findings, source, format },
    wordsUsed: usedWords(interpretation, options.vocabulary ?? {}),
    reading: grid && options.keepsCells ? { snapshot, layout, grid } : null,
  };
}
