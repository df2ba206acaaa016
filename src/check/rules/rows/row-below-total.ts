/** A row below the total; found by `interpret/totals`. */
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'row-below-total': { region: string };
  }
}

export const check: Check<'row-below-total'> = { code: 'row-below-total', severity: 'error' };

export const documentation: Documentation = {
  en: ['a row below the total is not counted', 'move it above, or make it a note'],
  zh: ['合计下面还有一行，没有计入', '移到合计上面，或改成备注'],
};

export const cases: Cases<'row-below-total'> = {
  found: [
    {
      now: ['甲,100,40', '乙,300,60', '合计,400,100', '丙,10,5'],
      at: 'this A7',
      says: { region: '丙' },
    },
  ],
  notFound: [{ now: ['甲,100,40', '乙,300,60', '合计,400,100', '注：丙未报,,'] }],
};
