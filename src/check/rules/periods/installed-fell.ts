/** Fewer installed than last period. The addition is shown as it is, below zero. */
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'installed-fell': FigureOf & { installed: number; previous: number };
  }
}

export const check: Check<'installed-fell'> = {
  code: 'installed-fell',
  severity: 'warning',
  figureRule: ({ region, indicator, figures, standing: { added } }, { addedFrom }) => {
    if (addedFrom !== 'previous' || added === null || added >= 0) return null;
    if (figures.installed.state !== 'known') return null;
    const { value: installed, at } = figures.installed;
    const previous = installed - added;
    return { code: 'installed-fell', at, region: region.name, indicator, installed, previous };
  },
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
