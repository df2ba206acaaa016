/** Rounded counts (3.23 万户): the whole counts that they may stand for, and the rates that those allow. */

import { specialIn } from './columns.ts';
import type { Ratio } from './numbers/ratio.ts';
import type { Quantity } from './quantity.ts';
import type { Figures } from './snapshot.ts';

/** All whole numbers from `least` to `most`. */
export interface CountRange {
  readonly least: number;
  readonly most: number;
}

/** All rates from `low` to `high`. */
export interface RateRange {
  readonly low: Ratio;
  readonly high: Ratio;
}

/** The whole counts that print as this one when rounded half up; `null` if it is unknown. */
export function countRange(quantity: Quantity): CountRange | null {
  if (quantity.state !== 'known') return null;
  const { value, roundedTo = 1 } = quantity;
  if (roundedTo === 1) return { least: value, most: value };
  const [below, above] = [roundedTo / 2, roundedTo / 2 - 1];
  if (value > 0) return { least: value - below, most: value + above };
  return value < 0 ? { least: value - above, most: value + below } : { least: -above, most: above };
}

/** Range of the sum of counts; `null` if one is unknown. */
export function sumOfRanges(ranges: readonly (CountRange | null)[]): CountRange | null {
  let [least, most] = [0, 0];
  for (const range of ranges) {
    if (!range) return null;
    least += range.least;
    most += range.most;
  }
  return { least, most };
}

/** Range of the difference of two counts. */
export function differenceOfRanges(now: CountRange | null, before: CountRange | null) {
  return now && before && { least: now.least - before.most, most: now.most - before.least };
}

export function overlap(a: CountRange, b: CountRange): boolean {
  return a.least <= b.most && b.least <= a.most;
}

/** The rates of counts in two ranges; `null` if one is unknown, or there may be no households. */
export function rateRange(
  installed: CountRange | null,
  households: CountRange | null,
): RateRange | null {
  if (!installed || !households || households.least <= 0) return null;
  const low = { installed: Math.max(0, installed.least), households: households.most };
  if (isOne(installed) && isOne(households)) return { low, high: low };
  return {
    low,
    high: { installed: Math.max(0, installed.most), households: households.least },
  };
}

const isOne = ({ least, most }: CountRange) => least === most;

/** The rates that a row's own counts allow: one rate, unless a count is rounded. */
export function rateRangeOf({ installed, households }: Figures): RateRange | null {
  return rateRange(countRange(installed), countRange(households));
}

/** Checks whether one of the two counts is rounded. */
export function isRounded(figures: Figures): boolean {
  return (
    isRoundedCount(specialIn(figures, 'installed')) ||
    isRoundedCount(specialIn(figures, 'households'))
  );
}

function isRoundedCount(count: Quantity | null): boolean {
  return count?.state === 'known' && count.roundedTo !== undefined;
}
