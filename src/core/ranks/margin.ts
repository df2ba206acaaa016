/** Number of households between two regions in the ranking. */
import type { Ratio } from '../numbers/ratio.ts';

/**
 * Fewest further installations with which `own` ranks above `other`, with its households unchanged: 0 if it does
 * already, `null` if it cannot even with all its households (the other has finished).
 *
 * @param order positive if its first argument ranks above its second, see `rateOrder`
 */
export function householdsToPass(
  own: Ratio,
  other: Ratio,
  order: (a: Ratio, b: Ratio) => number,
): number | null {
  const passesWith = (more: number) =>
    order({ installed: own.installed + more, households: own.households }, other) > 0;
  let enough = Math.max(0, own.households - own.installed);
  if (!passesWith(enough)) return null;
  // Bisection between too few and enough.
  let tooFew = -1;
  while (enough - tooFew > 1) {
    const middle = tooFew + Math.floor((enough - tooFew) / 2);
    if (passesWith(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}
