/** Distance of a region from another in the ranking, in households. */
import type { Ratio } from '../numbers/ratio.ts';

/**
 * The fewest further installations with which `own` ranks above `other`, its households unchanged; 0 when it does
 * already, `null` when not even all its households are enough (the other has finished).
 *
 * @param order more than 0 when its first argument ranks above its second, as `rateOrder` gives it
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
  // Between what is too few and what is enough, until they are neighbours.
  let tooFew = -1;
  while (enough - tooFew > 1) {
    const middle = tooFew + Math.floor((enough - tooFew) / 2);
    if (passesWith(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}
