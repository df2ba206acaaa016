/** A single hole in what the sheet states of itself. The report computes the figure; the sheet has lost it. */

import { knownIn, specialIn, statesNumber } from '../../core/columns.ts';
import type { Comparison } from '../../core/compare.ts';
import type { Finding } from '../../core/finding.ts';
import { flatMap } from '../../core/flat-map.ts';
import { isMaybeThousands } from '../../core/quantity.ts';
import type { CellRef } from '../../core/sheet/cell.ts';
import { type Figures, indicatorName, type Measure, type Region } from '../../core/snapshot.ts';

/** Minimum number of others that state the figure, that makes its lack a gap. */
const MIN_OTHERS = 3;

/** One region's addition, rate or rank is blank or no number, where every other region that could have it states it. */
export const statedMissing = (comparison: Comparison): Finding[] =>
  comparison.indicators.flatMap(({ indicator, regions }, column) => {
    // A region without a rate has nothing to state.
    const rows = comparison.current.regions.filter((_, r) => regions[r]?.ratio);
    return (['added', 'rate', 'rank'] as const).flatMap((measure): Finding[] => {
      const cellIn = ({ figures }: Region) => {
        const own = figures[column];
        return own ? cellOf(own, measure) : null;
      };
      const isHole = ({ figures }: Region) => {
        const own = figures[column];
        return !own || !isStated(own, measure);
      };
      const first = rows.findIndex(isHole);
      const hole = rows[first];
      if (!hole || first !== rows.findLastIndex(isHole)) return [];
      const cells = flatMap(rows, (row) => cellIn(row) ?? []);
      const at = place(hole.at, cells);
      if (!at || cells.length < MIN_OTHERS) return [];
      const formula = isOpen(hole.figures[column], measure);
      return [
        {
          code: 'declared-missing',
          ...{ at, region: hole.name, indicator: indicatorName(indicator), measure, formula },
        },
      ];
    });
  });

/**
 * The same of a total: its figure is blank or no number, where every region states it. Many sheets leave all rates or
 * additions of the total blank; so one is missed only where the total states that of another indicator.
 */
export function totalMissing(comparison: Comparison): Finding[] {
  const { total } = comparison.current;
  if (!total) return [];
  return comparison.indicators.flatMap(({ indicator }, column) =>
    (['households', 'installed', 'added', 'rate'] as const).flatMap((measure): Finding[] => {
      const figures = total.figures[column];
      if (!figures || cellOf(figures, measure)) return [];
      if (measure !== 'rate' && isMaybeThousands(figures[measure])) return [];
      const isCount = measure === 'households' || measure === 'installed';
      if (!isCount && !total.figures.some((other) => cellOf(other, measure))) return [];
      const cells = regionCells(comparison, column, measure);
      const at = place(total.at, cells);
      if (!at || cells.length < Math.max(MIN_OTHERS, comparison.current.regions.length)) {
        return [];
      }
      const formula = isOpen(figures, measure);
      return [
        {
          code: 'declared-missing',
          ...{ at, region: total.name, indicator: indicatorName(indicator), measure, formula },
        },
      ];
    }),
  );
}

/** True for a figure that is missing because its formula has no result. */
function isOpen(figures: Figures | undefined, measure: Measure): boolean {
  return figures?.withoutResult?.includes(measure) === true;
}

function regionCells({ current }: Comparison, column: number, measure: Measure): CellRef[] {
  return flatMap(current.regions, ({ figures }) => {
    const own = figures[column];
    return (own && cellOf(own, measure)) ?? [];
  });
}

/** Checks whether a cell states a figure. */
function isStated(figures: Figures, measure: Measure): boolean {
  if (measure === 'rate' || measure === 'rank') return statesNumber(figures, measure);
  if (knownIn(figures, measure) !== null) return true;
  const special = specialIn(figures, measure);
  // A stroke says that there is nothing.
  return special?.state === 'blank' && Boolean(special.mark);
}

/** The cell that states a figure; `null` when none does. */
function cellOf(figures: Figures, measure: Measure): CellRef | null {
  if (!isStated(figures, measure)) return null;
  const figure = figures[measure];
  return figure && 'at' in figure ? figure.at : null;
}

/** The cell of a row in the column in which all the others stand. */
function place({ source, row }: CellRef, others: readonly CellRef[]): CellRef | null {
  const col = others[0]?.col;
  if (col === undefined || others.some((other) => other.col !== col)) return null;
  return { source, row, col };
}
