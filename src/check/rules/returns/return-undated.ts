/** A return without a date, which is taken for the period; found by `select/returns`. */
import type { IsoDate } from '../../../core/snapshot.ts';
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'return-undated': { period: IsoDate };
  }
}

export const check: Check<'return-undated'> = { code: 'return-undated', severity: 'info' };

export const documentation: Documentation = {
  en: ['a return states no full date and is taken for the period', 'nothing, if that is right'],
  zh: ['报送没有完整的日期，当作本期的', '不错就不用管'],
};

export const cases: Cases<'return-undated'> = {
  found: [
    {
      now: ['甲,100,50'],
      returns: [{ file: 'a.csv', date: '', rows: ['甲,100,60'] }],
      options: ['--date', '2022-11-14'],
      at: 'a',
      says: { period: '2022-11-14' },
    },
  ],
  notFound: [
    {
      now: ['甲,100,50'],
      returns: [{ file: 'a.csv', date: '2022.11.14', rows: ['甲,100,60'] }],
    },
  ],
};
