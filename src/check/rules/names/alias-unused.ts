/** An alias of the command line that changes nothing. */
import type { Check, Documentation } from '../../check.ts';
import { aliasesNotUsed } from './alias-ambiguous.ts';

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
