/** Causes of a change in rank: regions that passed or were passed, and the rank if only some figures had changed. */
import { type Comparison, previousColumn } from '../compare.ts';
import type { RankBy, Ratio } from '../numbers/ratio.ts';
import { rank, type TieMethod } from './rank.ts';
import { type KeyOrder, keyOrder, type Rated, rankKeys } from './rank-key.ts';
import { ratedOf } from './standings.ts';

/** Position of another region, seen from this one. */
type Relation = 'above' | 'tied' | 'below';

/** Changes of counts since last period; `null` if one of the two is unknown. */
export interface Change {
  readonly added: number | null;
  readonly households: number | null;
}

/** Another region that moved past this one, or fell behind it, since last period. */
export interface Crossing {
  readonly region: string;
  /** `null` if it was not ranked or not listed last period. */
  readonly before: Relation | null;
  /** `null` if it is no longer ranked or listed. */
  readonly now: Relation | null;
  readonly previousRank: number | null;
  readonly rank: number | null;
  readonly change: Change;
}

/** Cause of a change in rank, or of its absence. */
export interface Movement {
  readonly previousRank: number;
  readonly rank: number;
  /** The region's own change. */
  readonly change: Change;
  /** The rank if only the region's own figures had changed. */
  readonly byOwn: number;
  /** The rank if only the figures of the others had changed. */
  readonly byOthers: number;
  /** Cause of the change. `none`: the rank is the same, and neither change alone would have moved it. */
  readonly cause: 'own' | 'others' | 'both' | 'none';
  /** The rank with last period's households; `null` if they did not change. */
  readonly withPreviousHouseholds: number | null;
  /** In the sheet's order; vanished regions last. */
  readonly crossings: readonly Crossing[];
}

/** One of the two periods from the point of view of a region. */
interface Side {
  /** Of every region, in the order of its sheet. */
  readonly rates: readonly (Rated | null)[];
  /** The region's own index in `rates`, and its rate. */
  readonly place: number;
  readonly own: Rated;
}

/** Explains why a region's rank changed or stayed the same; `null` unless it has a rank in both periods. */
export function movementOf(
  comparison: Comparison,
  indicator: number,
  region: number,
): Movement | null {
  const { previous, counterparts, ties, rankBy, indicators } = comparison;
  const standings = indicators[indicator];
  const counterpart = counterparts[region];
  if (!previous || !counterpart || !standings) return null;
  const now = sideOf(
    standings.regions.map(({ ratio, kept }) => ratio && { ratio, kept }),
    region,
  );
  const before = sideOf(
    previousRates(comparison, indicator),
    previous.regions.indexOf(counterpart),
  );
  if (!now || !before) return null;

  const order = keyOrder(rankBy, standings.decimals);
  /** The rank that the region would have with another rate. */
  const rankAs = ({ rates, place }: Side, as: Rated) =>
    rank(rankKeys(rates.with(place, as), rankBy), order, ties)[place] ?? 0;
  const ranks = {
    previousRank: rankAs(before, before.own),
    rank: rankAs(now, now.own),
    byOwn: rankAs(before, now.own),
    byOthers: rankAs(now, before.own),
  };
  const change = changeOf(now.own.ratio, before.own.ratio);
  const { households } = before.own.ratio;
  const withPreviousHouseholds = { ratio: { ...now.own.ratio, households }, kept: null };
  return {
    ...ranks,
    change,
    cause: causeOf(ranks),
    withPreviousHouseholds: change.households === 0 ? null : rankAs(now, withPreviousHouseholds),
    crossings: crossingsOf(comparison, order, { now, before }),
  };
}

function sideOf(rates: readonly (Rated | null)[], place: number): Side | null {
  const own = rates[place];
  return own ? { rates, place, own } : null;
}

/** Regions that moved past the region of both sides, or fell behind it. */
function crossingsOf(
  comparison: Comparison,
  order: KeyOrder,
  { now, before }: { readonly now: Side; readonly before: Side },
): Crossing[] {
  const { ties, rankBy } = comparison;
  const ranksNow = rank(rankKeys(now.rates, rankBy), order, ties);
  const ranksBefore = rank(rankKeys(before.rates, rankBy), order, ties);
  const relationBefore = relationsOf(before, { order, ties, rankBy });
  const relationNow = relationsOf(now, { order, ties, rankBy });
  const others = pairsOf(comparison).filter(({ r }) => r !== now.place);
  return others.flatMap(({ region, r, p }): Crossing[] => {
    const stood = relationBefore(p);
    const stands = relationNow(r);
    // A region without a rank counts as below.
    if ((stood ?? 'below') === (stands ?? 'below')) return [];
    return [
      {
        ...{ region, before: stood, now: stands },
        ...{ previousRank: ranksBefore[p] ?? null, rank: ranksNow[r] ?? null },
        change: changeOf(now.rates[r]?.ratio ?? null, before.rates[p]?.ratio ?? null),
      },
    ];
  });
}

/** Indexes of every region in this and in last period; -1 where it is missing. Vanished regions come last. */
function pairsOf({ current, previous, counterparts }: Comparison) {
  const regionsBefore = previous?.regions ?? [];
  const places = new Map(regionsBefore.map((region, p) => [region, p]));
  const matched = new Set(counterparts);
  return [
    ...current.regions.map(({ name }, r) => {
      const counterpart = counterparts[r];
      return { region: name, r, p: (counterpart && places.get(counterpart)) ?? -1 };
    }),
    ...regionsBefore.flatMap((other, p) =>
      matched.has(other) ? [] : [{ region: other.name, r: -1, p }],
    ),
  ];
}

/** Returns a function that compares the region at an index with the side's own; `null` if it is not ranked. */
function relationsOf(
  { rates, place }: Side,
  by: { readonly order: KeyOrder; readonly ties: TieMethod; readonly rankBy: RankBy },
): (other: number) => Relation | null {
  const keys = rankKeys(rates, by.rankBy);
  const own = keys[place];
  return (other) => {
    const rival = keys[other];
    if (!rival || !own) return null;
    const sign = by.order(rival, own) || (by.ties === 'ordinal' ? place - other : 0);
    if (sign === 0) return 'tied';
    return sign > 0 ? 'above' : 'below';
  };
}

/** Last period's ranks in one of this period's indicators, in the order of `Comparison.previous.regions`. */
export function previousRanks(comparison: Comparison, indicator: number): (number | null)[] {
  const { ties, rankBy, indicators } = comparison;
  const keys = rankKeys(previousRates(comparison, indicator), rankBy);
  return rank(keys, keyOrder(rankBy, indicators[indicator]?.decimals ?? 0), ties);
}

function previousRates(comparison: Comparison, indicator: number): (Rated | null)[] {
  const column = previousColumn(comparison, indicator);
  const decimals = comparison.indicators[indicator]?.decimals ?? 0;
  return (comparison.previous?.regions ?? []).map(({ figures }) =>
    ratedOf(figures[column], decimals),
  );
}

function changeOf(now: Ratio | null, before: Ratio | null): Change {
  if (!now || !before) return { added: null, households: null };
  return {
    added: now.installed - before.installed,
    households: now.households - before.households,
  };
}

/** A change is a cause if the rank differs without it, or with it alone. */
function causeOf(ranks: Pick<Movement, 'previousRank' | 'rank' | 'byOwn' | 'byOthers'>) {
  const { previousRank, rank: now, byOwn, byOthers } = ranks;
  const own = byOwn !== previousRank || byOthers !== now;
  const others = byOthers !== previousRank || byOwn !== now;
  if (own && others) return 'both';
  return own ? 'own' : others ? 'others' : 'none';
}
