/** A unit of the roster that sent no return; found by `select/returns`. */
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'return-missing': { region: string };
  }
}

export const check: Check<'return-missing'> = { code: 'return-missing', severity: 'error' };

export const documentation: Documentation = {
  en: ['a unit sent nothing; its figures are unknown', 'remind the unit, then collect again'],
  zh: ['这个单位没有报送，它的数未知', '催报后重新收集'],
};

export const cases: Cases<'return-missing'> = {
  found: [
    {
      now: ['甲,100,50', '乙,100,40'],
      returns: [{ file: 'a.csv', date: '2022.11.14', rows: ['甲,100,60'] }],
      at: 'this A5',
      says: { region: '乙' },
    },
  ],
  notFound: [
    // A late return is a return.
    {
      now: ['甲,100,50', '乙,100,40'],
      returns: [
        { file: 'a.csv', date: '2022.11.14', rows: ['甲,100,60'] },
        { file: 'b.csv', date: '2022.11.7', rows: ['乙,100,41'] },
      ],
    },
  ],
};
