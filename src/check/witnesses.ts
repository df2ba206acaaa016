/** The witnesses of a count: figures of this period's sheet that were computed from it, or are to be the same. */
import type { CellRef } from '../core/cell.ts';
import { known } from '../core/quantity.ts';
import { type Ratio, ratio } from '../core/ratio.ts';
import type { Declared } from '../core/snapshot.ts';
import { rateAgrees } from './rates.ts';
import type { Entry } from './rule.ts';

/** One figure beside a count, and whether it would come out of another value of the count. */
export interface Witness {
  readonly at: CellRef;
  /** A rate was made from two counts: where both are wrong, it fits neither of them. */
  readonly ofTwo?: true;
  readonly fits: (value: number) => boolean;
}

/** A count that is known. */
export interface Count {
  readonly value: number;
  readonly at: CellRef;
}

/** Beside a region's households: its rate, and the same households behind another device. */
export function householdsWitnesses({ figures }: Entry, twin: Count | null): Witness[] {
  const installed = known(figures.installed);
  return [
    ...(installed === null
      ? []
      : rateWitness(figures.rate, (households) => ratio(installed, households))),
    ...(twin ? [{ at: twin.at, fits: (value: number) => value === twin.value }] : []),
  ];
}

/** Beside a region's installed: its rate, and its addition to last period's. */
export function installedWitnesses({ figures, before }: Entry): Witness[] {
  const households = known(figures.households);
  const last = before && known(before.installed);
  const { rate, added } = figures;
  return [
    ...(households === null ? [] : rateWitness(rate, (installed) => ratio(installed, households))),
    ...(added.state === 'known' && last !== null
      ? [{ at: added.at, fits: (value: number) => value - last === added.value }]
      : []),
  ];
}

/** @param ratioWith the rate's ratio with another value of the count */
function rateWitness(rate: Declared | null, ratioWith: (value: number) => Ratio | null): Witness[] {
  if (!rate || rate.value === null) return [];
  const fits = (value: number) => {
    const own = ratioWith(value);
    return own !== null && rateAgrees(rate, own);
  };
  return [{ at: rate.at, ofTwo: true, fits }];
}
