/** A row named as a subtotal or total that is no sum; found by `interpret/totals`. */
import type { Cases, Check, Documentation } from '../../check.ts';

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

export const cases: Cases<'sum-not-confirmed'> = {
  found: [
    {
      now: ['甲,200,100', '城区小计,201,101'],
      at: 'this A5',
      says: { region: '城区小计', configuration: null },
    },
  ],
  notFound: [{ now: ['甲,200,100', '乙,100,50', '城区小计,300,150', '丙,100,50'] }],
};
