/** A unit whose newest return is older than the period; found by `select/returns`. */
import type { IsoDate } from '../../../core/snapshot.ts';
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    /** Dates of the return and of the period. */
    'return-late': { region: string; date: IsoDate; period: IsoDate };
  }
}

export const check: Check<'return-late'> = { code: 'return-late', severity: 'warning' };

export const documentation: Documentation = {
  en: [
    "a unit's return is older than the period; its figures are used",
    'ask the unit for newer figures, or give `--date`',
  ],
  zh: ['单位报送的日期早于本期；它的数照用', '请单位补报新数，或用 `--date` 指定本期日期'],
};

export const cases: Cases<'return-late'> = {
  found: [
    {
      now: ['甲,100,50', '乙,100,40'],
      returns: [
        { file: 'a.csv', date: '2022.11.14', rows: ['甲,100,60'] },
        { file: 'b.csv', date: '2022.11.13', rows: ['乙,100,41'] },
      ],
      at: 'b A4',
      says: { region: '乙', date: '2022-11-13', period: '2022-11-14' },
    },
  ],
  notFound: [
    {
      now: ['甲,100,50'],
      returns: [{ file: 'a.csv', date: '2022.11.14', rows: ['甲,100,60'] }],
    },
  ],
};
