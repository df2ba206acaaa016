/** Checks the files that a scheduled report reads and writes while somebody is there. */
import path from 'node:path';
import { GasrankError } from '../../core/error.ts';
import { interpretSheets } from '../../interpret/index.ts';
import { ANY_DAY } from '../../select/readable-tables.ts';
import { configFiles, type LoadedConfig, loadConfig } from '../config/config.ts';
import { descriptorOf, kindOf } from '../files/bytes.ts';
import { STDIN } from '../files/input.ts';
import { requireOutputApart, STDOUT } from '../files/output.ts';
import { expandPattern, type NameParts } from '../files/pattern.ts';
import { isFolderName } from '../files/replace.ts';
import { isSameFile } from '../files/same.ts';
import { tableFiles } from '../periods/latest.ts';
import { readFile } from '../periods/periods.ts';

/** The command line of a report, as far as a schedule has to know it. */
export interface ReportLine {
  /** The file or folder that is read. */
  readonly input: string;
  readonly isFolder: boolean;
  readonly prev: string | undefined;
  readonly sheet: string | undefined;
  readonly prevSheet: string | undefined;
  readonly config: string | false | undefined;
  /** Names, which may be patterns. */
  readonly outputs: readonly string[];
}

/** The name by which a pattern is tried. */
const ANY_NAME: NameParts = { date: '2022-11-07', previousDate: '2022-10-31', title: 'gasrank' };

/** Creator that a workbook of gasrank's own names. */
const OURS = 'gasrank';

/**
 * Refuses a report that could not be made with nobody there, or whose files would overwrite each other.
 *
 * @param own the files that the schedule itself writes: its log and its entry
 * @throws GasrankError
 */
export async function requireUnattended(
  line: ReportLine,
  own: readonly (string | undefined)[],
): Promise<void> {
  const { input, prev, config: configOption, outputs } = line;
  if (outputs.includes(STDOUT)) throw new GasrankError({ code: 'schedule-no-output' });
  if ([input, prev].some((file) => file !== undefined && isPiped(file))) {
    throw new GasrankError({ code: 'schedule-stdin' });
  }
  requireReadable(input);
  if (prev !== undefined) requireReadable(prev);
  for (const output of outputs) expandPattern(output, ANY_NAME);

  const loaded = await loadConfig(input, configOption);
  const tables = line.isFolder ? tableFiles(input).files : [input];
  const written = [...outputs, ...own].filter((name) => name !== undefined && name !== STDOUT);
  requireApart(written as string[], [input, prev, ...tables, ...configFiles(input, loaded.file)]);
  await requireSheets(line, tables, loaded);
}

function isPiped(file: string): boolean {
  return file === STDIN || descriptorOf(file) !== null;
}

/** @throws GasrankError when there is nothing of this name, or what is no file */
export function requireReadable(file: string): void {
  const kind = kindOf(file);
  if (kind === null) throw new GasrankError({ code: 'file-missing', file });
  if (kind === 'other') throw new GasrankError({ code: 'file-not-regular', file });
}

/** @throws GasrankError when a file that is written is read as well, or written twice */
function requireApart(written: readonly string[], read: readonly (string | undefined)[]): void {
  for (const [i, file] of written.entries()) {
    if (isFolderName(file)) {
      throw new GasrankError({ code: 'output-unwritable', file, reason: 'EISDIR' });
    }
    requireOutputApart(file, read);
    const twice = written.slice(0, i).some((other) => mayBeSame(file, other));
    if (twice) throw new GasrankError({ code: 'outputs-alike', output: file });
  }
}

/** Compares two names, of which one may be a pattern: true if they can be those of one file. */
function mayBeSame(a: string, b: string): boolean {
  return isSameFile(a, b) || canBe(a, b) || canBe(b, a);
}

/** Tries to fill in a pattern so that it is a name, ignoring case. */
function canBe(pattern: string, name: string): boolean {
  if (!/[{}]/u.test(pattern)) return false;
  const [first = '', ...others] = path
    .resolve(pattern)
    .toLowerCase()
    .split(/\{[^{}]*\}/u);
  const text = path.resolve(name).toLowerCase();
  let at = text.startsWith(first) ? first.length : -1;
  for (const part of others) {
    const next = at < 0 ? -1 : text.indexOf(part, at);
    at = next < 0 ? -1 : next + part.length;
  }
  return at >= 0 && text.endsWith(others.at(-1) ?? '');
}

/** @throws GasrankError when a sheet that the line names is not in its file */
async function requireSheets(
  { sheet, prev, prevSheet, input }: ReportLine,
  tables: readonly string[],
  loaded: LoadedConfig,
): Promise<void> {
  for (const file of sheet === undefined ? [] : tables) {
    await requireSheet(file, sheet, loaded);
  }
  await requireSheet(prev ?? input, prevSheet, loaded);
}

async function requireSheet(
  file: string,
  sheet: string | undefined,
  loaded: LoadedConfig,
): Promise<void> {
  if (sheet === undefined) return;
  const read = await readFile(file, loaded);
  if (read.creator() === OURS) return;
  try {
    interpretSheets(read.sheets, { sheet, date: ANY_DAY });
  } catch (error) {
    // Other faults may be put right until the report is made.
    const isMissing = error instanceof GasrankError && error.detail.code === 'sheet-missing';
    if (isMissing || !(error instanceof GasrankError)) throw error;
  }
}
