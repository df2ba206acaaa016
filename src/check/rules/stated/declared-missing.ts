/** A single hole in what the sheet states of itself. */
import type { Measure } from '../../../core/snapshot.ts';
import type { Check, Documentation } from '../../check.ts';
import { statedFigures } from '../../stated/index.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    /** `formula`: the cell holds a formula without a result. */
    'declared-missing': FigureOf & { measure: Measure; formula: boolean };
  }
}

export const check: Check<'declared-missing'> = {
  code: 'declared-missing',
  severity: 'warning',
  rule: statedFigures,
};

export const documentation: Documentation = {
  en: ['a figure is missing that the rest of the row or column has', 'fill it in'],
  zh: ['同栏、同行都有，就这里空着', '补填'],
};
