/** Reads input files and standard input; every failure becomes a `GasrankError`. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { type ErrorDetail, GasrankError } from '../../core/error.ts';
import { keepWithin, LIMITS } from '../../core/limits.ts';
import { readSource, type Source } from '../../read/index.ts';
import { descriptorOf, NOT_REGULAR, readBytes } from './bytes.ts';
import { requireDecoded } from './output.ts';

/** Checks for the lock file that Office keeps beside an open workbook. */
export function isLockFile(file: string): boolean {
  return path.basename(file).startsWith('~$');
}

/** Extensions of files that may hold a sheet, including those that gasrank rejects. */
export const TABLES: ReadonlySet<string> = new Set([
  ...['.xlsx', '.xlsm', '.xls', '.xlsb', '.et', '.ods', '.fods'],
  ...['.csv', '.tsv'],
]);

/** `-` as a file name is standard input. */
export const STDIN = '-';

/** @throws GasrankError if the file cannot be read or is not a readable table */
export async function readInput(file: string): Promise<Source> {
  return readSource(await readInputBytes(file), file);
}

/** @throws GasrankError if the file cannot be read or is larger than the limit */
export async function readInputBytes(file: string): Promise<Buffer> {
  if (isLockFile(file)) {
    throw new GasrankError({ code: 'file-locked-by-office', file });
  }
  try {
    const most = LIMITS['file-bytes'];
    const bytes = isStdin(file) ? await readStdin(most) : readBytes(file, most);
    keepWithin('file-bytes', bytes.length, { file });
    return bytes;
  } catch (cause) {
    if (cause instanceof GasrankError) throw cause;
    throw new GasrankError(inputProblem(file, cause), { cause });
  }
}

/** Checks for standard input, also under the system's names for it, unless it is a file, which can be read twice. */
function isStdin(file: string): boolean {
  return file === STDIN || (descriptorOf(file) === 0 && !statSync(file).isFile());
}

let isStdinTaken = false;

/** Standard input to its end, or to just past `most`. */
async function readStdin(most: number): Promise<Buffer> {
  const { stdin } = process;
  if (stdin.isTTY) throw new GasrankError({ code: 'stdin-is-terminal' });
  if (isStdinTaken) throw new GasrankError({ code: 'stdin-twice' });
  isStdinTaken = true;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    length += bytes.length;
    if (length > most) break;
  }
  return Buffer.concat(chunks);
}

/** Reason why a file or a folder cannot be read. */
export function inputProblem(file: string, cause: unknown): ErrorDetail {
  const { code } = cause as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    requireDecoded(file);
    // In a deleted working folder no file is found; asking for the folder shows that.
    if (!path.isAbsolute(file)) process.cwd();
    return { code: 'file-missing', file };
  }
  if (code === 'EISDIR') return { code: 'file-is-directory', file };
  if (code === NOT_REGULAR) return { code: 'file-not-regular', file };
  return { code: 'file-unreadable', file, reason: code ?? String(cause) };
}
