/** Two regions whose names stand in each other's row; found by `roots/`. */
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'regions-swapped': { regions: readonly string[]; cells: readonly string[] };
  }
}

export const check: Check<'regions-swapped'> = { code: 'regions-swapped', severity: 'warning' };

export const documentation: Documentation = {
  en: ['each of two rows has the households that the other had', 'exchange the names, or the rows'],
  zh: ['两行的户数正好是对方上期的户数', '把名称或整行对调'],
};

export const cases: Cases<'regions-swapped'> = {
  found: [
    {
      now: ['乙,500,60', '甲,300,40', '丙,100,10'],
      before: ['甲,500,50', '乙,300,30', '丙,100,10'],
      at: 'this A4',
      says: { regions: ['乙', '甲'], cells: ['A4', 'A5'] },
    },
  ],
  notFound: [
    // A third region has the same households.
    {
      now: ['乙,500,60', '甲,300,40', '丙,300,10'],
      before: ['甲,500,50', '乙,300,30', '丙,500,10'],
    },
  ],
};
