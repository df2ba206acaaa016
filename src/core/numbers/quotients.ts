/** Ratios as floating-point numbers where these have the same order. */
import type { Ratio } from './ratio.ts';

/** Counts below this number have quotients that are far enough apart. */
const MAX_COUNT = 2 ** 26;

/** Rates up to this one. */
const MAX_RATE = 2;

/**
 * The quotient of each ratio, for sorting; `null` if one of them is too large for the order to be certain.
 *
 * Equal ratios have the same quotient, since a division gives the number nearest to the exact result. Different ratios
 * a/b and c/d with all counts below 2^26 are at least 1/(bd) apart, which is more than 2^-52. Two results that are
 * rounded to the same number of at most 2 are at most 2^-52 apart. So the quotients differ, and since rounding keeps the
 * order, they compare as the ratios do.
 */
export function quotientsOf(ratios: readonly (Ratio | null)[]): (number | null)[] | null {
  const isCertain = ratios.every(
    (ratio) =>
      ratio === null ||
      (ratio.households < MAX_COUNT &&
        ratio.installed < MAX_COUNT &&
        ratio.installed <= MAX_RATE * ratio.households),
  );
  return isCertain ? ratios.map((ratio) => ratio && ratio.installed / ratio.households) : null;
}
