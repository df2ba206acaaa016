/** Two sheets of one workbook were taken as the two periods; found by `cli/periods`. */
import type { Check, Documentation } from '../../check.ts';

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
