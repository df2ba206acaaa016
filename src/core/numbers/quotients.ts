/** Rates as floating-point numbers where these have the same order. */

/** Counts below this number have quotients that are far enough apart. */
const MAX_COUNT = 2 ** 26;

/** Rates up to this one. */
const MAX_RATE = 2;

/** Checks whether two counts and their rate are small enough that no other such rate has their quotient. */
export function hasOwnQuotient(part: number, whole: number): boolean {
  return whole < MAX_COUNT && part < MAX_COUNT && part <= MAX_RATE * whole;
}

/**
 * The quotient of each two counts, for sorting; `null` if one of them is too large for the order to be certain. Unknown
 * counts are not numbers; the quotient is `null` where one is unknown or there are no households.
 *
 * Equal ratios have the same quotient, since a division gives the number nearest to the exact result. Different ratios
 * a/b and c/d with all counts below 2^26 are at least 1/(bd) apart, which is more than 2^-52. Two results that are
 * rounded to the same number of at most 2 are at most 2^-52 apart. So the quotients differ, and since rounding keeps the
 * order, they compare as the ratios do.
 */
export function quotientsOf(
  installed: Float64Array,
  households: Float64Array,
): (number | null)[] | null {
  const quotients = new Array<number | null>(households.length).fill(null);
  for (let place = 0; place < households.length; place++) {
    const part = installed[place] ?? Number.NaN;
    const whole = households[place] ?? Number.NaN;
    if (Number.isNaN(part) || Number.isNaN(whole) || whole === 0) continue;
    if (!hasOwnQuotient(part, whole)) return null;
    quotients[place] = part / whole;
  }
  return quotients;
}
