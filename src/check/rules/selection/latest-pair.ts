/** The two sheets that `--latest` took; found by `cli/periods`. */
import type { Check, Documentation } from '../../check.ts';

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
