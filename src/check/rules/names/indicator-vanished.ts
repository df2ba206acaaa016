/** An indicator that only last period's sheet has. */
import { indicatorName } from '../../../core/snapshot.ts';
import type { Cases, Check, Documentation } from '../../check.ts';
import { wholeSheet } from '../../entries.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'indicator-vanished': { indicator: string };
  }
}

export const check: Check<'indicator-vanished'> = {
  code: 'indicator-vanished',
  severity: 'warning',
  rule: ({ current, previous, indicatorsVanished }) =>
    indicatorsVanished.map((indicator) => ({
      code: 'indicator-vanished',
      at: wholeSheet(previous ?? current),
      indicator: indicatorName(indicator),
    })),
};

export const documentation: Documentation = {
  en: ['an indicator is in the previous sheet only', 'add an alias if device or gas was renamed'],
  zh: ['只有上期有这个指标', '装置或气种改了叫法的写别名'],
};

export const cases: Cases<'indicator-vanished'> = {
  found: [
    {
      now: { header: ['县区,报警器,', ',户数,已安装数'], rows: ['甲,200,100'] },
      before: { header: ['县区,自闭阀,', ',户数,已安装数'], rows: ['甲,200,90'] },
      at: 'last',
      says: { indicator: '自闭阀' },
      beside: ['indicator-appeared'],
    },
  ],
  notFound: [
    {
      now: { header: ['县区,报警器,', ',户数,已安装数'], rows: ['甲,200,100'] },
      before: { header: ['县区,自闭阀,', ',户数,已安装数'], rows: ['甲,200,90'] },
      options: ['--alias', '报警器=自闭阀'],
    },
  ],
};
