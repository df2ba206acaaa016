/** Months, quarters and halves of a year, which do not name a day. */
import { DASH, MONTH_NAME, mayNameMonth, plainText } from './date-forms.ts';

const NUMERAL = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const YEAR = '(?:(?:(?<!\\d)\\d{2}|\\d{4}|[〇○零一二三四五六七八九]{4})\\s*年\\s*)';
const MONTH_END = '\\s*月(?!\\s*\\d)(?:份|底|末)?';
const TWO_DIGITS_OF_MONTH = '(?:0[1-9]|1[0-2])';

/** Months, quarters and halves of a year: 2022年1-5月, 前三季度, 2022.1-5, 202211, Q4 2022. */
const MONTHS = new RegExp(
  [
    `${YEAR}?(?<![\\d.])${NUMERAL}\\s*(?:月\\s*)?(?:${DASH}|[、和])\\s*${NUMERAL}${MONTH_END}`,
    `${YEAR}?(?<![\\d.])${NUMERAL}${MONTH_END}`,
    `${YEAR}\\s*\\d{1,2}\\s*${DASH}\\s*\\d{1,2}(?!\\d)`,
    `${YEAR}?[前第]?[一二三四1-4](?:\\s*${DASH}\\s*[一二三四1-4])?\\s*季度`,
    `${YEAR}?[上下]半年`,
    // Excludes digits that belong to a telephone or document number.
    `(?<![\\d.-])(?:19|20)\\d{2}[./](?:1[0-2]|0?[1-9])\\s*${DASH}\\s*(?:(?:19|20)\\d{2}[./])?(?:1[0-2]|0?[1-9])(?![./-]?\\d)`,
    `(?<![\\d.-])(?:19|20)\\d{2}${TWO_DIGITS_OF_MONTH}\\s*${DASH}\\s*(?:(?:19|20)\\d{2})?${TWO_DIGITS_OF_MONTH}(?![./-]?\\d)`,
    `(?<![\\d.-])(?:19|20)\\d{2}[./-]?${TWO_DIGITS_OF_MONTH}(?![./-]?\\d)`,
    '(?<![\\d.-])(?:19|20)\\d{2}[./-][1-9](?![./-]?\\d)',
    '(?<![\\p{Script=Latin}\\d])(?:[qQ][1-4]\\s*(?:19|20)\\d{2}|(?:19|20)\\d{2}\\s*[qQ][1-4])(?![\\p{Script=Latin}\\d])',
  ].join('|'),
  'u',
);

/** November 2022, Jan-May 2022. */
const NAMED_MONTHS = new RegExp(
  `(?<!\\p{Script=Latin})(?:${MONTH_NAME}\\s*(?:${DASH}|to)\\s*)?${MONTH_NAME}[\\s,-]*\\d{4}(?!\\d)`,
  'iu',
);

/** The first months, quarter or half year in a text; `null` if there are none. */
export function monthsIn(text: string): string | null {
  const plain = plainText(text);
  const found = [MONTHS.exec(plain), mayNameMonth(plain) ? NAMED_MONTHS.exec(plain) : null];
  const [first] = found.filter((it) => it !== null).sort((a, b) => a.index - b.index);
  return first?.[0].trim() ?? null;
}

/** Checks whether a text consists of months of a year: 2022年1-5月. */
export function isYearAndMonths(text: string): boolean {
  const months = monthsIn(text) ?? '';
  const rest = plainText(text).replace(months, '');
  return /\d{4}/u.test(months) && /^[\s()截至止]*$/u.test(rest);
}
