/** Two regions whose names stand in each other's row. */

import { type Comparison, previousColumn } from '../../core/compare.ts';
import { flatMap } from '../../core/flat-map.ts';
import { known } from '../../core/quantity.ts';
import type { Region } from '../../core/snapshot.ts';

/** Two rows of which each has the households that the other had last period, in every indicator. */
export function swappedRegions(comparison: Comparison): (readonly [Region, Region])[] {
  const { current, counterparts } = comparison;
  const columns = current.indicators.map((_, i) => [i, previousColumn(comparison, i)] as const);
  const householdsOf = (region: Region, side: 0 | 1) =>
    columns
      .map((column) => known(region.figures[column[side]]?.households ?? { state: 'absent' }))
      .join(' ');
  const changed = flatMap(current.regions, (region, place) => {
    const counterpart = counterparts[place];
    if (!counterpart) return [];
    const [now, before] = [householdsOf(region, 0), householdsOf(counterpart, 1)];
    return now === before || !/\d/u.test(now) ? [] : [{ region, place, now, before }];
  });
  // Others with the same households would make the pair a guess.
  const byHouseholds = new Map<string, (typeof changed)[number] | null>();
  for (const row of changed)
    byHouseholds.set(row.before, byHouseholds.has(row.before) ? null : row);
  return changed.flatMap(({ region, place, now, before }) => {
    const other = byHouseholds.get(now);
    return other && other.now === before && place < other.place
      ? [[region, other.region] as const]
      : [];
  });
}
