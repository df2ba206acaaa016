/** Numbers of cells as decimal digits, so that nothing is rounded by accident, and their formats. */
import { memoize } from '../../core/memoize.ts';
import type { Cell } from '../../core/sheet/grid.ts';
import { cellText, normalise } from './text.ts';

/** Excel keeps 15 digits of a number; further ones are noise of binary fractions. */
export const EXCEL_DIGITS = 15;

/** The cell's number as plain decimal text, never in exponent notation. */
export function digits(cell: Cell): string {
  if (typeof cell.value !== 'number') return normalise(cellText(cell));
  const isWhole = Number.isInteger(cell.value);
  const shown = isWhole ? cell.value : Number(cell.value.toPrecision(EXCEL_DIGITS));
  return Number.isInteger(shown) ? BigInt(shown).toString() : plain(shown);
}

function plain(value: number): string {
  const text = String(value);
  // Only magnitudes below 1e-6 still have an exponent here; they are fractions in any case.
  return text.includes('e') ? '0.0000001' : text;
}

/** The sections of a cell's number format, without conditions, colours and literal text. */
export function formatSections({ numFmt = '' }: Cell): readonly string[] {
  return sectionsOf(numFmt);
}

const sectionsOf = memoize((format): readonly string[] =>
  format.replace(/\[[^\]]*\]|"[^"]*"/gu, '').split(';'),
);
