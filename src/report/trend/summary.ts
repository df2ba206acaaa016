/** The summary of a trend: who moved most, who stands still and for how long, who is behind and what is needed. */

import type { IdleRegions, Mover } from '../../lang/trend.ts';
import { TREND_WORDS } from '../../lang/trend.ts';
import { scheduleParts, sizeText } from '../schedule.ts';
import type { Trend, TrendIndicator, TrendLine } from './trend.ts';

/** The parts of a trend that its summary is made from. */
export type SummarisedTrend = Omit<Trend, 'summary' | 'notes'>;

/** A paragraph for each indicator. */
export function trendSummary(trend: SummarisedTrend, names: number): string[] {
  const { dates, language, indicators, stub } = trend;
  return indicators.map((indicator) => {
    const { total, regions, heading, terms, decimals } = indicator;
    const { pointsChange } = total;
    return TREND_WORDS[language].paragraph({
      ...{ device: heading.device, gas: heading.gas, terms, names, stub },
      ...{ first: dates[0] ?? '', last: dates.at(-1) ?? '', sheets: dates.length },
      firstRate: total.points[0]?.rate ?? null,
      lastRate: total.points.at(-1)?.rate ?? null,
      points: pointsChange,
      pointsText: pointsChange === null ? '' : sizeText(pointsChange, decimals),
      movers: moversOf(indicator, names),
      idle: idleOf(regions),
      ...scheduleParts(regions, total, { decimals, names }),
    });
  });
}

/** The regions whose rates rose most; none if more tie than may be named. */
function moversOf(indicator: TrendIndicator, names: number): Mover[] {
  const { regions } = indicator;
  const most = regions.reduce((high, { pointsChange }) => Math.max(high, pointsChange ?? 0), 0);
  const those = most > 0 ? regions.filter(({ pointsChange }) => pointsChange === most) : [];
  if (those.length > names) return [];
  return those.map(({ label, points, pointsChange }) => ({
    region: label,
    points: sizeText(pointsChange ?? 0, indicator.decimals),
    from: points[0]?.rank ?? null,
    to: points.at(-1)?.rank ?? null,
  }));
}

/** Periods without additions from which a region is named. */
const MIN_IDLE = 2;

function idleOf(regions: readonly TrendLine[]): IdleRegions[] {
  const byPeriods = new Map<number, string[]>();
  for (const { label, idle } of regions) {
    if (idle === null || idle < MIN_IDLE) continue;
    byPeriods.set(idle, [...(byPeriods.get(idle) ?? []), label]);
  }
  return [...byPeriods]
    .map(([periods, names]) => ({ periods, regions: names }))
    .sort((a, b) => b.periods - a.periods);
}
