/** The least and the greatest of any count of numbers: as arguments of `Math.max`, those of a large sheet are too many. */

/** The least; infinity of none. */
export function lowest(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}

/** The greatest; minus infinity of none. */
export function highest(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
}
