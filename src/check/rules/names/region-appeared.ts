/** A region that only this sheet has: it has no addition. */
import type { Cases, Check, Documentation } from '../../check.ts';
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

export const cases: Cases<'region-appeared'> = {
  found: [
    {
      now: ['甲,200,100', '乙,10,1'],
      before: ['甲,200,90'],
      at: 'this A5',
      says: { region: '乙' },
    },
  ],
  notFound: [
    {
      now: ['甲,200,100', '乙,10,1'],
      before: ['甲,200,90', '丙,40,1'],
      options: ['--alias', '乙=丙'],
    },
    { now: ['甲县,200,100'], before: ['甲 县,200,90'] },
  ],
};
