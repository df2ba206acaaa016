/** The newest sheet is older than `--max-age` allows; found by `cli/periods`. */
import type { IsoDate } from '../../../core/snapshot.ts';
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    /** `most` days may lie between `date` and `today`. */
    'period-too-old': { date: IsoDate; today: IsoDate; days: number; most: number };
  }
}

export const check: Check<'period-too-old'> = { code: 'period-too-old', severity: 'error' };

export const documentation: Documentation = {
  en: [
    'the newest sheet is older than `--max-age` allows',
    'add the new sheet, or correct its date',
  ],
  zh: ['最新一期比 `--max-age` 的天数还早', '放入新一期，或核对日期'],
};

export const cases: Cases<'period-too-old'> = {
  found: [
    {
      now: ['甲,200,100'],
      options: ['--max-age', '7'],
      at: 'this',
      says: { date: '2022-11-07', most: 7 },
    },
  ],
  notFound: [{ now: ['甲,200,100'], options: ['--max-age', '9999'] }],
};
