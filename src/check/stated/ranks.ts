/** Ranks that the sheet states against those of the exact rates. */

import { type Comparison, type IndicatorStandings, placesByKey } from '../../core/compare.ts';
import type { Finding, FindingOf } from '../../core/finding.ts';
import { flatMap } from '../../core/flat-map.ts';
import { rank, TIE_METHODS } from '../../core/ranks/rank.ts';
import { type KeyOrder, keyOrder, type Rated, rankKeys } from '../../core/ranks/rank-key.ts';
import { rateRangeOf } from '../../core/rounding.ts';
import { cellName } from '../../core/sheet/cell.ts';
import { indicatorName, type Stated } from '../../core/snapshot.ts';
import type { Standing } from '../../core/standing.ts';
import { rateAgrees } from '../../core/stated-rate.ts';

type OtherRule = FindingOf<'ranks-by-other-rule'>['rule'];

/** A rank that the sheet states, and the region's place in it. */
interface StatedRank {
  readonly place: number;
  readonly value: number;
  readonly rank: Stated;
}

/**
 * Stated ranks. When all of an indicator are right by another rule, that is told once. Another rule that was asked
 * for gives other ranks: that is no contradiction.
 */
export function statedRanks(comparison: Comparison): Finding[] {
  if (comparison.ties !== 'competition' || comparison.rankBy !== 'exact') return [];
  // A region that stands twice takes two ranks of the others.
  const { regions: rows } = comparison.current;
  if (placesByKey(rows).size < rows.length) return [];
  return comparison.indicators.flatMap((standings, column): Finding[] => {
    const { regions } = standings;
    // A missing count was part of the ranks of the others.
    const isUnknown = ({ hasTask, households, installed, ratio }: Standing) =>
      hasTask && !ratio && (households !== 0 || installed !== 0);
    if (regions.some(isUnknown)) return [];
    const indicator = indicatorName(standings.indicator);
    const stated = ranksIn(comparison, column);
    const wrong = stated.filter(({ place, value }) => {
      const computed = regions[place]?.rank ?? null;
      return computed !== null && computed !== value;
    });
    const [first] = wrong;
    if (!first) return [];
    const rule = otherRule(standings, stated);
    if (rule) {
      const cells = wrong.map(({ rank: { at } }) => cellName(at));
      return [{ code: 'ranks-by-other-rule', at: first.rank.at, indicator, rule, cells }];
    }
    if (followFromRates(comparison, column, stated)) return [];
    if (followFromVanished(comparison, regions, stated)) return [];
    const movers = wrong.filter((one) => isMover(one, regions, stated));
    return (movers.length === 1 ? movers : wrong).map(({ place, rank: { text, at } }) => ({
      code: 'declared-differs',
      ...{ at, indicator, measure: 'rank', stated: text, from: null, cause: null },
      region: comparison.current.regions[place]?.name ?? '',
      computed: String(regions[place]?.rank),
    }));
  });
}

function ranksIn({ current }: Comparison, column: number): StatedRank[] {
  return flatMap(current.regions, ({ figures }, place) => {
    const stated = figures[column]?.rank;
    return stated && stated.value !== null ? [{ place, value: stated.value, rank: stated }] : [];
  });
}

/** Stated ranks are compared only with those of exact rates. */
const byExactRates: KeyOrder = keyOrder('exact', 0);

/** The rule by which all stated ranks are right. */
function otherRule(
  { regions, decimals }: IndicatorStandings,
  stated: readonly StatedRank[],
): OtherRule | null {
  const keys = regions.map(({ key }) => key);
  const fits = (ranks: readonly (number | null)[]) =>
    stated.every(({ place, value }) => ranks[place] === null || ranks[place] === value);
  const methods = TIE_METHODS.filter((method) => method !== 'competition');
  const byTies = methods.find((method) => fits(rank(keys, byExactRates, method)));
  if (byTies) return byTies;
  const printed = rankKeys(
    regions.map(({ ratio, kept }) => ratio && { ratio, kept }),
    'displayed',
  );
  return fits(rank(printed, keyOrder('displayed', decimals))) ? 'displayed' : null;
}

/** Checks whether the ranks are right by the stated rates. One of those differs from its counts, and is told for itself. */
function followFromRates(
  { current, indicators }: Comparison,
  column: number,
  stated: StatedRank[],
) {
  const rates = (indicators[column]?.regions ?? []).map(({ ratio, kept }, place): Rated | null => {
    const figures = current.regions[place]?.figures[column];
    const range = figures && rateRangeOf(figures);
    if (!ratio || !figures?.rate || figures.rate.value === null) return ratio && { ratio, kept };
    if (range && rateAgrees(figures.rate, range)) return { ratio, kept };
    const installed = Math.max(0, Math.round(figures.rate.value * FINE));
    return { ratio: { installed, households: 100 * FINE }, kept: null };
  });
  const ranks = rank(rankKeys(rates, 'exact'), byExactRates);
  return stated.every(({ place, value }) => ranks[place] === null || ranks[place] === value);
}

/** Parts of a percentage point that tell any two stated rates apart. */
const FINE = 1_000_000;

/** Checks whether only regions of last period's sheet are missing among the stated ranks: a row was lost, and told so. */
function followFromVanished(
  { vanished }: Comparison,
  regions: readonly Standing[],
  all: StatedRank[],
) {
  const gaps = all
    .flatMap(({ place, value }) => {
      const computed = regions[place]?.rank ?? null;
      return computed === null ? [] : [{ computed, gap: value - computed }];
    })
    .sort((a, b) => a.computed - b.computed)
    .map(({ gap }) => gap);
  const isGrowing = gaps.every((gap, i) => gap >= (gaps[i - 1] ?? 0));
  return isGrowing && (gaps.at(-1) ?? 0) <= vanished.length;
}

/** Checks whether the others are ranked rightly around this region, where it stands by its stated rank. */
function isMover(
  one: StatedRank,
  regions: readonly Standing[],
  stated: readonly StatedRank[],
): boolean {
  const own = regions[one.place]?.key;
  return stated.every(({ place, value }) => {
    const { key: other, rank: computed } = regions[place] ?? {};
    if (place === one.place || !own || !other) return true;
    const withoutIt = (computed ?? 0) - (byExactRates(own, other) > 0 ? 1 : 0);
    return value === withoutIt + (one.value < value ? 1 : 0);
  });
}
