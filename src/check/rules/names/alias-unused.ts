/** An alias of the command line that changes nothing. */
import type { Cases, Check, Documentation } from '../../check.ts';
import { type AliasNames, aliasesNotUsed } from './alias-ambiguous.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'alias-unused': AliasNames;
  }
}

export const check: Check<'alias-unused'> = {
  code: 'alias-unused',
  severity: 'warning',
  rule: aliasesNotUsed,
};

export const documentation: Documentation = {
  en: ['an alias of the command line changes nothing', 'correct it, or leave it out'],
  zh: ['命令里的别名没用上', '改正或去掉'],
};

export const cases: Cases<'alias-unused'> = {
  found: [
    {
      now: ['甲,200,100'],
      before: ['甲,200,90'],
      options: ['--alias', '甲=旧'],
      at: 'this',
      says: { current: '甲', previous: '旧' },
    },
  ],
  notFound: [
    // An alias that is kept for years.
    { now: ['甲,200,100'], before: ['甲,200,90'], config: { aliases: { 甲: '旧' } } },
  ],
};
