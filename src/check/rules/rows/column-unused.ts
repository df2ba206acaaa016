/** A column that no word of the vocabulary names; found by `interpret/tables`. */
import type { Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    /** `counts`: whether its regions have whole numbers there. */
    'column-unused': { header: string; counts: boolean };
  }
}

export const check: Check<'column-unused'> = { code: 'column-unused', severity: 'info' };

export const documentation: Documentation = {
  en: [
    'a column that gasrank does not know',
    'nothing, or add its word to the [vocabulary](config.md#vocabulary)',
  ],
  zh: ['这一列没有用到', '不用管；该用的把表头的字加进[配置](config.md#补充表头用词)'],
};
