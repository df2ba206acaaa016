/** Dates as bureaus write them: 2022.11.7, 2022年11月7日, 截至11月7日, 20221107, 11月1日—11月7日. */
import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';
import type { IsoDate } from '../core/snapshot.ts';

/** Year, month and day with any of the usual separators, or eight digits in a row. */
export const FULL =
  /(?<!\d)(\d{4})\s*([年./-])\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})(?!\d)\s*日?|(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/gu;

/**
 * The end of a range that leaves out what its beginning says: `—11月7日`, `至7日`, `-11.7`, and in a text `-11/7` and
 * `-7`. Behind a date in a name such digits may be a time or a version (2022-11-07-2.xlsx) and end nothing.
 */
const RANGE_END = {
  text: /^\s*[-—–~至到]+\s*(?:(?:(\d{1,2})\s*[月./-]\s*)?(\d{1,2})\s*[日号]|(?:(\d{1,2})\s*[./-]\s*)?(\d{1,2})(?![\d./:时户-]))/u,
  name: /^\s*[-—–~至到]+\s*(?:(?:(\d{1,2})\s*[月.]\s*)?(\d{1,2})\s*[日号]|(\d{1,2})\s*\.\s*(\d{1,2})(?!\d))/u,
};
type Where = keyof typeof RANGE_END;

/** A month and a day without their year. */
export const MONTH_DAY = /(?<!\d)(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]/gu;

/** A year that is called one comes before four digits that look like one. */
const YEARS = [/(?<!\d)((?:19|20)\d{2})\s*年(?!度)/u, /(?<!\d)((?:19|20)\d{2})(?!\d|\s*年度)/u];

/** The day as `2022-11-07`, or `null` when the calendar has no such day. */
export function isoDate(year: string, month: string, day: string): IsoDate | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return year >= '1900' && isValid(parseISO(iso)) ? iso : null;
}

/** Every full date in a text, in order; a range counts as its end. */
export function datesIn(text: string, where: Where = 'text'): IsoDate[] {
  const opening = /^\s*[-—–~至到]+\s*\d{4}/u;
  return rangesAsEnds({ text, where, pattern: FULL, opening }, (match) => {
    const [, year = match[5] ?? '', , month = match[6] ?? '', day = match[7] ?? ''] = match;
    return isoDate(year, month, day);
  });
}

/** Every date in a text that leaves out the year (`截至11月7日`), with the year that `context` names; a range counts as its end. */
export function monthDaysIn(text: string, context: string): IsoDate[] {
  const plain = context.normalize('NFKC');
  const year = YEARS.map((pattern) => pattern.exec(plain)?.[1]).find(
    (found) => found !== undefined,
  );
  if (year === undefined) return [];
  const opening = /^\s*[-—–~至到]+\s*\d{1,2}\s*月/u;
  return rangesAsEnds(
    { text, where: 'text', pattern: MONTH_DAY, opening },
    ([, month = '', day = '']) => isoDate(year, month, day),
  );
}

/** The day that a sheet is named after, with the year that `context` names: `11.7`, `11-7`, `1107`, 第45周11.7. */
export function bareMonthDay(name: string, context: string): IsoDate[] {
  const plain = name
    .normalize('NFKC')
    .trim()
    .replace(/第\d+周/u, '');
  const [, month, day] =
    /^\D*(?<!\d)(\d{1,2})[./-](\d{1,2})\D*$/u.exec(plain) ?? /^(\d{2})(\d{2})$/u.exec(plain) ?? [];
  return month && day ? monthDaysIn(`${month}月${day}日`, context) : [];
}

/** Whether a name says a day, with a year or without. */
export function saysDay(name: string): boolean {
  const anyYear = '2000年';
  const found = [datesIn(name, 'name'), monthDaysIn(name, anyYear), bareMonthDay(name, anyYear)];
  return found.some((dates) => dates.length > 0);
}

/** Digits for the Chinese numerals of a date: 二〇二二年十一月七日. */
export function withDigits(text: string): string {
  return text.replace(
    /([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/gu,
    (_, year: string, month: string, day: string) =>
      `${[...year].map(digit).join('')}年${upTo99(month)}月${upTo99(day)}日`,
  );
}

const digit = (numeral: string) => Math.max(0, '〇一二三四五六七八九'.indexOf(numeral));

/** 二十一 → 21, 十 → 10. */
function upTo99(numeral: string): number {
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['零', numeral];
  return (tens === '' ? 1 : digit(tens ?? '')) * 10 + digit(ones ?? '');
}

/** The dates that `pattern` finds; one that `opening` follows begins a range and gives way to its end. */
function rangesAsEnds(
  {
    text,
    where,
    pattern,
    opening,
  }: {
    text: string;
    where: Where;
    pattern: RegExp;
    opening: RegExp;
  },
  dateOf: (match: RegExpExecArray) => IsoDate | null,
): IsoDate[] {
  const plain = withDigits(text).normalize('NFKC');
  const dates: IsoDate[] = [];
  let isRangeOpen = false;
  for (const match of plain.matchAll(pattern)) {
    const date = dateOf(match);
    if (isRangeOpen) dates.pop();
    isRangeOpen = false;
    if (date === null) continue;
    const rest = plain.slice(match.index + match[0].length);
    const end = rangeEnd(rest, date, where);
    if (end === null) continue;
    dates.push(end ?? date);
    isRangeOpen = opening.test(rest);
  }
  return dates;
}

/**
 * The end of a range that begins with `start`, in its year or, past New Year, in the next; `null` when the calendar has
 * no such day, `undefined` when there is no range.
 */
function rangeEnd(rest: string, start: IsoDate, where: Where): IsoDate | null | undefined {
  const match = RANGE_END[where].exec(rest);
  if (!match) return undefined;
  const [, namedMonth = match[3], day = match[4] ?? ''] = match;
  const isNamed = match[2] !== undefined;
  const [year = '', startMonth = ''] = start.split('-');
  const end = isoDate(year, namedMonth ?? startMonth, day);
  if (end === null) return isNamed ? null : undefined;
  if (end >= start) return end;
  return namedMonth === undefined ? undefined : isoDate(String(Number(year) + 1), namedMonth, day);
}
