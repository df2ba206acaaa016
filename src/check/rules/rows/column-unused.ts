/** A column that no word of the vocabulary names; found by `interpret/tables`. */
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    /** `counts`: whether its regions have whole numbers there. */
    'column-unused': { header: string; counts: boolean };
  }
}

export const check: Check<'column-unused'> = { code: 'column-unused', severity: 'info' };

export const documentation: Documentation = {
  en: [
    'a column that gasrank does not know',
    'nothing, or add its word to the [vocabulary](config.md#vocabulary)',
  ],
  zh: ['这一列没有用到', '不用管；该用的把表头的字加进[配置](config.md#补充表头用词)'],
};

export const cases: Cases<'column-unused'> = {
  found: [
    {
      now: { header: ['县区,户数,已安装数,联系人'], rows: ['甲,200,100,张三'] },
      at: 'this D3',
      says: { header: '联系人', counts: false },
    },
    {
      now: {
        file: 'this.xlsx',
        header: ['县区,户数,已安装数,电话'],
        rows: ['甲,200,100,3918'],
      },
      at: 'this D3',
      says: { counts: true },
    },
  ],
  notFound: [{ now: { header: ['序号,县区,户数,已安装数'], rows: ['1,甲,200,100'] } }],
};
