/** Figures without the name of a region; found by `interpret/rows`. */
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'row-without-region': Record<never, never>;
  }
}

export const check: Check<'row-without-region'> = { code: 'row-without-region', severity: 'error' };

export const documentation: Documentation = {
  en: ['figures without a name are not counted', 'name the region, or delete the row'],
  zh: ['有数没有地区名，没有计入', '补上地区名，或删掉'],
};

export const cases: Cases<'row-without-region'> = {
  found: [{ now: ['甲,200,100', ',10,5'], at: 'this A5' }],
  notFound: [{ now: ['甲,200,100', ',,', '乙,10,5'] }],
};
