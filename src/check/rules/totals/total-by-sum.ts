/** A row without a word for it that is the sum of all others; found by `interpret/totals`. */
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'total-by-sum': { region: string };
  }
}

export const check: Check<'total-by-sum'> = { code: 'total-by-sum', severity: 'info' };

export const documentation: Documentation = {
  en: ['a row is exactly the sum of all others and is taken for the total', 'nothing'],
  zh: ['一行正好是其余各行之和，当作合计', '不用管'],
};

export const cases: Cases<'total-by-sum'> = {
  found: [
    {
      now: ['甲,10,5', '乙,10,5', '丙,10,5', '丁市,30,15'],
      at: 'this A7',
      says: { region: '丁市' },
    },
  ],
  notFound: [{ now: ['甲,10,5', '乙,10,5', '丙,10,5', '丁市,30,16'] }],
};
