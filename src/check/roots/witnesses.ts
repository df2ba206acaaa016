/** The witnesses of a count: figures of this period's sheet that were computed from it, or are to be the same. */

import type { Quantity } from '../../core/quantity.ts';
import { countRange, differenceOfRanges, type RateRange, rateRange } from '../../core/rounding.ts';
import type { CellRef } from '../../core/sheet/cell.ts';
import type { Stated } from '../../core/snapshot.ts';
import { rateAgrees } from '../../core/stated-rate.ts';
import type { ComputedFigures } from '../entries.ts';
import { agrees } from '../stated/difference.ts';

/** One figure beside a count, and whether it would come out of another value of the count. */
export interface Witness {
  readonly at: CellRef;
  /** A rate was made from two counts: where both are wrong, it fits neither of them. */
  readonly ofTwo?: true;
  readonly fits: (value: number) => boolean;
}

/** A count that is known. */
export interface KnownCount {
  readonly value: number;
  readonly at: CellRef;
}

/** Beside a region's households: its rate, and the same households behind another device. */
export function householdsWitnesses(
  { figures }: ComputedFigures,
  twin: KnownCount | null,
): Witness[] {
  const { households, installed, rate } = figures;
  return [
    ...rateWitness(rate, (value) => rateRange(countRange(installed), rangeAs(households, value))),
    ...(twin ? [{ at: twin.at, fits: (value: number) => value === twin.value }] : []),
  ];
}

/** Beside a region's installed: its rate, and its addition to last period's. */
export function installedWitnesses({ figures, before }: ComputedFigures): Witness[] {
  const { households, installed, rate, added } = figures;
  const last = before && countRange(before.installed);
  return [
    ...rateWitness(rate, (value) => rateRange(rangeAs(installed, value), countRange(households))),
    ...(added.state === 'known' && last
      ? [
          {
            at: added.at,
            fits: (value: number) =>
              agrees(added, differenceOfRanges(rangeAs(installed, value), last)),
          },
        ]
      : []),
  ];
}

/** The count with another value, as rounded as it is. */
function rangeAs(quantity: Quantity, value: number) {
  return quantity.state === 'known' ? countRange({ ...quantity, value }) : null;
}

/** @param rangeWith the rates with another value of the count */
function rateWitness(
  rate: Stated | null,
  rangeWith: (value: number) => RateRange | null,
): Witness[] {
  if (!rate || rate.value === null) return [];
  const fits = (value: number) => {
    const range = rangeWith(value);
    return range !== null && rateAgrees(rate, range);
  };
  return [{ at: rate.at, ofTwo: true, fits }];
}
