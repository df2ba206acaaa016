/** Compares paths the way the file system does, even of files that do not exist yet. */
import * as system from 'node:fs';
import path from 'node:path';
import { removeTemporary, temporaryIn } from './temporary.ts';

/** Functions that look files up; tests pass others. */
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

/** Maximum number of links that are followed; a cyclic link is left for the system to reject. */
const MAX_LINKS = 40;

/** Checks whether two paths name one file, or would once both are written. */
export function isSameFile(a: string, b: string, files: FileSystem = system): boolean {
  const [one, other] = [placeOf(a, files), placeOf(b, files)];
  if (one.missing.length !== other.missing.length) return false;
  return (
    isSameEntry(one.there, other.there, files) &&
    one.missing.every((name, i) => isOneName(one.there, [name, other.missing[i] ?? ''], files))
  );
}

/** The target of links, so that a link stays a link. The target may not exist yet. */
export function resolveFile(file: string): string {
  const { there, missing } = placeOf(file, system);
  return path.join(there, ...missing);
}

function placeOf(file: string, files: FileSystem, links = MAX_LINKS): ResolvedPath {
  try {
    return { there: files.realpathSync.native(file), missing: [] };
  } catch {
    const absolute = path.resolve(file);
    // `new/../a` may exist without its detour.
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

/** Checks whether two existing paths lead to the same file or folder. */
function isSameEntry(a: string, b: string, files: FileSystem): boolean {
  if (a === b) return true;
  const [one, other] = [a, b].map((file) => identityOf(file, files));
  return one !== null && one === other;
}

/** Device and inode of a file; `null` if the file system has none. */
function identityOf(file: string, files: FileSystem): string | null {
  try {
    const { dev, ino } = files.statSync(file, { bigint: true });
    return ino === 0n ? null : `${dev} ${ino}`;
  } catch {
    return null;
  }
}

/**
 * Checks whether the file system treats two names in a folder as one. For similar names a file with one name is looked
 * up under the other. If that is impossible, nothing can be written there either.
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

/** A name without differences that some file system ignores: case, forms of accents, invisible characters, dots at the end. */
function looseName(name: string): string {
  const folded = name.normalize('NFKD').toUpperCase().toLowerCase();
  return folded.normalize('NFKD').replace(/\p{Cf}|[. ]+$/gu, '');
}
