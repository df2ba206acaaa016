/** Why a rank moved: who stands elsewhere than last period, and what the rank would be had only some figures changed. */
import { type Comparison, previousColumn } from './compare.ts';
import { known } from './quantity.ts';
import { rank, type TieMethod } from './rank.ts';
import { type Ratio, rateOrder, ratio } from './ratio.ts';

/** Where another region stands, seen from this one. */
export type Relation = 'above' | 'tied' | 'below';

/** How far counts changed since last period; `null` when one of the two is not known. */
export interface Change {
  readonly added: number | null;
  readonly households: number | null;
}

/** Another region that stands elsewhere than last period, seen from this one. */
export interface Crossing {
  readonly region: string;
  /** `null` when it was not ranked last period, or not there. */
  readonly before: Relation | null;
  /** `null` when it is not ranked any more, or not there. */
  readonly now: Relation | null;
  readonly previousRank: number | null;
  readonly rank: number | null;
  readonly change: Change;
}

/** What moved a rank, or did not. */
export interface Movement {
  readonly previousRank: number;
  readonly rank: number;
  /** The region's own change. */
  readonly change: Change;
  /** The rank if only its own figures had changed, and if only those of the others had. */
  readonly byOwn: number;
  readonly byOthers: number;
  /** What the rank comes from; `none`: it is the same, and neither would have moved it alone. */
  readonly cause: 'own' | 'others' | 'both' | 'none';
  /** The rank with last period's households, where they changed; `null` where they did not. */
  readonly withPreviousHouseholds: number | null;
  /** In the sheet's order, those that are gone last. */
  readonly crossings: readonly Crossing[];
}

/** One of the two periods, seen from a region. */
interface Side {
  /** Of every region, in the order of its sheet. */
  readonly ratios: readonly (Ratio | null)[];
  /** The region's own place, and its ratio. */
  readonly place: number;
  readonly own: Ratio;
}

/** Why a region's rank is another, or the same, than last period; `null` unless it has a rank in both. */
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
    standings.regions.map((standing) => standing.ratio),
    region,
  );
  const before = sideOf(
    previousRatios(comparison, indicator),
    previous.regions.indexOf(counterpart),
  );
  if (!now || !before) return null;

  const order = rateOrder(rankBy, standings.decimals);
  /** The rank that the region would have, had it another ratio. */
  const rankAs = ({ ratios, place }: Side, as: Ratio) =>
    rank(ratios.with(place, as), order, ties)[place] ?? 0;
  const ranks = {
    previousRank: rankAs(before, before.own),
    rank: rankAs(now, now.own),
    byOwn: rankAs(before, now.own),
    byOthers: rankAs(now, before.own),
  };
  const change = changeOf(now.own, before.own);
  const withPreviousHouseholds = { ...now.own, households: before.own.households };
  return {
    ...ranks,
    change,
    cause: causeOf(ranks),
    withPreviousHouseholds: change.households === 0 ? null : rankAs(now, withPreviousHouseholds),
    crossings: crossingsOf(comparison, order, { now, before }),
  };
}

function sideOf(ratios: readonly (Ratio | null)[], place: number): Side | null {
  const own = ratios[place];
  return own ? { ratios, place, own } : null;
}

type Order = (a: Ratio, b: Ratio) => number;

/** Who stands elsewhere than last period, seen from the region of both sides. */
function crossingsOf(
  comparison: Comparison,
  order: Order,
  { now, before }: { readonly now: Side; readonly before: Side },
): Crossing[] {
  const { ties } = comparison;
  const ranksNow = rank(now.ratios, order, ties);
  const ranksBefore = rank(before.ratios, order, ties);
  const others = pairsOf(comparison).filter(({ r }) => r !== now.place);
  return others.flatMap(({ region, r, p }): Crossing[] => {
    const stood = relationOf(before, p, { order, ties });
    const stands = relationOf(now, r, { order, ties });
    // Who is not ranked takes no place, as if it stood below.
    if ((stood ?? 'below') === (stands ?? 'below')) return [];
    return [
      {
        ...{ region, before: stood, now: stands },
        ...{ previousRank: ranksBefore[p] ?? null, rank: ranksNow[r] ?? null },
        change: changeOf(now.ratios[r] ?? null, before.ratios[p] ?? null),
      },
    ];
  });
}

/** Every region of either period by its places in this one and in last; -1 where it is not. Those that are gone last. */
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

/** Where the region at another place stands, seen from the side's own; `null` when it is not ranked. */
function relationOf(
  { ratios, place, own }: Side,
  other: number,
  { order, ties }: { readonly order: Order; readonly ties: TieMethod },
): Relation | null {
  const rival = ratios[other];
  if (!rival) return null;
  const sign = order(rival, own) || (ties === 'ordinal' ? place - other : 0);
  if (sign === 0) return 'tied';
  return sign > 0 ? 'above' : 'below';
}

/** Last period's ranks in one of this period's indicators, in the order of `Comparison.previous.regions`. */
export function previousRanks(comparison: Comparison, indicator: number): (number | null)[] {
  const { ties, rankBy, indicators } = comparison;
  const order = rateOrder(rankBy, indicators[indicator]?.decimals ?? 0);
  return rank(previousRatios(comparison, indicator), order, ties);
}

function previousRatios(comparison: Comparison, indicator: number): (Ratio | null)[] {
  const column = previousColumn(comparison, indicator);
  return (comparison.previous?.regions ?? []).map(({ figures }) => {
    const own = figures[column];
    return own ? ratio(known(own.installed), known(own.households)) : null;
  });
}

function changeOf(now: Ratio | null, before: Ratio | null): Change {
  if (!now || !before) return { added: null, households: null };
  return {
    added: now.installed - before.installed,
    households: now.households - before.households,
  };
}

/** Each is a cause when the rank is another without it: with the other's change, or alone. */
function causeOf(ranks: Pick<Movement, 'previousRank' | 'rank' | 'byOwn' | 'byOthers'>) {
  const { previousRank, rank: now, byOwn, byOthers } = ranks;
  const own = byOwn !== previousRank || byOthers !== now;
  const others = byOthers !== previousRank || byOwn !== now;
  if (own && others) return 'both';
  return own ? 'own' : others ? 'others' : 'none';
}
