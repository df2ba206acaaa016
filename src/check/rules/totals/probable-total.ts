/** A first or last row that looks like a total; found by `interpret/totals`. */
import type { Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    /** `others` is the sum of the other rows. */
    'probable-total': FigureOf & { households: number; others: number };
  }
}

export const check: Check<'probable-total'> = { code: 'probable-total', severity: 'error' };

export const documentation: Documentation = {
  en: [
    'a first or last row looks like a total and is counted as a region',
    'name it 合计, or move it',
  ],
  zh: ['首行或末行像是合计，却当成地区计入了', '改名为“合计”，或挪个位置'],
};
