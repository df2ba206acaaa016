/**
 * Keys that regions rank by. Regions rank by their exact ratios. Of two regions with kept rates, the one with the
 * higher kept rate ranks above, since their counts are rounded and their rates are not.
 */
import { compareRatio, type RankBy, type Ratio, rateOrder } from '../numbers/ratio.ts';

/** A region's rate. */
export interface Rated {
  /** Ratio of the printed counts. */
  readonly ratio: Ratio;
  /** The sheet's own rate, if rounded counts confirm it (`keptRate`). */
  readonly kept: Ratio | null;
}

/** The rate that is printed. */
export function printedRatio({ ratio, kept }: Rated): Ratio {
  return kept ?? ratio;
}

/** Properties are compared in this order; the first that differs decides. */
export interface RankKey {
  /** The ratio; with a kept rate, at least the highest ratio among regions with a lower kept rate. */
  readonly level: Ratio;
  /** The kept rate; without one, the lowest kept rate among regions with the same ratio, so that the two tie. */
  readonly rate: Ratio;
  readonly ratio: Ratio;
}

/** Key of a ratio alone, such as one that a region does not have yet. */
export function keyOfRatio(ratio: Ratio): RankKey {
  return { level: ratio, rate: ratio, ratio };
}

/** Keys of all regions that rank together; `null` if a region is not ranked. */
export function rankKeys(all: readonly (Rated | null)[], rankBy: RankBy): (RankKey | null)[] {
  if (rankBy === 'displayed') return all.map((one) => one && keyOfRatio(printedRatio(one)));
  const kept = all.flatMap((one) => (one?.kept ? [{ ratio: one.ratio, kept: one.kept }] : []));
  if (kept.length === 0) return all.map((one) => one && keyOfRatio(one.ratio));
  const ascending = kept.sort((a, b) => compareRatio(a.kept, b.kept));
  const highestBelow = highestBelowEach(ascending);
  const lowestKept = new Map<string, Ratio>();
  for (const { ratio, kept } of ascending.toReversed()) lowestKept.set(lowestTerms(ratio), kept);
  return all.map((one) => {
    if (!one) return null;
    const { ratio } = one;
    if (!one.kept)
      return { level: ratio, rate: lowestKept.get(lowestTerms(ratio)) ?? ratio, ratio };
    const below = highestBelow.get(lowestTerms(one.kept)) ?? null;
    return { level: higher(ratio, below), rate: one.kept, ratio };
  });
}

/** For each kept rate, the highest ratio among regions with a lower kept rate; `null` if there are none. */
function highestBelowEach(
  ascending: readonly { readonly ratio: Ratio; readonly kept: Ratio }[],
): ReadonlyMap<string, Ratio | null> {
  const highestBelow = new Map<string, Ratio | null>();
  let below: Ratio | null = null;
  let own: Ratio | null = null;
  let last: Ratio | null = null;
  for (const { ratio, kept } of ascending) {
    if (last && compareRatio(last, kept) < 0) below = own;
    highestBelow.set(lowestTerms(kept), below);
    own = higher(ratio, own);
    last = kept;
  }
  return highestBelow;
}

function higher(a: Ratio, b: Ratio | null): Ratio {
  return b && compareRatio(b, a) > 0 ? b : a;
}

/** Text that is the same for equal ratios. */
function lowestTerms({ installed, households }: Ratio): string {
  let [divisor, rest] = [households, installed % households];
  while (rest > 0) [divisor, rest] = [rest, divisor % rest];
  return `${installed / divisor}/${households / divisor}`;
}

export type KeyOrder = (a: RankKey, b: RankKey) => number;

/** Comparison of keys: positive if the first ranks above the second, 0 if they tie. */
export function keyOrder(rankBy: RankBy, decimals: number): KeyOrder {
  return rankBy === 'exact' ? BY_EXACT_RATES : keyOrderBy(rateOrder(rankBy, decimals));
}

function keyOrderBy(order: (a: Ratio, b: Ratio) => number): KeyOrder {
  return (a, b) => order(a.level, b.level) || order(a.rate, b.rate) || order(a.ratio, b.ratio);
}

const BY_EXACT_RATES: KeyOrder = keyOrderBy(compareRatio);
