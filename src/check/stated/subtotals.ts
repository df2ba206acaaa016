/** Figures that the sheet states of a part of its regions, compared with their sums. */
import type { Comparison } from '../../core/compare.ts';
import type { Finding } from '../../core/finding.ts';
import { indicatorName } from '../../core/snapshot.ts';
import { entriesOf } from '../entries.ts';
import { countDifference, rateDifference, sumFormula, toFindings } from './difference.ts';
import { type Summed, sumsOf } from './ranges.ts';
import { followsFromCounts } from './totals.ts';

/** Stated subtotals of counts and additions, and their rates, where their regions are certain. */
export const statedSubtotals = (comparison: Comparison): Finding[] =>
  comparison.current.subtotals.flatMap(({ row, parts }, s) => {
    const { indicators, addedFrom } = comparison;
    return indicators.flatMap(({ indicator, decimals, subtotals }, column) => {
      const figures = row.figures[column];
      const sum = subtotals[s];
      if (!figures || !sum) return [];
      const own = entriesOf(comparison, column, parts);
      const sums = sumsOf(() => own, sum, addedFrom);
      const differenceOf = (measure: Summed) =>
        countDifference(measure, figures, sums[measure], () => ({
          from:
            measure === 'added' && addedFrom === 'previous'
              ? null
              : sumFormula(own.map((entry) => entry.figures[measure])),
          parts: own.map(({ region, standing }) => ({
            region: region.name,
            value: standing[measure] ?? 0,
          })),
        }));
      const rate = rateDifference(figures, sums.rate, decimals, () => ({
        rates: own.flatMap(({ standing }) => standing.ratio ?? []),
      }));
      return toFindings(
        [
          differenceOf('households'),
          differenceOf('installed'),
          addedFrom === null ? null : differenceOf('added'),
          followsFromCounts(figures) ? null : rate,
        ],
        row.name,
        indicatorName(indicator),
      );
    });
  });
