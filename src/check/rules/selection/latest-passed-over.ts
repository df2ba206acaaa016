/** Files that `--latest` did not use; found by `cli/periods`. */
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    /** Names of reports of gasrank's own, of sheets that are no tables, and of files that are copies of others. */
    'latest-passed-over': {
      reports: readonly string[];
      sheets: readonly string[];
      copies: readonly string[];
    };
  }
}

export const check: Check<'latest-passed-over'> = { code: 'latest-passed-over', severity: 'info' };

export const documentation: Documentation = {
  en: ['reports, copies and other sheets in the folder were not used', 'nothing'],
  zh: ['文件夹里的报表、副本等没有用', '不用管'],
};

export const cases: Cases<'latest-passed-over'> = {
  found: [
    {
      now: ['甲,200,100'],
      before: ['甲,200,90'],
      earlier: [{ file: 'copy.csv', date: '2022.10.31', rows: ['甲,200,90'] }],
      at: 'this',
      says: { reports: [], sheets: [], copies: ['last.csv'] },
    },
  ],
  notFound: [
    {
      now: ['甲,200,100'],
      before: ['甲,200,90'],
      earlier: [{ file: 'earlier.csv', date: '2022.10.24', rows: ['甲,200,80'] }],
    },
  ],
};
