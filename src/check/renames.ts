/** Regions that look renamed: one vanished, one appeared, and their households agree. Suggested, never assumed. */
import { type Comparison, previousColumn } from '../core/compare.ts';
import { oncePer } from '../core/once.ts';
import { known } from '../core/quantity.ts';
import type { Figures, Region } from '../core/snapshot.ts';
import { hasTask } from '../core/standing.ts';

/** Households that differ by this part of the larger are near-equal: 1 %. */
const NEAR = 100;

/** With more regions than this in one sheet only, the sheets are of different tables, and nothing was renamed. */
const MAX_UNMATCHED = 100;

/** Pairs of an appeared and a vanished region that match each other and nobody else. */
export const probableRenames = oncePer(
  (comparison: Comparison): [appeared: Region, vanished: Region][] => {
    const { appeared, vanished } = comparison;
    if (appeared.length > MAX_UNMATCHED || vanished.length > MAX_UNMATCHED) return [];
    const columns = sharedIndicators(comparison);
    const likely = appeared.flatMap((now) =>
      vanished
        .filter((before) => isAlike(now, before, columns))
        .map((before): [Region, Region] => [now, before]),
    );
    return likely.filter(([now, before]) =>
      likely.every(([a, b]) => (a === now) === (b === before)),
    );
  },
);

/** True for a region of such a pair. */
export function isRenamed(comparison: Comparison, region: Region): boolean {
  return probableRenames(comparison).some((pair) => pair.includes(region));
}

/** Indicators of both sheets, by their places in each. */
function sharedIndicators(comparison: Comparison): [now: number, before: number][] {
  return comparison.current.indicators.flatMap((_, now): [number, number][] => {
    const before = previousColumn(comparison, now);
    return before === -1 ? [] : [[now, before]];
  });
}

/** Near-equal households wherever there is a task, and at least one household to go by. */
function isAlike(now: Region, before: Region, columns: readonly [number, number][]): boolean {
  const pairs = columns.map(([i, j]) => [now.figures[i], before.figures[j]] as const);
  const alike = pairs.map(([a, b]) => agreement(a, b));
  return alike.every((agrees) => agrees !== 'no') && alike.includes('yes');
}

function agreement(now: Figures | undefined, before: Figures | undefined): 'yes' | 'no' | 'silent' {
  if (!now || !before) return 'silent';
  if (!hasTask(now) && !hasTask(before)) return 'silent';
  const a = known(now.households);
  const b = known(before.households);
  if (a === null || b === null) return 'no';
  if (a === 0 && b === 0) return 'silent';
  return BigInt(Math.abs(a - b)) * BigInt(NEAR) <= BigInt(Math.max(a, b)) ? 'yes' : 'no';
}
