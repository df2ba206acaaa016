/** The same as `households-changed` by more than a tenth. */
import type { Cases, Check, Documentation } from '../../check.ts';
import { type HouseholdsChange, householdsChanged } from './households-changed.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'households-leapt': HouseholdsChange;
  }
}

export const check: Check<'households-leapt'> = {
  code: 'households-leapt',
  severity: 'warning',
  figureRule: householdsChanged,
};

export const documentation: Documentation = {
  en: [
    "households differ from last period's by more than a tenth; the effect on the rate is shown",
    'check for a missing or extra digit',
  ],
  zh: ['户数和上期相差超过一成；写明安装率因此变动多少', '看看是不是多打或少打了一位'],
};

export const cases: Cases<'households-leapt'> = {
  found: [
    {
      now: ['甲,1101,500', '乙,900,300'],
      before: ['甲,1000,400', '乙,900,300'],
      at: 'this B4',
      says: { households: 1101, previous: 1000 },
    },
    {
      now: ['甲,1000,500', '乙,9,3'],
      before: ['甲,0,0', '乙,9,3'],
      at: 'this B4',
      says: { rate: null },
    },
  ],
  notFound: [{ now: ['甲,1100,500', '乙,900,300'], before: ['甲,1000,400', '乙,900,300'] }],
};
