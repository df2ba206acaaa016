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

/** A time of day, if there is one: 0时, 9点30分, 23:59:59. */
const TIME = '(?:\\s*\\d{1,2}(?:[时点](?:\\s*\\d{1,2}\\s*分)?|:\\d{2}(?::\\d{2})?))?';

/**
 * The shortened end of a range: `—11月7日`, `至7日`, `-11.7`, and in a text `-11/7` and `-7`. In a file name such
 * digits may be a time or a version (2022-11-07-2.xlsx) and do not end a range.
 */
const RANGE_END = {
  text: new RegExp(
    `^${TIME}\\s*${DASH}\\s*(?:(?:(\\d{1,2})\\s*[月./-]\\s*)?(\\d{1,2})\\s*[日号]|(?:(\\d{1,2})\\s*[./-]\\s*)?(\\d{1,2})(?![\\d./:时-]|\\s*${COUNTED}))`,
    'u',
  ),
  name: new RegExp(
    `^\\s*${DASH}\\s*(?:(?:(\\d{1,2})\\s*[月.]\\s*)?(\\d{1,2})\\s*[日号]|(\\d{1,2})\\s*\\.\\s*(\\d{1,2})(?!\\d|\\s*${COUNTED}))`,
    'u',
  ),
};
type Where = keyof typeof RANGE_END;

/** Text between the two full dates of a range. */
const OPENING = new RegExp(`^${TIME}\\s*(?:${DASH}|to|through|until)\\s*$`, 'iu');

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
  if (yearIn(context) === null) return [];
  const dayOf = (month: string, day: string) =>
    isoDate(yearIn(context, Number(month)) ?? '', month, day);
  const plain = plainText(text);
  const place = ([written]: RegExpExecArray, start: number) => ({
    start,
    end: start + written.length,
  });
  const dates = [...plain.matchAll(MONTH_DAY)].map((match) => {
    const [, month = '', day = ''] = match;
    return { ...place(match, match.index), date: dayOf(month, day) };
  });
  if (dates.length > 0) return rangesAsEnds(plain, dates, 'text');
  if (!mayNameMonth(plain)) return [];
  const named = [...plain.matchAll(DAY_MONTH_NAME)].map((match) => {
    const { name = '', d = '', name2 = name, d2 = d } = match.groups ?? {};
    const month = String(monthOf(name2 || name));
    const day = String(Number.parseInt(d2 || d, 10));
    return { ...place(match, match.index), date: dayOf(month, day) };
  });
  return rangesAsEnds(plain, named, 'text');
}

/** Two years: 2022-2023年采暖季, 2021-2025年规划. */
const YEARS_OF_SPAN = new RegExp(
  `(?<!\\d)((?:19|20)\\d{2})\\s*年?\\s*${DASH}\\s*((?:19|20)\\d{2})\\s*年`,
  'u',
);

/**
 * The year that a text names; `null` without one. Of the two years of a season, which begins in autumn, it is the one of the
 * month; a longer span names none.
 */
export function yearIn(text: string, month = 12): string | null {
  const plain = text.normalize('NFKC');
  const [span, from, to] = YEARS_OF_SPAN.exec(plain) ?? [];
  if (span !== undefined) {
    const other = yearIn(plain.replace(span, ' '), month);
    const isSeason = Number(to) === Number(from) + 1;
    return other ?? (isSeason ? ((month >= 7 ? from : to) ?? null) : null);
  }
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

const DATE =
  '(?<!\\d\\s*年\\s*|\\d)(?:(?:\\d{2,4}\\s*年\\s*)?\\d{1,2}\\s*月\\s*\\d{1,2}\\s*[日号]|\\d{4}(?:-\\d{1,2}-|\\.\\d{1,2}\\.|/\\d{1,2}/)\\d{1,2}[日号]?)';
/** Days that are not those of the figures: a deadline, a beginning, the day of a document, another period's. */
const OTHER_DAYS: readonly string[] = [
  `[自从]?${DATE}(?:以来|起(?!草)|启动|开始)`,
  `(?<!截[至止]\\s*)${DATE}\\s*(?:之|以)?前(?![一二三四五六七八九十\\d])`,
  `(?:时限|期限|目标日期|基准日|(?:发文|印发|成文)日期|上次更新)\\s*[:：]?\\s*${DATE}`,
  `(?:计划于?|要求|[须应拟]于|力争)\\s*${DATE}\\s*(?:全[部面])?(?:完成|竣工|结束|到位|实现)`,
  `${DATE}\\s*(?:为准|印发|会议(?:精神|纪要|要求)|[文函]件)`,
  `(?<![占环同对])[较比]\\s*${DATE}\\s*(?:新增|增加|增长|减少)`,
];
const OTHER_DAY = new RegExp(OTHER_DAYS.join('|'), 'gu');

/** A text without the days that it says are not those of its figures: 12月31日前完成, 自2022年1月1日以来. */
export function withoutOtherDays(text: string): string {
  if (!/\d/u.test(text) && !/[一二三四五六七八九十]\s*月/u.test(text)) return text;
  const plain = plainText(text);
  const rest = plain.replace(OTHER_DAY, ' ');
  return rest === plain ? text : rest;
}

/** The dates of a text, with each range replaced by its end. */
function rangesAsEnds(plain: string, mentions: readonly Mention[], where: Where): IsoDate[] {
  const dates: IsoDate[] = [];
  let isRangeOpen = false;
  mentions.forEach(({ date, start, end: after }, m) => {
    if (isRangeOpen) dates.pop();
    isRangeOpen = false;
    if (date === null) return;
    const isCompact = where === 'text' && /^\d{8}$/u.test(plain.slice(start, after));
    const end = isCompact
      ? compactEnd(plain.slice(after), date)
      : rangeEnd(plain.slice(after), date, where);
    if (end === null) return;
    dates.push(end ?? date);
    const next = mentions[m + 1];
    isRangeOpen = next !== undefined && OPENING.test(plain.slice(after, next.start));
  });
  return dates;
}

/** The end of a range in digits alone: 20221031-1106; `undefined` if there is none, or if the digits are a time. */
function compactEnd(rest: string, start: IsoDate): IsoDate | undefined {
  const [, month = '', day = ''] = COMPACT_END.exec(rest) ?? [];
  const [year = ''] = start.split('-');
  const end = isoDate(year, month, day);
  if (end === null || end >= start) return end ?? undefined;
  return isoDate(String(Number(year) + 1), month, day) ?? undefined;
}

const COMPACT_END = new RegExp(`^\\s*${DASH}\\s*(\\d{2})(\\d{2})(?!\\d|\\s*${COUNTED})`, 'u');

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
