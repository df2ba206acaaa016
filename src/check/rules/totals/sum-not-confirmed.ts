/** A row named as a subtotal or total that is no sum; found by `interpret/totals`. */
import type { Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    /** `configuration` is the file that made the row a total or a subtotal; `null` when its own name does. */
    'sum-not-confirmed': { region: string; configuration: string | null };
  }
}

export const check: Check<'sum-not-confirmed'> = { code: 'sum-not-confirmed', severity: 'warning' };

export const documentation: Documentation = {
  en: [
    'a row named 小计 is no sum of its neighbours; it is not counted and not shown',
    'check its figures, rename it if it is a region',
  ],
  zh: ['名为小计，却不是旁边各行之和；不计入，也不列出', '核对；是地区就改名'],
};
