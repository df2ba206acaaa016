/** Reads input files and standard input; every way that can fail is a sentence. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { GasrankError } from '../core/error.ts';
import { LIMITS } from '../core/limits.ts';
import { readSource, type Source } from '../read/index.ts';

/** Whether it is what Office keeps beside an open workbook. */
export function isLockFile(file: string): boolean {
  return path.basename(file).startsWith('~$');
}

/** `-` as a file name is standard input. */
export const STDIN = '-';

/** @throws GasrankError when the file cannot be read or is no table that gasrank reads. */
export async function readInput(file: string): Promise<Source> {
  return readSource(await readInputBytes(file), file);
}

/** @throws GasrankError when the file cannot be read. */
export async function readInputBytes(file: string): Promise<Buffer> {
  if (isLockFile(file)) {
    throw new GasrankError({ code: 'file-locked-by-office', file });
  }
  return file === STDIN ? readStdin() : readBytes(file);
}

/** Standard input to its end, or to just past the most that is read of any file. */
async function readStdin(): Promise<Buffer> {
  const { stdin } = process;
  if (stdin.isTTY) throw new GasrankError({ code: 'stdin-is-terminal' });
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of stdin) {
      const bytes = Buffer.from(chunk);
      chunks.push(bytes);
      length += bytes.length;
      if (length > LIMITS['file-bytes']) break;
    }
  } catch (cause) {
    throw new GasrankError(inputProblem(STDIN, cause), { cause });
  }
  return Buffer.concat(chunks);
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new GasrankError(inputProblem(file, cause), { cause });
  }
}

/** Why a file or a folder cannot be read. */
export function inputProblem(file: string, cause: unknown) {
  const { code } = cause as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'file-missing', file } as const;
  if (code === 'EISDIR') return { code: 'file-is-directory', file } as const;
  return { code: 'file-unreadable', file, reason: code ?? String(cause) } as const;
}
