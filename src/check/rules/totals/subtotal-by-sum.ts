/** One of several rows named as the total, which is the sum of a part; found by `interpret/totals`. */
import type { Check, Documentation } from '../../check.ts';

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
