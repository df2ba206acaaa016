/** Indicators whose unit is another than in the previous sheet, so that nothing of them compares. */
import { indicatorName, sameIndicator } from '../../../core/snapshot.ts';
import type { Cases, Check, Documentation } from '../../check.ts';
import { wholeSheet } from '../../entries.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    /** An indicator in another unit than in the previous sheet, so that its counts do not compare. */
    'unit-changed': { indicator: string; unit: string; previous: string };
  }
}

export const check: Check<'unit-changed'> = {
  code: 'unit-changed',
  severity: 'error',
  rule: ({ current, previous }) =>
    current.indicators.flatMap((indicator, i) => {
      const place =
        previous?.indicators.findIndex((other) => sameIndicator(other, indicator)) ?? -1;
      const [unit, before] = [current.units[i], previous?.units[place]];
      const isSame = current.unitKinds[i] === previous?.unitKinds[place];
      if (!unit || !before || isSame) return [];
      const name = indicatorName(indicator);
      return [
        {
          code: 'unit-changed',
          at: wholeSheet(current),
          indicator: name,
          unit,
          previous: before,
        } as const,
      ];
    }),
};

export const documentation: Documentation = {
  en: [
    'an indicator is in another unit than in the previous sheet (公里 and 亩, 户 and 人; 台 and 套 count alike): nothing compares, additions are unknown',
    'use one unit in both sheets',
  ],
  zh: [
    '同一指标的单位与上期不同（公里与亩、户与人；台与套等同），不能相比，新增未知',
    '两期统一成一个单位',
  ],
};

export const cases: Cases<'unit-changed'> = {
  found: [
    {
      now: { header: ['县区,任务数(公里),完成数(公里)'], rows: ['甲,1000,500'] },
      before: { header: ['县区,任务数(亩),完成数(亩)'], rows: ['甲,1000,400'] },
      at: 'this',
      says: { indicator: '', unit: '公里', previous: '亩' },
    },
  ],
  notFound: [
    {
      now: { header: ['县区,任务数(公里),完成数(公里)'], rows: ['甲,1000,500'] },
      before: { header: ['县区,任务数(km),完成数(km)'], rows: ['甲,1000,400'] },
    },
    {
      now: { header: ['县区,任务数(台),完成数(台)'], rows: ['甲,1000,500'] },
      before: { header: ['县区,任务数(套),完成数(套)'], rows: ['甲,1000,400'] },
    },
  ],
};
