/** One region appeared and one vanished with about the same households. */
import type { Cases, Check, Documentation } from '../../check.ts';
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

export const cases: Cases<'probable-rename'> = {
  found: [
    {
      now: ['甲,200,100', '示范区,10000,1'],
      before: ['甲,200,90', '城乡一体化示范区,9900,1'],
      at: 'this A5',
      says: { region: '示范区', previous: '城乡一体化示范区' },
    },
  ],
  notFound: [
    { now: ['甲,200,100', '示范区,10000,1'], before: ['甲,200,90', '城乡一体化示范区,9899,1'] },
    // Two fit.
    { now: ['甲,500,9', '乙,501,9'], before: ['丙,500,9'] },
  ],
};
