/** Rows that name the same region, and names that no row has. */

import type { Finding } from '../../core/finding.ts';
import { cellName } from '../../core/sheet/cell.ts';
import { normalise } from '../../core/sheet/text.ts';
import type { Region, Snapshot } from '../../core/snapshot.ts';
import type { Rule } from '../rule.ts';

/** A region that stands twice is counted twice in the total and has no addition. */
export const regionsTwice: Rule = ({ current, previous }) =>
  [current, previous].flatMap((snapshot) => {
    const rows = new Map<string, Region[]>();
    for (const region of snapshot?.regions ?? []) {
      const same = rows.get(region.key);
      if (same) same.push(region);
      else rows.set(region.key, [region]);
    }
    return [...rows.values()].flatMap((same) => {
      const [first] = same;
      if (!first || same.length === 1) return [];
      const cells = same.map(({ at }) => cellName(at));
      return [{ code: 'region-twice', at: first.at, region: first.name, cells } as const];
    });
  });

/** Regions of an order of printing that the sheet does not have: renamed since, or misspelt. */
export function regionsNotThere(
  { source, regions }: Snapshot,
  regionOrder: readonly string[],
): Finding[] {
  const keys = new Set(regions.map(({ key }) => key));
  const names = regionOrder.filter((name) => !keys.has(normalise(name)));
  if (names.length === 0) return [];
  return [{ code: 'region-order-unknown', at: { source, row: null, col: null }, regions: names }];
}
