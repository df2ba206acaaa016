/**
 * Texts that look like a date but do not name a day: months, a day without a year, a day that does not exist, an
 * ambiguous one.
 */
import type { DateFault } from '../../core/reason.ts';
import { bareMonthDay, datesIn, isUnclearDay, MONTH_DAY, monthDaysIn, yearIn } from './date.ts';
import { MONTH_NAME, plainText, writtenDates } from './date-forms.ts';
import { monthsIn } from './months.ts';

/** Text that looks like a date, and its fault. */
export interface UnusableDate {
  readonly text: string;
  readonly fault: DateFault;
}

/** 22.11.7, 11/17/22, 7-Nov-22: any two digits may be the year. */
const SHORT_YEAR = new RegExp(
  `(?<![\\d./-]|\\bv)(?:(?:19|[23]\\d)([./-])\\d{1,2}\\1\\d{1,2}|\\d{1,2}([./-])\\d{1,2}\\2(?:19|[23]\\d)|\\d{1,2}[\\s-]*${MONTH_NAME}[\\s-]*\\d{2})(?![\\d./-]*\\d)`,
  'iu',
);

/**
 * The most date-like part of a text without a date; `null` if nothing looks like one.
 *
 * @param context texts that may name the year
 */
export function unusableDateIn(text: string, context: string): UnusableDate | null {
  const plain = plainText(text);
  const full = writtenDates(plain);
  const unusable = full.find(({ date }) => date === null);
  if (unusable?.fault) return { text: unusable.text, fault: unusable.fault };
  const days = plain.match(MONTH_DAY) ?? [];
  const year = yearIn(context);
  const ofYear = year === null ? '' : `${year}年`;
  const wrong = days.find((day) => monthDaysIn(endsOnDay(day), ofYear).length === 0);
  if (wrong !== undefined) {
    const isInSomeYear = monthDaysIn(endsOnDay(wrong), '2000年').length > 0;
    return { text: wrong, fault: isInSomeYear && year === null ? 'no-year' : 'no-such-day' };
  }
  // A valid day that gives no date begins a range without a valid end.
  const isRange =
    full.length + days.length > 0 && datesIn(text).length + monthDaysIn(text, context).length === 0;
  if (isRange) return { text: plain.trim(), fault: 'no-such-day' };
  const [short] = SHORT_YEAR.exec(plain) ?? [];
  if (short !== undefined) return { text: short, fault: 'ambiguous' };
  const months = monthsIn(text);
  if (months !== null) return { text: months, fault: 'no-day' };
  const isDay = monthDaysIn(text, '2000年').length > 0;
  return isDay ? { text: plain.trim(), fault: 'no-year' } : null;
}

/** Adds the 日 that the first day of a range may lack. */
function endsOnDay(day: string): string {
  return /[日号]$/u.test(day) ? day : `${day}日`;
}

/** As `unusableDateIn`, for the name of a sheet, which may be a day alone (11.7). */
export function unusableDateInName(name: string, context: string): UnusableDate | null {
  if (isUnclearDay(name)) return { text: name.trim(), fault: 'ambiguous' };
  const isDay = bareMonthDay(name, '2000年').length > 0;
  if (isDay && yearIn(context) === null) return { text: name.trim(), fault: 'no-year' };
  return unusableDateIn(name, context);
}
