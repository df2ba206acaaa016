/** A hidden column with figures; found by `interpret/tables`. */
import type { Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'column-hidden': { header: string };
  }
}

export const check: Check<'column-hidden'> = { code: 'column-hidden', severity: 'warning' };

export const documentation: Documentation = {
  en: ['a hidden column with figures is used', 'delete it if it should not be'],
  zh: ['隐藏的列有数，照常用了', '不该算就删掉'],
};
