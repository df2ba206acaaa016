/** One region appeared and one vanished with about the same households. */
import type { Check, Documentation } from '../../check.ts';
import { probableRenames } from '../../renames.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    /** `previous` is the name in last period's sheet. */
    'probable-rename': { region: string; previous: string };
  }
}

export const check: Check<'probable-rename'> = {
  code: 'probable-rename',
  severity: 'warning',
  rule: (comparison) =>
    probableRenames(comparison).map(([{ name, at }, { name: previous }]) => ({
      code: 'probable-rename',
      at,
      region: name,
      previous,
    })),
};

export const documentation: Documentation = {
  en: [
    'one appeared and one vanished with about the same households',
    'add the alias that is suggested, if true',
  ],
  zh: ['少了一个、多了一个，户数相近，像是改名', '确实改名的，加上指出的别名'],
};
