/** Which regions a subtotal sums up. */
import type { Quantity } from '../core/quantity.ts';
import type { Region, Subtotal } from '../core/snapshot.ts';
import { mayBeSum } from './sums.ts';
import type { Totals } from './totals.ts';

/** One region alone needs no subtotal. */
const FEWEST_PARTS = 2;

/**
 * The subtotals of which the regions are certain: those just above it or just below, up to the next row that is no
 * region. At least half of its counts must be their sums, so that the others can be held against them.
 *
 * @param rows all rows of the table
 */
export function subtotalsOf(
  rows: readonly Region[],
  { regions, left }: Pick<Totals, 'regions' | 'left'>,
): Subtotal[] {
  if (left.length === 0) return [];
  // A region may have lost a word of its name (其中), but not its cell.
  const placeOf = new Map(regions.map(({ at }, place) => [at, place] as const));
  const places = rows.map(({ at }) => placeOf.get(at) ?? null);
  return left.flatMap((row) => {
    const r = rows.indexOf(row);
    const runs = [runFrom(places.slice(0, r).reverse()).reverse(), runFrom(places.slice(r + 1))];
    const parts = runs.find((run) => isMostlySumOf(row, run, regions));
    return parts ? [{ row, parts }] : [];
  });
}

/** The regions from the first place on, up to the first row that is none. */
function runFrom(places: readonly (number | null)[]): number[] {
  const end = places.indexOf(null);
  return places.slice(0, end === -1 ? places.length : end).flatMap((place) => place ?? []);
}

function isMostlySumOf(row: Region, parts: readonly number[], regions: readonly Region[]): boolean {
  if (parts.length < FEWEST_PARTS) return false;
  let same = 0;
  let others = 0;
  row.figures.forEach((figures, i) => {
    for (const measure of ['households', 'installed'] as const) {
      const own = figures[measure];
      const counts = parts.map((place) => regions[place]?.figures[i]?.[measure]);
      const sum = sumOf(counts);
      if (own.state !== 'known' || sum === null || (own.value === 0 && sum === 0)) continue;
      if (mayBeSum(own, counts)) same += 1;
      else others += 1;
    }
  });
  return same > 0 && same >= others;
}

/** `null` when a part is unusable; a region without a task adds nothing. */
function sumOf(quantities: readonly (Quantity | undefined)[]): number | null {
  return quantities.reduce<number | null>((sum, quantity) => {
    if (sum === null || quantity?.state === 'invalid') return null;
    return quantity?.state === 'known' ? sum + quantity.value : sum;
  }, 0);
}
