/** Comparison of this period with the last: regions matched by name, additions, exact rates and ranks. */
import { type Alias, type AliasUse, renamePrevious } from './alias.ts';
import { type RankBy, type Ratio, ratio } from './numbers/ratio.ts';
import { known, type Quantity, unlessContradicted } from './quantity.ts';
import { rank, type TieMethod } from './ranks/rank.ts';
import { keyOrder, type RankKey, type Rated, rankKeys } from './ranks/rank-key.ts';
import {
  type Figures,
  type Indicator,
  type Region,
  type Snapshot,
  sameIndicator,
} from './snapshot.ts';
import { keptRate } from './stated-rate.ts';

/** Decimals of a rate in percent where the sheet shows none. */
export const DEFAULT_DECIMALS = 2;

export interface CompareOptions {
  readonly ties?: TieMethod;
  readonly rankBy?: RankBy;
  /** Decimals of every rate in percent; default: those of the sheet, else 2. */
  readonly decimals?: number;
  /** Names that have changed since last period. */
  readonly aliases?: readonly Alias[];
}

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

export interface IndicatorStandings {
  readonly indicator: Indicator;
  /** Unit of the counts in this period's sheet; `null` if the sheet states none. */
  readonly unit: string | null;
  /** Decimals of the printed rate in percent. */
  readonly decimals: number;
  /** In the order of `Comparison.current.regions`. */
  readonly regions: readonly Standing[];
  /** In the order of `Comparison.current.subtotals`. */
  readonly subtotals: readonly Standing[];
  readonly total: Standing;
}

export interface Comparison {
  readonly current: Snapshot;
  /** Last period, with this period's names where an alias gives them. */
  readonly previous: Snapshot | null;
  /** Result of each alias; none without a previous snapshot. */
  readonly aliases: readonly AliasUse[];
  readonly ties: TieMethod;
  readonly rankBy: RankBy;
  /** Source of the additions: the previous sheet, this sheet's own column, or none. */
  readonly addedFrom: 'previous' | 'declared' | null;
  readonly indicators: readonly IndicatorStandings[];
  /** Last period's region for each of `current.regions`; `null` if there is none or more than one. */
  readonly counterparts: readonly (Region | null)[];
  readonly appeared: readonly Region[];
  readonly vanished: readonly Region[];
  readonly indicatorsAppeared: readonly Indicator[];
  readonly indicatorsVanished: readonly Indicator[];
}

/**
 * Compares two snapshots. Additions, rates and ranks are recomputed. Stated ones are not used, except for additions
 * when there is no previous snapshot.
 *
 * @throws GasrankError if the aliases contradict each other, see `renamePrevious`
 */
