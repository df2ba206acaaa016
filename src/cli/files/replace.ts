/** Writes files that are at any moment either complete or as they were. */
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
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
import { GasrankError } from '../../core/error.ts';
import { kindOf } from './bytes.ts';
import { nameBeside } from './name.ts';
import { requireDecoded } from './output.ts';
import { resolveFile } from './same.ts';
import { removeStale, removeTemporary, temporaryIn } from './temporary.ts';

/** A file, as the user named it, and what it shall hold. */
export interface Output {
  readonly file: string;
  readonly content: string | Uint8Array;
}

/** The files that were written as asked, and why another was not: the first failure. */
export interface Written {
  readonly files: readonly string[];
  /** Files that belonged to somebody else and are the user's own now. */
  readonly takenOver: readonly string[];
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
  const takenOver: string[] = [];
  const failures: GasrankError[] = [];
  try {
    for (const output of outputs) {
      try {
        staged.push(stage(output));
      } catch (cause) {
        return { files, takenOver, failure: unwritable(output.file, cause) };
      }
    }
    for (const one of staged) {
      try {
        await commit(one, waits);
        files.push(one.file);
        if (!one.isOwnerKept) takenOver.push(one.file);
      } catch (cause) {
        failures.push(unwritable(one.file, cause));
      }
    }
    return { files, takenOver, failure: failures[0] ?? null };
  } finally {
    for (const one of staged) clearUp(one);
  }
}

/** An output that is ready to be put in its place. */
interface Staged extends Output {
  readonly target: string;
  /** `null` when the target is written to directly. */
  readonly temporary: string | null;
  /** True unless the file changes hands. */
  readonly isOwnerKept: boolean;
  /** Those that were made for it, the innermost first. */
  readonly folders: readonly string[];
}

function stage(output: Output): Staged {
  const { file } = output;
  const existing = statSync(file, { throwIfNoEntry: false });
  if (existing?.isDirectory() || isFolderName(file)) throw systemError('EISDIR', file);
  if (existing && !existing.isFile()) {
    return { ...output, target: file, temporary: null, isOwnerKept: true, folders: [] };
  }
  const target = resolveFile(file);
  // A folder on the way may have a name that is no text.
  requireDecoded(target);
  // Renaming would replace even a file that its owner has made read-only.
  if (existing) accessSync(target, constants.W_OK);
  const folder = path.dirname(target);
  const folders = makeFolder(folder);
  removeStale(folder);
  const temporary = temporaryIn(folder);
  try {
    const isOwnerKept = fill(temporary, output.content, existing);
    return { ...output, target, temporary, isOwnerKept, folders };
  } catch (error) {
    clearUp({ temporary, folders });
    throw error;
  }
}

/** A name that only a folder can have: `reports/`, `reports/.`. */
export function isFolderName(file: string): boolean {
  return /\/\.{0,2}$/u.test(file.replaceAll(path.sep, '/'));
}

function systemError(code: string, file: string): Error {
  return Object.assign(new Error(`${code}: ${file}`), { code });
}

/**
 * Makes a folder and those around it, one after the other: where the system answers ENOENT whatever is there, Node's own
 * way to do so never ends. Returns the ones that were not there, the innermost first.
 */
function makeFolder(folder: string): string[] {
  const existing = statSync(folder, { throwIfNoEntry: false });
  if (existing?.isDirectory()) return [];
  if (existing) throw systemError('ENOTDIR', folder);
  const parent = path.dirname(folder);
  if (parent === folder) throw systemError('ENOENT', folder);
  const made = makeFolder(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another run may have made it just now.
    if (kindOf(folder) === 'folder') return made;
    removeFolders(made);
    throw error;
  }
  return [folder, ...made];
}

/** Removes folders as far as they are empty; as a rule the output is in them. */
function removeFolders(folders: readonly string[]): void {
  try {
    for (const folder of folders) rmdirSync(folder);
  } catch {
    // Something is in it.
  }
}

/** Writes and flushes a new file with the owner and the permissions of the existing one; returns whether it got that owner. */
function fill(
  temporary: string,
  content: string | Uint8Array,
  existing: Stats | undefined,
): boolean {
  const file = openSync(temporary, 'wx');
  try {
    const isOwnerKept = !existing || keepOwner(file, existing);
    // After the owner, whose change takes permissions away.
    if (existing) fchmodSync(file, existing.mode);
    writeFileSync(file, content);
    fsyncSync(file);
    return isOwnerKept;
  } finally {
    closeSync(file);
  }
}

/** Gives a file to the owner and the group of another; returns whether that owner has it. */
function keepOwner(file: number, { uid, gid }: Stats): boolean {
  const own = fstatSync(file);
  if (own.uid === uid && own.gid === gid) return true;
  try {
    fchownSync(file, uid, gid);
    return true;
  } catch {
    // Only root may give files away.
    return own.uid === uid;
  }
}

/** Leaves nothing of an output but what is in its place. */
function clearUp({ temporary, folders }: Pick<Staged, 'temporary' | 'folders'>): void {
  if (temporary !== null) removeTemporary(temporary);
  removeFolders(folders);
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

/** Checks whether the file could be put in its place: not when another program kept it in use all the time. */
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

/** Error codes of Windows for a file that another program has open; elsewhere, of one that may not be replaced. */
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

/** Reason why a file could not be written, as an error of the run. */
function unwritable(file: string, cause: unknown): GasrankError {
  if (cause instanceof GasrankError) return cause;
  const { code: reason } = cause as NodeJS.ErrnoException;
  // An error that the system does not explain is a bug.
  if (reason === undefined) throw cause;
  return new GasrankError({ code: 'output-unwritable', file, reason }, { cause });
}
