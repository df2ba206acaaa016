/** Writes files that are at any moment either complete or as they were. */
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { GasrankError } from '../core/error.ts';
import { nameBeside } from './name.ts';
import { resolveFile } from './output.ts';
import { removeStale, removeTemporary, temporaryIn } from './temporary.ts';

/** A file, as the user named it, and what it shall hold. */
export interface Output {
  readonly file: string;
  readonly content: string | Uint8Array;
}

/** The files that were written as asked, and why another was not: the first failure. */
export interface Written {
  readonly files: readonly string[];
  readonly failure: GasrankError | null;
}

/** Milliseconds between tries to replace a file that is in use; then the report goes beside it. */
const WAITS: readonly number[] = [100, 300, 600, 1000];

/**
 * Writes files by way of temporary ones beside them, flushed and renamed. None is replaced before all are flushed, so a
 * full disk leaves them all as they were. A file that stays in use gets the new one beside it. What is no regular file
 * (a pipe, `/dev/null`) is written to directly. Folders are made.
 */
export async function replaceFiles(outputs: readonly Output[], waits = WAITS): Promise<Written> {
  const staged: Staged[] = [];
  const files: string[] = [];
  const failures: GasrankError[] = [];
  try {
    for (const output of outputs) {
      try {
        staged.push(stage(output));
      } catch (cause) {
        return { files, failure: unwritable(output.file, cause) };
      }
    }
    for (const one of staged) {
      try {
        await commit(one, waits);
        files.push(one.file);
      } catch (cause) {
        failures.push(unwritable(one.file, cause));
      }
    }
    return { files, failure: failures[0] ?? null };
  } finally {
    for (const one of staged) clearUp(one);
  }
}

/** An output that is ready to be put in its place. */
interface Staged extends Output {
  readonly target: string;
  /** `null` when the target is written to directly. */
  readonly temporary: string | null;
  /** Those that were made for it, the innermost first. */
  readonly folders: readonly string[];
}

function stage(output: Output): Staged {
  const target = resolveFile(output.file);
  const existing = statSync(target, { throwIfNoEntry: false });
  if (existing?.isDirectory()) throw Object.assign(new Error(target), { code: 'EISDIR' });
  if (existing && !existing.isFile()) return { ...output, target, temporary: null, folders: [] };
  // Renaming would replace even a file that its owner has made read-only.
  if (existing) accessSync(target, constants.W_OK);
  const folder = path.dirname(target);
  const folders = makeFolder(folder);
  removeStale(folder);
  const staged = { ...output, target, temporary: temporaryIn(folder), folders };
  try {
    fill(staged.temporary, output.content, existing);
  } catch (error) {
    clearUp(staged);
    throw error;
  }
  return staged;
}

/** Makes a folder and those around it; returns the ones that were not there, the innermost first. */
function makeFolder(folder: string): string[] {
  // Some versions of Node would say that the folder is there already.
  if (statSync(folder, { throwIfNoEntry: false })?.isFile()) {
    throw Object.assign(new Error(folder), { code: 'ENOTDIR' });
  }
  const outermost = mkdirSync(folder, { recursive: true });
  const made: string[] = [];
  if (outermost === undefined) return made;
  for (let one = folder; one.length >= outermost.length; one = path.dirname(one)) made.push(one);
  return made;
}

function fill(temporary: string, content: string | Uint8Array, existing: Stats | undefined): void {
  const file = openSync(temporary, 'wx');
  try {
    if (existing) fchmodSync(file, existing.mode);
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Leaves nothing of an output but what is in its place. */
function clearUp({ temporary, folders }: Staged): void {
  if (temporary !== null) removeTemporary(temporary);
  try {
    for (const folder of folders) rmdirSync(folder);
  } catch {
    // Something is in it: as a rule the output.
  }
}

async function commit({ file, target, temporary, content }: Staged, waits: readonly number[]) {
  if (temporary === null) return writeFileSync(target, content);
  if (!(await rename(temporary, target, waits))) {
    const beside = nameBeside(target, new Date());
    renameSync(temporary, beside);
    throw new GasrankError({ code: 'output-locked', file, beside: path.basename(beside) });
  }
  flushFolder(path.dirname(target));
}

/** Whether the file could be put in its place: not when another program kept it in use all the time. */
async function rename(from: string, to: string, waits: readonly number[]): Promise<boolean> {
  for (const pause of [...waits, null]) {
    try {
      renameSync(from, to);
      return true;
    } catch (error) {
      if (!IN_USE.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
      if (pause !== null) await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return false;
}

/** What Windows says of a file that another program has open; elsewhere, of one that may not be replaced. */
const IN_USE = ['EBUSY', 'EPERM', 'EACCES'];

/** Flushes the names in a folder, where the system does that. */
function flushFolder(folder: string): void {
  try {
    const opened = openSync(folder, 'r');
    try {
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
  } catch {
    // Windows opens no folders, and some network drives flush none.
  }
}

/** Why a file could not be written, as an error of the run. */
function unwritable(file: string, cause: unknown): GasrankError {
  if (cause instanceof GasrankError) return cause;
  const { code: reason } = cause as NodeJS.ErrnoException;
  // What the system does not say is a bug.
  if (reason === undefined) throw cause;
  return new GasrankError({ code: 'output-unwritable', file, reason }, { cause });
}