export function compare(
  current: Snapshot,
  last: Snapshot | null,
  options: CompareOptions = {},
): Comparison {
  const { ties = 'competition', rankBy = 'exact' } = options;
  const { previous, aliases } = last
    ? renamePrevious(current, last, options.aliases ?? [])
    : { previous: null, aliases: [] };
  const now = regionsByKey(current.regions);
  const before = regionsByKey(previous?.regions ?? []);
  const counterparts = current.regions.map((region) =>
    now.get(region.key) ? (before.get(region.key) ?? null) : null,
  );
  const addedFrom = previous ? 'previous' : statesAdditions(current) ? 'declared' : null;

  const indicators = current.indicators.map((indicator, i): IndicatorStandings => {
    const decimals = options.decimals ?? current.decimals[i] ?? DEFAULT_DECIMALS;
    const rankAll = rankRegions(ties, rankBy, decimals);
    const column = previousColumn({ current, previous }, i);

    const countsOf = ({ figures }: Region, place: number) => counts(figures[place], decimals);
    const own = current.regions.map((region) => countsOf(region, i));
    const ranked = rankAll(own);
    const previousRanks = new Map<Region | null, number | null>();
    if (previous && column >= 0) {
      const ranks = rankAll(previous.regions.map((region) => countsOf(region, column)));
      for (const [r, region] of previous.regions.entries()) {
        previousRanks.set(region, ranks[r]?.rank ?? null);
      }
    }
    const regions = own.map(({ households, installed, ratio, kept }, r): Standing => {
      const figure = current.regions[r]?.figures[i];
      const { rank = null, tied = false, key = null } = ranked[r] ?? {};
      const counterpart = counterparts[r] ?? null;
      const previousRank = previousRanks.get(counterpart) ?? null;
      return {
        households,
        installed,
        ratio,
        kept,
        key,
        added: previous
          ? difference(figure?.installed, counterpart?.figures[column]?.installed)
          : figure
            ? known(unlessContradicted(figure.added))
            : null,
        hasTask: figure !== undefined && hasTask(figure),
        rank,
        tied,
        previousRank,
        rankChange: rank === null || previousRank === null ? null : previousRank - rank,
      };
    });
    const unit = current.units[i] ?? null;
    const subtotals = current.subtotals.map(({ parts }) =>
      totalOf(parts.flatMap((place) => regions[place] ?? [])),
    );
    return { indicator, unit, decimals, regions, subtotals, total: totalOf(regions) };
  });

  const isUnknownTo = (others: readonly Indicator[]) => (indicator: Indicator) =>
    !others.some((other) => sameIndicator(other, indicator));
  return {
    current,
    previous,
    aliases,
    ties,
    rankBy,
    addedFrom,
    indicators,
    counterparts,
    appeared: previous ? current.regions.filter(({ key }) => !before.has(key)) : [],
    vanished: previous ? previous.regions.filter(({ key }) => !now.has(key)) : [],
    indicatorsAppeared: previous ? current.indicators.filter(isUnknownTo(previous.indicators)) : [],
    indicatorsVanished: previous ? previous.indicators.filter(isUnknownTo(current.indicators)) : [],
  };
}

/** Index of one of this period's indicators in last period's sheet; -1 if it is missing there or has another unit. */
export function previousColumn(
  { current, previous }: Pick<Comparison, 'current' | 'previous'>,
  indicator: number,
): number {
  const wanted = current.indicators[indicator];
  if (!wanted || !previous) return -1;
  const place = previous.indicators.findIndex((other) => sameIndicator(other, wanted));
  return isOtherUnit(current.unitKinds[indicator], previous.unitKinds[place]) ? -1 : place;
}

function isOtherUnit(now: string | null | undefined, before: string | null | undefined): boolean {
  return Boolean(now && before && now !== before);
}

/** Regions by key; `null` for a key that occurs twice, so that no row is matched by chance. */
export function regionsByKey(regions: readonly Region[]): ReadonlyMap<string, Region | null> {
  const index = new Map<string, Region | null>();
  for (const region of regions) index.set(region.key, index.has(region.key) ? null : region);
  return index;
}

function statesAdditions(snapshot: Snapshot): boolean {
  return snapshot.regions.some((region) =>
    region.figures.some(({ added }) => added.state === 'known'),
  );
}

interface Counted {
  readonly households: number | null;
  readonly installed: number | null;
  readonly ratio: Ratio | null;
  readonly kept: Ratio | null;
}

function counts(figures: Figures | undefined, decimals: number): Counted {
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
  return rated(counts(figures, decimals));
}

function rated({ ratio, kept }: Counted): Rated | null {
  return ratio && { ratio, kept };
}

function difference(now: Quantity | undefined, before: Quantity | undefined): number | null {
  return now?.state === 'known' && before?.state === 'known' ? now.value - before.value : null;
}

function rankRegions(ties: TieMethod, rankBy: RankBy, decimals: number) {
  return (regions: readonly Counted[]) => {
    const keys = rankKeys(regions.map(rated), rankBy);
    const rankWith = (method: TieMethod) => rank(keys, keyOrder(rankBy, decimals), method);
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

/** Checks whether a region has a task in an indicator. A sheet leaves both counts blank if it has none. */
export function hasTask({ households, installed }: Figures): boolean {
  const isEmpty = ({ state }: Quantity) => state === 'blank' || state === 'absent';
  return !(isEmpty(households) && isEmpty(installed));
}

/** Sum of the regions with a task; unknown if any part is unknown. */
function totalOf(standings: readonly Standing[]): Standing {
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
