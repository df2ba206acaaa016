/** What a reader of the ranking could stumble over. */
import { compareRatio, rateText } from '../core/ratio.ts';
import { type Entry, entries, type Rule } from './rule.ts';

/** Rates that print alike but rank apart (DESIGN, rules of the figures, 3). */
export const ratesPrintAlike: Rule = (comparison) => {
  if (comparison.rankBy === 'displayed') return [];
  const alike = new Map<string, Entry[]>();
  for (const entry of entries(comparison)) {
    const { ratio } = entry.standing;
    if (!ratio) continue;
    const key = `${entry.indicator} ${rateText(ratio, entry.decimals)}`;
    const group = alike.get(key);
    if (group) group.push(entry);
    else alike.set(key, [entry]);
  }
  return [...alike.values()].flatMap((group) => {
    const first = group[0];
    const rate = first?.standing.ratio;
    if (!first || !rate) return [];
    const isTie = group.every(
      ({ standing }) => standing.ratio && compareRatio(standing.ratio, rate) === 0,
    );
    if (isTie) return [];
    return [
      {
        code: 'rates-print-alike',
        at: first.region.at,
        indicator: first.indicator,
        rate: rateText(rate, first.decimals),
        regions: group.map(({ region }) => region.name),
      },
    ];
  });
};

/** A rate that would round to 100 % and prints just below, because households are missing (docs/findings.md). */
export const ratesNotFinished: Rule = (comparison) =>
  entries(comparison).flatMap(({ region, indicator, figures, standing: { ratio }, decimals }) => {
    const { installed } = figures;
    if (!ratio || installed.state !== 'known' || ratio.installed >= ratio.households) return [];
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
