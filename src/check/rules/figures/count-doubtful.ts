/** A count that the figures around it contradict in agreement; found by `roots/`. */
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    /** `presupposed` is what the figures in `cells` have been computed from. */
    'count-doubtful': FigureOf & {
      measure: 'households' | 'installed';
      value: number;
      presupposed: number;
      cells: readonly string[];
    };
  }
}

export const check: Check<'count-doubtful'> = { code: 'count-doubtful', severity: 'error' };

export const documentation: Documentation = {
  en: [
    "two or more figures were made from another count than this cell's, and none from it ([how](#which-count-is-wrong))",
    'correct the cell to the number named, or the others',
  ],
  zh: [
    '两个以上的数是按另一个数算出来的，没有一个支持这一格（[怎样断定](#怎样断定是哪个数错了)）',
    '把这一格改成指出的数，或改正其余的',
  ],
};

export const cases: Cases<'count-doubtful'> = {
  found: [
    {
      now: ['甲,1000,450,10,41.00%', '乙,1000,110,10,11.00%'],
      before: ['甲,1000,400', '乙,1000,100'],
      at: 'this C4',
      says: { measure: 'installed', value: 450, presupposed: 410, cells: ['E4', 'D4'] },
    },
  ],
  notFound: [
    // Only the addition contradicts it.
    {
      now: ['甲,1000,450,10,45.00%', '乙,1000,110,10,11.00%'],
      before: ['甲,1000,400', '乙,1000,100'],
    },
  ],
};
