/** `--latest`: chooses this and last period's sheets among the dated sheets of a folder. */

import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { GasrankError } from '../../core/error.ts';
import type { Finding } from '../../core/finding.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { earlierSheets } from '../../select/earlier.ts';
import { type DatedSheet, type NewestPair, newestPair, unusualGap } from '../../select/newest.ts';
import { isOfOneTable } from '../../select/pair.ts';
import type { LoadedConfig } from '../config/config.ts';
import { inputProblem, isLockFile, TABLES } from '../files/input.ts';
import { progress } from '../files/progress.ts';
import { addFile, type Gathered, nothingGathered } from './dated.ts';
import {
  interpretFile,
  type KeptParts,
  keptParts,
  type Period,
  type PeriodOptions,
  readFile,
} from './period.ts';
import type { Pair, Periods } from './periods.ts';
import { allOrProblems } from './problem.ts';

/**
 * Reads every table file of a folder, or the sheets of one workbook, and uses the two newest dates. A sheet that may be
 * one of them but is unclear stops the run.
 *
 * @throws GasrankError if a file cannot be read or has no date, or if there is no pair
 */
export async function readLatest(
  folder: string,
  options: PeriodOptions,
  loaded: LoadedConfig,
): Promise<Periods> {
  const found = nothingGathered();
  const { files, isFolder } = tableFiles(folder);
  try {
    await allOrProblems(
      files.map((file, f) => async () => {
        progress.show(({ reading }) => reading(file, f + 1, files.length));
        await addFile(found, await readFile(file, loaded), options.sheet);
      }),
    );
  } catch (cause) {
    if (!(cause instanceof GasrankError)) throw cause;
    throw new GasrankError(cause.detail, { cause, ...(isFolder ? { folder } : {}) });
  }
  const pair = choosePair(found, folder, keptParts(options, loaded));
  return { ...pair, earlier: earlierOf(found, pair) };
}

/** Snapshots of earlier sheets, whose dates are known and whose files are open. */
function earlierOf({ dated, open }: Gathered, { current, previous }: Pair): Snapshot[] {
  const tables = dated.flatMap(({ file, sheet, date }) => {
    const read = open.get(file);
    return read ? [{ sheets: read.sheets, sheet, date }] : [];
  });
  return earlierSheets(tables, current.snapshot, previous.snapshot);
}

/** The two newest sheets, and the findings about the choice. */
export type ChosenPair = Pair & Pick<Periods, 'files' | 'findings'>;

/**
 * The two newest of the sheets collected from a folder.
 *
 * @throws GasrankError if there is no pair
 */
export function choosePair(found: Gathered, folder: string, kept: KeptParts = {}): ChosenPair {
  const { dated, reports, open } = found;
  const pair = newestPair(dated, folder);
  requireSheetsOf(reports, pair);
  const periodOf = (role: 'this' | 'previous', of: DatedSheet) => {
    const file = open.get(of.file);
    if (!file) throw new RangeError(`${of.file} is not open`);
    return interpretFile(file, { role, sheet: of.sheet, ...kept });
  };
  const current = periodOf('this', pair.current);
  const previous = periodOf('previous', pair.previous);
  requireSameTable(current, previous);
  const files = [...new Set(dated.map(({ file }) => file))];
  return { files, current, previous, findings: findingsOf(found, current, previous) };
}

/**
 * Rejects a report of ours without a sheet of its date: it may be a sheet typed over a report, or its sheet is missing.
 *
 * @throws GasrankError
 */
function requireSheetsOf(reports: Gathered['reports'], { current, previous }: NewestPair): void {
  for (const { file, date } of reports) {
    if (date === null || date <= previous.date || date === current.date) continue;
    throw new GasrankError({ code: 'latest-report-alone', file, date });
  }
}

/** The files of a folder that may hold a sheet, or the single file that was given instead. */
export function tableFiles(folder: string): { files: string[]; isFolder: boolean } {
  try {
    if (!statSync(folder).isDirectory()) return { files: [folder], isFolder: false };
    const files = readdirSync(folder, { withFileTypes: true })
      // Without pipes, which may never end; a link to one is rejected when it is read.
      .filter((entry) => entry.isFile() || entry.isSymbolicLink())
      .map(({ name }) => name)
      .filter((name) => TABLES.has(path.extname(name).toLowerCase()))
      .filter((name) => !name.startsWith('.') && !isLockFile(name))
      .sort(copiesLast)
      .map((name) => path.join(folder, name));
    return { files, isFolder: true };
  } catch (cause) {
    throw new GasrankError(inputProblem(folder, cause), { cause });
  }
}

/** Orders names by length, so that a.xlsx comes before its copies, such as a - 副本.xlsx and Copy of a.xlsx. */
function copiesLast(a: string, b: string): number {
  const longer = path.parse(a).name.length - path.parse(b).name.length;
  return longer || (a < b ? -1 : Number(a > b));
}

/** @throws GasrankError unless the two newest sheets are periods of one table */
function requireSameTable(current: Period, previous: Period): void {
  const { file, sheet } = current.source;
  const { file: rivalFile, sheet: rivalSheet } = previous.source;
  if (isOfOneTable(current.snapshot, previous.snapshot)) return;
  throw new GasrankError({ code: 'latest-other-table', file, sheet, rivalFile, rivalSheet });
}

/** Findings about the choice: the pair, skipped files, and a sheet that may be missing between the two. */
function findingsOf(
  { dated, reports, others, copies }: Gathered,
  current: Period,
  previous: Period,
): Finding[] {
  const { source, date, dateFrom } = current.snapshot;
  const { source: before, ...last } = previous.snapshot;
  const at = { source, row: null, col: null };
  const pair: Finding = {
    ...{ code: 'latest-pair', at, date, dateFrom },
    ...{ previousFile: path.basename(before.file), previousSheet: before.sheet },
    previous: { date: last.date, dateFrom: last.dateFrom },
  };
  const names = reports.map(({ file }) => path.basename(file));
  const sheets = others.map(({ file, sheet }) => `${path.basename(file)} [${sheet}]`);
  const copied = copies.map((file) => path.basename(file));
  const isAny = names.length + sheets.length + copied.length > 0;
  const gap = unusualGap(dated);
  return [
    pair,
    ...(isAny
      ? [{ code: 'latest-passed-over', at, reports: names, sheets, copies: copied } as const]
      : []),
    ...(gap ? [{ code: 'latest-gap', at, ...gap } as const] : []),
  ];
}
