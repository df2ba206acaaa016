/** Checks the files that scheduled commands read and write while somebody is there. */
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
import { readFile } from '../periods/period.ts';

/** A command line, as far as a schedule has to know it. */
export interface ScheduledLine {
  /** Files and folders that it reads; the configuration is looked for beside the first. */
  readonly inputs: readonly [string, ...string[]];
  /** Sheets that it names, and their files or folders. */
  readonly sheets: readonly { readonly place: string; readonly sheet: string | undefined }[];
  readonly config: string | false | undefined;
  /** Names, which may be patterns. */
  readonly outputs: readonly string[];
}

/** The name by which a pattern is tried. */
const ANY_NAME: NameParts = { date: '2022-11-07', previousDate: '2022-10-31', title: 'gasrank' };

/** Creator that a workbook of gasrank's own names. */
const OURS = 'gasrank';

/**
 * Rejects a command line that could not run with nobody there, or whose files would overwrite each other.
 *
 * @param others files that the schedule itself and its other commands write
 * @throws GasrankError
 */
export async function requireUnattended(
  { inputs, sheets, config: configOption, outputs }: ScheduledLine,
  others: readonly (string | undefined)[],
): Promise<void> {
  if (outputs.length === 0 || outputs.includes(STDOUT)) {
    throw new GasrankError({ code: 'schedule-no-output' });
  }
  if (inputs.some(isPiped)) throw new GasrankError({ code: 'schedule-stdin' });
  for (const input of inputs) requireReadable(input);
  for (const output of outputs) expandPattern(output, ANY_NAME);

  const [main] = inputs;
  const loaded = await loadConfig(main, configOption);
  const tables = inputs.flatMap((input) => tableFiles(input).files);
  const written = [...outputs, ...others].filter((name) => name !== undefined && name !== STDOUT);
  requireApart(written as string[], [...inputs, ...tables, ...configFiles(main, loaded.file)]);
  for (const { place, sheet } of sheets) {
    if (sheet === undefined) continue;
    for (const file of tableFiles(place).files) await requireSheet(file, sheet, loaded);
  }
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

/** @throws GasrankError if the file has no sheet of that name */
async function requireSheet(file: string, sheet: string, loaded: LoadedConfig): Promise<void> {
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
