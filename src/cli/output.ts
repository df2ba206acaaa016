/** Writes the report: to standard output, or to a file that is either complete or as it was. */
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  lstatSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { GasrankError } from '../core/error.ts';
import { printable } from '../render/width.ts';

/** `-` as a file name is standard output. */
export const STDOUT = '-';

/**
 * Writes a file by way of a temporary one beside it, flushed and renamed, so that a failure at any point
 * leaves an existing file untouched. What is no regular file (a pipe, `/dev/null`) is written to directly.
 *
 * @throws GasrankError `output-unwritable`
 */
export function writeOutput(file: string, content: string | Uint8Array): void {
  try {
    const target = resolved(file);
    const existing = statSync(target, { throwIfNoEntry: false });
    if (existing && !existing.isFile() && !existing.isDirectory()) writeFileSync(target, content);
    else replaceFile(target, content, existing);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new GasrankError(
      { code: 'output-unwritable', file, reason: code ?? String(cause) },
      { cause },
    );
  }
}

/** Whether two paths name one file. */
export function isSameFile(a: string, b: string): boolean {
  return resolved(a) === resolved(b);
}

/** @throws GasrankError `output-is-input` */
export function requireOutputApart(output: string, inputs: readonly (string | undefined)[]): void {
  if (inputs.some((input) => input !== undefined && isSameFile(output, input))) {
    throw new GasrankError({ code: 'output-is-input', file: output });
  }
}

/** The file behind links, so that a link stays a link; the path itself when there is no file yet. */
function resolved(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    // A link may lead to a file that is yet to be written.
    const link = lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink();
    return link ? path.resolve(path.dirname(file), readlinkSync(file)) : path.resolve(file);
  }
}

function replaceFile(
  target: string,
  content: string | Uint8Array,
  existing: Stats | undefined,
): void {
  // Renaming would replace even a file that its owner has made read-only.
  if (existing) accessSync(target, constants.W_OK);
  const unique = `${process.pid}-${Date.now()}`;
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${unique}.tmp`);
  try {
    const file = openSync(temporary, 'wx');
    try {
      if (existing) fchmodSync(file, existing.mode);
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/**
 * Writes to standard output and waits until it is taken. A reader that has gone away is no error.
 *
 * @throws GasrankError `stdout-unwritable`
 */
export async function writeStdout(content: string | Uint8Array): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    process.stdout.write(content, (cause) => {
      const { code } = (cause ?? {}) as NodeJS.ErrnoException;
      if (!cause || code === 'EPIPE') return resolve();
      const detail = { code: 'stdout-unwritable', reason: code ?? String(cause) } as const;
      reject(new GasrankError(detail, { cause }));
    });
  });
}

/** Writes one message line to standard error. */
export function writeMessage(message: string): void {
  process.stderr.write(`${printable(message)}\n`);
}
