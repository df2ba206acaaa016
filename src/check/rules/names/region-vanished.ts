/** A region that only last period's sheet has. */
import type { Check, Documentation } from '../../check.ts';
import { isRenamed } from '../../renames.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'region-vanished': { region: string };
  }
}

export const check: Check<'region-vanished'> = {
  code: 'region-vanished',
  severity: 'warning',
  rule: (comparison) =>
    comparison.vanished
      .filter((region) => !isRenamed(comparison, region))
      .map(({ name, at }) => ({ code: 'region-vanished', at, region: name })),
};

export const documentation: Documentation = {
  en: [
    'a region is in the previous sheet only',
    'add an [alias](config.md#renamed-regions) if it was renamed',
  ],
  zh: ['只有上期有这个地区', '改了名的写[别名](config.md#地区改名)'],
};
