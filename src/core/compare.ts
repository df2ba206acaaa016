/** Comparison of this period with the last: regions matched by name, additions, exact rates and ranks. */
import { type Alias, type AliasUse, renamePrevious } from './alias.ts';
import { knownIn, numbersOf, stateIn } from './columns.ts';
import type { RankBy } from './numbers/ratio.ts';
import { oncePer } from './once.ts';
import { known, unlessContradicted } from './quantity.ts';
import type { TieMethod } from './ranks/rank.ts';
import { StandingAt, standingsIn } from './ranks/standings.ts';
import {
  type Figures,
  type Indicator,
  type Region,
  type Snapshot,
  sameIndicator,
} from './snapshot.ts';
import { type Standing, totalOf } from './standing.ts';

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
  /** Their places in `previous.regions`; -1 for `null`. */
  readonly previousPlaces: readonly number[];
  readonly appeared: readonly Region[];
  readonly vanished: readonly Region[];
  readonly indicatorsAppeared: readonly Indicator[];
  readonly indicatorsVanished: readonly Indicator[];
}

const NO_REGIONS: readonly Region[] = [];

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
  const now = placesByKey(previous ? current.regions : NO_REGIONS);
  const before = placesByKey(previous?.regions ?? NO_REGIONS);
  const previousPlaces = current.regions.map(({ key }) => {
    return now.get(key) === null ? -1 : (before.get(key) ?? -1);
  });
  const counterparts = previousPlaces.map((place) => previous?.regions[place] ?? null);
  const addedFrom = previous ? 'previous' : statesAdditions(current) ? 'declared' : null;

  const size = current.regions.length;
  const indicators = current.indicators.map((indicator, i): IndicatorStandings => {
    const decimals = options.decimals ?? current.decimals[i] ?? DEFAULT_DECIMALS;
    const ranking = { ties, rankBy, decimals };
    const column = previousColumn({ current, previous }, i);
    const own = standingsIn(current.regions, i, ranking);
    const last =
      previous && column >= 0 ? standingsIn(previous.regions, column, ranking).ranks : null;
    const previousRanks = numbersOf(size, (r) => last?.[previousPlaces[r] ?? -1] ?? null);
    const additions = numbersOf(size, (r) => {
      const figure = current.regions[r]?.figures[i];
      if (previous) return difference(figure, counterparts[r]?.figures[column]);
      return figure ? known(unlessContradicted(figure.added)) : null;
    });
    const changes = { additions, previousRanks };
    const regions = current.regions.map((_, r) => new StandingAt(own, changes, r));
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
    previousPlaces,
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

/** Places of regions by key; `null` for a key that occurs twice, so that no row is matched by chance. */
export const placesByKey = oncePer((regions: readonly Region[]) => {
  const places = new Map<string, number | null>();
  regions.forEach(({ key }, place) => {
    places.set(key, places.has(key) ? null : place);
  });
  return places as ReadonlyMap<string, number | null>;
});

function statesAdditions(snapshot: Snapshot): boolean {
  return snapshot.regions.some((region) =>
    region.figures.some((figures) => stateIn(figures, 'added') === 'known'),
  );
}

function difference(now: Figures | undefined, before: Figures | undefined): number | null {
  const after = now ? knownIn(now, 'installed') : null;
  const earlier = before ? knownIn(before, 'installed') : null;
  return after === null || earlier === null ? null : after - earlier;
}
