/** Fewer installed than last period. The addition is shown as it is, below zero. */
import { flatMap } from '../../../core/flat-map.ts';
import type { Cases, Check, Documentation } from '../../check.ts';
import { entries } from '../../entries.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'installed-fell': FigureOf & { installed: number; previous: number };
  }
}

export const check: Check<'installed-fell'> = {
  code: 'installed-fell',
  severity: 'warning',
  rule: (comparison) =>
    comparison.addedFrom !== 'previous'
      ? []
      : flatMap(entries(comparison), ({ region, indicator, figures: { installed }, standing }) =>
          installed.state === 'known' && standing.added !== null && standing.added < 0
            ? [
                {
                  code: 'installed-fell',
                  at: installed.at,
                  region: region.name,
                  indicator,
                  installed: installed.value,
                  previous: installed.value - standing.added,
                },
              ]
            : [],
        ),
};

export const documentation: Documentation = {
  en: ['fewer installed than last period; the addition is negative', 'check both sheets'],
  zh: ['已安装数比上期少，新增是负数', '核对两期的表'],
};

export const cases: Cases<'installed-fell'> = {
  found: [
    {
      now: ['甲,200,100'],
      before: ['甲,200,103'],
      at: 'this C4',
      says: { region: '甲', installed: 100, previous: 103 },
    },
  ],
  notFound: [{ now: ['甲,200,100', '乙,10,5'], before: ['甲,200,100', '乙,10,?'] }],
};
