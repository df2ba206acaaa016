/** Devices that the same households need. */

import type { Comparison } from '../core/compare.ts';
import { oncePer } from '../core/once.ts';
import { known } from '../core/quantity.ts';
import { normalise } from '../core/sheet/text.ts';

/** Minimum number of regions with the same households in two indicators, that makes the others exceptions. */
const MIN_ALIKE = 3;

/**
 * Pairs of this period's indicators, by place, of two devices of one gas which the same households need: at least three
 * regions have the same number in both, and at least three times as many as have not. Silent where the two columns are
 * simply of different households.
 */
export const samePopulations = oncePer(({ current }: Comparison): (readonly [number, number])[] => {
  const columns = current.indicators.map((_, i) =>
    current.regions.map(({ figures }) => (figures[i] ? (known(figures[i].households) ?? 0) : 0)),
  );
  return current.indicators.flatMap((indicator, j) =>
    current.indicators.slice(0, j).flatMap((other, i) => {
      if (normalise(other.gas) !== normalise(indicator.gas)) return [];
      const { alike, different } = comparedCounts(columns[i] ?? [], columns[j] ?? []);
      const isSame = alike >= MIN_ALIKE && alike >= 3 * different;
      return isSame ? [[i, j] as const] : [];
    }),
  );
});

/** Number of rows in which two columns have the same count, and different ones; those with an unknown one or 0 do not count. */
function comparedCounts(a: readonly number[], b: readonly number[]) {
  let [alike, different] = [0, 0];
  for (const [row, count] of a.entries()) {
    if (count === 0 || !b[row]) continue;
    if (count === b[row]) alike += 1;
    else different += 1;
  }
  return { alike, different };
}
