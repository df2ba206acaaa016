/** Reads bytes of regular files and of descriptors that the shell has opened, never more than a limit. */
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  type Stats,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { isatty } from 'node:tty';

/** Error code for a pipe, a device or a socket, which is neither a file nor a folder. */
export const NOT_REGULAR = 'not-regular';

/** Paths of a process's descriptors on Unix systems. */
const DESCRIPTOR = /^\/(?:dev|proc\/self)\/fd\/(\d{1,9})$/u;

const CHUNK = 64 * 1024;

/** Flags for opening a file without waiting for a writer. Windows has no such flag. */
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * The bytes of a regular file, read to its end or to just past `most`, regardless of its stated size.
 *
 * @throws Error with a system's `code`, or `NOT_REGULAR`
 */
export function readRegular(file: string, most: number): Buffer {
  // Checked before opening: opening a pipe may wait, and opening a device may have effects.
  requireRegular(statSync(file));
  const opened = openSync(file, READ);
  try {
    const stats = fstatSync(opened);
    requireRegular(stats);
    return readToEnd(opened, { expected: stats.size, most });
  } finally {
    closeSync(opened);
  }
}

/** As `readRegular`; a descriptor (`/dev/fd/63`) may also be a pipe, such as that of `<(command)`. */
export function readBytes(file: string, most: number): Buffer {
  const descriptor = descriptorOf(file);
  if (descriptor === null || fstatSync(descriptor).isFile()) return readRegular(file, most);
  if (!hasEnd(descriptor)) throw notRegular();
  return readToEnd(descriptor, { expected: 0, most });
}

/** Checks whether a descriptor's input can end: it is not a terminal, and not a pipe that this process can write to. */
function hasEnd(descriptor: number): boolean {
  const stats = fstatSync(descriptor);
  if (stats.isFIFO()) return !isWrittenHere(stats);
  return (stats.isSocket() || stats.isCharacterDevice()) && !isatty(descriptor);
}

/** Folder in which Linux describes the open descriptors of a process. */
const DESCRIPTORS = '/proc/self/fdinfo';

/** Checks whether a descriptor of this process writes to the pipe, which then never ends. Known only on Linux. */
function isWrittenHere({ dev, ino }: Stats): boolean {
  const names = existsSync(DESCRIPTORS) ? readdirSync(DESCRIPTORS) : [];
  return names.some((name) => {
    try {
      const stats = fstatSync(Number(name));
      if (stats.dev !== dev || stats.ino !== ino) return false;
      const [, mode] =
        /^flags:.*(\d)$/mu.exec(readFileSync(`${DESCRIPTORS}/${name}`, 'utf8')) ?? [];
      return (Number(mode) & (constants.O_WRONLY | constants.O_RDWR)) !== 0;
    } catch {
      // The listing itself used a descriptor, which is closed by now.
      return false;
    }
  });
}

/** Kind of the entry at a path; `other` is neither a file nor a folder, or a broken link; `null` if nothing exists. */
export function kindOf(file: string): 'file' | 'folder' | 'other' | null {
  try {
    const stats = statSync(file, { throwIfNoEntry: false }) ?? lstatSync(file);
    return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ELOOP' ? 'other' : null;
  }
}

/** The number of the descriptor that a path names; `null` for other files. */
export function descriptorOf(file: string): number | null {
  if (process.platform === 'win32') return null;
  const name = path.posix.normalize(file);
  if (name === '/dev/stdin') return 0;
  const [, digits] = DESCRIPTOR.exec(name) ?? [];
  return digits === undefined ? null : Number(digits);
}

function requireRegular(stats: Stats): void {
  if (stats.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
  if (!stats.isFile()) throw notRegular();
}

function notRegular(): Error {
  return Object.assign(new Error('neither a file nor a folder'), { code: NOT_REGULAR });
}

/** Reads to the end, or to one byte past `most`. */
function readToEnd(
  opened: number,
  { expected, most }: { readonly expected: number; readonly most: number },
): Buffer {
  const chunks: Buffer[] = [];
  let length = 0;
  // One byte more than is expected, so that the second read finds the end.
  let room = Math.max(expected + 1, CHUNK);
  while (length <= most) {
    const chunk = Buffer.allocUnsafeSlow(Math.min(room, most + 1 - length));
    const read = readSync(opened, chunk, 0, chunk.length, null);
    if (read === 0) break;
    chunks.push(chunk.subarray(0, read));
    length += read;
    room = CHUNK;
  }
  const [only = Buffer.alloc(0), ...others] = chunks;
  return others.length === 0 ? only : Buffer.concat(chunks);
}
