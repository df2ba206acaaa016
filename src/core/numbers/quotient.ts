/** Exact quotients of integers of any size and sign: paces, and the time that a remainder takes. */
import { roundedUnits, unitsText } from './decimal.ts';

/** `divisor` is more than 0. */
export interface Quotient {
  readonly dividend: bigint;
  readonly divisor: bigint;
}

/** Negative if `a` is smaller, 0 if equal, positive if larger. */
export function compareQuotient(a: Quotient, b: Quotient): number {
  const difference = a.dividend * b.divisor - b.dividend * a.divisor;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The median, for an even number the mean of the middle two; `null` of none. */
export function medianOf(quotients: readonly Quotient[]): Quotient | null {
  const sorted = [...quotients].sort(compareQuotient);
  const half = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? half - 1 : half], sorted[half]];
  if (!low || !high) return null;
  return {
    dividend: low.dividend * high.divisor + high.dividend * low.divisor,
    divisor: 2n * low.divisor * high.divisor,
  };
}

/** The largest integer that is not more: -7/2 → -4. */
export function floorOf({ dividend, divisor }: Quotient): bigint {
  const cut = dividend / divisor;
  return dividend % divisor < 0n ? cut - 1n : cut;
}

/** The smallest integer that is not less: 7/2 → 4. */
export function ceilOf({ dividend, divisor }: Quotient): bigint {
  return -floorOf({ dividend: -dividend, divisor });
}

/** The quotient with decimals, a half rounded away from zero: 7/2 at one decimal → `3.5`. */
export function quotientText({ dividend, divisor }: Quotient, decimals: number): string {
  return unitsText(roundedUnits(dividend, divisor, decimals), decimals);
}
