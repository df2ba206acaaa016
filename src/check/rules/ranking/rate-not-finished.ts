/** A rate that would round to 100 % and prints just below, because households are missing. */
import { rateText } from '../../../core/numbers/ratio.ts';
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    /** `missing` households, as few as they are. */
    'rate-not-finished': FigureOf & { rate: string; missing: number };
  }
}

export const check: Check<'rate-not-finished'> = {
  code: 'rate-not-finished',
  severity: 'info',
  figureRule: ({ region, indicator, figures, standing, decimals }) => {
    const { ratio, kept } = standing;
    // Rounded counts do not say how many are missing.
    if (!ratio || kept || ratio.installed >= ratio.households) return null;
    const missing = ratio.households - ratio.installed;
    if (!isNearly(missing, ratio.households, decimals)) return null;
    const { installed } = figures;
    if (installed.state !== 'known') return null;
    const rate = rateText(ratio, decimals);
    const { code } = check;
    return { code, at: installed.at, region: region.name, indicator, rate, missing };
  },
};

/** Checks whether the rate would be whole with half of the last printed digit more. */
function isNearly(missing: number, households: number, decimals: number): boolean {
  const full = 10n ** BigInt(decimals + 2);
  // Most regions are far from the end.
  return 100 * missing < households && 2n * BigInt(missing) * full <= BigInt(households);
}

export const documentation: Documentation = {
  en: [
    'a rate that would round to 100 % prints just below, since households are missing',
    'nothing',
  ],
  zh: ['还差几户，四舍五入会成 100%，所以显示得略低', '不用管'],
};

export const cases: Cases<'rate-not-finished'> = {
  found: [
    { now: ['甲,37743,37742'], at: 'this C4', says: { rate: '99.99%', missing: 1 } },
    {
      now: ['甲,1000,995'],
      options: ['--decimals', '0'],
      at: 'this C4',
      says: { rate: '99%', missing: 5 },
    },
  ],
  notFound: [{ now: ['甲,19999,19998', '乙,1000,1000'] }],
};
