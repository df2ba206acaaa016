/** A row that is the sum of its neighbours and may be a region or a subtotal; found by `interpret/totals`. */
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    /**
     * `match`: the row is the sum of `members` in every column, as far as its counts are rounded, or in some columns alone;
     * `total` is the stated one, which does not decide.
     */
    'group-unclear': {
      region: string;
      members: readonly string[];
      total: string | null;
      match: 'exact' | 'rounded' | 'partly';
    };
  }
}

export const check: Check<'group-unclear'> = { code: 'group-unclear', severity: 'error' };

export const documentation: Documentation = {
  en: [
    'a row is the sum of its neighbours, and nothing shows whether it is a region or a subtotal; no figure of the table is used',
    'put 小计 into its name, or correct or add the total',
  ],
  zh: [
    '一行是旁边几行之和，看不出是小计还是地区；这张表的数一律不用',
    '是小计就在名称里写“小计”；改正或补上合计',
  ],
};

export const cases: Cases<'group-unclear'> = {
  found: [
    {
      now: ['甲,20,10', '乙,10,6', '丙,10,4', '丁,9,8'],
      at: 'this A4',
      says: { region: '甲', members: ['乙', '丙'], total: null, match: 'exact' },
    },
  ],
  notFound: [
    // The total counts it as a region.
    { now: ['甲,20,10', '乙,10,6', '丙,10,4', '丁,9,8', '合计,49,28'] },
  ],
};
