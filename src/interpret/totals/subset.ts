/** Search for the rows that add up to a sum. */
import { type Counts, isPositive } from './groups.ts';

/** Limits of the search, past which there are too many subsets. */
const MAX_CHOICES = 24;
const MAX_STEPS = 20_000;

/** The only subset of rows whose sum lies within `sum`; `null` if there is none or more than one. */
export function onlySubset(
  places: readonly number[],
  countsOf: (place: number) => Counts,
  sum: Counts,
): number[] | null {
  if (places.length > MAX_CHOICES) return null;
  const rows = places.map(countsOf);
  const found: number[][] = [];
  let steps = 0;
  const search = (start: number, rest: Counts, chosen: readonly number[]) => {
    steps += 1;
    if (steps > MAX_STEPS || found.length > 1) return;
    if (rest.some((left) => left !== null && left.most < 0)) return;
    const isFound = rest.every((left) => left === null || left.least <= 0);
    if (isFound) found.push([...chosen]);
    for (const [i, place] of places.entries()) {
      const row = rows[i] ?? [];
      // Adding a row without these counts to a subset does not make another one.
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
