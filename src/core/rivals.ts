/** Who stands next to a region in the ranking, and how many households are between them. */
import type { Comparison } from './compare.ts';
import { householdsToPass } from './margin.ts';
import { type Ratio, rateOrder } from './ratio.ts';

/** The places in a list of those on the next rank above, on the same rank and on the next below. */
export interface Neighbours {
  readonly above: readonly number[];
  /** With the place itself. */
  readonly level: readonly number[];
  readonly below: readonly number[];
}

/** Nobody stands next to what is not ranked. */
const NONE: Neighbours = { above: [], level: [], below: [] };

/** A function that finds who stands next to each place, by the ranks of a list; `null` is not ranked. */
export function neighboursBy(ranks: readonly (number | null)[]): (place: number) => Neighbours {
  const byRank = new Map<number, number[]>();
  for (const [place, rank] of ranks.entries()) {
    if (rank === null) continue;
    const group = byRank.get(rank);
    if (group) group.push(place);
    else byRank.set(rank, [place]);
  }
  const taken = [...byRank].sort(([a], [b]) => a - b);
  const neighbours = new Map(
    taken.map(([rank, level], i): [number, Neighbours] => [
      rank,
      { above: taken[i - 1]?.[1] ?? [], level, below: taken[i + 1]?.[1] ?? [] },
    ]),
  );
  return (place) => neighbours.get(ranks[place] ?? Number.NaN) ?? NONE;
}

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
  /** Those on the same rank. The margins are this region's. */
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
  const { regions = [], decimals = 0 } = indicators[indicator] ?? {};
  const own = regions[region]?.ratio;
  const order = rateOrder(rankBy, decimals);
  const reaches = (a: Ratio, b: Ratio) => (order(a, b) >= 0 ? 1 : -1);
  const { above, level, below } = neighboursBy(regions.map(({ rank }) => rank))(region);
  const rivals = (places: readonly number[], isHigher: boolean) =>
    places.flatMap((place): Rival[] => {
      const { ratio, rank = null } = regions[place] ?? {};
      if (!own || !ratio || rank === null) return [];
      const [lower, higher] = isHigher ? [own, ratio] : [ratio, own];
      const toPass = householdsToPass(lower, higher, order);
      const toDraw = householdsToPass(lower, higher, reaches);
      return [{ region: current.regions[place]?.name ?? '', rank, ratio, toPass, toDraw }];
    });
  return {
    above: rivals(above, true),
    tied: rivals(
      level.filter((place) => place !== region),
      true,
    ),
    below: rivals(below, false),
  };
}
