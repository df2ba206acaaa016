/** Position of a region or a sum in one indicator: counts, rate and rank. */
import { stateIn } from './columns.ts';
import { type Ratio, ratio } from './numbers/ratio.ts';
import type { Quantity } from './quantity.ts';
import type { RankKey } from './ranks/rank-key.ts';
import type { Figures } from './snapshot.ts';

/** Position of one region, or of the total, in one indicator. `null` is unknown, never zero. */
export interface Standing {
  readonly households: number | null;
  readonly installed: number | null;
  readonly added: number | null;
  /** True if the region has a task here. A region without one does not make the total unknown. */
  readonly hasTask: boolean;
  /** `null` if a count is unknown or there are no households. */
  readonly ratio: Ratio | null;
  /** The sheet's own rate, printed instead of the ratio because the rounded counts confirm it but are less exact. */
  readonly kept: Ratio | null;
  /** Key for ranking; `null` if the region is not ranked. */
  readonly key: RankKey | null;
  readonly rank: number | null;
  /** True if another region has the same rate. */
  readonly tied: boolean;
  readonly previousRank: number | null;
  /** previousRank − rank: positive if the region climbed. */
  readonly rankChange: number | null;
}

/** Checks whether a region has a task in an indicator. A sheet leaves both counts blank if it has none. */
export function hasTask(figures: Figures): boolean {
  return !(isEmpty(stateIn(figures, 'households')) && isEmpty(stateIn(figures, 'installed')));
}

function isEmpty(state: Quantity['state']): boolean {
  return state === 'blank' || state === 'absent';
}

/** Checks whether a region that had a task last period has no count now, and no sign for “nothing” either. */
export function isUnreported(figures: Figures, before: Figures | null): boolean {
  if (before === null || hasTask(figures) || !hasTask(before)) return false;
  const isUnsigned = (count: Quantity) => count.state !== 'blank' || count.mark === undefined;
  return isUnsigned(figures.households) && isUnsigned(figures.installed);
}

/** Sum of the regions with a task; unknown if any part is unknown. */
export function totalOf(standings: readonly Standing[]): Standing {
  const parts = standings.filter((standing) => standing.hasTask);
  const households = sumOf(parts, 'households');
  const installed = sumOf(parts, 'installed');
  return {
    households,
    installed,
    added: sumOf(parts, 'added'),
    hasTask: parts.length > 0,
    ratio: ratio(installed, households),
    ...{ kept: null, key: null },
    rank: null,
    tied: false,
    previousRank: null,
    rankChange: null,
  };
}

function sumOf(
  parts: readonly Standing[],
  figure: 'households' | 'installed' | 'added',
): number | null {
  if (parts.length === 0) return null;
  let sum = 0;
  for (const part of parts) {
    const value = part[figure];
    if (value === null) return null;
    sum += value;
    // A sum past 2^53 would not be exact and is unknown.
    if (!Number.isSafeInteger(sum)) return null;
  }
  return sum;
}
