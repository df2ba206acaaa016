/** Rows that name the same region. */
import { a1 } from '../core/cell.ts';
import type { Region } from '../core/snapshot.ts';
import type { Rule } from './rule.ts';

/** A region that stands twice is counted twice in the total and has no addition. */
export const regionsTwice: Rule = ({ current, previous }) =>
  [current, previous].flatMap((snapshot) => {
    const rows = new Map<string, Region[]>();
    for (const region of snapshot?.regions ?? []) {
      rows.set(region.key, [...(rows.get(region.key) ?? []), region]);
    }
    return [...rows.values()].flatMap((same) => {
      const [first] = same;
      if (!first || same.length === 1) return [];
      const cells = same.map(({ at }) => a1(at.row, at.col));
      return [{ code: 'region-twice', at: first.at, region: first.name, cells } as const];
    });
  });
