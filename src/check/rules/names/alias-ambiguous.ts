/** An alias that does not fit: it is not used. */
import type { Comparison } from '../../../core/compare.ts';
import type { Finding } from '../../../core/finding.ts';
import type { Cases, Check, Documentation } from '../../check.ts';
import { wholeSheet } from '../../entries.ts';

/** This period's name and last period's, as the alias has them. */
export interface AliasNames {
  readonly current: string;
  readonly previous: string;
}

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'alias-ambiguous': AliasNames;
  }
}

export const check: Check<'alias-ambiguous'> = {
  code: 'alias-ambiguous',
  severity: 'warning',
  rule: aliasesNotUsed,
};

/** Aliases that changed nothing. One that is kept for years is told only when nobody has either of its names. */
export function aliasesNotUsed({ aliases, current }: Comparison): Finding[] {
  return aliases.flatMap(({ alias, outcome }) => {
    if (outcome === 'used' || (outcome === 'idle' && alias.isLasting)) return [];
    const idleCode = alias.isLasting ? 'alias-unknown' : 'alias-unused';
    const code = outcome === 'ambiguous' ? 'alias-ambiguous' : idleCode;
    const { current: name, previous } = alias;
    return [{ code, at: wholeSheet(current), current: name, previous }];
  });
}

export const documentation: Documentation = {
  en: [
    'a sheet has both names of an alias, or two old names stand for one; the alias is not used',
    'correct it',
  ],
  zh: ['别名的两个名称在同一张表里都有，或两个旧名对应同一个新名；这个别名没有采用', '改正'],
};

export const cases: Cases<'alias-ambiguous'> = {
  found: [
    {
      now: ['甲,200,100'],
      before: ['甲,200,90', '乙,10,1'],
      options: ['--alias', '甲=乙'],
      at: 'this',
      says: { current: '甲', previous: '乙' },
      beside: ['region-vanished'],
    },
  ],
  notFound: [{ now: ['甲,200,100'], before: ['乙,200,90'], options: ['--alias', '甲=乙'] }],
};
