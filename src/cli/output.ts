/** Standard output, messages, and what names of outputs stand for. */
import { readlinkSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { GasrankError } from '../core/error.ts';
import { printable } from '../render/printable.ts';

/** `-` as a file name is standard output. */
export const STDOUT = '-';

/** Whether two paths name one file. */
export function isSameFile(a: string, b: string): boolean {
  return resolveFile(a) === resolveFile(b);
}

/** @throws GasrankError `output-is-input` */
export function requireOutputApart(output: string, inputs: readonly (string | undefined)[]): void {
  if (inputs.some((input) => input !== undefined && isSameFile(output, input))) {
    throw new GasrankError({ code: 'output-is-input', file: output });
  }
}

/** The file behind links, so that a link stays a link; the path itself when there is no file yet. */
export function resolveFile(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    // What is yet to be written may be behind links all the same.
    return resolveMissing(path.resolve(file), MOST_LINKS);
  }
}

/** A link that leads to itself is left as it is, for the system to refuse. */
const MOST_LINKS = 40;

function resolveMissing(file: string, links: number): string {
  const folder = path.dirname(file);
  if (folder === file || links === 0) return file;
  const behind = resolveFile(folder);
  const target = linkTarget(file);
  if (target === null) return path.join(behind, path.basename(file));
  return resolveMissing(path.resolve(behind, target), links - 1);
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

/** Writes one message line to standard error. */
export function writeMessage(message: string): void {
  process.stderr.write(`${printable(message)}\n`);
}
