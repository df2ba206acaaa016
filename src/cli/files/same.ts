/** Compares paths the way the file system does, also of files that are yet to be written. */
import * as system from 'node:fs';
import path from 'node:path';
import { removeTemporary, temporaryIn } from './temporary.ts';

/** The functions that look files up; tests give others. */
export type FileSystem = Pick<
  typeof system,
  'existsSync' | 'mkdirSync' | 'readlinkSync' | 'realpathSync' | 'statSync' | 'writeFileSync'
>;

/** A path with its links followed. */
interface ResolvedPath {
  /** The deepest part of it that exists. */
  readonly there: string;
  /** The names below that. */
  readonly missing: readonly string[];
}

/** A link that leads to itself is left as it is, for the system to refuse. */
const MAX_LINKS = 40;

/** Compares two paths: true if they name one file, or would once both were written. */
export function isSameFile(a: string, b: string, files: FileSystem = system): boolean {
  const [one, other] = [placeOf(a, files), placeOf(b, files)];
  if (one.missing.length !== other.missing.length) return false;
  return (
    isSameEntry(one.there, other.there, files) &&
    one.missing.every((name, i) => isOneName(one.there, [name, other.missing[i] ?? ''], files))
  );
}

/** The file behind links, so that a link stays a link; what is yet to be written may be behind links all the same. */
export function resolveFile(file: string): string {
  const { there, missing } = placeOf(file, system);
  return path.join(there, ...missing);
}

function placeOf(file: string, files: FileSystem, links = MAX_LINKS): ResolvedPath {
  try {
    return { there: files.realpathSync.native(file), missing: [] };
  } catch {
    const absolute = path.resolve(file);
    // `new/../a` is there once its detour is left out.
    if (absolute !== file) return placeOf(absolute, files, links);
    const folder = path.dirname(absolute);
    if (folder === absolute || links === 0) return { there: absolute, missing: [] };
    const { there, missing } = placeOf(folder, files, links);
    const behind = path.join(there, ...missing);
    const target = linkTarget(absolute, files);
    if (target !== null) return placeOf(path.resolve(behind, target), files, links - 1);
    return { there, missing: [...missing, path.basename(absolute)] };
  }
}

function linkTarget(file: string, files: FileSystem): string | null {
  try {
    return files.readlinkSync(file);
  } catch {
    return null;
  }
}

/** Compares two paths of what exists: true if they lead to one file or folder. */
function isSameEntry(a: string, b: string, files: FileSystem): boolean {
  if (a === b) return true;
  const [one, other] = [a, b].map((file) => identityOf(file, files));
  return one !== null && one === other;
}

/** Device and number of a file; `null` where the file system gives it none. */
function identityOf(file: string, files: FileSystem): string | null {
  try {
    const { dev, ino } = files.statSync(file, { bigint: true });
    return ino === 0n ? null : `${dev} ${ino}`;
  } catch {
    return null;
  }
}

/**
 * Asks the file system if it takes two names in a folder for one. Names that are nearly alike are tried: a file of one name
 * is looked up under the other. Where that cannot be tried, nothing can be written either.
 */
function isOneName(
  folder: string,
  [name, other]: readonly [string, string],
  files: FileSystem,
): boolean {
  if (name === other) return true;
  if (looseName(name) !== looseName(other)) return false;
  const probe = temporaryIn(folder);
  try {
    files.mkdirSync(probe);
    files.writeFileSync(path.join(probe, name), '');
    return files.existsSync(path.join(probe, other));
  } catch {
    return false;
  } finally {
    removeTemporary(probe);
  }
}

/** A name without what any file system passes over: case, ways to write an accent, invisible characters, dots at the end. */
function looseName(name: string): string {
  const folded = name.normalize('NFKD').toUpperCase().toLowerCase();
  return folded.normalize('NFKD').replace(/\p{Cf}|[. ]+$/gu, '');
}
