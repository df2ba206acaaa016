/** Sheets that are not a week apart, though the sheet itself speaks of a week. */

import { daysBetween } from '../../../core/days.ts';
import type { IsoDate, Snapshot } from '../../../core/snapshot.ts';
import type { Cases, Check, Documentation } from '../../check.ts';
import { wholeSheet } from '../../entries.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    /** `text` is the header or the title that speaks of a week. */
    'header-says-week': { text: string; previous: IsoDate; days: number };
  }
}

export const check: Check<'header-says-week'> = {
  code: 'header-says-week',
  severity: 'warning',
  rule: ({ current, previous }) => {
    const week = previous && contradictedWeek(current, previous);
    return week
      ? [{ code: 'header-says-week', at: wholeSheet(current), previous: previous.date, ...week }]
      : [];
  },
};

/** Days between two weekly sheets: a holiday moves one by a day or two. */
const MIN_WEEK = 5;
const MAX_WEEK = 9;

/** The words that speak of a week, where the sheets are not a week apart. */
export function contradictedWeek(
  current: Snapshot,
  previous: Snapshot,
): { text: string; days: number } | null {
  const days = daysBetween(previous.date, current.date);
  const text = days < MIN_WEEK || days > MAX_WEEK ? textOfWeek(current) : null;
  return text === null ? null : { text, days };
}

/** The header, or the title, that speaks of a week; `null` when none does. */
function textOfWeek({ title, columns }: Snapshot): string | null {
  const labels = columns.flatMap(({ path }) => path.map(({ text }) => text));
  return [...labels, title ?? ''].find(speaksOfWeek) ?? null;
}

/** 周 and week, but not in names of places (周口市) or other words (周边). */
const WEEK = /周(?![口至村宁庄边转岁年期围长到密知末])|星期|\bweek(?:s|ly)?\b/iu;

/** Several weeks: 双周, 近两周, but not 第二周. */
const SEVERAL_WEEKS =
  /(?:双|(?<!第\s*[\d一二三四五六七八九十]*)(?:两|[二三四五六七八]|(?<!\d)[2-8])个?)\s*(?:周|星期)|(?:bi-?|fort|two[ -])week/iu;

function speaksOfWeek(text: string): boolean {
  return WEEK.test(text) && !SEVERAL_WEEKS.test(text);
}

export const documentation: Documentation = {
  en: [
    'the header says week, and the sheets are fewer than 5 or more than 9 days apart',
    'check the previous sheet',
  ],
  zh: ['表头写着“本周”，两期却相隔不到 5 天或超过 9 天', '看看上期表是不是拿错了'],
};

export const cases: Cases<'header-says-week'> = {
  found: [
    {
      now: { header: ['县区,户数,已安装数,本周新增'], rows: ['甲,200,100,9'] },
      before: { date: '2022.10.24', rows: ['甲,200,91'] },
      at: 'this',
      says: { text: '本周新增', previous: '2022-10-24', days: 14 },
    },
  ],
  notFound: [
    {
      now: { header: ['县区,户数,已安装数,本周新增'], rows: ['甲,200,100,9'] },
      before: { date: '2022.10.29', rows: ['甲,200,91'] },
    },
    {
      now: { title: '周口市双周进度', rows: ['甲,200,100'] },
      before: { date: '2022.10.24', rows: ['甲,200,91'] },
    },
  ],
};
