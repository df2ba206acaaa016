/** Calendar days as numbers, counted without a clock or a time zone. */
import { memoize } from './memoize.ts';
import type { IsoDate } from './snapshot.ts';

/** Days of 400 years, after which the Gregorian calendar repeats. */
const DAYS_OF_CYCLE = 146_097;

/** Days from `from` to `to`; negative if `to` is the earlier one. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The date a whole number of days later; `null` after the year 9999. */
export function daysAfter(date: IsoDate, days: number): IsoDate | null {
  const later = dateOf(dayNumber(date) + days);
  return later.length === date.length ? later : null;
}

/** Number of the month, counted without gaps over the years. */
export function monthNumber(date: IsoDate): number {
  const { year, month } = partsOf(date);
  return 12 * year + month;
}

function partsOf(date: IsoDate) {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { year, month, day };
}

/**
 * Number of a day, counted from 1 March of the year 0: years that begin in March have the leap day at their end.
 * Source: Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”.
 */
const dayNumber = memoize((date: IsoDate): number => {
  const { year, month, day } = partsOf(date);
  const march = month > 2 ? month - 3 : month + 9;
  const since = month > 2 ? year : year - 1;
  const leapDays = Math.floor(since / 4) - Math.floor(since / 100) + Math.floor(since / 400);
  return 365 * since + leapDays + Math.floor((153 * march + 2) / 5) + day - 1;
});

/** The date of such a number. */
function dateOf(number: number): IsoDate {
  const cycle = Math.floor(number / DAYS_OF_CYCLE);
  const ofCycle = number - cycle * DAYS_OF_CYCLE;
  const leapDays =
    Math.floor(ofCycle / 1460) -
    Math.floor(ofCycle / 36_524) +
    Math.floor(ofCycle / (DAYS_OF_CYCLE - 1));
  const yearOfCycle = Math.floor((ofCycle - leapDays) / 365);
  const dayOfYear =
    ofCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const march = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * march + 2) / 5) + 1;
  const month = march < 10 ? march + 3 : march - 9;
  const year = yearOfCycle + 400 * cycle + (month <= 2 ? 1 : 0);
  const digits = (value: number, length: number) => String(value).padStart(length, '0');
  return [digits(year, 4), digits(month, 2), digits(day, 2)].join('-');
}
