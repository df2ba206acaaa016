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
/** So many rows must add up to one whose name does not say that it is a subtotal, and to one whose name may. */
const MIN_PARTS = { unnamed: 3, named: 2 };

/**
 * The rows that are the sum of the rows just below or just above them, and not of all others. The inner ones of nested
 * subtotals are found first; their parts then count for the outer ones.
 */
export function partialSums(
  rows: readonly Region[],
  isNamed: (row: Region) => boolean,
): readonly Region[] {
  const found: Region[] = [];
  for (;;) {
    const rest = rows.filter((row) => !found.includes(row));
    const more = rest.filter((row, r) => {
      const least = isNamed(row) ? MIN_PARTS.named : MIN_PARTS.unnamed;
      const isLarge =
        isNamed(row) || row.figures.some((_, i) => (countOf(row, i, 'households') ?? 0) >= MIN_SUM);
      return (
        isLarge &&
        [rest.slice(r + 1), rest.slice(0, r).reverse()].some((others) => {
          const parts = runOf(row, others);
          return parts >= least && parts < rest.length - 1;
        })
      );
    });
    // A row and one of its own parts cannot both be sums of the same run.
    const [first] = more;
    if (first === undefined) return found;
    found.push(...(more.length === rest.length ? [first] : more));
  }
}

/** How many of the first rows add up to `total`; 0 when none do. */
function runOf(total: Region, rows: readonly Region[]): number {
  const key = total.figures.findIndex((_, i) => (countOf(total, i, 'households') ?? 0) > 0);
  const target = countOf(total, key, 'households');
  if (target === null) return 0;
  let sum = 0;
  for (const [r, row] of rows.entries()) {
    sum += countOf(row, key, 'households') ?? 0;
    if (sum > target) return 0;
    if (sum === target && isSumOf(total, rows.slice(0, r + 1))) return r + 1;
  }
  return 0;
}
