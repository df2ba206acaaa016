/** Minimum and maximum of a list of any length. `Math.max` cannot take the numbers of a large sheet as arguments. */

/** The minimum; infinity for an empty list. */
export function lowest(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}

/** The maximum; minus infinity for an empty list. */
export function highest(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
}
