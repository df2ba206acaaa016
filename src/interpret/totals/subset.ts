/** Choice of the rows that add up to a sum. */
import { type Counts, isPositive } from './groups.ts';

/** Rows of which a choice is searched, and steps of the search; with more there are too many ways. */
const MAX_CHOICES = 24;
const MAX_STEPS = 20_000;

/** Those of some rows of which the sum lies within `sum`, where exactly one choice of them does; `null` else. */
export function onlySubset(
  places: readonly number[],
  counts: readonly Counts[],
  sum: Counts,
): number[] | null {
  if (places.length > MAX_CHOICES) return null;
  const found: number[][] = [];
  let steps = 0;
  const search = (start: number, rest: Counts, chosen: readonly number[]) => {
    steps += 1;
    if (steps > MAX_STEPS || found.length > 1) return;
    if (rest.some((left) => left !== null && left.most < 0)) return;
    const isFound = rest.every((left) => left === null || left.least <= 0);
    if (isFound) found.push([...chosen]);
    for (const [i, place] of places.entries()) {
      const row = counts[place] ?? [];
      // A row that states nothing of these counts makes no other choice of one that fits.
      const isOther = !isFound || rest.some((left, c) => left !== null && isPositive(row[c]));
      if (i >= start && isOther) search(i + 1, without(rest, row), [...chosen, place]);
    }
  };
  search(0, sum, []);
  return steps <= MAX_STEPS && found.length === 1 ? (found[0] ?? null) : null;
}

function without(sum: Counts, row: Counts): Counts {
  return sum.map((left, c) => {
    const { least, most } = row[c] ?? { least: 0, most: 0 };
    return left && { least: left.least - least, most: left.most - most };
  });
}
