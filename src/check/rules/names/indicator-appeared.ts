/** An indicator that only this sheet has. */
import { indicatorName } from '../../../core/snapshot.ts';
import type { Check, Documentation } from '../../check.ts';
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
