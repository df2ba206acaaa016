/** A column of counts with values that are not whole; found by `interpret/rows`. */
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    /** `text` is the first value that is no whole number, and `cell` where it stands. */
    'column-not-whole': { header: string; cell: string; text: string };
  }
}

export const check: Check<'column-not-whole'> = { code: 'column-not-whole', severity: 'error' };

export const documentation: Documentation = {
  en: [
    'a column of counts has values that are not whole; none of it is used',
    'round them, or use a smaller unit',
  ],
  zh: ['这一栏的数不是整数，整栏没有用', '取整，或换小一点的单位'],
};

export const cases: Cases<'column-not-whole'> = {
  found: [
    {
      now: { header: ['县区,任务数(公里),完成数(公里)'], rows: ['甲,150.5,100', '乙,200,50'] },
      at: 'this B3',
      says: { cell: 'B4', text: '150.5' },
    },
  ],
  notFound: [
    { now: { header: ['县区,任务数(万户),完成数(万户)'], rows: ['甲,1.5,1.2', '乙,2.25,0.5'] } },
  ],
};
