/** The days that a text names. Months, quarters and table numbers are not days. */
import type { IsoDate } from '../../core/snapshot.ts';
import {
  COUNTED,
  DASH,
  DAY_NAME,
  isoDate,
  MONTH_NAME,
  mayNameMonth,
  monthOf,
  plainText,
  writtenDates,
  yearOf,
} from './date-forms.ts';

export { isoDate };

/**
 * The shortened end of a range: `—11月7日`, `至7日`, `-11.7`, and in a text `-11/7` and `-7`. In a file name such
 * digits may be a time or a version (2022-11-07-2.xlsx) and do not end a range.
 */
const RANGE_END = {
  text: new RegExp(
    `^\\s*${DASH}\\s*(?:(?:(\\d{1,2})\\s*[月./-]\\s*)?(\\d{1,2})\\s*[日号]|(?:(\\d{1,2})\\s*[./-]\\s*)?(\\d{1,2})(?![\\d./:时-]|\\s*${COUNTED}))`,
    'u',
  ),
  name: new RegExp(
    `^\\s*${DASH}\\s*(?:(?:(\\d{1,2})\\s*[月.]\\s*)?(\\d{1,2})\\s*[日号]|(\\d{1,2})\\s*\\.\\s*(\\d{1,2})(?!\\d|\\s*${COUNTED}))`,
    'u',
  ),
};
type Where = keyof typeof RANGE_END;

/** Text between the two full dates of a range. */
const OPENING = new RegExp(`^\\s*(?:${DASH}|to|through|until)\\s*$`, 'iu');

/** A month and a day without a year. In a range the first day may lack 日 (11月1-7日). */
export const MONTH_DAY = new RegExp(
  `(?<!\\d|\\d\\s*年\\s*)(\\d{1,2})\\s*月\\s*(\\d{1,2})(?:\\s*[日号]|(?=\\s*${DASH}\\s*(?:\\d{1,2}\\s*月\\s*)?\\d{1,2}\\s*[日号]))`,
  'gu',
);
const DAY_MONTH_NAME = new RegExp(
  `(?<![\\p{Script=Latin}\\d])(?<d>${DAY_NAME})[\\s-]*(?:of\\s+)?(?<name>${MONTH_NAME})(?![\\s,-]*\\d)|(?<!\\p{Script=Latin})(?<name2>${MONTH_NAME})\\s+(?<d2>${DAY_NAME})(?![\\p{Script=Latin}\\d]|,?\\s*\\d)`,
  'giu',
);

/** Forms of a year: one marked as 年 goes before four digits that look like a year. */
const YEARS = [/(?<!\d)((?:19|20)\d{2})\s*年(?!度)/u, /(?<!\d)((?:19|20)\d{2})(?!\d|\s*年度)/u];
const YEAR_IN_NUMERALS = /([〇○零一二三四五六七八九]{4})年(?!度)/u;

/** Every full date of a text, in order. A range counts as its end. */
export function datesIn(text: string, where: Where = 'text'): IsoDate[] {
  const plain = plainText(text);
  return rangesAsEnds(plain, writtenDates(plain), where);
}

/** Checks whether a text contains a full date, even an unusable one. */
export function hasWrittenDate(text: string): boolean {
  return writtenDates(plainText(text)).length > 0;
}

/** A text without its full dates. */
export function withoutDates(text: string): string {
  const plain = plainText(text);
  return writtenDates(plain).reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
    plain,
  );
}

/** Every date of a text without a year (`截至11月7日`), with the year from `context`. A range counts as its end. */
export function monthDaysIn(text: string, context: string): IsoDate[] {
  const year = yearIn(context);
  if (year === null) return [];
  const plain = plainText(text);
  const place = ([written]: RegExpExecArray, start: number) => ({
    start,
    end: start + written.length,
  });
  const dates = [...plain.matchAll(MONTH_DAY)].map((match) => {
    const [, month = '', day = ''] = match;
    return { ...place(match, match.index), date: isoDate(year, month, day) };
  });
  if (dates.length > 0) return rangesAsEnds(plain, dates, 'text');
  if (!mayNameMonth(plain)) return [];
  const named = [...plain.matchAll(DAY_MONTH_NAME)].map((match) => {
    const { name = '', d = '', name2 = name, d2 = d } = match.groups ?? {};
    const month = String(monthOf(name2 || name));
    const day = String(Number.parseInt(d2 || d, 10));
    return { ...place(match, match.index), date: isoDate(year, month, day) };
  });
  return rangesAsEnds(plain, named, 'text');
}

