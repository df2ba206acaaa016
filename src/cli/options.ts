/** Option values → what they mean; a value that means nothing is a sentence, not a guess. */
import path from 'node:path';
import type { Alias } from '../core/alias.ts';
import { GasrankError } from '../core/error.ts';
import { TIE_METHODS } from '../core/rank.ts';
import { RANK_BY } from '../core/ratio.ts';
import type { IsoDate } from '../core/snapshot.ts';
import { normalise } from '../core/text.ts';
import { parseDate } from '../interpret/index.ts';
import { LANGUAGES, type Language } from '../lang/index.ts';
import { CHECK_FORMATS, FORMATS } from '../render/index.ts';
import { LAYOUTS, SECTIONS, type Section } from '../render/renderer.ts';
import { SORTS } from '../report/report.ts';
import { languageNamed } from './environment.ts';
import { STDOUT } from './output.ts';

/** Which findings make the exit code 1. */
export const FAIL_ON = ['error', 'warning', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** How an inspection is shown. */
const INSPECT_FORMATS = ['terminal', 'json'] as const;
export type InspectFormat = (typeof INSPECT_FORMATS)[number];

/** How a verification is shown. */
const VERIFY_FORMATS = ['terminal', 'json'] as const;
export type VerifyFormat = (typeof VERIFY_FORMATS)[number];

/** What runs a command every week. */
const SYSTEMS = ['cron', 'systemd', 'windows'] as const;
export type System = (typeof SYSTEMS)[number];

/** The options that take one of a few words, by name; with a command before it where that has its own. */
export const CHOICES = {
  'inspect --format': INSPECT_FORMATS,
  'verify --format': VERIFY_FORMATS,
  'schedule --for': SYSTEMS,
  '--sections': SECTIONS,
  '--layout': LAYOUTS,
  '--format': formatNames(FORMATS),
  'check --format': formatNames(CHECK_FORMATS),
  'explain --format': formatNames(CHECK_FORMATS),
  '--ties': TIE_METHODS,
  '--rank-by': RANK_BY,
  '--sort': SORTS,
  '--lang': LANGUAGES,
  '--fail-on': FAIL_ON,
} as const;

function formatNames(formats: Readonly<Record<string, FormatNames>>): string[] {
  return Object.entries(formats).flatMap(([name, { aliases }]) => [name, ...aliases]);
}

/** A parser for an option that takes one of a few words. */
export function choice<Option extends keyof typeof CHOICES>(option: Option) {
  type Choice = (typeof CHOICES)[Option][number];
  return (value: string): Choice => {
    const choices: readonly string[] = CHOICES[option];
    if (!choices.includes(value)) {
      const name = option.split(' ').at(-1) ?? option;
      throw new GasrankError({ code: 'bad-choice', option: name, value, choices });
    }
    return value as Choice;
  };
}

/** A parser for an option that takes a day. */
export function dateOption(option: string) {
  return (value: string): IsoDate => {
    const date = parseDate(value);
    if (date === null) throw new GasrankError({ code: 'bad-date', option, value });
    return date;
  };
}

/** A language, also by the name of a locale: `en_US`. */
export function languageOption(value: string): Language {
  return languageNamed(value) ?? choice('--lang')(value);
}

/** A number of days: `8`, `8d`, 8天. */
export function daysOption(value: string): number {
  const [, days] = /^(\d{1,4})\s*(?:d|days?|天)?$/iu.exec(value.trim()) ?? [];
  if (days === undefined) throw new GasrankError({ code: 'bad-days', value });
  return Number(days);
}

/** Decimals of a rate in percent: 0 to 6. */
export function decimalsOption(value: string): number {
  if (!/^[0-6]$/u.test(value)) throw new GasrankError({ code: 'bad-decimals', value });
  return Number(value);
}

/** Most names in a list of the summary: a whole number from 1. */
export function namesOption(value: string): number {
  if (!/^[1-9]\d{0,3}$/u.test(value)) throw new GasrankError({ code: 'bad-names', value });
  return Number(value);
}

/** One more alias: `示范区=城乡一体化示范区`, this period's name before last period's; the sign may be full-width. */
export function aliasOption(value: string, before: readonly Alias[] = []): readonly Alias[] {
  const [current = '', previous = '', ...rest] = value.split(/[=＝]/u);
  const names = [normalise(current), normalise(previous)];
  if (rest.length > 0 || names.includes('') || names[0] === names[1]) {
    throw new GasrankError({ code: 'bad-alias', value });
  }
  return [...before, { current: current.trim(), previous: previous.trim() }];
}

/** Parts of a report, with commas between; the comma may be full-width. */
export function sectionsOption(value: string): readonly Section[] {
  const parse = choice('--sections');
  const sections = value.split(/[,，]/u).map((section) => parse(section.trim()));
  const twice = sections.find((section, i) => sections.indexOf(section) < i);
  if (twice !== undefined) throw new GasrankError({ code: 'section-twice', section: twice });
  return sections;
}

/** One more output. */
export function outputOption(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** The names and file extensions by which a format is asked for. */
interface FormatNames {
  readonly aliases: readonly string[];
  readonly extensions: readonly string[];
}

/** The format that is asked for by name, else by the output's extension, else the terminal's. */
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

/** The options that were given, without the others' `undefined`. */
export function given<T extends object>(options: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(options).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
