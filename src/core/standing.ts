/** Position of a region or a sum in one indicator: counts, rate and rank. */
import { quotientsOf } from './numbers/quotients.ts';
import { type RankBy, type Ratio, ratio } from './numbers/ratio.ts';
import { known, type Quantity } from './quantity.ts';
import { rank, type TieMethod } from './ranks/rank.ts';
import { keyOrder, plainRatios, type RankKey, type Rated, rankKeys } from './ranks/rank-key.ts';
import type { Figures, Region } from './snapshot.ts';
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
type Counted = Pick<Standing, 'households' | 'installed' | 'ratio' | 'kept'>;

/** Counts and rate of the figures of a row. */
function countsOf(figures: Figures | undefined, decimals: number): Counted {
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
  const counted = countsOf(figures, decimals);
  return isRated(counted) ? counted : null;
}

function isRated(counted: Counted): counted is Counted & Rated {
  return counted.ratio !== null;
}

/** Rules of a ranking. */
export interface Ranking {
  readonly ties: TieMethod;
  readonly rankBy: RankBy;
  /** Decimals of the printed rate in percent. */
  readonly decimals: number;
}

/** Position of a region by its own sheet alone. */
export type OwnStanding = Omit<Standing, 'added' | 'previousRank' | 'rankChange'>;

/** Standings that were made, by the regions and by column and ranking. */
const made = new WeakMap<readonly Region[], Map<string, readonly OwnStanding[]>>();

/**
 * Standings of all regions of a sheet in one of its indicators. They are kept as long as the regions, since a sheet is
 * compared with the one before it, with the one after it, and by itself.
 */
export function standingsIn(
  regions: readonly Region[],
  column: number,
  { ties, rankBy, decimals }: Ranking,
): readonly OwnStanding[] {
  const ofRegions = made.get(regions) ?? new Map<string, readonly OwnStanding[]>();
  made.set(regions, ofRegions);
  const key = [column, ties, rankBy, decimals].join();
  const standings =
    ofRegions.get(key) ?? makeStandings(regions, column, { ties, rankBy, decimals });
  ofRegions.set(key, standings);
  return standings;
}

function makeStandings(
  regions: readonly Region[],
  column: number,
  { ties, rankBy, decimals }: Ranking,
): readonly OwnStanding[] {
  const counted = regions.map(({ figures }) => countsOf(figures[column], decimals));
  const keys = rankKeys(
    counted.map((own) => (isRated(own) ? own : null)),
    rankBy,
  );
  const rankWith = rankerBy(keys, { rankBy, decimals });
  const shared = rankWith('competition');
  const sharers = new Map<number | null, number>();
  for (const place of shared) sharers.set(place, (sharers.get(place) ?? 0) + 1);
  const ranks = ties === 'competition' ? shared : rankWith(ties);
  return counted.map(({ households, installed, ratio, kept }, r) => {
    const figures = regions[r]?.figures[column];
    const place = shared[r] ?? null;
    return {
      households,
      installed,
      ratio,
      kept,
      key: keys[r] ?? null,
      hasTask: figures !== undefined && hasTask(figures),
      rank: ranks[r] ?? null,
      tied: place !== null && (sharers.get(place) ?? 0) > 1,
    };
  });
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
  const households = sumOf(parts, 'households');
  const installed = sumOf(parts, 'installed');
  return {
    households,
    installed,
    added: sumOf(parts, 'added'),
    hasTask: parts.length > 0,
    ratio: ratio(installed, households),
    ...{ kept: null, key: null },
    rank: null,
    tied: false,
    previousRank: null,
    rankChange: null,
  };
}

function sumOf(
  parts: readonly Standing[],
  figure: 'households' | 'installed' | 'added',
): number | null {
  if (parts.length === 0) return null;
  let sum = 0;
  for (const part of parts) {
    const value = part[figure];
    if (value === null) return null;
    sum += value;
    // A sum past 2^53 would not be exact and is unknown.
    if (!Number.isSafeInteger(sum)) return null;
  }
  return sum;
}
