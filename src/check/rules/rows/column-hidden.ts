/** A hidden column with figures; found by `interpret/tables`. */
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'column-hidden': { header: string };
  }
}

export const check: Check<'column-hidden'> = { code: 'column-hidden', severity: 'warning' };

export const documentation: Documentation = {
  en: ['a hidden column with figures is used', 'delete it if it should not be'],
  zh: ['隐藏的列有数，照常用了', '不该算就删掉'],
};

export const cases: Cases<'column-hidden'> = {
  found: [
    {
      now: { file: 'this.xlsx', rows: ['甲,200,100,3', '乙,10,5,1'], hidden: ['D'] },
      at: 'this D3',
      says: { header: '环比新增' },
    },
  ],
  notFound: [
    {
      now: {
        file: 'this.xlsx',
        header: ['县区,户数,已安装数,电话'],
        rows: ['甲,200,100,3918', '乙,10,5,3919'],
        hidden: ['D'],
      },
    },
  ],
};
