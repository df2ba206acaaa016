/** The name of an output from a pattern: `{date}-{title}.xlsx`. Loaded if a name has braces. */
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

/** An escaped brace, a placeholder, or a stray brace. */
const BRACES = /\{\{|\}\}|\{([^{}]*)\}|[{}]/gu;

/** Slashes separate folders on every system; backslashes do on Windows, and are not used in names elsewhere. */
const SEPARATOR = /[/\\]/u;

/**
 * Fills in the placeholders of a pattern: `{date}`, `{prevDate}`, either with a date-fns format after a colon, and
 * `{title}`, made safe and cut so that each name fits; `{{` and `}}` are braces.
 *
 * @throws GasrankError `bad-pattern`
 */
export function expandPattern(pattern: string, parts: NameParts): string {
  const whole = safeName(parts.title);
  // Cut beforehand, since a longer one never fits.
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

/** Tokens of date-fns that are almost always mistaken for `y` and `d`; date-fns warns of them on the console. */
const MISTAKEN = /[YD]/u;

/** The date in a format of date-fns; empty if the format is invalid. */
function dayText(day: IsoDate, tokens: string): string {
  if (MISTAKEN.test(tokens.replace(/'[^']*'/gu, ''))) return '';
  try {
    return format(parseISO(day), tokens);
  } catch {
    return '';
  }
}
