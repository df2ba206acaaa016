/** A row that stands apart below the total; found by `interpret/totals`. */
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'row-apart': { region: string };
  }
}

export const check: Check<'row-apart'> = { code: 'row-apart', severity: 'warning' };

export const documentation: Documentation = {
  en: ['a row stands apart below the total and is not counted', 'move it above if it is a region'],
  zh: ['合计下面另起一处的一行，没有计入', '是地区就移到合计上面'],
};

export const cases: Cases<'row-apart'> = {
  found: [
    {
      now: ['甲,100,40', '乙,300,60', '合计,400,100', ',,', '丙,10,5'],
      at: 'this A8',
      says: { region: '丙' },
    },
  ],
  notFound: [{ now: ['甲,100,40', '乙,300,60', '合计,400,100', ',,', '制表人：丙,,'] }],
};
