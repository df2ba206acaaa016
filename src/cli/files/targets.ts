/** Outputs requested by `-o` and `-f`: their files and formats. */

import { GasrankError } from '../../core/error.ts';
import { FORMATS, type Format } from '../../render/index.ts';
import type { Layout, Section } from '../../render/renderer.ts';
import { type FormatNames, formatOf } from './formats.ts';
import { requireDecoded, requireOutputApart, STDOUT } from './output.ts';
import { expandPattern, type NameParts } from './pattern.ts';
import { isSameFile } from './same.ts';

/** Options that only some formats accept. */
const TAKEN_BY = {
  summaryOnly: { option: '--summary-only', formats: ['terminal', 'docx', 'markdown'] },
  sections: { option: '--sections', formats: ['docx', 'markdown'] },
  layout: { option: '--layout', formats: ['docx', 'markdown'] },
  frontMatter: { option: '--front-matter', formats: ['markdown'] },
  chart: { option: '--chart', formats: ['docx'] },
  indicator: { option: '--indicator', formats: ['svg', 'png'] },
} as const satisfies Partial<
  Record<keyof TargetOptions, { option: string; formats: readonly Format[] }>
>;

/** One output; its name may be a pattern until `nameTargets`, and `-` is standard output. */
export interface Target {
  readonly file: string;
  readonly format: Format;
}

/** Options about outputs. */
export interface TargetOptions {
  readonly format?: string;
  readonly output?: readonly string[];
  readonly ifChanged?: true;
  readonly summaryOnly?: true;
  readonly sections?: readonly Section[];
  readonly layout?: Layout;
  readonly frontMatter?: true;
  readonly chart?: true;
  readonly indicator?: string;
}

/**
 * The requested outputs, or standard output. Rejects impossible ones before anything is read.
 *
 * @param formats the formats of the command, all of a report by default
 * @throws GasrankError for wrong usage
 */
export function targetsOf(
  options: TargetOptions,
  formats: Readonly<Partial<Record<Format, FormatNames>>> = FORMATS,
): Target[] {
  const { format, output = [STDOUT], ifChanged } = options;
  if (format !== undefined && output.length > 1) {
    throw new GasrankError({ code: 'format-of-several' });
  }
  for (const file of output) requireDecoded(file);
  requireDifferent(output);
  const targets = output.map((file) => {
    if (file === '') {
      throw new GasrankError({ code: 'bad-pattern', pattern: file, part: '', problem: 'empty' });
    }
    return { file, format: formatOf(formats as typeof FORMATS, format, file) };
  });
  if (ifChanged) requireKnowable(targets);
  requireTaken(options, targets);
  const toTerminal = targets.find(({ file }) => file === STDOUT);
  if (toTerminal && FORMATS[toTerminal.format].isBinary && process.stdout.isTTY) {
    throw new GasrankError({ code: 'binary-to-terminal', format: toTerminal.format });
  }
  return targets;
}

/**
 * The outputs with their final names.
 *
 * @param report values for a name that is a pattern
 * @param read the files that the run reads
 * @throws GasrankError if a name is invalid, or would replace one of these files or another output
 */
export function nameTargets(
  targets: readonly Target[],
  report: NameParts,
  read: readonly string[],
): Target[] {
  const named = targets.map(({ file, format }) => ({ format, file: nameOf(file, report) }));
  const files = named.map(({ file }) => file);
  requireDifferent(files);
  for (const file of files) if (file !== STDOUT) requireOutputApart(file, read);
  return named;
}

function nameOf(pattern: string, report: NameParts): string {
  return /[{}]/u.test(pattern) ? expandPattern(pattern, report) : pattern;
}

function requireDifferent(files: readonly string[]): void {
  const twice = files.find((file, i) =>
    files.slice(0, i).some((other) => file === other || isSameFile(file, other)),
  );
  if (twice !== undefined) throw new GasrankError({ code: 'outputs-alike', output: twice });
}

/** Rejects options that no output accepts, or that have no effect beside another option. */
function requireTaken(options: TargetOptions, targets: readonly Target[]): void {
  for (const [name, { option, formats }] of Object.entries(TAKEN_BY)) {
    if (options[name as keyof typeof TAKEN_BY] === undefined) continue;
    const taken: readonly Format[] = formats;
    if (!targets.some(({ format }) => taken.includes(format))) {
      throw new GasrankError({ code: 'option-of-format', option, formats: taken });
    }
    if (options.summaryOnly && name !== 'summaryOnly') {
      throw new GasrankError({ code: 'options-conflict', option, other: '--summary-only' });
    }
  }
  if (options.layout && options.sections && !options.sections.includes('tables')) {
    const other = `--sections ${options.sections.join(',')}`;
    throw new GasrankError({ code: 'options-conflict', option: '--layout', other });
  }
}

/** Formats whose files record how they were made. */
const TELLING: readonly Format[] = ['excel', 'docx', 'json'];

function requireKnowable(targets: readonly Target[]): void {
  if (targets.every(({ file, format }) => file !== STDOUT && TELLING.includes(format))) return;
  const extensions = TELLING.flatMap((format) => FORMATS[format].extensions);
  throw new GasrankError({ code: 'if-changed-unknowable', extensions });
}
