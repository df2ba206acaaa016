/** Two regions whose names stand in each other's row; found by `roots/`. */
import type { Check, Documentation } from '../../check.ts';

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
