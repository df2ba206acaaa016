/** Standard output, messages, and checks of output names. */
import { GasrankError } from '../../core/error.ts';
import type { Content } from '../../render/renderer.ts';
import { printable } from '../../render/text/printable.ts';
import { progress } from './progress.ts';
import { isSameFile } from './same.ts';

/** `-` as a file name is standard output, or standard input. */
export const STDOUT = '-';

/** Character that replaces non-UTF-8 bytes in a name. */
const UNDECODED = '\ufffd';

/**
 * Rejects an output that would replace a file that is read.
 *
 * @param read the files that the run reads; `undefined` for those that it does not have
 * @throws GasrankError `output-is-input`, `name-not-utf8`
 */
export function requireOutputApart(output: string, read: readonly (string | undefined)[]): void {
  requireDecoded(output);
  const files = read.filter((file) => file !== undefined).filter((file) => file !== STDOUT);
  if (files.some((file) => isSameFile(output, file))) {
    throw new GasrankError({ code: 'output-is-input', file: output });
  }
}

/** @throws GasrankError `name-not-utf8` if a name lacks its non-UTF-8 bytes and so names another file */
export function requireDecoded(file: string): void {
  if (file.includes(UNDECODED)) throw new GasrankError({ code: 'name-not-utf8', file });
}

/**
 * Writes to standard output and waits until it is read. A closed reader is not an error.
 *
 * @throws GasrankError `stdout-unwritable`
 */
export async function writeStdout(content: Content): Promise<void> {
  progress.end();
  for (const piece of piecesOf(content)) if (!(await isRead(piece))) return;
}

/** The pieces of an output in their order; a short one is a single piece. */
export function piecesOf(content: Content): Iterable<string | Uint8Array> {
  return typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
}

/** Writes to standard output and waits; false if the reader is closed. */
function isRead(piece: string | Uint8Array): Promise<boolean> {
  return new Promise((resolve, reject) => {
    process.stdout.write(piece, (cause) => {
      const { code } = (cause ?? {}) as NodeJS.ErrnoException;
      if (!cause || code === 'EPIPE') return resolve(!cause);
      const detail = { code: 'stdout-unwritable', reason: code ?? String(cause) } as const;
      reject(new GasrankError(detail, { cause }));
    });
  });
}

/** Writes one message line to standard error. */
export function writeMessage(message: string): void {
  writeStderr(`${printable(message)}\n`);
}

/** Writes to standard error. Failures are ignored; the exit code still shows the result of the run. */
export function writeStderr(text: string): void {
  progress.end();
  try {
    process.stderr.write(text);
  } catch {
    // Some versions of Node throw for a full disk, others emit an error, which `main` handles.
  }
}
