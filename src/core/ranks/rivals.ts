/** Neighbours of a region in the ranking, and how many households are between them. */
import type { Comparison, Standing } from '../compare.ts';
import { type RankBy, type Ratio, rateOrder } from '../numbers/ratio.ts';
import { householdsToPass } from './margin.ts';
import { keyOrder, printedRatio } from './rank-key.ts';

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

/** Further installations of the lower of two regions, its number of households unchanged. */
export interface Margin {
  /** The fewest with which it passes the higher; `null` when all it has are not enough. */
  readonly toPass: number | null;
  /** The same for drawing level. */
  readonly toDraw: number | null;
}

/** A function that says how far a region is below another; a kept rate ends with the counts that it was made from. */
export function marginsBy(rankBy: RankBy, decimals: number) {
  const order = rateOrder(rankBy, decimals);
  const orderOfKeys = keyOrder(rankBy, decimals);
  const reaches = (a: Ratio, b: Ratio) => (order(a, b) >= 0 ? 1 : -1);
  return (lower: Standing, higher: Standing): Margin => {
    if (!lower.ratio || !lower.key || !higher.key) return { toPass: null, toDraw: null };
    const isLevel = orderOfKeys(lower.key, higher.key) === 0;
    const least = (fewest: number, more: number | null) => more && Math.max(fewest, more);
    return {
      toPass: least(1, householdsToPass(lower.ratio, higher.key.level, order)),
      toDraw: isLevel ? 0 : least(1, householdsToPass(lower.ratio, higher.key.level, reaches)),
    };
  };
}

/** A region next to another; `ratio` is the rate that it prints. */
export interface Rival extends Margin {
  readonly region: string;
  readonly rank: number;
  readonly ratio: Ratio;
}

export interface Rivals {
  /** Those just above: more than one when they tie. The margins are this region's. */
  readonly above: readonly Rival[];
  /** Those on the same rank. The margins are this region's. */
  readonly tied: readonly Rival[];
  /** Those just below. The margins are theirs. */
  readonly below: readonly Rival[];
}

/** Regions just above, level with and just below a region; none when it is not ranked. */
export function rivalsOf(
  { indicators, current, rankBy }: Comparison,
  indicator: number,
  region: number,
): Rivals {
  const { regions = [], decimals = 0 } = indicators[indicator] ?? {};
  const own = regions[region];
  const marginOf = marginsBy(rankBy, decimals);
  const { above, level, below } = neighboursBy(regions.map(({ rank }) => rank))(region);
  const rivals = (places: readonly number[], isHigher: boolean) =>
    places.flatMap((place): Rival[] => {
      const other = regions[place];
      if (!own || !other?.ratio || other.rank === null) return [];
      const { rank, ratio, kept } = other;
      const margin = isHigher ? marginOf(own, other) : marginOf(other, own);
      const name = current.regions[place]?.name ?? '';
      return [{ region: name, rank, ratio: printedRatio({ ratio, kept }), ...margin }];
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
