/** The newest two sheets are further apart than those before; found by `cli/periods`. */
import type { Check, Documentation } from '../../check.ts';

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
