/** A row below the total; found by `interpret/totals`. */
import type { Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'row-below-total': { region: string };
  }
}

export const check: Check<'row-below-total'> = { code: 'row-below-total', severity: 'error' };

export const documentation: Documentation = {
  en: ['a row below the total is not counted', 'move it above, or make it a note'],
  zh: ['合计下面还有一行，没有计入', '移到合计上面，或改成备注'],
};
