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
