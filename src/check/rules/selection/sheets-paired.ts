/** Two sheets of one workbook were taken as the two periods; found by `cli/periods`. */
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'sheets-paired': { sheet: string; previousSheet: string };
  }
}

export const check: Check<'sheets-paired'> = { code: 'sheets-paired', severity: 'info' };

export const documentation: Documentation = {
  en: ['two sheets of one workbook were taken as the two periods', 'nothing'],
  zh: ['同一个工作簿的两张表作了本期和上期', '不用管'],
};

export const cases: Cases<'sheets-paired'> = {
  found: [
    {
      now: { file: 'weeks.xlsx', sheet: '本期', rows: ['甲,200,100'] },
      before: { file: 'weeks.xlsx', sheet: '上期', rows: ['甲,200,90'] },
      at: 'weeks',
      says: { sheet: '本期', previousSheet: '上期' },
    },
  ],
  notFound: [
    {
      now: { file: 'weeks.xlsx', sheet: '本期', rows: ['甲,200,100'] },
      before: { file: 'weeks.xlsx', sheet: '上期', rows: ['甲,200,90'] },
      options: ['--sheet', '本期'],
    },
  ],
};
