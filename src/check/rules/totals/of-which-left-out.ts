/** A part (其中：) of the row above; found by `interpret/totals`. */
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'of-which-left-out': { region: string };
  }
}

export const check: Check<'of-which-left-out'> = { code: 'of-which-left-out', severity: 'warning' };

export const documentation: Documentation = {
  en: ['a part (其中：) of the row above is not counted', 'mark the other parts as well'],
  zh: ['“其中：”是上一行的一部分，不计入', '其余几行也是一部分的，也写上“其中”'],
};

export const cases: Cases<'of-which-left-out'> = {
  found: [
    {
      now: ['甲,200,100', '其中：乙,50,20', '丙,100,10'],
      at: 'this A5',
      says: { region: '其中：乙' },
    },
  ],
  notFound: [{ now: ['甲,200,100', '乙,50,20', '丙,100,10'] }],
};
