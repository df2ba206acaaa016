/** One of several rows named as the total, which is the sum of a part; found by `interpret/totals`. */
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'subtotal-by-sum': { region: string };
  }
}

export const check: Check<'subtotal-by-sum'> = { code: 'subtotal-by-sum', severity: 'warning' };

export const documentation: Documentation = {
  en: ['one of several 合计 is the sum of the rows above it', 'check it, if it is a region'],
  zh: ['有几个合计，这一个只是上面几行之和', '是地区的话要核对'],
};

export const cases: Cases<'subtotal-by-sum'> = {
  found: [
    // No total is that of both parts.
    {
      now: ['甲,10,5', '乙,10,6', '合计,20,11', '丙,7,5', '丁,8,3', '合计,15,8'],
      at: 'this A6, this A9',
      says: { region: '合计' },
    },
  ],
  notFound: [{ now: ['甲,10,5', '乙,10,6', '合计,20,11', '丙,7,5', '丁,8,3', '合计,35,19'] }],
};
