/** A state against the schedule that the other way to count the time would reverse. */
import { flatMap } from '../../../core/flat-map.ts';
import { type Basis, byOtherBasis, progressOf } from '../../../core/target.ts';
import type { Cases, Check, Documentation } from '../../check.ts';
import { entries } from '../../entries.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    /** `state` by `basis`, the declared one; by the other it would be the opposite. */
    'basis-reverses': FigureOf & { basis: Basis; state: 'ahead' | 'behind' };
  }
}

export const check: Check<'basis-reverses'> = {
  code: 'basis-reverses',
  severity: 'info',
  rule: (comparison, { targetOf }) => {
    const { current, indicators } = comparison;
    const targets = indicators.map(({ indicator }) => targetOf(indicator));
    if (!targets.some((target) => target)) return [];
    return flatMap(entries(comparison), ({ region, indicator, column, figures, standing }) => {
      const target = targets[column];
      const other = target && byOtherBasis(target);
      const rate = standing.kept ?? standing.ratio;
      if (!target || !other || target.basis === 'plan') return [];
      const { basis } = target;
      const state = progressOf(target, current.date, rate)?.state;
      const otherState = progressOf(other, current.date, rate)?.state;
      if (state === undefined || state === 'done' || state === otherState) return [];
      const at = figures.installed.state === 'absent' ? region.at : figures.installed.at;
      return [{ code: 'basis-reverses', at, region: region.name, indicator, basis, state }];
    });
  },
};

export const documentation: Documentation = {
  en: [
    'counted in months instead of days, or in days instead of months, the region would be on the other side of the schedule',
    'state the basis wherever the verdict is published',
  ],
  zh: ['换一种算法（天数、月数），这个地区的时序状态就会相反', '公布时写明算法'],
};

const TARGET = { rate: '100%', from: '2022-01-01', by: '2022-12-31' } as const;

export const cases: Cases<'basis-reverses'> = {
  found: [
    {
      now: ['甲,1000,886'],
      before: ['甲,1000,880'],
      isTrend: true,
      config: { target: TARGET },
      at: 'this C4',
      says: { basis: 'days', state: 'ahead' },
    },
    {
      now: ['甲,1000,886'],
      before: ['甲,1000,880'],
      isTrend: true,
      config: { target: { ...TARGET, basis: 'months' } },
      at: 'this C4',
      says: { basis: 'months', state: 'behind' },
    },
  ],
  notFound: [
    // Ahead by both, and behind by both.
    {
      now: ['甲,1000,920', '乙,1000,850'],
      before: ['甲,1000,880', '乙,1000,800'],
      isTrend: true,
      config: { target: TARGET },
    },
    // Without a start, no rate is planned.
    {
      now: ['甲,1000,886'],
      before: ['甲,1000,880'],
      isTrend: true,
      config: { target: { rate: '100%', by: '2022-12-31' } },
    },
    // The target is reached.
    {
      now: ['甲,1000,886'],
      before: ['甲,1000,880'],
      isTrend: true,
      config: { target: { ...TARGET, rate: '88%' } },
    },
  ],
};
