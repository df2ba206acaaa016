/** An error, a date or the like in place of the title or a note; found by `interpret`. */
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'text-invalid': { what: 'title' | 'note'; fault: NameFault };
  }
}

export const check: Check<'text-invalid'> = { code: 'text-invalid', severity: 'warning' };

export const documentation: Documentation = {
  en: [
    '`#N/A`, TRUE or a formula without a result stands in the title or a note, which is left out',
    'correct the cell',
  ],
  zh: ['标题或备注是 `#N/A`、TRUE 或没有结果的公式，没有采用', '改正'],
};

export const cases: Cases<'text-invalid'> = {
  found: [
    {
      now: { title: '#REF!', rows: ['甲,200,100'] },
      at: 'this A1',
      says: { what: 'title', fault: 'error' },
    },
  ],
  notFound: [{ now: { title: '#1 进度表', rows: ['甲,200,100'] } }],
};
