/** An .xls in which additions may be missing because the word above them was damaged; found by `damage.ts`. */
import type { Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    /** `cells` are those where the headers of the columns in question end. */
    'additions-in-doubt': { indicators: readonly string[]; cells: readonly string[] };
  }
}

export const check: Check<'additions-in-doubt'> = {
  code: 'additions-in-doubt',
  severity: 'warning',
};

export const documentation: Documentation = {
  en: [
    'an .xls has a column that is not used, and an indicator without additions: its header may be damaged',
    "check the header, or give last period's sheet",
  ],
  zh: ['.xls 有一栏没有用到，又缺新增，可能是表头的字损坏了', '核对表头，或给出上期表'],
};
