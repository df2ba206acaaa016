/** More installed than due: kept and ranked, over 100 %. */
import { flatMap } from '../../../core/flat-map.ts';
import type { Cases, Check, Documentation } from '../../check.ts';
import { entries } from '../../entries.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'installed-above-households': FigureOf & { installed: number; households: number };
  }
}

export const check: Check<'installed-above-households'> = {
  code: 'installed-above-households',
  severity: 'warning',
  rule: (comparison) =>
    flatMap(entries(comparison), ({ region, indicator, figures: { households, installed } }) => {
      if (households.state !== 'known' || installed.state !== 'known') return [];
      if (installed.value <= households.value) return [];
      return [
        {
          code: 'installed-above-households',
          at: installed.at,
          region: region.name,
          indicator,
          installed: installed.value,
          households: households.value,
        },
      ];
    }),
};

export const documentation: Documentation = {
  en: ['more installed than due; the rate is over 100 %', 'check both counts'],
  zh: ['装的比应装的多，安装率超过 100%', '核对两个数'],
};

export const cases: Cases<'installed-above-households'> = {
  found: [
    { now: ['甲,200,100', '乙,10,11'], at: 'this C5', says: { installed: 11, households: 10 } },
  ],
  notFound: [{ now: ['甲,200,100', '乙,10,10'] }],
};
