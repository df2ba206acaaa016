/** A part (其中：) of the row above; found by `interpret/totals`. */
import type { Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'of-which-left-out': { region: string };
  }
}

export const check: Check<'of-which-left-out'> = { code: 'of-which-left-out', severity: 'warning' };

export const documentation: Documentation = {
  en: ['a part (其中：) of the row above is not counted', 'mark the other parts as well'],
  zh: ['“其中：”是上一行的一部分，不计入', '其余几行也是一部分的，也写上“其中”'],
};
