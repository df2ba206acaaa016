/** Stated ranks that are all right by another rule than the one that was asked for. */
import type { TieMethod } from '../../../core/ranks/rank.ts';
import type { Cases, Check, Documentation } from '../../check.ts';
import { statedFigures } from '../../stated/index.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'ranks-by-other-rule': {
      indicator: string;
      rule: Exclude<TieMethod, 'competition'> | 'displayed';
      cells: readonly string[];
    };
  }
}

export const check: Check<'ranks-by-other-rule'> = {
  code: 'ranks-by-other-rule',
  severity: 'warning',
  rule: statedFigures,
};

export const documentation: Documentation = {
  en: [
    'the stated ranks follow another rule of ties, or the printed rates',
    'add the `--ties` or `--rank-by` that is named, if meant',
  ],
  zh: [
    '表里的名次是按另一种并列排法，或按显示的安装率排的',
    '本来就要这样排的，加上指出的 `--ties` 或 `--rank-by`',
  ],
};

export const cases: Cases<'ranks-by-other-rule'> = {
  found: [
    {
      now: ['甲,100,90,,,1', '乙,100,80,,,2', '丙,100,80,,,2', '丁,100,70,,,3'],
      at: 'this F7',
      says: { rule: 'dense', cells: ['F7'] },
    },
  ],
  notFound: [
    {
      now: ['甲,100,90,,,1', '乙,100,80,,,2', '丙,100,80,,,2', '丁,100,70,,,3'],
      options: ['--ties', 'dense'],
    },
    // By no rule.
    { now: ['甲,100,90,,,1', '乙,100,80,,,2', '丙,100,80,,,3', '丁,100,70,,,3'] },
  ],
};
