/** An average or an empty subtotal; found by `interpret`. */
import type { Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'subtotal-left-out': { region: string };
  }
}

export const check: Check<'subtotal-left-out'> = { code: 'subtotal-left-out', severity: 'info' };

export const documentation: Documentation = {
  en: ['an average or an empty subtotal is not shown', 'nothing'],
  zh: ['平均，或空的小计，不列出', '不用管'],
};
