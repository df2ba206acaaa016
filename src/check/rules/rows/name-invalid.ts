/** An error, a date or the like in place of a name; found by `interpret`. */
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    /** `what` the cell should name; `counts`: whether its row has counts, which are left out. */
    'name-invalid': { what: Named; fault: NameFault; counts: boolean };
  }
}

export const check: Check<'name-invalid'> = { code: 'name-invalid', severity: 'error' };

export const documentation: Documentation = {
  en: [
    '`#N/A`, TRUE, a date, (空白) or a formula without a result stands where a name should; the row is not counted',
    'correct the cell',
  ],
  zh: ['该写名称的地方是 `#N/A`、TRUE、日期、(空白) 或没有结果的公式；这一行没有计入', '改正'],
};

export const cases: Cases<'name-invalid'> = {
  found: [
    {
      now: ['甲,200,100', '#N/A,10,5'],
      at: 'this A5',
      says: { what: 'region', fault: 'error', counts: true },
    },
  ],
  notFound: [{ now: ['甲,200,100', 'N/A 村,10,5'] }],
};
