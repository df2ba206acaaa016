/** What the sheet states of its total against the sums of its regions. The recomputed figure is the one reported. */
import { type Comparison, type IndicatorStandings, previousColumn } from '../core/compare.ts';
import { known } from '../core/quantity.ts';
import { ratio } from '../core/ratio.ts';
import { type Figures, indicatorName } from '../core/snapshot.ts';
import { countDifference, rateDifference, sumFormula, toFindings } from './difference.ts';
import type { Rule } from './rule.ts';

type Counted = 'households' | 'installed' | 'added';

/** Declared totals of counts and additions, and the rate of the total. */
export const declaredTotals: Rule = (comparison) => {
  const { current, indicators, addedFrom } = comparison;
  const { total } = current;
  if (!total) return [];
  return indicators.flatMap((standings, column) => {
    const figures = total.figures[column];
    if (!figures) return [];
    const sums = standings.total;
    const before = totalBefore(comparison, column);
    const countOf = (measure: Counted) =>
      countDifference(measure, figures, sums[measure], () => ({
        from: partsFormula(comparison, column, measure),
        previous: before && known(before[measure]),
        parts: partsOf(comparison, standings, measure),
        stated: measure === 'added' ? sumStated(comparison, column) : null,
      }));
    const rate = rateDifference(figures, sums.ratio, standings.decimals, () => ({
      previous: before && ratio(known(before.installed), known(before.households)),
      rates: standings.regions.flatMap((standing) => standing.ratio ?? []),
    }));
    return toFindings(
      [
        countOf('households'),
        countOf('installed'),
        addedFrom === null ? null : countOf('added'),
        rate,
      ],
      total.name,
      indicatorName(standings.indicator),
    );
  });
};

function totalBefore(comparison: Comparison, column: number): Figures | null {
  return comparison.previous?.total?.figures[previousColumn(comparison, column)] ?? null;
}

/** Additions by a previous sheet are not sums of cells of this one. */
function partsFormula({ current, addedFrom }: Comparison, column: number, measure: Counted) {
  if (measure === 'added' && addedFrom === 'previous') return null;
  return sumFormula(current.regions.map((region) => region.figures[column]?.[measure]));
}

function partsOf({ current }: Comparison, { regions }: IndicatorStandings, measure: Counted) {
  return current.regions.map(({ name }, r) => ({
    region: name,
    value: regions[r]?.[measure] ?? 0,
  }));
}

/** The sum of the additions that the sheet itself states. */
function sumStated({ current }: Comparison, column: number): number {
  return current.regions.reduce((sum, { figures }) => {
    const added = figures[column]?.added;
    return sum + (added?.state === 'known' ? added.value : 0);
  }, 0);
}
