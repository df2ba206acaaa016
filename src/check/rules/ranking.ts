/** Peculiarities of the ranking that a reader could stumble over. */

import { rateText } from '../../core/numbers/ratio.ts';
import { keyOrder } from '../../core/ranks/rank-key.ts';
import { cellName } from '../../core/sheet/cell.ts';
import { indicatorName } from '../../core/snapshot.ts';
import { type ComputedFigures, entries, type Rule } from '../rule.ts';

/** Rates that the sheet states and the report keeps, because rounded counts confirm them and give no better ones. */
export const ratesKept: Rule = (comparison) =>
  comparison.indicators.flatMap(({ indicator, regions }, column) => {
    const cells = comparison.current.regions.flatMap(({ figures }, r) =>
      regions[r]?.kept ? (figures[column]?.rate?.at ?? []) : [],
    );
    const [at] = cells;
    const name = indicatorName(indicator);
    return at ? [{ code: 'rates-kept', at, indicator: name, cells: cells.map(cellName) }] : [];
  });

/** Rates that print alike but rank apart (DESIGN, rules of the figures, 3). */
export const ratesPrintAlike: Rule = (comparison) => {
  if (comparison.rankBy === 'displayed') return [];
  const order = keyOrder('exact', 0);
  const alike = new Map<string, ComputedFigures[]>();
  for (const entry of entries(comparison)) {
    const { ratio, kept } = entry.standing;
    if (!ratio) continue;
    const key = `${entry.indicator} ${rateText(kept ?? ratio, entry.decimals)}`;
    const group = alike.get(key);
    if (group) group.push(entry);
    else alike.set(key, [entry]);
  }
  return [...alike.values()].flatMap((group) => {
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
};

/** A rate that would round to 100 % and prints just below, because households are missing (docs/en/findings.md). */
export const ratesNotFinished: Rule = (comparison) =>
  entries(comparison).flatMap(({ region, indicator, figures, standing, decimals }) => {
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
  });

/** Ranked on fewer households than `smallest`, where one more moves the rate by a leap. */
export function smallBases(smallest: number): Rule {
  return (comparison) =>
    entries(comparison).flatMap(({ region, indicator, figures: { households }, standing }) => {
      if (standing.rank === null || households.state !== 'known') return [];
      if (households.value >= smallest) return [];
      const points = rateText({ installed: 1, households: households.value }, 1).replace('%', '');
      const { value, at } = households;
      return [
        { code: 'small-base', at, region: region.name, indicator, households: value, points },
      ];
    });
}
