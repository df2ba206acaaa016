/** Standard output, messages, and which files outputs may replace. */
import { GasrankError } from '../../core/error.ts';
import { printable } from '../../render/text/printable.ts';
import { isSameFile } from './same.ts';

/** `-` as a file name is standard output, or standard input. */
export const STDOUT = '-';

/** Character that replaces bytes that are not UTF-8 in a name. */
const UNDECODED = '\ufffd';

/**
 * Refuses an output that would take the place of a file that is read.
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

/** @throws GasrankError `name-not-utf8` when a name has lost bytes that are not UTF-8, so that it names another file */
export function requireDecoded(file: string): void {
  if (file.includes(UNDECODED)) throw new GasrankError({ code: 'name-not-utf8', file });
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
  writeStderr(`${printable(message)}\n`);
}

/** Writes to standard error. Where nobody can read it, the exit code alone says what came of the run. */
export function writeStderr(text: string): void {
  try {
    process.stderr.write(text);
  } catch {
    // Some versions of Node throw for a full disk, others emit an error, which `main` takes.
  }
}
