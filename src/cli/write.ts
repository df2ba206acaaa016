/** Puts outputs where they go: files, and standard output. */
import path from 'node:path';
import type { Comparison } from '../core/compare.ts';
import { WORDS, type Words } from '../lang/index.ts';
import { FORMATS, type Format } from '../render/index.ts';
import type { Settings } from './config/config.ts';
import { TABLES } from './files/input.ts';
import { STDOUT, writeMessage, writeStdout } from './files/output.ts';
import type { Output, Written } from './files/replace.ts';

export type { Output };

/**
 * Writes outputs, those on standard output last: what is there nobody takes back.
 *
 * @returns the files that were written, and the first failure among them
 * @throws GasrankError `stdout-unwritable`
 */
export async function writeOutputs(outputs: readonly Output[]): Promise<Written> {
  const toFiles = outputs.filter(({ file }) => file !== STDOUT);
  let written: Written = { files: [], takenOver: [], failure: null };
  if (toFiles.length > 0) {
    const { replaceFiles } = await import('./files/replace.ts');
    written = await replaceFiles(toFiles);
  }
  for (const { file, content } of outputs) if (file === STDOUT) await writeStdout(content);
  return written;
}

/**
 * Writes one output and reports what happened to its owner.
 *
 * @throws GasrankError when it cannot be written
 */
export async function writeOutput(output: Output, words: Words): Promise<void> {
  const written = await writeOutputs([output]);
  reportOwners(written, words);
  if (written.failure) throw written.failure;
}

/** Says which files have changed hands. */
export function reportOwners({ takenOver }: Written, words: Words): void {
  for (const file of takenOver) writeMessage(words.takenOver(file));
}

/** Says that there was no previous period, and where additions come from then. */
export function reportNoPrevious(
  { previous, addedFrom }: Pick<Comparison, 'previous' | 'addedFrom'>,
  { command, words }: { readonly command: string; readonly words: Words },
): void {
  if (!previous) writeMessage(words.noPrevious(command, addedFrom === 'declared'));
}

/** Extensions of files that gasrank does not write, and that other programs open by their name. */
const FOREIGN = ['.docx', '.doc', '.pdf', '.png', '.xml', ...TABLES];

/** Warns of outputs whose extension is that of another format than `-f` asks for. */
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

/** Says in a last line what was written and which configuration was used. */
export function reportWritten(
  file: string,
  { language, configFile }: Pick<Settings, 'language' | 'configFile'>,
  { quiet, verbose }: { readonly quiet?: boolean; readonly verbose?: boolean | undefined },
): void {
  const words = WORDS[language];
  if (quiet) return;
  if (file !== STDOUT) writeMessage(words.written(file, configFile));
  // With -v, the run began with it.
  else if (configFile !== null && !verbose) writeMessage(words.configUsed(configFile));
}
