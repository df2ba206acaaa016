/** The command line that is recorded in a report. */
import packageJson from '../../package.json' with { type: 'json' };
import { shellWord } from '../lang/shell.ts';
import type { Made } from '../report/report.ts';

/** The run that is recorded in a report. */
export type Invocation = Required<Omit<Made, 'rules'>>;

/** Options whose values are files or folders, and the input of a command. */
export interface NamedFiles {
  readonly file: string;
  readonly prev?: string;
  readonly latest?: string;
  readonly config?: string | false;
  readonly output?: string | readonly string[];
}

/** The run of a command line; `words` follow the program's name. */
export function invocationOf(words: readonly string[], named: NamedFiles): Invocation {
  const { file, prev, latest, config, output = [] } = named;
  const files = [file, prev, latest, config, ...(typeof output === 'string' ? [output] : output)]
    .filter((name) => typeof name === 'string')
    .sort((a, b) => b.length - a.length);
  const line = (those: readonly string[]) =>
    ['gasrank', ...those.map((word) => shellWord(word))].join(' ');
  return {
    version: packageJson.version,
    command: line(words),
    bareCommand: line(words.map((word) => withoutFolders(word, files))),
  };
}

/** A file's name, or an option with it (`-oFILE`, `--output=FILE`), without folders; other words are unchanged. */
function withoutFolders(word: string, files: readonly string[]): string {
  const file = files.find(
    (name) => word === name || (word.startsWith('-') && word.endsWith(name) && name !== ''),
  );
  return file === undefined ? word : word.slice(0, word.length - file.length) + bareName(file);
}

/** The last part of a path, which may be a folder's or a pattern with slashes in braces (`{date:yyyy/MM}`). */
function bareName(file: string): string {
  const parts = file.split(/[\\/](?![^{}]*\})/u).filter((part) => part !== '');
  return parts.at(-1) ?? file;
}
