/** An .xls whose counts contradict what it states of them; found by `damage.ts`. */
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'possible-damage': { cells: readonly string[] };
  }
}

export const check: Check<'possible-damage'> = { code: 'possible-damage', severity: 'error' };

export const documentation: Documentation = {
  en: [
    'an .xls contradicts itself and may be damaged',
    'compare it with its origin, or ask for an .xlsx',
  ],
  zh: ['.xls 文件前后矛盾，可能损坏了', '和来源核对，或请对方发 .xlsx'],
};

export const cases: Cases<'possible-damage'> = {
  found: [
    {
      now: { file: 'this.xls', rows: ['甲,100,40', '乙,300,60', '合计,400,101'] },
      at: 'this',
      says: { cells: ['C6'] },
      beside: ['declared-differs'],
    },
  ],
  notFound: [
    { now: { file: 'this.xlsx', rows: ['甲,100,40', '乙,300,60', '合计,400,101'] } },
    // Another way of ranking.
    { now: { file: 'this.xls', rows: ['甲,100,40,,40%,9', '乙,300,60,,20%,2'] } },
  ],
};
