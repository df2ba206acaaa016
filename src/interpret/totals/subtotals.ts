/** The regions of each subtotal. */
import type { Quantity } from '../../core/quantity.ts';
import type { Region, Subtotal } from '../../core/snapshot.ts';
import { firstAtLeast, isPositive } from './groups.ts';
import { type AddedUp, addUp, isSumOf, mayBeSum, type Run, rangesOf } from './sums.ts';

/** Minimum number of regions of a subtotal, unless it exactly repeats one region. */
const MIN_PARTS = 2;

interface Candidates {
  readonly regions: readonly Region[];
  /** Rows that may be subtotals. */
  readonly left: readonly Region[];
  /** Checks whether a row's name alone marks it as a subtotal. */
  readonly isNamed: (row: Region) => boolean;
}

/**
 * The subtotals whose regions are certain. These are the regions just above or below, up to the next row that is not a
 * region, or beyond subtotals if it is exactly the sum; else the only run elsewhere of which it is exactly the sum (all
 * subtotals may be listed together). For an adjacent run, at least half of the counts must be sums, so that the others
 * can be compared.
 *
 * @param rows all rows of the table
 */
export function subtotalsOf(
  rows: readonly Region[],
  { regions, left, isNamed }: Candidates,
): Subtotal[] {
  if (left.length === 0) return [];
  const sums = addUp(regions);
  const isLeft = new Set(left);
  const counted = new Set(regions.map(({ at }) => at));
  // Rows that are not regions, each with the number of regions above it.
  const others: { readonly row: Region; readonly above: number }[] = [];
  let above = 0;
  for (const row of rows) {
    // Compared by cell, since a region may have lost a word of its name (其中).
    if (counted.has(row.at)) above += 1;
    else others.push({ row, above });
  }
  return others.flatMap(({ row, above: place }, i) => {
    if (!isLeft.has(row)) return [];
    const near = [
      { start: others[i - 1]?.above ?? 0, end: place },
      { start: place, end: others[i + 1]?.above ?? regions.length },
    ];
    const run =
      near.find((run) => run.end > run.start && isSumOf(row, sums, run)) ??
      [runAbove(row, sums, place), runBelow(row, sums, place)].find((run) => run.end > run.start) ??
      runAnywhere(row, sums) ??
      near.find((run) => isMostlySumOf(row, run, regions));
    if (!run) return [];
    const parts = Array.from({ length: run.end - run.start }, (_, p) => run.start + p);
    return [{ row, parts, above: place, isNamed: isNamed(row) }];
  });
}

const NO_SUMS = new Float64Array();

/** The fewest regions from `start` down that add up to a row; an empty run if none do. */
function runBelow(row: Region, sums: AddedUp, start: number): Run {
  // No count is negative, so sums only grow. All columns fit at the furthest of their first fitting ends, or never.
  const ends = rangesOf(row).map((count, c) => {
    const own = sums.most[c] ?? NO_SUMS;
    return firstAtLeast(own, (own[start] ?? 0) + (count?.least ?? 0));
  });
  const run = { start, end: ends.reduce((a, b) => Math.max(a, b), start) };
  return isSumOf(row, sums, run) ? run : { start, end: start };
}

/** The fewest regions up from the one before `end` that add up to a row; an empty run if none do. */
function runAbove(row: Region, sums: AddedUp, end: number): Run {
  const starts = rangesOf(row).map((count, c) => {
    const own = sums.most[c] ?? NO_SUMS;
    return firstAtLeast(own, (own[end] ?? 0) - (count?.least ?? 0) + 1) - 1;
  });
  const run = { start: starts.reduce((a, b) => Math.min(a, b), end), end };
  return isSumOf(row, sums, run) ? run : { start: end, end };
}

/** The only run of regions that adds up to a row; `undefined` if there is none, or several. */
function runAnywhere(row: Region, sums: AddedUp): Run | undefined {
  const counts = rangesOf(row);
  const column = counts.findIndex(isPositive);
  const before = sums.most[column];
  if (!before || counts.includes(null)) return undefined;
  const found: Run[] = [];
  let end = 0;
  for (let start = 0; start < sums.size && found.length < 2; start++) {
    const wanted = (before[start] ?? 0) + (counts[column]?.least ?? 0);
    while (end < sums.size && (before[end] ?? 0) < wanted) end++;
    if ((before[end] ?? 0) < wanted) break;
    const run = { start, end };
    const isPart = end - start >= MIN_PARTS && end - start < sums.size;
    if (isPart && isSumOf(row, sums, run)) found.push(run);
  }
  return found.length === 1 ? found[0] : undefined;
}

function isMostlySumOf(row: Region, { start, end }: Run, regions: readonly Region[]): boolean {
  if (end - start < MIN_PARTS) return false;
  const parts = regions.slice(start, end);
  let same = 0;
  let others = 0;
  row.figures.forEach((figures, i) => {
    for (const measure of ['households', 'installed'] as const) {
      const own = figures[measure];
      const counts = parts.map((region) => region.figures[i]?.[measure]);
      const sum = sumOf(counts);
      if (own.state !== 'known' || sum === null || (own.value === 0 && sum === 0)) continue;
      if (mayBeSum(own, counts)) same += 1;
      else others += 1;
    }
  });
  return same > 0 && same >= others;
}

/** Sum of quantities; `null` if one is unusable. A region without a task adds nothing. */
function sumOf(quantities: readonly (Quantity | undefined)[]): number | null {
  return quantities.reduce<number | null>((sum, quantity) => {
    if (sum === null || quantity?.state === 'invalid') return null;
    return quantity?.state === 'known' ? sum + quantity.value : sum;
  }, 0);
}
