/** An alias of the configuration of which neither name is in the sheets. */
import type { Cases, Check, Documentation } from '../../check.ts';
import { type AliasNames, aliasesNotUsed } from './alias-ambiguous.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'alias-unknown': AliasNames;
  }
}

export const check: Check<'alias-unknown'> = {
  code: 'alias-unknown',
  severity: 'info',
  rule: aliasesNotUsed,
};

export const documentation: Documentation = {
  en: ['neither name of a configured alias is in the sheets', 'delete it'],
  zh: ['配置里的别名，两个名称表里都没有', '删掉'],
};

export const cases: Cases<'alias-unknown'> = {
  found: [
    {
      now: ['甲,200,100'],
      before: ['甲,200,90'],
      config: { aliases: { 新: '旧' } },
      at: 'this',
      says: { current: '新', previous: '旧' },
    },
  ],
  notFound: [{ now: ['甲,200,100'], before: ['甲,200,90'], config: { aliases: { 甲: '旧' } } }],
};
