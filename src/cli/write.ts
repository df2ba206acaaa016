/** Writes outputs to files and to standard output. */

import path from 'node:path';
import type { Comparison } from '../core/compare.ts';
import { WORDS, type Words } from '../lang/index.ts';
import { FORMATS, type Format } from '../render/index.ts';
import type { Settings } from './config/config.ts';
import { TABLES } from './files/input.ts';
import { STDOUT, writeMessage, writeStdout } from './files/output.ts';
import type { Output, Written } from './files/replace.ts';
import { replaceFiles } from './files/replace.ts';

export type { Output };

/**
 * Writes outputs, standard output last, since it cannot be undone.
 *
 * @returns the files that were written, and the first failure among them
 * @throws GasrankError `stdout-unwritable`
 */
export async function writeOutputs(outputs: readonly Output[]): Promise<Written> {
  const toFiles = outputs.filter(({ file }) => file !== STDOUT);
  let written: Written = { files: [], takenOver: [], failure: null };
  if (toFiles.length > 0) {
    written = await replaceFiles(toFiles);
  }
  for (const { file, content } of outputs) if (file === STDOUT) await writeStdout(content);
  return written;
}

/**
 * Writes one output and reports what happened to its owner.
 *
 * @throws GasrankError if it cannot be written
 */
export async function writeOutput(output: Output, words: Words): Promise<void> {
  const written = await writeOutputs([output]);
  reportOwners(written, words);
  if (written.failure) throw written.failure;
}

/** Reports files that changed their owner. */
export function reportOwners({ takenOver }: Written, words: Words): void {
  for (const file of takenOver) writeMessage(words.takenOver(file));
}

/** Reports that there was no previous period, and the source of additions. */
export function reportNoPrevious(
  { previous, addedFrom }: Pick<Comparison, 'previous' | 'addedFrom'>,
  { command, words }: { readonly command: string; readonly words: Words },
): void {
  if (!previous) writeMessage(words.noPrevious(command, addedFrom === 'declared'));
}

/** Extensions of formats that gasrank does not write. */
const FOREIGN = ['.doc', '.pdf', '.jpg', '.xml', ...TABLES];

/** Warns of outputs whose extension belongs to another format than `-f`. */
export function reportExtensions(
  outputs: readonly { readonly file: string; readonly format: Format }[],
  words: Words,
): void {
  for (const { file, format } of outputs) {
    const extension = path.extname(file).toLowerCase();
    const { extensions, isBinary } = FORMATS[format];
    const isOwn = extensions.includes(extension) || (extension === '.txt' && !isBinary);
    const known = Object.values(FORMATS).flatMap((other) => other.extensions);
    if (isOwn || ![...known, ...FOREIGN].includes(extension)) continue;
    writeMessage(words.otherExtension(file, format));
  }
}

/** Reports in a last line the written files and the configuration. */
export function reportWritten(
  file: string,
  { language, configFile }: Pick<Settings, 'language' | 'configFile'>,
  { quiet, verbose }: { readonly quiet?: boolean; readonly verbose?: boolean | undefined },
): void {
  const words = WORDS[language];
  if (quiet) return;
  if (file !== STDOUT) writeMessage(words.written(file, configFile));
  // With -v, the configuration was already reported.
  else if (configFile !== null && !verbose) writeMessage(words.configUsed(configFile));
}
