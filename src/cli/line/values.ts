/** Parsers of option values; an invalid value is an error, never guessed. */
import type { Alias } from '../../core/alias.ts';
import { GasrankError } from '../../core/error.ts';
import type { Ratio } from '../../core/numbers/ratio.ts';
import { normalise } from '../../core/sheet/text.ts';
import type { IsoDate } from '../../core/snapshot.ts';
import { parseTargetRate } from '../../core/target.ts';
import { parseDate } from '../../interpret/index.ts';
import { LANGUAGES, type Language } from '../../lang/index.ts';
import { SECTIONS, type Section } from '../../render/renderer.ts';
import { languageNamed } from '../environment.ts';

/** Returns a parser for an option with a few allowed words. */
export function choice<Choice extends string>(option: string, choices: readonly Choice[]) {
  return (value: string): Choice => {
    const known = choices.find((word) => word === value);
    if (known === undefined) throw new GasrankError({ code: 'bad-choice', option, value, choices });
    return known;
  };
}

/** Returns a parser for an option with a date. */
export function dateOption(option: string) {
  return (value: string): IsoDate => {
    const date = parseDate(value);
    if (date === null) throw new GasrankError({ code: 'bad-date', option, value });
    return date;
  };
}

/** A language, or a locale: `en_US`. */
export function languageOption(value: string): Language {
  return languageNamed(value) ?? choice('--lang', LANGUAGES)(value);
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

/** A target in percent: `95%`. */
export function targetOption(value: string): Ratio {
  const rate = parseTargetRate(value);
  if (!rate) throw new GasrankError({ code: 'bad-target', value });
  return rate;
}

/** Number of sheets: a whole number from 2. */
export function lastOption(value: string): number {
  if (!/^(?:[2-9]|[1-9]\d{1,3})$/u.test(value)) throw new GasrankError({ code: 'bad-last', value });
  return Number(value);
}

/** Adds a name. */
export function nameOption(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** Maximum number of names in a list of the summary: a whole number from 1. */
export function namesOption(value: string): number {
  if (!/^[1-9]\d{0,3}$/u.test(value)) throw new GasrankError({ code: 'bad-names', value });
  return Number(value);
}

/** Adds an alias: `示范区=城乡一体化示范区`, this period's name before last period's. The sign may be full-width. */
export function aliasOption(value: string, before: readonly Alias[] = []): readonly Alias[] {
  const [current = '', previous = '', ...rest] = value.split(/[=＝]/u);
  const names = [normalise(current), normalise(previous)];
  if (rest.length > 0 || names.includes('') || names[0] === names[1]) {
    throw new GasrankError({ code: 'bad-alias', value });
  }
  return [...before, { current: current.trim(), previous: previous.trim() }];
}

/** Parts of a report, separated by commas, which may be full-width. */
export function sectionsOption(value: string): readonly Section[] {
  const parse = choice('--sections', SECTIONS);
  const sections = value.split(/[,，]/u).map((section) => parse(section.trim()));
  const twice = sections.find((section, i) => sections.indexOf(section) < i);
  if (twice !== undefined) throw new GasrankError({ code: 'section-twice', section: twice });
  return sections;
}

/** Adds an output. */
export function outputOption(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
