/** What the sheet itself states against what its counts give. The recomputed figure is always the one reported. */
import type { CellRef } from '../core/cell.ts';
import { compare } from '../core/compare.ts';
import type { Finding } from '../core/finding.ts';
import { type Ratio, rateText, shownRate } from '../core/ratio.ts';
import { type Declared, type Figures, indicatorName, type Measure } from '../core/snapshot.ts';
import { entries, type Rule } from './rule.ts';

/** A stored rate is a binary fraction; its digits past these are noise. */
const RATE_DECIMALS = 6;

/** Declared additions, rates and ranks of regions. */
export const declaredOfRegions: Rule = (comparison) =>
  entries(comparison).flatMap(({ region, indicator, figures, standing, decimals }) => {
    const { rate, rank } = figures;
    const { ties, rankBy, addedFrom } = comparison;
    // Another method of ranking, asked for, gives other ranks: that is no contradiction.
    const isUsualRank = ties === 'competition' && rankBy === 'exact';
    return [
      addedFrom === 'previous' ? countPair('added', figures, standing.added) : null,
      rate && standing.ratio ? ratePair(rate, standing.ratio, decimals) : null,
      rank && isUsualRank ? rankPair(rank, standing.rank) : null,
    ].flatMap((pair) => difference(pair, region.name, indicator));
  });

/** Declared totals against the sums of the regions. */
export const declaredTotals: Rule = ({ current: { total }, indicators, addedFrom }) =>
  indicators.flatMap(({ indicator, total: sum, decimals }, i) => {
    const figures = total?.figures[i];
    if (!total || !figures) return [];
    return [
      countPair('households', figures, sum.households),
      countPair('installed', figures, sum.installed),
      addedFrom === null ? null : countPair('added', figures, sum.added),
      figures.rate && sum.ratio ? ratePair(figures.rate, sum.ratio, decimals) : null,
    ].flatMap((pair) => difference(pair, total.name, indicatorName(indicator)));
  });

/** The same of last period's sheet, against itself: what is wrong there makes the additions wrong. */
export const declaredOfPrevious: Rule = ({ previous }) => {
  if (!previous) return [];
  const alone = compare(previous, null);
  const found = [...declaredTotals(alone), ...declaredOfRegions(alone)];
  // Its ranks are in nobody's way.
  return found.filter((finding) => !('measure' in finding) || finding.measure !== 'rank');
};

/** A declared figure and its recomputed counterpart, as they print. */
interface Pair {
  readonly measure: Measure;
  readonly at: CellRef;
  readonly declared: string;
  readonly computed: string;
  readonly agree: boolean;
}

function difference(pair: Pair | null, region: string, indicator: string): Finding[] {
  if (pair === null || pair.agree) return [];
  const { at, measure, declared, computed } = pair;
  return [{ code: 'declared-differs', at, region, indicator, measure, declared, computed }];
}

function countPair(
  measure: 'households' | 'installed' | 'added',
  figures: Figures,
  computed: number | null,
): Pair | null {
  const quantity = figures[measure];
  if (quantity.state !== 'known' || computed === null) return null;
  const { value, at } = quantity;
  return {
    measure,
    at,
    declared: String(value),
    computed: String(computed),
    agree: value === computed,
  };
}

function rankPair({ value, text, at }: Declared, computed: number | null): Pair | null {
  if (value === null || computed === null) return null;
  return {
    measure: 'rank',
    at,
    declared: text,
    computed: String(computed),
    agree: value === computed,
  };
}

/** A declared rate agrees when it is the exact one rounded to as many decimals as it has. */
function ratePair({ value, text, at }: Declared, computed: Ratio, decimals: number): Pair | null {
  if (value === null) return null;
  const own = /\.(\d+)/u.exec(text)?.[1]?.length ?? 0;
  const compared = Math.min(own, RATE_DECIMALS);
  const difference = BigInt(Math.round(value * 10 ** compared)) - shownRate(computed, compared);
  // A stored fraction may fall on either side of a half; a rate typed with its decimals may not.
  const tolerance = own > RATE_DECIMALS ? 1n : 0n;
  const printed = Math.max(decimals, Math.min(own, decimals + 2));
  return {
    measure: 'rate',
    at,
    declared: own > printed ? `${value.toFixed(printed)}%` : text.replace(/(?<=\d)$/u, '%'),
    computed: rateText(computed, printed),
    agree: difference <= tolerance && difference >= -tolerance,
  };
}
