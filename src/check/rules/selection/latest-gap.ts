/** The newest two sheets are further apart than those before; found by `cli/periods`. */
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    /** Days between the two sheets, and between most of those before. */
    'latest-gap': { days: number; usual: number };
  }
}

export const check: Check<'latest-gap'> = { code: 'latest-gap', severity: 'warning' };

export const documentation: Documentation = {
  en: ['the newest two are further apart than usual', 'add the missing sheet'],
  zh: ['最新两期隔得比以往久', '补上缺的那一期'],
};

export const cases: Cases<'latest-gap'> = {
  found: [
    {
      now: { date: '2022.11.21', rows: ['甲,200,100'] },
      before: ['甲,200,90'],
      earlier: [
        { file: '3.csv', date: '2022.10.24', rows: ['甲,200,80'] },
        { file: '4.csv', date: '2022.10.17', rows: ['甲,200,70'] },
      ],
      at: 'this',
      says: { days: 21, usual: 7 },
    },
  ],
  notFound: [
    // As far apart as always.
    {
      now: { date: '2022.11.21', rows: ['甲,200,100'] },
      before: ['甲,200,90'],
      earlier: [
        { file: '3.csv', date: '2022.10.10', rows: ['甲,200,80'] },
        { file: '4.csv', date: '2022.9.19', rows: ['甲,200,70'] },
      ],
    },
  ],
};
