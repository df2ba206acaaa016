/** Choice of the rows that add up to a sum. */
import type { Counts } from './groups.ts';

/** Rows of which a choice is searched, and steps of the search; with more there are too many ways. */
const MAX_CHOICES = 24;
const MAX_STEPS = 20_000;

/** Those of some rows that add up to `sum`, where exactly one choice of them does; `null` else. */
export function onlySubset(
  places: readonly number[],
  counts: readonly Counts[],
  sum: readonly (number | null)[],
): number[] | null {
  if (places.length > MAX_CHOICES) return null;
  const found: number[][] = [];
  let steps = 0;
  const search = (i: number, rest: readonly (number | null)[], chosen: readonly number[]) => {
    steps += 1;
    if (steps > MAX_STEPS || found.length > 1) return;
    if (rest.some((left) => left !== null && left < 0)) return;
    if (rest.every((left) => !left)) {
      found.push([...chosen]);
      return;
    }
    const place = places[i];
    if (place === undefined) return;
    const less = rest.map((left, c) => (left === null ? null : left - (counts[place]?.[c] ?? 0)));
    search(i + 1, less, [...chosen, place]);
    search(i + 1, rest, chosen);
  };
  search(0, sum, []);
  return steps <= MAX_STEPS && found.length === 1 ? (found[0] ?? null) : null;
}
