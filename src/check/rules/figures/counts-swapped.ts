/** Two counts of a column that stand in each other's place; found by `roots/`. */
import type { Check, Documentation } from '../../check.ts';

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