/** The year that a text names; `null` without one. */
export function yearIn(text: string): string | null {
  const plain = text.normalize('NFKC');
  const found = YEARS.map((pattern) => pattern.exec(plain)?.[1]).find((year) => year !== undefined);
  const [, numerals] = YEAR_IN_NUMERALS.exec(plain) ?? [];
  return found ?? (numerals === undefined ? null : yearOf(numerals));
}

/** A month and a day as the name of a sheet, not the number of a table, a version or a batch. */
const BARE_DAY = new RegExp(
  `^(?<before>\\D*)(?:(?<from>\\d{1,2}[./]\\d{1,2})\\s*${DASH}\\s*)?(?<m>\\d{1,2})\\s*(?<sep>[./-])\\s*(?<d>\\d{1,2})\\s*[日号]?(?<after>\\D*)$`,
  'u',
);
const NUMBERED_BEFORE =
  /(?:[第附图章节条款项类组批期]|附件|(?<!\p{Script=Han}{2})表|\p{Script=Latin}[.\s_-]*|[№#])$/u;
const NUMBERED_AFTER = new RegExp(`^\\s*(?:${COUNTED}|[\\p{Script=Latin}号节章条款])`, 'u');

/**
 * The month and the day in the name of a sheet; `isUnclear` if they may be two months or two numbers (1-5); `null` if
 * there are none.
 */
function bareDay(name: string) {
  const plain = name
    .normalize('NFKC')
    .trim()
    .replace(/第\d+周/u, '');
  const [, mm, dd] = /^(\d{2})(\d{2})$/u.exec(plain) ?? [];
  if (mm !== undefined && dd !== undefined) return { month: mm, day: dd, isUnclear: false };
  const { before = '', after = '', m, d, sep } = BARE_DAY.exec(plain)?.groups ?? {};
  if (m === undefined || d === undefined) return null;
  if (NUMBERED_BEFORE.test(before) || NUMBERED_AFTER.test(after)) return null;
  const isUnclear = sep === '-' && Number(m) < Number(d) && Number(d) <= 12;
  return { month: m, day: d, isUnclear };
}

/** The day in the name of a sheet, with the year from `context`: `11.7`, `11-7`, `1107`, 第45周11.7. */
export function bareMonthDay(name: string, context: string): IsoDate[] {
  const found = bareDay(name);
  return found && !found.isUnclear ? monthDaysIn(`${found.month}月${found.day}日`, context) : [];
}

/** Checks whether the name of a sheet is a month and a day, or two months: 1-5. */
export function isUnclearDay(name: string): boolean {
  return bareDay(name)?.isUnclear === true;
}

/** Checks whether a name states a day, with or without a year. */
export function saysDay(name: string): boolean {
  const anyYear = '2000年';
  const found = [datesIn(name, 'name'), monthDaysIn(name, anyYear), bareMonthDay(name, anyYear)];
  return found.some((dates) => dates.length > 0) || hasWrittenDate(name) || isUnclearDay(name);
}

/** Checks whether a name states another day than these, or an unreadable one. */
export function saysOtherDay(name: string, dates: readonly IsoDate[]): boolean {
  if (isUnclearDay(name)) return true;
  const plain = plainText(name);
  const isUnread = writtenDates(plain).some(({ date }) => date === null);
  const [year = ''] = dates[0]?.split('-') ?? [];
  const said = [...datesIn(name, 'name'), ...monthDaysIn(name, year), ...bareMonthDay(name, year)];
  return isUnread || said.some((date) => !dates.includes(date));
}

interface Mention {
  readonly start: number;
  readonly end: number;
  readonly date: IsoDate | null;
}

/** The dates of a text, with each range replaced by its end. */
function rangesAsEnds(plain: string, mentions: readonly Mention[], where: Where): IsoDate[] {
  const dates: IsoDate[] = [];
  let isRangeOpen = false;
  mentions.forEach(({ date, end: after }, m) => {
    if (isRangeOpen) dates.pop();
    isRangeOpen = false;
    if (date === null) return;
    const end = rangeEnd(plain.slice(after), date, where);
    if (end === null) return;
    dates.push(end ?? date);
    const next = mentions[m + 1];
    isRangeOpen = next !== undefined && OPENING.test(plain.slice(after, next.start));
  });
  return dates;
}

/**
 * The end of a range that begins with `start`, in the same year or, past New Year, in the next; `null` if the calendar
 * has no such day, `undefined` if there is no range.
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
