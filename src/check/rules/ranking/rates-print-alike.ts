/** Rates that print alike but rank apart (DESIGN, rules of the figures, 3). */
import type { Finding } from '../../../core/finding.ts';
import { flatMap } from '../../../core/flat-map.ts';
import type { Units } from '../../../core/numbers/decimal.ts';
import { rateText, shownUnits } from '../../../core/numbers/ratio.ts';
import { keyOrder } from '../../../core/ranks/rank-key.ts';
import type { Cases, Check, Documentation } from '../../check.ts';
import { type ComputedFigures, entries } from '../../entries.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'rates-print-alike': { regions: readonly string[]; indicator: string; rate: string };
  }
}

export const check: Check<'rates-print-alike'> = {
  code: 'rates-print-alike',
  severity: 'info',
  rule: (comparison) => {
    if (comparison.rankBy === 'displayed') return [];
    const order = keyOrder('exact', 0);
    const byRate = comparison.indicators.map(() => new Map<Units, ComputedFigures[]>());
    const alike: ComputedFigures[][] = [];
    for (const entry of entries(comparison)) {
      const { ratio, kept } = entry.standing;
      const groups = byRate[entry.column];
      if (!ratio || !groups) continue;
      const units = shownUnits(kept ?? ratio, entry.decimals);
      const group = groups.get(units) ?? [];
      if (group.push(entry) > 1) continue;
      groups.set(units, group);
      alike.push(group);
    }
    return flatMap(alike, (group): readonly Finding[] => {
      const first = group[0];
      const { key = null, ratio = null, kept = null } = first?.standing ?? {};
      if (!first || !key || !ratio) return [];
      const isTie = group.every(({ standing }) => standing.key && order(standing.key, key) === 0);
      if (isTie) return [];
      return [
        {
          code: 'rates-print-alike',
          at: first.region.at,
          indicator: first.indicator,
          rate: rateText(kept ?? ratio, first.decimals),
          regions: group.map(({ region }) => region.name),
        },
      ];
    });
  },
};

export const documentation: Documentation = {
  en: [
    'rates print the same and rank apart, because the exact ones differ',
    'nothing, or more `--decimals`',
  ],
  zh: ['安装率显示一样，名次不同，因为精确值不同', '不用管，或用 `--decimals` 多显示几位'],
};

export const cases: Cases<'rates-print-alike'> = {
  found: [
    {
      now: ['甲,300000,100000', '乙,300000,100001'],
      at: 'this A4',
      says: { rate: '33.33%', regions: ['甲', '乙'] },
    },
  ],
  notFound: [
    { now: ['甲,300000,100000', '乙,300000,100001'], options: ['--rank-by', 'displayed'] },
    // A tie.
    { now: ['甲,300000,100000', '乙,600000,200000'] },
  ],
};
