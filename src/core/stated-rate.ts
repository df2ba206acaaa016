/** Comparison of a stated rate with counts, at the precision with which it is stated. */
import { fractionIn } from './columns.ts';
import { type Units, unitsPlus } from './numbers/decimal.ts';
import { hasOwnQuotient } from './numbers/quotients.ts';
import { type Ratio, shownUnits } from './numbers/ratio.ts';
import { isRounded, type RateRange, rateRangeOf } from './rounding.ts';
import type { Figures, Stated } from './snapshot.ts';

/** Decimals that are compared. A stored rate is a binary fraction, and further digits are noise. */
const MAX_DECIMALS = 6;

/**
 * Checks whether the counts allow a stated rate at its own decimals. A rate that is not a number never agrees. A stored
 * fraction may lie on either side of a half; a rate typed with its decimals may not.
 */
export function rateAgrees(rate: Stated, range: RateRange): boolean {
  const decimals = comparedDecimals(rate);
  const low = shownUnits(range.low, decimals);
  return isWithin(rate, low, range.high === range.low ? low : shownUnits(range.high, decimals));
}

/** Distance that the noise of binary fractions makes between a stored rate and its quotient. */
const NOISE = 1e-12;

/**
 * Checks whether figures state a rate as the quotient of two counts, so that `rateAgrees` without looking at digits: the
 * two differ by less than half of the sixth decimal of a percent, and both are 1 or neither is.
 */
export function statesQuotient(figures: Figures, { installed, households }: Ratio): boolean {
  if (!hasOwnQuotient(installed, households)) return false;
  return Math.abs(fractionIn(figures) - installed / households) < NOISE;
}

/** Checks whether a stated rate lies between two others, which are in units of the last of its `comparedDecimals`. */
export function isWithin(rate: Stated, low: Units, high: Units): boolean {
  if (rate.value === null) return false;
  const decimals = decimalsOf(rate);
  const units = rateUnits(rate.value, Math.min(decimals, MAX_DECIMALS));
  const tolerance = decimals > MAX_DECIMALS ? 1 : 0;
  return units >= unitsPlus(low, -tolerance) && units <= unitsPlus(high, tolerance);
}

/** The range of one exact rate. */
export function exactly(ratio: Ratio): RateRange {
  return { low: ratio, high: ratio };
}

/** The rate that a row states, if its rounded counts allow it also as printed; else `null`, and the rate is computed. */
export function keptRate(figures: Figures, decimals: number): Ratio | null {
  // Nearly all counts are exact.
  if (!isRounded(figures)) return null;
  const { rate } = figures;
  if (!rate || rate.value === null || rate.value < 0) return null;
  const range = rateRangeOf(figures);
  if (!range || !rateAgrees(rate, range)) return null;
  const kept = {
    installed: rateUnits(rate.value, MAX_KEPT_DECIMALS),
    households: 100 * 10 ** MAX_KEPT_DECIMALS,
  };
  const shown = shownUnits(kept, decimals);
  const isPossible =
    shown >= shownUnits(range.low, decimals) && shown <= shownUnits(range.high, decimals);
  return isPossible && Number.isSafeInteger(kept.installed) ? kept : null;
}

/** Decimals of a rate in percent that are kept, enough for any stored value. */
const MAX_KEPT_DECIMALS = 10;

/** Decimals with which a rate is stated. */
export function decimalsOf({ text }: Stated): number {
  const point = text.indexOf('.');
  if (point === -1) return 0;
  let end = point + 1;
  while (isDigit(text.charCodeAt(end))) end += 1;
  return end - point - 1;
}

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

/** A rate in percent, in units of its last decimal. */
function rateUnits(percent: number, decimals: number): number {
  return Math.round(percent * 10 ** decimals);
}

/** Decimals of a stated rate that are compared. */
export function comparedDecimals(rate: Stated): number {
  return Math.min(decimalsOf(rate), MAX_DECIMALS);
}
