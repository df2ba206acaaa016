/** Numbers of cells as decimal digits, so that nothing is rounded by accident, and their formats. */
import { memoize } from '../../core/memoize.ts';
import type { Cell } from '../../core/sheet/grid.ts';
import { cellText, normalise } from './text.ts';

/** Excel keeps 15 digits of a number; further ones are noise of binary fractions. */
const EXCEL_DIGITS = 15;

/** The cell's number as plain decimal text, never in exponent notation. */
export function digits(cell: Cell): string {
  const { value } = cell;
  if (typeof value !== 'number') return normalise(cellText(cell));
  if (Number.isSafeInteger(value)) return String(value);
  if (value !== last.value) last = { value, text: digitsOf(value) };
  return last.text;
}

/** The last number and its digits. Several questions are asked about one cell in a row. */
let last = { value: 0, text: '0' };

function digitsOf(value: number): string {
  if (Number.isInteger(value)) return BigInt(value).toString();
  const text = value.toPrecision(EXCEL_DIGITS);
  // Only magnitudes below 1e-6 have an exponent here, and ones that no count reaches.
  if (text.includes('e')) return Math.abs(value) < 1 ? '0.0000001' : String(Number(text));
  return text.endsWith('0') && text.includes('.') ? text.replace(/\.?0+$/u, '') : text;
}

/** The sections of a cell's number format, without conditions, colours and literal text. */
export function formatSections({ numFmt = '' }: Cell): readonly string[] {
  return sectionsOf(numFmt);
}

const sectionsOf = memoize((format): readonly string[] =>
  format.replace(/\[[^\]]*\]|"[^"]*"/gu, '').split(';'),
);
