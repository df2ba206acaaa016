/** A first or last row that looks like a total; found by `interpret/totals`. */
import type { Cases, Check, Documentation } from '../../check.ts';

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

export const cases: Cases<'probable-total'> = {
  found: [
    {
      now: ['甲,10,5', '乙,10,5', '丁,10,5', '丙市,30,16'],
      at: 'this A7',
      says: { region: '丙市', households: 30, others: 30 },
    },
  ],
  notFound: [{ now: ['甲,10,5', '乙,10,5', '丁,10,5', '丙市,40,16'] }],
};
