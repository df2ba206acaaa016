/** The last day of a target is reached or has passed, and regions are not done. */
import { indicatorName } from '../../../core/snapshot.ts';
import { isDone } from '../../../core/target.ts';
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    /** `regions` is the number of those that are not done. */
    'deadline-reached': { indicator: string; by: string; hasPassed: boolean; regions: number };
  }
}

export const check: Check<'deadline-reached'> = {
  code: 'deadline-reached',
  severity: 'warning',
  rule: ({ current, indicators }, { targetOf }) =>
    indicators.flatMap(({ indicator, regions }) => {
      const target = targetOf(indicator);
      if (!target || target.by === null || current.date < target.by) return [];
      const unfinished = regions.filter(({ ratio, kept }) => {
        const rate = kept ?? ratio;
        return rate !== null && !isDone(rate, target);
      });
      if (unfinished.length === 0) return [];
      return [
        {
          code: 'deadline-reached',
          at: { source: current.source, row: null, col: null },
          ...{ indicator: indicatorName(indicator), by: target.by },
          ...{ hasPassed: current.date > target.by, regions: unfinished.length },
        },
      ];
    }),
};

export const documentation: Documentation = {
  en: [
    'the last day of the target is reached or has passed, and some regions are not done',
    'declare a new date, if there is one',
  ],
  zh: ['目标的截止日期已到或已过，还有地区没有完成', '如有新的期限，改截止日期'],
};

export const cases: Cases<'deadline-reached'> = {
  found: [
    {
      now: ['甲,200,100', '乙,300,300'],
      before: ['甲,200,90', '乙,300,290'],
      isTrend: true,
      config: { target: { rate: '100%', by: '2022-11-07' } },
      at: 'this',
      says: { by: '2022-11-07', hasPassed: false, regions: 1 },
    },
    {
      now: ['甲,200,100'],
      before: ['甲,200,90'],
      isTrend: true,
      config: { target: { rate: '100%', by: '2022-11-01' } },
      at: 'this',
      says: { hasPassed: true },
    },
  ],
  notFound: [
    {
      now: ['甲,200,100'],
      before: ['甲,200,90'],
      isTrend: true,
      config: { target: { rate: '100%', by: '2022-11-08' } },
    },
    {
      now: ['甲,200,100'],
      before: ['甲,200,90'],
      isTrend: true,
      config: { target: { rate: '50%', by: '2022-11-01' } },
    },
  ],
};
