/** The ways in which a full date is written: 2022.11.7, 2022年11月7日, 22年11月7日, 20221107, 11/17/2022, 7 November 2022. */
import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';
import { memoize } from '../../core/memoize.ts';
import type { DateFault } from '../../core/reason.ts';
import type { IsoDate } from '../../core/snapshot.ts';

/** A date written in a text that `plainText` has prepared. */
export interface WrittenDate {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** `null` if there is no such day, or if it can be read as several days. */
  readonly date: IsoDate | null;
  readonly fault: Exclude<DateFault, 'no-year'> | null;
}

/** Dash that joins the two ends of a range. */
export const DASH = '(?:[-‐–—―−~〜至到]+)';

/** Characters after which a number is a count or a label, not a date: 11.7万户, 1.5版, 2批. */
export const COUNTED =
  '(?:[万亿千百十%‰户个家台套支只件人元米公吨亩座栋处项倍级楼版批期季页]|月(?!\\s*\\d))';

const MONTHS = [
  ...['jan(?:uary)?', 'feb(?:ruary)?', 'mar(?:ch)?', 'apr(?:il)?', 'may', 'june?', 'july?'],
  ...['aug(?:ust)?', 'sept?(?:ember)?', 'oct(?:ober)?', 'nov(?:ember)?', 'dec(?:ember)?'],
];
export const MONTH_NAME = `(?:${MONTHS.join('|')})(?!\\p{Script=Latin})\\.?`;
export const DAY_NAME = '\\d{1,2}(?!\\d)(?:st|nd|rd|th)?';

/** A range of numbers that does not end on a day: 1.1-1.5版. */
const RANGE_OF_OTHERS = `\\s*${DASH}\\s*[\\d.]+\\s*(?:[版批期季页]|月(?!\\s*\\d))`;
const NO_VERSION = '(?<!\\d|\\b[vV]\\.?|\\b[vV](?:er|ER)(?:sion|SION)?[.:]?\\s*|版本号?[:\\s]*)';

type DateParts = Readonly<Record<string, string | undefined>>;
interface Form {
  readonly pattern: RegExp;
  readonly daysOf: (parts: DateParts) => readonly (IsoDate | null)[];
}

const form = (source: string, daysOf: Form['daysOf'] = yearFirst): Form => ({
  pattern: new RegExp(source, 'gu'),
  daysOf,
});

/** Form of a date with the name of its month, in any case. */
const named = (source: string): Form => ({ pattern: new RegExp(source, 'giu'), daysOf: byName });

const IN_FIGURES: readonly Form[] = [
  form(
    `(?<!\\d)(?<y>\\d{1,4})\\s*年\\s*(?<m>\\d{1,2})\\s*月\\s*(?<d>\\d{1,2})(?!\\d)(?:\\s*[日号]|(?!\\s*${COUNTED}|${RANGE_OF_OTHERS}))`,
  ),
  form('(?<!\\d)(?<y>\\d{4})\\s*[./-]\\s*(?<m>\\d{1,2})\\s*月\\s*(?<d>\\d{1,2})\\s*[日号]'),
  form(
    `(?<!\\d)(?<y>\\d{4})\\s*年\\s*(?<m>\\d{1,2})\\s*[./]\\s*(?<d>\\d{1,2})(?!\\d|\\.\\d)(?:\\s*[日号]|(?!\\s*${COUNTED}|${RANGE_OF_OTHERS}))`,
  ),
  form(
    `${NO_VERSION}(?<y>\\d{4})\\s*(?<sep>[./-])\\s*(?<m>\\d{1,2})\\s*\\k<sep>\\s*(?<d>\\d{1,2})(?!\\d|\\.\\d|${RANGE_OF_OTHERS}|\\s*[月批季])(?:\\s*[日号])?`,
  ),
  form(`(?<!\\d)(?<y>(?:19|20)\\d{2})(?<m>\\d{2})(?<d>\\d{2})(?!\\d|\\s*${COUNTED})`),
  form(
    '(?<![\\d./])(?<a>\\d{1,2})\\s*(?<sep>[./-])\\s*(?<b>\\d{1,2})\\s*\\k<sep>\\s*(?<y>(?:19|20)\\d{2})(?!\\d)',
    ({ y = '', a = '', b = '' }) => [isoDate(y, a, b), isoDate(y, b, a)],
  ),
];

