/** Puts outputs where they go: files, and standard output. */
import { STDOUT, writeStdout } from './output.ts';
import type { Output, Written } from './replace.ts';

export type { Output };

/**
 * Writes outputs, those on standard output last: what is there nobody takes back.
 *
 * @returns the files that were written, and the first failure among them
 * @throws GasrankError `stdout-unwritable`
 */
export async function writeOutputs(outputs: readonly Output[]): Promise<Written> {
  const toFiles = outputs.filter(({ file }) => file !== STDOUT);
  let written: Written = { files: [], failure: null };
  if (toFiles.length > 0) {
    const { replaceFiles } = await import('./replace.ts');
    written = await replaceFiles(toFiles);
  }
  for (const { file, content } of outputs) if (file === STDOUT) await writeStdout(content);
  return written;
}

/** @throws GasrankError when it cannot be written */
export async function writeOutput(output: Output): Promise<void> {
  const { failure } = await writeOutputs([output]);
  if (failure) throw failure;
}
