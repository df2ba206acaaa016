/** Which rows are exactly the sum of others. */
import type { Measure, Region } from '../core/snapshot.ts';

const COUNTS = ['households', 'installed'] as const satisfies readonly Measure[];

/** The sum of what the rows state and is known. */
export function sumOf(
  rows: readonly Region[],
  indicator: number,
  measure: (typeof COUNTS)[number],
): number {
  return rows.reduce((sum, row) => sum + (countOf(row, indicator, measure) ?? 0), 0);
}

function countOf(row: Region, indicator: number, measure: (typeof COUNTS)[number]): number | null {
  const quantity = row.figures[indicator]?.[measure];
  return quantity?.state === 'known' ? quantity.value : null;
}

/** Whether a row is the sum of the others among `rows`, in every count of every indicator, and not of zeros alone. */
export function isSumOf(total: Region, rows: readonly Region[]): boolean {
  const parts = rows.filter((row) => row !== total);
  const sums = total.figures.flatMap((_, i) =>
    COUNTS.map((measure) => {
      const sum = sumOf(parts, i, measure);
      const isStated = total.figures[i]?.[measure].state !== 'absent';
      return { isEqual: !isStated ? sum === 0 : countOf(total, i, measure) === sum, sum };
    }),
  );
  return sums.every(({ isEqual }) => isEqual) && sums.some(({ sum }) => sum > 0);
}

/** Of small numbers any few may add up to another by chance. */
const MIN_SUM = 1000;
/** One count that agrees may do so by chance, as before anything is installed. */
const MIN_COUNTS = 2;
/** So many rows must add up to one whose name does not say that it is a subtotal, and to one whose name may. */
const MIN_PARTS = { unnamed: 3, named: 2 };

/**
 * The rows that are the sum of the rows just below or just above them, and not of all others. The inner ones of nested
 * subtotals are found first; their parts then count for the outer ones.
 */
export function partialSums(
  rows: readonly Region[],
  isNamed: (row: Region) => boolean,
): ReadonlySet<Region> {
  const found = new Set([...tiling(rows), ...tiling(rows.toReversed())]);
  for (;;) {
    const rest = rows.filter((row) => !found.has(row));
    const more = rest.filter((row, r) => {
      const isTold = isTelling(row);
      const least = isNamed(row) ? MIN_PARTS.named : MIN_PARTS.unnamed;
      const isSum = (parts: number) => parts >= least && parts < rest.length - 1;
      return (
        (isNamed(row) || isTold) &&
        (isSum(runOf(row, rest, { start: r + 1 })) ||
          isSum(runOf(row, rest, { start: r - 1, step: -1 })))
      );
    });
    if (more.length === 0) return found;
    for (const row of more) found.add(row);
  }
}

/**
 * The rows that head others when every row is such a head or a part of one: counties, each before its towns. That all of
 * a sheet divides so is no chance, however few the parts.
 */
function tiling(rows: readonly Region[]): readonly Region[] {
  const heads: Region[] = [];
  for (let r = 0; r < rows.length; ) {
    const head = rows[r];
    const parts = head ? runOf(head, rows, { start: r + 1 }) : 0;
    if (!head || parts < MIN_PARTS.named) return [];
    heads.push(head);
    r += parts + 1;
  }
  return heads.length > 1 ? heads : [];
}

/** Whether a row that is the sum of others is so by no chance: its counts are large, and several. */
export function isTelling(row: Region): boolean {
  const isLarge = row.figures.some((_, i) => (countOf(row, i, 'households') ?? 0) >= MIN_SUM);
  return isLarge && countsOf(row).length >= MIN_COUNTS;
}

/** Everything that a row counts, zeros left out. */
function countsOf(row: Region): number[] {
  return row.figures.flatMap((_, i) =>
    COUNTS.map((measure) => countOf(row, i, measure) ?? 0).filter((count) => count > 0),
  );
}

/** How many rows from `start` on, in steps of `step`, add up to `total`; 0 when none do. */
export function runOf(
  total: Region,
  rows: readonly Region[],
  { start = 0, step = 1 }: { start?: number; step?: 1 | -1 } = {},
): number {
  const key = total.figures.findIndex((_, i) => (countOf(total, i, 'households') ?? 0) > 0);
  const target = countOf(total, key, 'households');
  if (target === null) return 0;
  let sum = 0;
  for (let r = start; rows[r] !== undefined; r += step) {
    const row = rows[r];
    sum += (row && countOf(row, key, 'households')) ?? 0;
    if (sum > target) return 0;
    if (sum === target) {
      const parts = step === 1 ? rows.slice(start, r + 1) : rows.slice(r, start + 1);
      if (isSumOf(total, parts)) return parts.length;
    }
  }
  return 0;
}
