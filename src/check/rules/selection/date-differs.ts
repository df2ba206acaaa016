/** A date of the file's or the sheet's name or of a column that contradicts the sheet; found by `interpret`. */
import type { IsoDate } from '../../../core/snapshot.ts';
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'date-differs': { date: IsoDate; other: IsoDate; where: 'column' | 'sheet-name' | 'file-name' };
  }
}

export const check: Check<'date-differs'> = { code: 'date-differs', severity: 'warning' };

export const documentation: Documentation = {
  en: [
    "the file's or sheet's name or a date column has another day than the sheet",
    'add `--date` if the sheet is wrong',
  ],
  zh: ['文件名、工作表名或日期列的日期和表里的不一样', '表里错了就改正，或加 `--date`'],
};

export const cases: Cases<'date-differs'> = {
  found: [
    {
      now: { file: '2022-11-08.xlsx', rows: ['甲,200,100'] },
      at: '2022-11-08',
      says: { date: '2022-11-07', other: '2022-11-08', where: 'file-name' },
    },
  ],
  notFound: [
    { now: { file: '2022-11-07.csv', rows: ['甲,200,100'] } },
    { now: { file: '8.csv', rows: ['甲,200,100'] } },
  ],
};
