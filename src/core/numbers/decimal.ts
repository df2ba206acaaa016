/** Exact rounding of quotients of integers to decimals. */

/**
 * A quotient in units of its last decimal, a half rounded away from zero: 1/3 at two decimals → 33n.
 *
 * @param divisor more than 0
 */
export function roundedUnits(dividend: bigint, divisor: bigint, decimals: number): bigint {
  const size = dividend < 0n ? -dividend : dividend;
  const units = (2n * size * 10n ** BigInt(decimals) + divisor) / (2n * divisor);
  return dividend < 0n ? -units : units;
}

/** A whole number of units: a `number` below 2^53, a `bigint` beyond. The two compare with each other by `<` and `>=`. */
export type Units = number | bigint;

/** Units and a small number more. */
export function unitsPlus(units: Units, more: number): Units {
  return typeof units === 'number' ? units + more : units + BigInt(more);
}

/**
 * The same for safe integers, neither of them negative. Below 2^53 the quotient of two numbers is off by less than one,
 * and its remainder, which is exact, shows in which direction.
 */
export function roundedQuotient(dividend: number, divisor: number, decimals: number): Units {
  const half = 2 * dividend * 10 ** decimals + divisor;
  if (half >= 2 ** 53) return roundedUnits(BigInt(dividend), BigInt(divisor), decimals);
  const whole = 2 * divisor;
  const quotient = Math.floor(half / whole);
  const rest = half - quotient * whole;
  return rest < 0 ? quotient - 1 : rest >= whole ? quotient + 1 : quotient;
}

/** Prints a number given in units of its last decimal: 3333 at two decimals → `33.33`, -5 → `-0.05`. */
export function unitsText(units: Units, decimals: number): string {
  const sign = units < 0 ? '-' : '';
  const digits = String(units < 0 ? -units : units).padStart(decimals + 1, '0');
  const whole = sign + digits.slice(0, digits.length - decimals);
  return decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`;
}
