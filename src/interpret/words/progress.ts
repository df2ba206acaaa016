/** 进度 may head counts or percentages; the figures below it decide. */
import { highest } from '../../core/sheet/extent.ts';
import type { Grid } from '../../core/sheet/grid.ts';
import { hasPercentFormat, plainNumber } from './stated-number.ts';
import { cellText, normalise } from './text.ts';

/** Kind of the figures of a column; `unclear`: whole numbers that may be either. */
export type ProgressKind = 'counts' | 'rates' | 'unclear';

/** Number of rows that are examined. */
const ROWS_LOOKED_AT = 50;

/** No rate is over 200 %. */
const MAX_AS_RATE = 200;

/** Kind of the figures in a column from a row on. */
export function progressKind({ rows }: Grid, from: number, col: number): ProgressKind {
  const cells = rows.slice(from, from + ROWS_LOOKED_AT).map((row) => row[col]);
  const isPercent = cells.some(
    (cell) => cell && (hasPercentFormat(cell) || /^[\d.]+%$/u.test(normalise(cellText(cell)))),
  );
  const numbers = cells.flatMap((cell) => plainNumber(cell) ?? []);
  if (isPercent || numbers.some((number) => !Number.isInteger(number))) return 'rates';
  const most = highest(numbers);
  // A column of zeros only means the same either way.
  return most > 0 && most <= MAX_AS_RATE && !hasSum(numbers) ? 'unclear' : 'counts';
}

/** Checks whether the first or the last number is the sum of the others, as in a column of counts. */
function hasSum(numbers: readonly number[]): boolean {
  const sum = numbers.reduce((a, b) => a + b, 0);
  return numbers.length > 2 && [numbers.at(0), numbers.at(-1)].some((own) => own === sum / 2);
}
