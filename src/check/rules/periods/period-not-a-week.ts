/**
 * Sheets that are neither a week apart nor whole months, as monthly ones are: an addition is then of other days than a
 * reader expects, and the previous sheet may be the wrong one.
 */

import { daysBetween } from '../../../core/days.ts';
import type { IsoDate } from '../../../core/snapshot.ts';
import type { Cases, Check, Documentation } from '../../check.ts';
import { wholeSheet } from '../../entries.ts';
import { contradictedWeek } from './header-says-week.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'period-not-a-week': { previous: IsoDate; days: number };
  }
}

export const check: Check<'period-not-a-week'> = {
  code: 'period-not-a-week',
  severity: 'info',
  rule: ({ current, previous }) => {
    if (!previous || contradictedWeek(current, previous)) return [];
    const days = daysBetween(previous.date, current.date);
    if (days === 7 || isMonthly(previous.date, current.date)) return [];
    return [{ code: 'period-not-a-week', at: wholeSheet(current), previous: previous.date, days }];
  },
};

const MILLISECONDS_A_DAY = 86_400_000;

/** The same day of two months, or the last of both. */
function isMonthly(before: IsoDate, now: IsoDate): boolean {
  const isLast = (date: IsoDate) =>
    new Date(Date.parse(date) + MILLISECONDS_A_DAY).toISOString().endsWith('-01T00:00:00.000Z');
  return before.slice(-2) === now.slice(-2) || (isLast(before) && isLast(now));
}

export const documentation: Documentation = {
  en: ['the sheets are neither a week nor whole months apart', 'check the previous sheet'],
  zh: ['两期相隔不是一周，也不是整月', '看看上期表是不是拿错了'],
};

export const cases: Cases<'period-not-a-week'> = {
  found: [
    {
      now: ['甲,200,100'],
      before: { date: '2022.10.30', rows: ['甲,200,91'] },
      at: 'this',
      says: { previous: '2022-10-30', days: 8 },
    },
  ],
  notFound: [
    { now: ['甲,200,100'], before: { date: '2022.10.7', rows: ['甲,200,91'] } },
    // The ends of two months.
    {
      now: { date: '2022.11.30', rows: ['甲,200,100'] },
      before: { date: '2022.10.31', rows: ['甲,200,91'] },
    },
  ],
};
