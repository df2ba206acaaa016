/** Files dropped onto the executable, which become a page beside them. */
import path from 'node:path';
import { GasrankError } from '../core/error.ts';
import { COMMANDS } from './commands/index.ts';
import { loadConfig } from './config/config.ts';
import { kindOf, readRegular } from './files/bytes.ts';
import { inputOf } from './periods/input.ts';
import { readPeriods } from './periods/periods.ts';

/** Checks whether all words are files, as when they are dropped; a file that is named like a command is none. */
export function areDropped(words: readonly string[]): boolean {
  const [first] = words;
  const isCommand = COMMANDS.some(({ name }) => name === first);
  return words.length > 0 && !isCommand && words.every((word) => kindOf(word) === 'file');
}

/**
 * The command line that writes the page of dropped files, named like this period's and beside it; other words as they are.
 *
 * @throws GasrankError if the files cannot be read, or such a page exists that gasrank did not make
 */
export async function lineOfDropped(words: readonly string[]): Promise<readonly string[]> {
  if (!areDropped(words)) return words;
  const { file, options } = inputOf(words, {}, 'report');
  const { current } = await readPeriods(file, options, await loadConfig(file, undefined));
  const { dir, name } = path.parse(current.source.file);
  const page = path.join(dir, `${name}.html`);
  requireOwn(page);
  return ['report', ...words, '-o', page.replaceAll('{', '{{').replaceAll('}', '}}')];
}

/** Bytes of a page at most, far more than those of the longest. */
const MAX_PAGE = 2 ** 28;

/** Mark in the head of every page that gasrank makes. */
const MARK = '<meta name="generator" content="gasrank';

/** @throws GasrankError `output-foreign` */
function requireOwn(page: string): void {
  if (kindOf(page) === null) return;
  const isOwn = kindOf(page) === 'file' && readRegular(page, MAX_PAGE).includes(MARK);
  if (!isOwn) throw new GasrankError({ code: 'output-foreign', file: page });
}
