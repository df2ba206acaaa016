/** An indicator that only this sheet has. */
import { indicatorName } from '../../../core/snapshot.ts';
import type { Cases, Check, Documentation } from '../../check.ts';
import { wholeSheet } from '../../entries.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'indicator-appeared': { indicator: string };
  }
}

export const check: Check<'indicator-appeared'> = {
  code: 'indicator-appeared',
  severity: 'warning',
  rule: ({ current, indicatorsAppeared }) =>
    indicatorsAppeared.map((indicator) => ({
      code: 'indicator-appeared',
      at: wholeSheet(current),
      indicator: indicatorName(indicator),
    })),
};

export const documentation: Documentation = {
  en: [
    'an indicator is in this sheet only; its additions are unknown',
    'add an alias if device or gas was renamed',
  ],
  zh: ['只有本期有这个指标，新增未知', '装置或气种改了叫法的写别名'],
};

export const cases: Cases<'indicator-appeared'> = {
  found: [
    {
      now: { header: ['县区,报警器,', ',户数,已安装数'], rows: ['甲,200,100'] },
      before: { header: ['县区,自闭阀,', ',户数,已安装数'], rows: ['甲,200,90'] },
      at: 'this',
      says: { indicator: '报警器' },
      beside: ['indicator-vanished'],
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
