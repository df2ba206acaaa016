/** Regions without figures. */

import { type Comparison, previousColumn } from '../../core/compare.ts';
import { flatMap } from '../../core/flat-map.ts';
import type { Figures } from '../../core/snapshot.ts';
import { hasTask, isUnreported } from '../../core/standing.ts';
import type { Missing } from '../../lang/index.ts';

/** Regions without usable counts in an indicator, and regions of last period's sheet without a row now. */
export function missingOf(comparison: Comparison, i: number): Missing {
  const { current, counterparts, vanished } = comparison;
  const column = previousColumn(comparison, i);
  const hadTask = (figures: readonly Figures[] | undefined) => {
    const before = figures?.[column];
    return before !== undefined && hasTask(before);
  };
  const names = (isMeant: (figures: Figures, r: number) => boolean) =>
    flatMap(current.regions, ({ name, figures }, r) => {
      const own = figures[i];
      return own && isMeant(own, r) ? [name] : [];
    });
  return {
    // Both counts are also blank for a region without a task. A region that had one last period has not reported.
    blank: names(
      (own, r) =>
        !hasState(own, 'invalid') &&
        isEmpty(own) &&
        (hasTask(own) || isUnreported(own, counterparts[r]?.figures[column] ?? null)),
    ),
    invalid: names((own) => hasState(own, 'invalid')),
    vanished: vanished.flatMap(({ name, figures }) => (hadTask(figures) ? [name] : [])),
  };
}

const countsOf = ({ households, installed }: Figures) => [households, installed];

const hasState = (figures: Figures, state: 'invalid') =>
  countsOf(figures).some((count) => count.state === state);

/** Checks for a count in an empty cell, without a sign for “nothing”. */
const isEmpty = (figures: Figures) =>
  countsOf(figures).some((count) => count.state === 'blank' && count.mark === undefined);
