/** Texts of last period's sheet with this period's date. */
import type { IsoDate } from '../../core/snapshot.ts';
import { datesIn, isDateOnly, saysDay, withoutDates } from '../../interpret/index.ts';

/**
 * The text with `to` in place of its date `from`, written in the same way: 2022.11.7, 2022年11月7日, 11月7日, 20221107. A
 * range, whose beginning is not known, becomes its end.
 *
 * @param label the date in brackets, for texts whose date is written otherwise
 */
export function redated(text: string, from: IsoDate, to: IsoDate, label: string): string {
  const [year = '', month = '', day = ''] = from.split('-');
  const [m, d] = [Number(month), Number(day)];
  const full = new RegExp(
    `(?<!\\d)${year}(\\s*[-./年]\\s*)0?${m}(\\s*[-./月]\\s*)0?${d}(?!\\d)`,
    'u',
  );
  const short = new RegExp(`(?<!\\d|年\\s*)0?${m}(\\s*月\\s*)0?${d}(?=\\s*[日号])`, 'u');
  const [newYear = '', newMonth = '', newDay = ''] = to.split('-');
  const written = text
    .replace(`${year}${month}${day}`, to.replaceAll('-', ''))
    .replace(full, (whole, first: string, second: string) => {
      const isPadded = first.trim() === '-' || /\D0\d/u.test(whole);
      const [mm, dd] = [newMonth, newDay].map((part) => (isPadded ? part : String(Number(part))));
      return `${newYear}${first}${mm}${second}${dd}`;
    })
    .replace(short, (_, between: string) => `${Number(newMonth)}${between}${Number(newDay)}`);
  const days = datesIn(written);
  const isRewritten =
    written !== text && (days.length === 0 || (days.length === 1 && days[0] === to));
  const isRange = /\d\s*[日号]?\s*[-‐–—―−~〜至到]+\s*\d{1,4}\s*[月./年]/u.test(text);
  if (isRewritten && !isRange) return written;
  if (isDateOnly(text)) return label;
  const rest = text.replace(BRACKET, (bracket) => (isDateOnly(bracket) ? '' : bracket));
  return `${withoutDates(rest)}${label}`;
}

const BRACKET = /\s*[（(][^（()）]*[)）]/gu;

/** Characters that the name of a sheet cannot have (ECMA-376 gives none; Excel does). */
const FORBIDDEN = /[\\/?*[\]:]/gu;
const MAX_NAME = 31;

/** The name of a sheet for another date; `hasDate` if the sheet states its date itself. */
export function sheetNameFor(name: string, date: IsoDate, hasDate: boolean): string {
  const own = name.replace(FORBIDDEN, '').replace(/^'+|'+$/gu, '');
  if (saysDay(name)) return date;
  return hasDate ? own.slice(0, MAX_NAME) : `${own.slice(0, MAX_NAME - date.length - 1)} ${date}`;
}
