/** Who stands next to a region in the ranking, and how many households are between them. */
import type { Comparison } from './compare.ts';
import { householdsToPass } from './margin.ts';
import { type Ratio, rateOrder } from './ratio.ts';

/** A region next to another; the margins are in households, its number of them unchanged. */
export interface Rival {
  readonly region: string;
  readonly rank: number;
  readonly ratio: Ratio;
  /** The fewest further installations with which the lower passes the higher; `null` when all it has are not enough. */
  readonly toPass: number | null;
  /** The same for drawing level. */
  readonly toDraw: number | null;
}

export interface Rivals {
  /** Those just above: more than one when they tie. The margins are this region's. */
  readonly above: readonly Rival[];
  /** Those with the same rate. The margins are this region's. */
  readonly tied: readonly Rival[];
  /** Those just below. The margins are theirs. */
  readonly below: readonly Rival[];
}

/** Who stands just above, level with and just below a region; nobody when it is not ranked. */
export function rivalsOf(
  { indicators, current, rankBy }: Comparison,
  indicator: number,
  region: number,
): Rivals {
  const standings = indicators[indicator];
  const own = standings?.regions[region]?.ratio ?? null;
  if (!standings || !own) return { above: [], tied: [], below: [] };
  const order = rateOrder(rankBy, standings.decimals);
  const reaches = (a: Ratio, b: Ratio) => (order(a, b) >= 0 ? 1 : -1);
  const others = standings.regions.flatMap(({ ratio, rank }, r) => {
    const name = current.regions[r]?.name;
    return r === region || !ratio || rank === null || name === undefined
      ? []
      : [{ region: name, rank, ratio, sign: order(ratio, own) }];
  });
  const rival = (other: (typeof others)[number], lower: Ratio, higher: Ratio): Rival => ({
    ...{ region: other.region, rank: other.rank, ratio: other.ratio },
    toPass: householdsToPass(lower, higher, order),
    toDraw: householdsToPass(lower, higher, reaches),
  });
  /** The first when sorted, and all that tie with it. */
  const nearest = (some: typeof others, sort: (a: Ratio, b: Ratio) => number) => {
    const [first] = some.map(({ ratio }) => ratio).sort(sort);
    return first ? some.filter(({ ratio }) => order(ratio, first) === 0) : [];
  };
  const higher = others.filter(({ sign }) => sign > 0);
  const lower = others.filter(({ sign }) => sign < 0);
  return {
    above: nearest(higher, order).map((it) => rival(it, own, it.ratio)),
    tied: others.filter(({ sign }) => sign === 0).map((it) => rival(it, own, it.ratio)),
    below: nearest(lower, (a, b) => order(b, a)).map((it) => rival(it, it.ratio, own)),
  };
}
