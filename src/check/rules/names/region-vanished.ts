/** A region that only last period's sheet has. */
import type { Cases, Check, Documentation } from '../../check.ts';
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

export const cases: Cases<'region-vanished'> = {
  found: [
    {
      now: ['甲,200,100'],
      before: ['甲,200,90', '乙,10,1'],
      at: 'last A5',
      says: { region: '乙' },
    },
  ],
  notFound: [
    {
      now: ['甲,200,100', '乙,10,1'],
      before: ['甲,200,90', '丙,40,1'],
      options: ['--alias', '乙=丙'],
    },
  ],
};
