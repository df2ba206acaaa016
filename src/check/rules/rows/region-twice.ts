/** A region that stands twice: it is counted twice in the total and has no addition. */
import { placesByKey } from '../../../core/compare.ts';
import { cellName } from '../../../core/sheet/cell.ts';
import type { Region } from '../../../core/snapshot.ts';
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'region-twice': { region: string; cells: readonly string[] };
  }
}

export const check: Check<'region-twice'> = {
  code: 'region-twice',
  severity: 'error',
  rule: ({ current, previous }) =>
    [current, previous].flatMap((snapshot) => {
      const { regions = [] } = snapshot ?? {};
      const places = placesByKey(regions);
      const rows = new Map<string, Region[]>();
      for (const region of regions) {
        if (places.get(region.key) !== null) continue;
        const same = rows.get(region.key);
        if (same) same.push(region);
        else rows.set(region.key, [region]);
      }
      return [...rows.values()].flatMap((same) => {
        const [first] = same;
        if (!first) return [];
        const cells = same.map(({ at }) => cellName(at));
        return [{ code: 'region-twice', at: first.at, region: first.name, cells } as const];
      });
    }),
};

export const documentation: Documentation = {
  en: ['two rows name the same region; the total counts both', 'keep one'],
  zh: ['同一个地区有两行，合计算了两遍', '只留一行'],
};

export const cases: Cases<'region-twice'> = {
  found: [
    {
      now: ['甲县,200,100', '甲 县,100,60'],
      at: 'this A4',
      says: { region: '甲县', cells: ['A4', 'A5'] },
    },
    { now: ['甲,200,100'], before: ['甲,200,90', '甲,100,50'], at: 'last A4' },
  ],
  notFound: [{ now: ['甲县,200,100', '甲乡,200,100'] }],
};
