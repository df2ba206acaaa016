/** Replaces files atomically: at any moment they are either complete or unchanged. */
import {
  accessSync,
  appendFileSync,
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
} from 'node:fs';
import path from 'node:path';
import { GasrankError } from '../../core/error.ts';
import type { Content } from '../../render/renderer.ts';
import { kindOf } from './bytes.ts';
import { nameBeside } from './name.ts';
import { piecesOf, requireDecoded } from './output.ts';
import { resolveFile } from './same.ts';
import { removeStale, removeTemporary, temporaryIn } from './temporary.ts';

/** A file, as the user named it, and its content. */
export interface Output {
  readonly file: string;
  readonly content: Content;
}

/** The files that were written, and the first failure. */
export interface Written {
  readonly files: readonly string[];
  /** Files that belonged to another user and now belong to this one. */
  readonly takenOver: readonly string[];
  readonly failure: GasrankError | null;
}

/** Milliseconds between attempts to replace a file in use; afterwards the report is written beside it. */
const WAITS: readonly number[] = [100, 300, 600, 1000];

/**
 * Writes files through temporary ones beside them, which are flushed and renamed. No file is replaced before all are
 * flushed, so a full disk leaves all unchanged. If a file stays in use, the new one is written beside it. A pipe or a
 * device such as `/dev/null` is written to directly. Missing folders are created.
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

/** An output that is ready to be renamed. */
interface Staged extends Output {
  readonly target: string;
  /** `null` if the target is written to directly. */
  readonly temporary: string | null;
  /** False if the file changes its owner. */
  readonly isOwnerKept: boolean;
  /** Folders that were created for it, innermost first. */
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
  // A parent folder may have a name that is not UTF-8.
  requireDecoded(target);
  // Renaming would replace even a read-only file.
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

/** Checks for a name that only a folder can have: `reports/`, `reports/.`. */
export function isFolderName(file: string): boolean {
  return /\/\.{0,2}$/u.test(file.replaceAll(path.sep, '/'));
}

function systemError(code: string, file: string): Error {
  return Object.assign(new Error(`${code}: ${file}`), { code });
}

/**
 * Creates a folder and its missing parents one by one, since Node's recursive mkdir never ends if the system always
 * answers ENOENT. Returns the created ones, innermost first.
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
    // Another run may have just created it.
    if (kindOf(folder) === 'folder') return made;
    removeFolders(made);
    throw error;
  }
  return [folder, ...made];
}

/** Removes folders that are empty; usually the output is in them. */
function removeFolders(folders: readonly string[]): void {
  try {
    for (const folder of folders) rmdirSync(folder);
  } catch {
    // Not empty.
  }
}

/**
 * Writes and flushes a new file with the owner and the permissions of the existing one; returns whether the owner could
 * be kept.
 */
function fill(temporary: string, content: Content, existing: Stats | undefined): boolean {
  const file = openSync(temporary, 'wx');
  try {
    const isOwnerKept = !existing || keepOwner(file, existing);
    // After changing the owner, which removes permissions.
    if (existing) fchmodSync(file, existing.mode);
    writeContent(file, content);
    fsyncSync(file);
    return isOwnerKept;
  } finally {
    closeSync(file);
  }
}

/** Writes to a pipe or a device. */
function writeDirectly(target: string, content: Content): void {
  const file = openSync(target, 'w');
  try {
    writeContent(file, content);
  } finally {
    closeSync(file);
  }
}

/** Writes to an open file. */
function writeContent(file: number, content: Content): void {
  for (const piece of piecesOf(content)) appendFileSync(file, piece);
}

/** Gives a file the owner and the group of another; returns whether it has that owner. */
function keepOwner(file: number, { uid, gid }: Stats): boolean {
  const own = fstatSync(file);
  if (own.uid === uid && own.gid === gid) return true;
  try {
    fchownSync(file, uid, gid);
    return true;
  } catch {
    // Only root may change owners.
    return own.uid === uid;
  }
}

/** Removes the temporary file and the created folders of an output. */
function clearUp({ temporary, folders }: Pick<Staged, 'temporary' | 'folders'>): void {
  if (temporary !== null) removeTemporary(temporary);
  removeFolders(folders);
}

async function commit({ file, target, temporary, content }: Staged, waits: readonly number[]) {
  if (temporary === null) return writeDirectly(target, content);
  if (!(await rename(temporary, target, waits))) {
    const beside = nameBeside(target, new Date());
    renameSync(temporary, beside);
    throw new GasrankError({ code: 'output-locked', file, beside: path.basename(beside) });
  }
  flushFolder(path.dirname(target));
}

/** Renames a file; returns false if another program kept the target in use. */
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

/** Error codes of Windows for a file that another program has open; on other systems, for one that may not be replaced. */
const IN_USE = ['EBUSY', 'EPERM', 'EACCES'];

/** Flushes the names in a folder, if the system supports that. */
function flushFolder(folder: string): void {
  try {
    const opened = openSync(folder, 'r');
    try {
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
  } catch {
    // Windows cannot open folders, and some network drives cannot flush them.
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
