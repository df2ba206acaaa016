/** A rank on so few households that one more moves the rate by a leap. */
import { rateText } from '../../../core/numbers/ratio.ts';
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    /** One household more moves the rate by `points`. */
    'small-base': FigureOf & { households: number; points: string };
  }
}

export const check: Check<'small-base'> = {
  code: 'small-base',
  severity: 'info',
  figureRule: ({ region, indicator, figures, standing }, _, { smallBase }) => {
    const { rank, households } = standing;
    if (rank === null || households === null || households >= smallBase) return null;
    if (figures.households.state !== 'known') return null;
    const { at } = figures.households;
    const points = rateText({ installed: 1, households }, 1).replace('%', '');
    return { code: 'small-base', at, region: region.name, indicator, households, points };
  },
};

export const documentation: Documentation = {
  en: [
    'a rank on fewer than 100 households ([`smallBase`](config.md))',
    'say so where the rank is published',
  ],
  zh: ['户数不到 100（[`smallBase`](config.md)）的名次', '公布时说明一句'],
};

export const cases: Cases<'small-base'> = {
  found: [
    { now: ['甲,99,0'], at: 'this B4', says: { households: 99, points: '1.0' } },
    { now: ['甲,42,0'], config: { smallBase: 43 }, at: 'this B4', says: { points: '2.4' } },
  ],
  notFound: [
    { now: ['甲,100,0'] },
    { now: ['甲,42,0'], config: { smallBase: 42 } },
    // No rank.
    { now: ['甲,0,0', '乙,9,'] },
  ],
};
