/** Two counts of a column that stand in each other's place; found by `roots/`. */
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'counts-swapped': {
      indicator: string;
      measure: 'households' | 'installed';
      regions: readonly string[];
      cells: readonly string[];
    };
  }
}

export const check: Check<'counts-swapped'> = { code: 'counts-swapped', severity: 'error' };

export const documentation: Documentation = {
  en: ['two counts of a column are right when exchanged', 'exchange them'],
  zh: ['同一栏两个数对调一下就都对了', '对调'],
};

export const cases: Cases<'counts-swapped'> = {
  found: [
    {
      now: ['甲,1000,300,10,41.00%', '乙,1000,410,10,30.00%', '丙,1000,500,10,50.00%'],
      before: ['甲,1000,400', '乙,1000,290', '丙,1000,490'],
      at: 'this C4',
      says: { measure: 'installed', regions: ['甲', '乙'], cells: ['C4', 'C5'] },
    },
  ],
  notFound: [
    // Exchanged, they are not right either.
    {
      now: ['甲,1000,300,10,41.00%', '乙,1000,410,10,31.00%', '丙,1000,500,10,50.00%'],
      before: ['甲,1000,400', '乙,1000,300', '丙,1000,490'],
    },
  ],
};
