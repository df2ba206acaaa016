/** Rates that the sheet states, compared with others than their own, and as a finding prints them. */
import { type Ratio, rateText, shownRate } from '../../core/numbers/ratio.ts';
import type { Stated } from '../../core/snapshot.ts';
import {
  comparedDecimals,
  decimalsOf,
  exactly,
  isWithin,
  rateAgrees,
} from '../../core/stated-rate.ts';

/** Enough that a mean of so rounded rates is exact to `comparedDecimals`. */
const MEAN_DECIMALS = 12;

/** True for a stated rate that is an exact one, rounded to as many decimals as it has. */
export function isRateOf(rate: Stated, ratio: Ratio): boolean {
  return rateAgrees(rate, exactly(ratio));
}

/** Checks whether a stated rate is the mean of others, where it should be that of their sums. */
export function isMeanOf(rate: Stated, ratios: readonly Ratio[]): boolean {
  if (ratios.length < 2) return false;
  const sum = ratios.reduce((total, ratio) => total + shownRate(ratio, MEAN_DECIMALS), 0n);
  const unit = BigInt(ratios.length) * 10n ** BigInt(MEAN_DECIMALS - comparedDecimals(rate));
  const units = (2n * sum + unit) / (2n * unit);
  return isWithin(rate, units, units);
}

/** Both as a finding tells them: with as many decimals as it takes to see the difference. */
export function printedRates(rate: Stated, ratio: Ratio, decimals: number): [string, string] {
  const own = decimalsOf(rate);
  const printed = Math.max(decimals, Math.min(own, decimals + 2));
  const isLong = own > printed && rate.value !== null;
  const stated = isLong ? `${rate.value.toFixed(printed)}%` : rate.text.replace(/(?<=\d)$/u, '%');
  return [stated, rateText(ratio, printed)];
}
