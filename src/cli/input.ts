/** Reads input files; every way that can fail is a sentence. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { GasrankError } from '../core/error.ts';
import { readSource, type Source } from '../read/index.ts';

/** Office's lock file beside an open workbook. */
const LOCK_FILE = /^~\$/u;

/** @throws GasrankError when the file cannot be read or is no workbook. */
export async function readInput(file: string): Promise<Source> {
  if (LOCK_FILE.test(path.basename(file))) {
    throw new GasrankError({ code: 'file-locked-by-office', file });
  }
  return readSource(readBytes(file), file);
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new GasrankError(problem(file, cause), { cause });
  }
}

function problem(file: string, cause: unknown) {
  const { code } = cause as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'file-missing', file } as const;
  if (code === 'EISDIR') return { code: 'file-is-directory', file } as const;
  return { code: 'file-unreadable', file, reason: code ?? String(cause) } as const;
}
