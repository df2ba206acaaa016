/** Formats of an .ods, by the text that it keeps of each number and date as the cell shows it. */

import { displayOf } from '../core/numbers/number-format.ts';
import type { Cell } from '../core/sheet/grid.ts';
import type { WorkerCell } from './sheetjs/sheetjs.ts';

/**
 * The cell in the format that shows its number as its text has it. SheetJS gives the formats of most cells, but not of
 * those whose styles are inherited, and without conditions. Where the text is not the number at any scale, or contradicts
 * the format, the format is that text.
 */
export function withShownFormat({ shown, ...cell }: WorkerCell): Cell {
  if (cell.kind === 'date' && shown !== undefined && !showsDay(String(cell.value), shown)) {
    return { ...cell, numFmt: MONTH };
  }
  if (cell.kind !== 'number' || shown === undefined || cell.value === 0) return cell;
  const format = formatOf(Number(cell.value), shown, cell.numFmt);
  if (format === cell.numFmt || format === null) return cell;
  return { ...cell, numFmt: format };
}

/** A format without the day. */
const MONTH = 'yyyy"年"m"月"';

/** Checks whether a text that shows a date (`2022-11-07`) has its day; one without year and month is not judged. */
function showsDay(date: string, shown: string): boolean {
  const [year = 0, month, day] = date.split('-').map(Number);
  const numbers = shown.match(/\d+/gu)?.map(Number) ?? [];
  const others = numbers.filter((number) => number !== year);
  const hasYear = others.length < numbers.length;
  if (numbers.length === 0) return !/月\s*$/u.test(shown);
  if (others.length > 1) return true;
  // A lone number is the month beside its year, and beside the month's name it is a short year.
  const [other] = others;
  if (other === undefined) return false;
  if (hasYear) return other === day && other !== month;
  return other === day || other !== year % 100;
}

/** `null` when a text says nothing of the scale. */
function formatOf(value: number, shown: string, format: string | undefined): string | null {
  const text = shown.trim();
  const stated = format === undefined ? null : displayOf(format, value);
  if (stated?.percent || IN_OTHER_DIGITS.test(text)) return null;
  const [, before = '', digits = '', word = ''] = NUMBER.exec(text) ?? [];
  if (digits === '' || before.includes('"') || word.includes('"')) return asText(text);
  const shift = shiftOf(Math.abs(value), digits);
  if (shift === null)
    return Number(digits.replaceAll(',', '')) === 0 && stated ? null : asText(text);
  if ((stated?.shift ?? 0) === shift && (stated || format === undefined)) return null;
  if (stated && stated.shift !== 0) return asText(text);
  const places = shift === 0 ? '0' : `0!.${'0'.repeat(-shift)}`;
  return word === '' ? places : `${places}"${word}"`;
}

/** A number among words, without other digits. */
const NUMBER = /^([^\d.]*?)(\d[\d,]*(?:\.\d+)?|\.\d+)(\D*)$/u;

/** Chinese digits, exponents and fractions show a number as it is. */
const IN_OTHER_DIGITS =
  /^[-−]?(?:[零〇一二三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]+|[\d.]+E[+-]?\d+|\d+ \d+\/\d+)$/u;

/** A format that shows a text and no number. */
function asText(text: string): string {
  return text === '' ? ';;;' : `"${text.replaceAll('"', '')}"`;
}

/** Formats take off at most this many digits. */
const MAX_TAKEN = 12;

/** The power of ten, at most 0, by which a number is shown; `null` for none. */
function shiftOf(value: number, digits: string): number | null {
  const [whole = '', fraction = ''] = digits.replaceAll(',', '').split('.');
  const shown = Number(`${whole}.${fraction}`);
  const half = 0.5 * 10 ** -fraction.length * (1 + 1e-9);
  const fits = (shift: number) => Math.abs(value * 10 ** shift - shown) <= half;
  if (shown === 0) return null;
  // A comma may be a point: 8,7326.
  if (fits(0) || Number(digits.replace(',', '.')) === value) return 0;
  for (let taken = 1; taken <= MAX_TAKEN; taken++) if (fits(-taken)) return -taken;
  return null;
}
