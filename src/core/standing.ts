/** Position of a region or a sum in one indicator: counts, rate and rank. */
import { quotientsOf } from './numbers/quotients.ts';
import { type RankBy, type Ratio, ratio } from './numbers/ratio.ts';
import { known, type Quantity } from './quantity.ts';
import { rank, type TieMethod } from './ranks/rank.ts';
import { keyOrder, plainRatios, type RankKey, type Rated, rankKeys } from './ranks/rank-key.ts';
import type { Figures } from './snapshot.ts';
import { keptRate } from './stated-rate.ts';

/** Position of one region, or of the total, in one indicator. `null` is unknown, never zero. */
export interface Standing {
  readonly households: number | null;
  readonly installed: number | null;
  readonly added: number | null;
  /** True if the region has a task here. A region without one does not make the total unknown. */
  readonly hasTask: boolean;
  /** `null` if a count is unknown or there are no households. */
  readonly ratio: Ratio | null;
  /** The sheet's own rate, printed instead of the ratio because the rounded counts confirm it but are less exact. */
  readonly kept: Ratio | null;
  /** Key for ranking; `null` if the region is not ranked. */
  readonly key: RankKey | null;
  readonly rank: number | null;
  /** True if another region has the same rate. */
  readonly tied: boolean;
  readonly previousRank: number | null;
  /** previousRank − rank: positive if the region climbed. */
  readonly rankChange: number | null;
}

/** Counts of a row, and the rate that they give. */
export interface Counted {
  readonly households: number | null;
  readonly installed: number | null;
  readonly ratio: Ratio | null;
  readonly kept: Ratio | null;
}

/** Counts and rate of the figures of a row. */
export function countsOf(figures: Figures | undefined, decimals: number): Counted {
  const households = figures ? known(figures.households) : null;
  const installed = figures ? known(figures.installed) : null;
  const own = ratio(installed, households);
  return {
    households,
    installed,
    ratio: own,
    kept: own && figures ? keptRate(figures, decimals) : null,
  };
}

/** The rate by which a row ranks; `null` if it has none. */
export function ratedOf(figures: Figures | undefined, decimals: number): Rated | null {
  return rated(countsOf(figures, decimals));
}

function rated({ ratio, kept }: Counted): Rated | null {
  return ratio && { ratio, kept };
}

/** Rules of a ranking. */
export interface Ranking {
  readonly ties: TieMethod;
  readonly rankBy: RankBy;
  /** Decimals of the printed rate in percent. */
  readonly decimals: number;
}

/** Returns a function that ranks regions by their rates, in their order. */
export function rankerOf({ ties, rankBy, decimals }: Ranking) {
  return (regions: readonly Counted[]) => {
    const keys = rankKeys(regions.map(rated), rankBy);
    const rankWith = rankerBy(keys, { rankBy, decimals });
    const shared = rankWith('competition');
    const sharers = new Map<number | null, number>();
    for (const place of shared) sharers.set(place, (sharers.get(place) ?? 0) + 1);
    const ranks = ties === 'competition' ? shared : rankWith(ties);
    return ranks.map((place, r) => ({
      key: keys[r] ?? null,
      rank: place,
      tied: place !== null && (sharers.get(shared[r] ?? null) ?? 0) > 1,
    }));
  };
}

/** Returns a function that ranks keys. Ranks of exact rates need only their quotients where these are certain. */
function rankerBy(
  keys: readonly (RankKey | null)[],
  { rankBy, decimals }: Omit<Ranking, 'ties'>,
): (method: TieMethod) => (number | null)[] {
  const ratios = rankBy === 'exact' ? plainRatios(keys) : null;
  const quotients = ratios && quotientsOf(ratios);
  return quotients
    ? (method) => rank(quotients, (a, b) => a - b, method)
    : (method) => rank(keys, keyOrder(rankBy, decimals), method);
}

/** Checks whether a region has a task in an indicator. A sheet leaves both counts blank if it has none. */
export function hasTask({ households, installed }: Figures): boolean {
  const isEmpty = ({ state }: Quantity) => state === 'blank' || state === 'absent';
  return !(isEmpty(households) && isEmpty(installed));
}

/** Checks whether a region that had a task last period has no count now, and no sign for “nothing” either. */
export function isUnreported({ households, installed }: Figures, before: Figures | null): boolean {
  const isEmpty = (count: Quantity) =>
    count.state === 'absent' || (count.state === 'blank' && count.mark === undefined);
  return before !== null && hasTask(before) && isEmpty(households) && isEmpty(installed);
}

/** Sum of the regions with a task; unknown if any part is unknown. */
export function totalOf(standings: readonly Standing[]): Standing {
  const parts = standings.filter((standing) => standing.hasTask);
  const sum = (part: (standing: Standing) => number | null): number | null =>
    parts.length === 0
      ? null
      : parts.reduce<number | null>((total, standing) => {
          const value = part(standing);
          const sum = total === null || value === null ? null : total + value;
          // A sum past 2^53 would not be exact and is unknown.
          return sum !== null && Number.isSafeInteger(sum) ? sum : null;
        }, 0);
  const households = sum((standing) => standing.households);
  const installed = sum((standing) => standing.installed);
  return {
    households,
    installed,
    added: sum((standing) => standing.added),
    hasTask: parts.length > 0,
    ratio: ratio(installed, households),
    ...{ kept: null, key: null },
    rank: null,
    tied: false,
    previousRank: null,
    rankChange: null,
  };
}
