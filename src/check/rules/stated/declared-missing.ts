/** A single hole in what the sheet states of itself. */
import type { Measure } from '../../../core/snapshot.ts';
import type { Cases, Check, Documentation } from '../../check.ts';
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

export const cases: Cases<'declared-missing'> = {
  found: [
    {
      now: ['甲,200,80,1,40%', '乙,200,60,1,', '丙,200,40,1,20%', '丁,200,20,1,10%'],
      at: 'this E5',
      says: { region: '乙', measure: 'rate', formula: false },
    },
    {
      now: ['甲,100,10', '乙,200,20', '丙,300,30', '合计,600,'],
      at: 'this C7',
      says: { region: '合计', measure: 'installed' },
    },
  ],
  notFound: [
    // Two holes.
    { now: ['甲,200,80,1,40%', '乙,200,60,1,', '丙,200,40,1,', '丁,200,20,1,10%'] },
    { now: ['甲,100,10,,10%', '乙,200,20,,10%', '丙,300,30,,10%', '合计,600,60,,'] },
  ],
};
