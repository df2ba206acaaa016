/** A rate that the sheet states, compared with counts at the precision with which it is stated. */
import { type Ratio, shownRate } from './numbers/ratio.ts';
import { isRounded, type RateRange, rateRangeOf } from './rounding.ts';
import type { Figures, Stated } from './snapshot.ts';

/** A stored rate is a binary fraction; its digits past these are noise. */
const MAX_DECIMALS = 6;

/**
 * Checks whether a stated rate is one of those that its counts allow, rounded to as many decimals as it has; one that is no number
 * is not. A stored fraction may fall on either side of a half; a rate typed with its decimals may not.
 */
export function rateAgrees(rate: Stated, range: RateRange): boolean {
  const decimals = comparedDecimals(rate);
  const low = shownRate(range.low, decimals);
  return isWithin(rate, low, range.high === range.low ? low : shownRate(range.high, decimals));
}

/** Checks whether a stated rate lies between two others, given in units of the last of its `comparedDecimals`. */
export function isWithin(rate: Stated, low: bigint, high: bigint): boolean {
  if (rate.value === null) return false;
  const units = rateUnits(rate.value, comparedDecimals(rate));
  const tolerance = decimalsOf(rate) > MAX_DECIMALS ? 1n : 0n;
  return units >= low - tolerance && units <= high + tolerance;
}

/** The range of one exact rate. */
export function exactly(ratio: Ratio): RateRange {
  return { low: ratio, high: ratio };
}

/** The rate that a row states, where its rounded counts confirm it, also as it prints; else `null`, and it is computed. */
export function keptRate(figures: Figures, decimals: number): Ratio | null {
  const { rate } = figures;
  if (!rate || rate.value === null || rate.value < 0 || !isRounded(figures)) return null;
  const range = rateRangeOf(figures);
  if (!range || !rateAgrees(rate, range)) return null;
  const kept = {
    installed: Number(rateUnits(rate.value, MAX_KEPT_DECIMALS)),
    households: 100 * 10 ** MAX_KEPT_DECIMALS,
  };
  const shown = shownRate(kept, decimals);
  const isPossible =
    shown >= shownRate(range.low, decimals) && shown <= shownRate(range.high, decimals);
  return isPossible && Number.isSafeInteger(kept.installed) ? kept : null;
}

/** So many decimals of a rate in percent are kept, enough for what a cell stores. */
const MAX_KEPT_DECIMALS = 10;

/** Decimals with which a rate is stated. */
export function decimalsOf({ text }: Stated): number {
  return /\.(\d+)/u.exec(text)?.[1]?.length ?? 0;
}

/** A rate in percent in units of the last of so many decimals. */
function rateUnits(percent: number, decimals: number): bigint {
  return BigInt(Math.round(percent * 10 ** decimals));
}

/** Decimals of a stated rate that are compared. */
export function comparedDecimals(rate: Stated): number {
  return Math.min(decimalsOf(rate), MAX_DECIMALS);
}
