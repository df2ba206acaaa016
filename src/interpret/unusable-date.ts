/** What looks like a date and names no day: a month, a day without a year, a day that no calendar has. */
import type { DateFault } from '../core/reason.ts';
import { bareMonthDay, datesIn, FULL, MONTH_DAY, monthDaysIn, withDigits } from './date.ts';

/** What a person takes for a date, and what is wrong with it. */
export interface UnusableDate {
  readonly text: string;
  readonly fault: DateFault;
}

/** 2022年11月, 2022.11, 202211; the digits of a telephone or of a document go on before or behind. */
const MONTH =
  /(?<![\d.-])(?:(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*年\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*月(?!\s*\d)|(?:19|20)\d{2}[./-]?(?:0[1-9]|1[0-2])(?![./-]?\d)|(?:19|20)\d{2}[./-][1-9](?![./-]?\d))/u;

/**
 * What is nearly the date in a text that holds none; `null` when nothing looks like one.
 *
 * @param context texts that may name the year
 */
export function unusableDateIn(text: string, context: string): UnusableDate | null {
  const plain = withDigits(text).normalize('NFKC');
  const hasYear = monthDaysIn('1月1日', context).length > 0;
  const isDay = (part: string) => datesIn(part).length + monthDaysIn(part, context).length > 0;
  const parts = [FULL, MONTH_DAY].flatMap((pattern) => plain.match(pattern) ?? []);
  const part = parts.find((own) => !isDay(own));
  if (part !== undefined) {
    const isInSomeYear = monthDaysIn(part, '2000年').length > 0;
    return { text: part, fault: isInSomeYear && !hasYear ? 'no-year' : 'no-such-day' };
  }
  // Days of the calendar that give no date begin a range that ends on none.
  if (parts.length > 0) return { text: plain.trim(), fault: 'no-such-day' };
  const [month] = MONTH.exec(plain) ?? [];
  return month === undefined ? null : { text: month, fault: 'no-day' };
}

/** The same of the name of a sheet, which may be a day alone (11.7). */
export function unusableDateInName(name: string, context: string): UnusableDate | null {
  const isDay = bareMonthDay(name, '2000年').length > 0;
  return isDay ? { text: name.trim(), fault: 'no-year' } : unusableDateIn(name, context);
}
