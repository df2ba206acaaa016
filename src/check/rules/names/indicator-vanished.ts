/** An indicator that only last period's sheet has. */
import { indicatorName } from '../../../core/snapshot.ts';
import type { Check, Documentation } from '../../check.ts';
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
