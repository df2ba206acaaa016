/** A row that stands apart below the total; found by `interpret/totals`. */
import type { Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'row-apart': { region: string };
  }
}

export const check: Check<'row-apart'> = { code: 'row-apart', severity: 'warning' };

export const documentation: Documentation = {
  en: ['a row stands apart below the total and is not counted', 'move it above if it is a region'],
  zh: ['合计下面另起一处的一行，没有计入', '是地区就移到合计上面'],
};
