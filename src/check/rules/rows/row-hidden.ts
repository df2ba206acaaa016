/** A hidden row with figures; found by `interpret/rows`. */
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'row-hidden': { region: string };
  }
}

export const check: Check<'row-hidden'> = { code: 'row-hidden', severity: 'warning' };

export const documentation: Documentation = {
  en: ['a hidden row with figures is counted', 'delete it if it should not be'],
  zh: ['隐藏的行有数，照常计入了', '不该算就删掉'],
};

export const cases: Cases<'row-hidden'> = {
  found: [
    {
      now: { file: 'this.xlsx', rows: ['甲,200,100', '乙,10,5'], hidden: ['5'] },
      at: 'this A5',
      says: { region: '乙' },
    },
  ],
  notFound: [{ now: { file: 'this.xlsx', rows: ['甲,200,100', ',,', '乙,10,5'], hidden: ['5'] } }],
};
