/** Names and file extensions of formats. */
import path from 'node:path';
import { GasrankError } from '../../core/error.ts';
import { STDOUT } from './output.ts';

/** Names of a format, and the file extensions of it. */
export interface FormatNames {
  readonly aliases: readonly string[];
  readonly extensions: readonly string[];
}

/** Every name of every format. */
export function formatNames(formats: Readonly<Record<string, FormatNames>>): string[] {
  return Object.entries(formats).flatMap(([name, { aliases }]) => [name, ...aliases]);
}

/** The format given by name, else by the output's extension, else the terminal's. */
export function formatOf<F extends string>(
  formats: Readonly<Record<F | 'terminal', FormatNames>>,
  name: string | undefined,
  output: string | undefined,
): F | 'terminal' {
  const all = Object.keys(formats) as F[];
  const named = all.find(
    (format) => format === name || formats[format].aliases.includes(name ?? ''),
  );
  if (named) return named;
  if (output === undefined || output === STDOUT) return 'terminal';
  const extension = path.extname(output).toLowerCase();
  const format = all.find((known) => formats[known].extensions.includes(extension));
  if (format) return format;
  const extensions = all.flatMap((known) => formats[known].extensions);
  throw new GasrankError({ code: 'unknown-extension', file: output, extensions });
}
