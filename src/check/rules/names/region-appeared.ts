/** A region that only this sheet has: it has no addition. */
import type { Check, Documentation } from '../../check.ts';
import { isRenamed } from '../../renames.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'region-appeared': { region: string };
  }
}

export const check: Check<'region-appeared'> = {
  code: 'region-appeared',
  severity: 'warning',
  rule: (comparison) =>
    comparison.appeared
      .filter((region) => !isRenamed(comparison, region))
      .map(({ name, at }) => ({ code: 'region-appeared', at, region: name })),
};

export const documentation: Documentation = {
  en: [
    'a region is in this sheet only; its addition is unknown',
    'add an [alias](config.md#renamed-regions) if it was renamed',
  ],
  zh: ['只有本期有这个地区，新增未知', '改了名的写[别名](config.md#地区改名)'],
};
