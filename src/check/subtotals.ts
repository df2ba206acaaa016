/** What the sheet states of a part of its regions against their sums. */
import { totalOf } from '../core/compare.ts';
import { indicatorName } from '../core/snapshot.ts';
import { countDifference, rateDifference, sumFormula, toFindings } from './difference.ts';
import type { Rule } from './rule.ts';
import { followsFromCounts } from './totals.ts';

/** Declared subtotals of counts and additions, and their rates, where their regions are certain. */
export const declaredSubtotals: Rule = ({ current, indicators, addedFrom }) =>
  current.subtotals.flatMap(({ row, parts }) =>
    indicators.flatMap(({ indicator, decimals, regions }, column) => {
      const figures = row.figures[column];
      if (!figures) return [];
      const standings = parts.flatMap((place) => regions[place] ?? []);
      const sum = totalOf(standings);
      const differenceOf = (measure: 'households' | 'installed' | 'added') =>
        countDifference(measure, figures, sum[measure], () => ({
          from:
            measure === 'added' && addedFrom === 'previous'
              ? null
              : sumFormula(
                  parts.map((place) => current.regions[place]?.figures[column]?.[measure]),
                ),
          parts: standings.map((standing, i) => ({
            region: current.regions[parts[i] ?? -1]?.name ?? '',
            value: standing[measure] ?? 0,
          })),
        }));
      const rate = rateDifference(figures, sum.ratio, decimals, () => ({
        rates: standings.flatMap((standing) => standing.ratio ?? []),
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
    }),
  );
