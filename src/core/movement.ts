/** Why a rank moved: who stands elsewhere than last period, and what the rank would be had only some figures changed. */
import { type Comparison, previousColumn } from './compare.ts';
import { known } from './quantity.ts';
import { rank } from './rank.ts';
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

/** Why a region's rank is another, or the same, than last period; `null` unless it has a rank in both. */
export function movementOf(
  comparison: Comparison,
  indicator: number,
  region: number,
): Movement | null {
  const { current, previous, counterparts, ties, rankBy } = comparison;
  const standings = comparison.indicators[indicator];
  const counterpart = counterparts[region];
  if (!previous || !counterpart || !standings) return null;
  const order = rateOrder(rankBy, standings.decimals);
  const now = standings.regions.map((standing) => standing.ratio);
  const before = previousRatios(comparison, indicator);
  const previousPlace = previous.regions.indexOf(counterpart);
  const own = now[region] ?? null;
  const previousOwn = before[previousPlace] ?? null;
  if (!own || !previousOwn) return null;

  const ranked = (ratios: readonly (Ratio | null)[]) => rank(ratios, order, ties);
  const rankAs = (ratios: readonly (Ratio | null)[], place: number, as: Ratio) =>
    ranked(ratios.map((other, o) => (o === place ? as : other)))[place] ?? 0;
  const ranks = {
    previousRank: rankAs(before, previousPlace, previousOwn),
    rank: rankAs(now, region, own),
    byOwn: rankAs(before, previousPlace, own),
    byOthers: rankAs(now, region, previousOwn),
  };

  const relation = (ratios: readonly (Ratio | null)[], other: number, place: number) => {
    const rival = ratios[other] ?? null;
    const self = ratios[place] ?? null;
    if (!rival || !self) return null;
    const sign = order(rival, self) || (ties === 'ordinal' ? place - other : 0);
    return sign > 0 ? 'above' : sign < 0 ? 'below' : 'tied';
  };
  const ranksNow = ranked(now);
  const ranksBefore = ranked(before);
  const pairs = [
    ...current.regions.map(({ name }, r) => {
      const other = counterparts[r];
      return { name, r, p: other ? previous.regions.indexOf(other) : -1 };
    }),
    ...previous.regions.flatMap((other, p) =>
      counterparts.includes(other) ? [] : [{ name: other.name, r: -1, p }],
    ),
  ];
  const crossings = pairs.flatMap(({ name, r, p }): Crossing[] => {
    if (r === region) return [];
    const stood = relation(before, p, previousPlace);
    const stands = relation(now, r, region);
    // Who is not ranked takes no place, as if it stood below.
    if ((stood ?? 'below') === (stands ?? 'below')) return [];
    return [
      {
        ...{ region: name, before: stood, now: stands },
        ...{ previousRank: ranksBefore[p] ?? null, rank: ranksNow[r] ?? null },
        change: changeOf(now[r] ?? null, before[p] ?? null),
      },
    ];
  });
  const change = changeOf(own, previousOwn);
  return {
    ...ranks,
    change,
    cause: causeOf(ranks),
    withPreviousHouseholds:
      change.households === 0
        ? null
        : rankAs(now, region, { ...own, households: previousOwn.households }),
    crossings,
  };
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
