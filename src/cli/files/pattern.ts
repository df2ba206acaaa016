/** The name of an output from a pattern: `{date}-{title}.xlsx`. Pure; loaded when a name has braces. */
import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';
import { GasrankError } from '../../core/error.ts';
import type { PatternProblem } from '../../core/reason.ts';
import type { IsoDate } from '../../core/snapshot.ts';
import { firstOf, MAX_NAME_BYTES, safeName, withoutLast } from './name.ts';

/** Values of the placeholders. */
export interface NameParts {
  readonly date: IsoDate;
  readonly previousDate: IsoDate | null;
  readonly title: string;
}

/** A brace that stands for itself, a placeholder, or a brace that is neither. */
const BRACES = /\{\{|\}\}|\{([^{}]*)\}|[{}]/gu;

/** Slashes part folders everywhere; on Windows back slashes do as well, and are no part of a name elsewhere that lasts. */
const SEPARATOR = /[/\\]/u;

/**
 * The pattern with its placeholders filled in: `{date}`, `{prevDate}`, either with a date-fns format behind a colon,
 * and `{title}`, made safe and cut so that each name fits; `{{` and `}}` are braces.
 *
 * @throws GasrankError `bad-pattern`
 */
export function expandPattern(pattern: string, parts: NameParts): string {
  const whole = safeName(parts.title);
  // A longer one fits into no name.
  let title = [...whole].length > MAX_NAME_BYTES ? firstOf(whole, MAX_NAME_BYTES) : whole;
  for (;;) {
    const name = fill(pattern, { ...parts, title });
    const shorter = withoutLast(title);
    if (shorter === '' || name.split(SEPARATOR).every(isShort)) return name;
    title = shorter;
  }
}

function isShort(name: string): boolean {
  return Buffer.byteLength(name) <= MAX_NAME_BYTES;
}

function fill(pattern: string, { date, previousDate, title }: NameParts): string {
  const wrong = (part: string, problem: PatternProblem) =>
    new GasrankError({ code: 'bad-pattern', pattern, part, problem });
  return pattern.replace(BRACES, (part: string, inner: string | undefined) => {
    if (part === '{{' || part === '}}') return part.slice(1);
    if (inner === undefined) throw wrong(part, 'brace');
    const [, name, tokens] = /^(.*?)(?::(.*))?$/su.exec(inner) ?? [];
    if (name === 'title' && tokens === undefined) {
      if (title === '') throw wrong(part, 'empty');
      return title;
    }
    if (name !== 'date' && name !== 'prevDate') throw wrong(part, 'unknown');
    const day = name === 'date' ? date : previousDate;
    if (day === null) throw wrong(part, 'no-previous');
    const text = tokens === undefined ? day : dayText(day, tokens);
    if (text === '') throw wrong(part, 'format');
    return text;
  });
}

/** Tokens of date-fns that are nearly always meant as `y` and `d`, of which it warns on the console. */
const MISTAKEN = /[YD]/u;

/** The day in a format of date-fns; empty when that is none. */
function dayText(day: IsoDate, tokens: string): string {
  if (MISTAKEN.test(tokens.replace(/'[^']*'/gu, ''))) return '';
  try {
    return format(parseISO(day), tokens);
  } catch {
    return '';
  }
}
