/** Standard output, messages, and what names of outputs stand for. */
import { readlinkSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { GasrankError } from '../core/error.ts';

/** `-` as a file name is standard output. */
export const STDOUT = '-';

/** Whether two paths name one file. */
export function isSameFile(a: string, b: string): boolean {
  return resolveFile(a) === resolveFile(b);
}

/** The file behind links, so that a link stays a link; the path itself when there is no file yet. */
export function resolveFile(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    // A link may lead to a file that is yet to be written.
    return path.resolve(path.dirname(file), linkTarget(file) ?? path.basename(file));
  }
}

function linkTarget(file: string): string | null {
  try {
    return readlinkSync(file);
  } catch {
    return null;
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

/** Characters that would drive the terminal or reorder the line, were they printed. */
const CONTROL = /[\p{Cc}\p{Cf}]+/gu;

/** Writes one message line to standard error. */
export function writeMessage(message: string): void {
  process.stderr.write(`${message.replace(CONTROL, ' ')}\n`);
}
