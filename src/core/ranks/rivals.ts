/** Neighbours of a region in the ranking, and the number of households between them. */
import type { Comparison } from '../compare.ts';
import { type RankBy, type Ratio, rateOrder } from '../numbers/ratio.ts';
import type { Standing } from '../standing.ts';
import { householdsToPass } from './margin.ts';
import { keyOrder, printedRatio } from './rank-key.ts';

/** Indexes of the regions on the next rank above, on the same rank and on the next rank below. */
export interface Neighbours {
  readonly above: readonly number[];
  /** Includes the region itself. */
  readonly level: readonly number[];
  readonly below: readonly number[];
}

/** A region without a rank has no neighbours. */
const NONE: Neighbours = { above: [], level: [], below: [] };

/** Returns a function that gives the neighbours of each index in a list of ranks; `null` is not ranked. */
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

/** Further installations that the lower of two regions needs, with its households unchanged. */
export interface Margin {
  /** The fewest to pass the higher one; `null` if it cannot. */
  readonly toPass: number | null;
  /** The fewest to draw level; `null` if it cannot. */
  readonly toDraw: number | null;
}

/** Returns a function that gives the margin of a region below another. A kept rate no longer counts once its counts change. */
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

/** A region next to another; `ratio` is its printed rate. */
export interface Rival extends Margin {
  readonly region: string;
  readonly rank: number;
  readonly ratio: Ratio;
}

export interface Rivals {
  /** Regions just above, several if they tie. The margins are those of this region. */
  readonly above: readonly Rival[];
  /** Regions on the same rank. The margins are those of this region. */
  readonly tied: readonly Rival[];
  /** Regions just below. The margins are their own. */
  readonly below: readonly Rival[];
}

/** Regions just above, level with and just below a region; none if it is not ranked. */
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
