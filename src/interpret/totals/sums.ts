/** Counts of rows and their sums. */
import type { Quantity } from '../../core/quantity.ts';
import { type CountRange, countRange, overlap, sumOfRanges } from '../../core/rounding.ts';
import type { Figures, Region } from '../../core/snapshot.ts';

/** Running sums of the counts of rows, so that the sum of any run is a difference. */
export interface AddedUp {
  /** Number of rows. */
  readonly size: number;
  /** For each count, the minimum sum of the rows before each row, and finally of all rows. */
  readonly least: readonly Float64Array[];
  /** The maximum sums; they differ only for rounded counts. */
  readonly most: readonly Float64Array[];
}

/** A run of rows by index, `end` exclusive. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** Sums the known counts of rows; all rows have the same indicators. */
export function addUp(rows: readonly Region[]): AddedUp {
  const counts = (rows[0]?.figures ?? []).flatMap((_, i) =>
    (['households', 'installed'] as const).map((measure) => runningSums(rows, i, measure)),
  );
  return {
    size: rows.length,
    least: counts.map(({ least }) => least),
    most: counts.map(({ most }) => most),
  };
}

/** Sums of the known counts of one column before each row, and finally of all rows. */
function runningSums(rows: readonly Region[], i: number, measure: 'households' | 'installed') {
  const [least, most] = [new Float64Array(rows.length + 1), new Float64Array(rows.length + 1)];
  let [lower, upper] = [0, 0];
  for (let r = 0; r < rows.length; r++) {
    const count = rows[r]?.figures[i]?.[measure];
    const range = count?.state === 'known' ? rangeOf(count) : null;
    lower += range?.least ?? 0;
    upper += range?.most ?? 0;
    least[r + 1] = lower;
    most[r + 1] = upper;
  }
  return { least, most };
}

/** Ranges of the counts of every indicator in order: 0 without a column, `null` if a cell has no count. */
export function rangesOf({ figures }: Region): (CountRange | null)[] {
  return figures.flatMap(({ households, installed }) =>
    [households, installed].map((own) => (own.state === 'absent' ? NOTHING : rangeOf(own))),
  );
}

/** Range of a known count; none is negative. */
export function rangeOf(quantity: Quantity): CountRange | null {
  const range = countRange(quantity);
  return range === null || range.least >= 0 ? range : { least: 0, most: range.most };
}

/** A known count as if it were not rounded. */
export function exactRange(quantity: Quantity): CountRange | null {
  return quantity.state === 'known' ? { least: quantity.value, most: quantity.value } : null;
}

/** The counts of every indicator in order: 0 without a column, `null` if a cell has no count. */
export function countsOf({ figures }: Region): (number | null)[] {
  return figures.flatMap(({ households, installed }) => [countOf(households), countOf(installed)]);
}

function countOf(quantity: Quantity): number | null {
  if (quantity.state === 'absent') return 0;
  return quantity.state === 'known' ? quantity.value : null;
}

/** Sum of the known households of an indicator. */
export function householdsOf(rows: readonly Region[], indicator: number): number {
  return rows.reduce((sum, { figures }) => sum + householdsIn(figures[indicator]), 0);
}

function householdsIn(figures: Figures | undefined): number {
  return (figures && countOf(figures.households)) ?? 0;
}

/** Checks whether a row may be the sum of others, in a run (default: all), in every count, and not only of zeros. */
export function isSumOf(
  total: Region,
  { size, least, most }: AddedUp,
  { start, end }: Run = { start: 0, end: size },
): boolean {
  const counts = rangesOf(total);
  const sums = counts.map((_, c) => ({
    least: (least[c]?.[end] ?? 0) - (least[c]?.[start] ?? 0),
    most: (most[c]?.[end] ?? 0) - (most[c]?.[start] ?? 0),
  }));
  const isSum = (count: CountRange | null, c: number) =>
    count !== null && overlap(count, sums[c] ?? NOTHING);
  return counts.every(isSum) && sums.some((sum) => sum.least > 0);
}

/** Checks whether a count may be the sum of others within rounding. A part without a task adds nothing. */
export function mayBeSum(own: Quantity, parts: readonly (Quantity | undefined)[]): boolean {
  const stated = countRange(own);
  const sum = sumOfRanges(
    parts.map((part) =>
      part === undefined || part.state === 'blank' || part.state === 'absent'
        ? NOTHING
        : countRange(part),
    ),
  );
  return stated !== null && sum !== null && overlap(stated, sum);
}

/** The count of a row without a task. */
const NOTHING: CountRange = { least: 0, most: 0 };
