/** Figures that the sheet states of its total, compared with the sums of its regions. The recomputed figure is the one reported. */

import { type Comparison, type IndicatorStandings, previousColumn } from '../../core/compare.ts';
import type { Finding } from '../../core/finding.ts';
import { flatMap } from '../../core/flat-map.ts';
import { ratio } from '../../core/numbers/ratio.ts';
import { known } from '../../core/quantity.ts';
import { rateRangeOf } from '../../core/rounding.ts';
import { type Figures, indicatorName } from '../../core/snapshot.ts';
import { rateAgrees } from '../../core/stated-rate.ts';
import { type ComputedFigures, entriesOf } from '../entries.ts';
import { agrees, countDifference, rateDifference, sumFormula, toFindings } from './difference.ts';
import { addedOf, rateOf, type Summed, sumsOf } from './ranges.ts';

/** Stated totals of counts and additions, and the rate of the total. */
export function statedTotals(comparison: Comparison): Finding[] {
  const { current, indicators, addedFrom } = comparison;
  const { total } = current;
  if (!total) return [];
  return indicators.flatMap((standings, column) => {
    const figures = total.figures[column];
    if (!figures) return [];
    const before = totalBefore(comparison, column);
    // Nearly all totals agree, and then no region is looked at.
    const rows = () => entriesOf(comparison, column);
    const sums = sumsOf(rows, standings.total, addedFrom);
    const countOf = (measure: Summed) =>
      countDifference(measure, figures, sums[measure], () => {
        const own = rows();
        const previous = before && known(before[measure]);
        const isStale = mayBeStale(own, measure);
        const isContradictory = own.some((entry) => isContradicted(entry, addedFrom));
        return {
          from: partsFormula(comparison, column, measure),
          previous: isStale ? previous : null,
          parts: partsOf(comparison, standings, measure),
          sumOfStated: measure === 'added' ? sumStated(comparison, column) : null,
          isOfDoubtful: isContradictory || (!isStale && known(figures[measure]) === previous),
        };
      });
    const rate = rateDifference(figures, sums.rate, standings.decimals, () => {
      const own = rows();
      const isStale = mayBeStale(own, 'households') || mayBeStale(own, 'installed');
      const last = before && isStale ? before : null;
      return {
        previous: last && ratio(known(last.installed), known(last.households)),
        rates: flatMap(standings.regions, (standing) => standing.ratio ?? []),
      };
    });
    return toFindings(
      [
        countOf('households'),
        countOf('installed'),
        addedFrom === null || followsFromRegions(figures, sums.added.value, rows)
          ? null
          : countOf('added'),
        followsFromCounts(figures) ? null : rate,
      ],
      total.name,
      indicatorName(standings.indicator),
    );
  });
}

/** Additions that regions state wrongly are told there, and make up for the whole difference. */
function followsFromRegions(
  { added }: Figures,
  sum: number | null,
  rows: () => readonly ComputedFigures[],
) {
  if (added.state !== 'known' || sum === null || added.value === sum) return false;
  const differences = rows().map(({ figures, standing }) => {
    const [stated, computed] = [known(figures.added), standing.added];
    return stated === null || computed === null ? 0 : computed - stated;
  });
  return added.value + differences.reduce((a, b) => a + b, 0) === sum;
}

/** A region's stated rate or addition that its counts do not give. */
function isContradicted(entry: ComputedFigures, addedFrom: Comparison['addedFrom']): boolean {
  const { added, rate } = entry.figures;
  const computed = addedOf(entry, addedFrom);
  const isOtherAdded =
    added.state === 'known' && computed.value !== null && !agrees(added, computed.range());
  const range = rateOf(entry).range();
  return isOtherAdded || (rate !== null && range !== null && !rateAgrees(rate, range));
}

/** The rate was made from the total's own counts: when it differs, so do they, and are told. */
export function followsFromCounts(figures: Figures): boolean {
  const stated = rateRangeOf(figures);
  return figures.rate !== null && stated !== null && rateAgrees(figures.rate, stated);
}

/**
 * Checks whether a total that is last period's looks as if it was not renewed: several regions have changed, or one has and its
 * stated addition agrees. A single change of which nothing else tells may as well be wrong, with the total right.
 */
function mayBeStale(rows: readonly ComputedFigures[], measure: Summed): boolean {
  if (measure === 'added') return true;
  const changed = rows.filter(
    ({ figures, before }) => before && known(figures[measure]) !== known(before[measure]),
  );
  const isConfirmed = ({ figures, standing }: ComputedFigures) =>
    measure === 'installed' && known(figures.added) === standing.added;
  return changed.length > 1 || changed.some(isConfirmed);
}

function totalBefore(comparison: Comparison, column: number): Figures | null {
  return comparison.previous?.total?.figures[previousColumn(comparison, column)] ?? null;
}

/** Additions by a previous sheet are not sums of cells of this one. */
function partsFormula({ current, addedFrom }: Comparison, column: number, measure: Summed) {
  if (measure === 'added' && addedFrom === 'previous') return null;
  return sumFormula(current.regions.map((region) => region.figures[column]?.[measure]));
}

function partsOf({ current }: Comparison, { regions }: IndicatorStandings, measure: Summed) {
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
