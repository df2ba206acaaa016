/** A rate that the sheet states, held against counts: at the precision with which it is stated. */
import { type Ratio, rateText, shownRate } from '../core/ratio.ts';
import type { Declared } from '../core/snapshot.ts';

/** A stored rate is a binary fraction; its digits past these are noise. */
const RATE_DECIMALS = 6;

/** Enough that a mean of so rounded rates is exact to `RATE_DECIMALS`. */
const MEAN_DECIMALS = 12;

/** Whether a declared rate is the exact one rounded to as many decimals as it has; one that is no number is not. */
export function rateAgrees(rate: Declared, ratio: Ratio): boolean {
  return isNear(rate, shownRate(ratio, comparedDecimals(rate)));
}

/** Whether a declared rate is the mean of others, where it should be that of their sums. */
export function isMeanOf(rate: Declared, ratios: readonly Ratio[]): boolean {
  if (ratios.length < 2) return false;
  const sum = ratios.reduce((total, ratio) => total + shownRate(ratio, MEAN_DECIMALS), 0n);
  const unit = BigInt(ratios.length) * 10n ** BigInt(MEAN_DECIMALS - comparedDecimals(rate));
  return isNear(rate, (2n * sum + unit) / (2n * unit));
}

/** Both as a finding tells them: with as many decimals as it takes to see the difference. */
export function printedRates(rate: Declared, ratio: Ratio, decimals: number): [string, string] {
  const own = decimalsOf(rate);
  const printed = Math.max(decimals, Math.min(own, decimals + 2));
  const isLong = own > printed && rate.value !== null;
  const declared = isLong ? `${rate.value.toFixed(printed)}%` : rate.text.replace(/(?<=\d)$/u, '%');
  return [declared, rateText(ratio, printed)];
}

/** A stored fraction may fall on either side of a half; a rate typed with its decimals may not. */
function isNear(rate: Declared, units: bigint): boolean {
  if (rate.value === null) return false;
  const difference = BigInt(Math.round(rate.value * 10 ** comparedDecimals(rate))) - units;
  const tolerance = decimalsOf(rate) > RATE_DECIMALS ? 1n : 0n;
  return difference <= tolerance && difference >= -tolerance;
}

function decimalsOf({ text }: Declared): number {
  return /\.(\d+)/u.exec(text)?.[1]?.length ?? 0;
}

function comparedDecimals(rate: Declared): number {
  return Math.min(decimalsOf(rate), RATE_DECIMALS);
}