const WITH_MONTH_NAMES: readonly Form[] = [
  named(
    `(?<![\\p{Script=Latin}\\d])(?<d>${DAY_NAME})[\\s.-]*(?:of\\s+)?(?<name>${MONTH_NAME})[\\s,-]*(?<y>\\d{4})(?!\\d)`,
  ),
  named(
    `(?<!\\p{Script=Latin})(?<name>${MONTH_NAME})[\\s-]*(?:${DAY_NAME}\\s*(?:${DASH}|to|through)\\s*)?(?<d>${DAY_NAME})[\\s,-]+(?<y>\\d{4})(?!\\d)`,
  ),
  named(
    `(?<!\\d)(?<y>\\d{4})[\\s,-]*(?<name>${MONTH_NAME})[\\s-]*(?<d>${DAY_NAME})(?![\\p{Script=Latin}\\d])`,
  ),
];

/**
 * Checks whether a text may contain the name of a month. This avoids compiling the patterns of such names, which takes
 * V8 milliseconds.
 */
export function mayNameMonth(text: string): boolean {
  return /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i.test(text);
}

/** Every full date in a text, in order, including those without a valid day and those that can be read as several days. */
export const writtenDates = memoize((plain: string): readonly WrittenDate[] => {
  // Most cells hold a name or a count and are not searched for every form.
  const isNumeric = /\d{4}/u.test(plain) && /[./A-Z-]|\d{8}/iu.test(plain);
  if (!isNumeric && !/\d\s*年/u.test(plain)) return [];
  const forms = mayNameMonth(plain) ? [...IN_FIGURES, ...WITH_MONTH_NAMES] : IN_FIGURES;
  const all = forms
    .flatMap(({ pattern, daysOf }) =>
      [...plain.matchAll(pattern)].map((match) => written(match, daysOf(match.groups ?? {}))),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let free = 0;
  return all.filter(({ start, end }) => {
    if (start < free) return false;
    free = end;
    return true;
  });
});

function written(match: RegExpExecArray, days: readonly (IsoDate | null)[]): WrittenDate {
  const [date = null, ...others] = new Set(days.filter((day) => day !== null));
  const [text] = match;
  const place = { text: text.trim(), start: match.index, end: match.index + text.length };
  if (date === null) return { ...place, date, fault: 'no-such-day' };
  if (others.length > 0) return { ...place, date: null, fault: 'ambiguous' };
  return { ...place, date, fault: null };
}

function yearFirst({ y = '', m = '', d = '' }: DateParts) {
  return [isoDate(fullYear(y), m, d)];
}

function byName({ y = '', name = '', d = '' }: DateParts) {
  return [isoDate(y, String(monthOf(name)), String(Number.parseInt(d, 10)))];
}

/** 1 for Jan and January. */
export function monthOf(name: string): number {
  return MONTHS.findIndex((month) => new RegExp(`^${month}\\.?$`, 'iu').test(name)) + 1;
}

/** 22年 is 2022; years of one or three digits belong to another calendar. */
function fullYear(year: string): string {
  if (year.length === 2) return `${year < '70' ? '20' : '19'}${year}`;
  return year.length === 4 ? year : '';
}

/** The day as `2022-11-07`, or `null` if the calendar has no such day. */
export function isoDate(year: string, month: string, day: string): IsoDate | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return year >= '1900' && isValid(parseISO(iso)) ? iso : null;
}

/** Prepares a text for the search for dates: NFKC, with digits for Chinese numerals. */
export function plainText(text: string): string {
  return withDigits(text.normalize('NFKC'));
}

const ONE_TO_99 = '[一二三四五六七八九十]{1,3}';
const NUMERALS = new RegExp(
  `(?:([〇○零一二三四五六七八九]{4})\\s*年\\s*)?(${ONE_TO_99})\\s*月\\s*(${ONE_TO_99})\\s*([日号])`,
  'gu',
);

/** Digits for the Chinese numerals of a date: 二〇二二年十一月七日. */
function withDigits(text: string): string {
  if (!text.includes('月')) return text;
  return text.replace(
    NUMERALS,
    (_, year: string | undefined, month: string, day: string, sign: string) =>
      `${year === undefined ? '' : `${yearOf(year)}年`}${upTo99(month)}月${upTo99(day)}${sign}`,
  );
}

/** 二〇二二 → 2022. */
export function yearOf(numerals: string): string {
  return [...numerals].map(digit).join('');
}

const digit = (numeral: string) => Math.max(0, '〇一二三四五六七八九'.indexOf(numeral));

/** 二十一 → 21, 十 → 10. */
function upTo99(numeral: string): number {
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['零', numeral];
  return (tens === '' ? 1 : digit(tens ?? '')) * 10 + digit(ones ?? '');
}
