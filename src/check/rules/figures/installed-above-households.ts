/** More installed than due: kept and ranked, over 100 %. */
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'installed-above-households': FigureOf & { installed: number; households: number };
  }
}

export const check: Check<'installed-above-households'> = {
  code: 'installed-above-households',
  severity: 'warning',
  figureRule: ({ region, indicator, figures: { installed: count }, standing }) => {
    const { households, installed } = standing;
    if (households === null || installed === null || installed <= households) return null;
    if (count.state !== 'known') return null;
    const code = 'installed-above-households';
    return { code, at: count.at, region: region.name, indicator, installed, households };
  },
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
