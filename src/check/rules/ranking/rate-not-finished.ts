/** A rate that would round to 100 % and prints just below, because households are missing. */
import { flatMap } from '../../../core/flat-map.ts';
import { rateText } from '../../../core/numbers/ratio.ts';
import type { Cases, Check, Documentation } from '../../check.ts';
import { entries } from '../../entries.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    /** `missing` households, as few as they are. */
    'rate-not-finished': FigureOf & { rate: string; missing: number };
  }
}

export const check: Check<'rate-not-finished'> = {
  code: 'rate-not-finished',
  severity: 'info',
  rule: (comparison) =>
    flatMap(entries(comparison), ({ region, indicator, figures, standing, decimals }) => {
      const { installed } = figures;
      const { ratio, kept } = standing;
      // Rounded counts do not say how many are missing.
      if (!ratio || kept || installed.state !== 'known' || ratio.installed >= ratio.households)
        return [];
      // With half of the last printed digit more, it would be whole.
      const full = 10n ** BigInt(decimals + 2);
      const missing = BigInt(ratio.households - ratio.installed);
      if (2n * missing * full > BigInt(ratio.households)) return [];
      return [
        {
          code: 'rate-not-finished',
          at: installed.at,
          region: region.name,
          indicator,
          rate: rateText(ratio, decimals),
          missing: Number(missing),
        },
      ];
    }),
};

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
