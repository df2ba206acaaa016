/** Devices that the same households need. */

import type { Comparison } from '../core/compare.ts';
import { flatMap } from '../core/flat-map.ts';
import { known } from '../core/quantity.ts';
import { normalise } from '../core/sheet/text.ts';

/** Minimum number of regions with the same households in two indicators, that makes the others exceptions. */
const MIN_ALIKE = 3;

/**
 * Pairs of this period's indicators, by place, of two devices of one gas which the same households need: at least three
 * regions have the same number in both, and at least three times as many as have not. Silent where the two columns are
 * simply of different households.
 */
export function samePopulations({ current }: Comparison): (readonly [number, number])[] {
  return current.indicators.flatMap((indicator, j) =>
    current.indicators.slice(0, j).flatMap((other, i) => {
      if (normalise(other.gas) !== normalise(indicator.gas)) return [];
      const pairs = flatMap(current.regions, ({ figures }) => {
        const [a, b] = [figures[i], figures[j]].map((own) => own && known(own.households));
        return a && b ? [a === b] : [];
      });
      const alike = pairs.filter(Boolean).length;
      const isSame = alike >= MIN_ALIKE && alike >= 3 * (pairs.length - alike);
      return isSame ? [[i, j] as const] : [];
    }),
  );
}
