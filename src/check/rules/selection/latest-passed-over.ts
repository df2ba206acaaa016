/** Files that `--latest` did not use; found by `cli/periods`. */
import type { Check, Documentation } from '../../check.ts';

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
