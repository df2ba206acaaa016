/** Rates that print alike but rank apart (DESIGN, rules of the figures, 3). */
import type { Comparison } from '../../../core/compare.ts';
import type { Finding } from '../../../core/finding.ts';
import { flatMap } from '../../../core/flat-map.ts';
import type { Units } from '../../../core/numbers/decimal.ts';
import { rateText, shownUnits } from '../../../core/numbers/ratio.ts';
import { keyOrder } from '../../../core/ranks/rank-key.ts';
import { indicatorName } from '../../../core/snapshot.ts';
import type { Cases, Check, Documentation } from '../../check.ts';

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
    const groups = placesByRate(comparison);
    return flatMap(groups, (group) => findingOf(comparison, group) ?? []);
  },
};

/** Regions whose rates print alike in one indicator, by place. */
interface PrintedAlike {
  readonly column: number;
  readonly places: number[];
}

/** The regions of each printed rate, in the order of their first ones. */
function placesByRate({ current, indicators }: Comparison): PrintedAlike[] {
  const byRate = indicators.map(() => new Map<Units, PrintedAlike>());
  const groups: PrintedAlike[] = [];
  current.regions.forEach((_, place) => {
    indicators.forEach(({ regions, decimals }, column) => {
      const standing = regions[place];
      const rate = standing?.kept ?? standing?.ratio;
      if (!rate) return;
      const shown = shownUnits(rate, decimals);
      // A kept rate may give a BigInt where counts give a number.
      const units = shown < 2 ** 53 ? Number(shown) : shown;
      const known = byRate[column]?.get(units);
      if (known) known.places.push(place);
      else {
        const group = { column, places: [place] };
        byRate[column]?.set(units, group);
        groups.push(group);
      }
    });
  });
  return groups;
}

/** The finding about regions whose rates print alike, unless they tie. */
function findingOf(
  { current, indicators }: Comparison,
  { column, places }: PrintedAlike,
): Finding | null {
  const { regions = [], indicator, decimals = 0 } = indicators[column] ?? {};
  const [first = -1] = places;
  const order = keyOrder('exact', 0);
  const { key = null, ratio = null, kept = null } = regions[first] ?? {};
  const region = current.regions[first];
  if (!region || !indicator || !key || !ratio) return null;
  const isTie = places.every((place) => {
    const own = regions[place]?.key;
    return own && order(own, key) === 0;
  });
  if (isTie) return null;
  return {
    code: 'rates-print-alike',
    at: region.at,
    indicator: indicatorName(indicator),
    rate: rateText(kept ?? ratio, decimals),
    regions: places.map((place) => current.regions[place]?.name ?? ''),
  };
}

export const documentation: Documentation = {
  en: [
    'rates print the same and rank apart, because the exact ones differ',
    'nothing, or more `--decimals`',
  ],
  zh: ['安装率显示一样，名次不同，因为精确值不同', '不用管，或用 `--decimals` 多显示几位'],
};

export const cases: Cases<'rates-print-alike'> = {
  found: [
    // A kept rate and a computed one.
    {
      now: {
        title: '进度表（单位：万户）',
        header: ['县区,户数,已安装数,安装率'],
        rows: ['甲,69.89,34.95,50.01%', '乙,95.28,47.65,17.90%'],
      },
      at: 'this A4',
      says: { rate: '50.01%', regions: ['甲', '乙'] },
      beside: ['declared-differs'],
    },
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
