/** The two sheets that `--latest` took; found by `cli/periods`. */
import type { DateOrigin, IsoDate } from '../../../core/snapshot.ts';
import type { Cases, Check, Documentation } from '../../check.ts';

/** A sheet's day, and where it says it. */
interface DatedAs {
  readonly date: IsoDate;
  readonly dateFrom: DateOrigin;
}

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'latest-pair': DatedAs & { previousFile: string; previousSheet: string; previous: DatedAs };
  }
}

export const check: Check<'latest-pair'> = { code: 'latest-pair', severity: 'info' };

export const documentation: Documentation = {
  en: ['the two sheets that `--latest` took', 'check them'],
  zh: ['`--latest` 取了哪两期', '看一眼'],
};

export const cases: Cases<'latest-pair'> = {
  found: [
    {
      now: ['甲,200,100'],
      before: ['甲,200,90'],
      earlier: [{ file: 'earlier.csv', date: '2022.10.24', rows: ['甲,200,80'] }],
      at: 'this',
      says: {
        ...{ date: '2022-11-07', dateFrom: 'sheet', previousFile: 'last.csv' },
        previous: { date: '2022-10-31', dateFrom: 'sheet' },
      },
    },
  ],
  notFound: [
    // Without --latest.
    { now: ['甲,200,100'], before: ['甲,200,90'] },
  ],
};
