/** What changed between last period's sheet and this one in a way that a person should see. */
import type { Place } from '../core/finding.ts';
import { indicatorName, type Region, type Snapshot } from '../core/snapshot.ts';
import { probableRenames } from './renames.ts';
import { entries, type Rule } from './rule.ts';

/** Fewer installed than last period. The addition is shown as it is, below zero. */
export const installedFell: Rule = (comparison) =>
  comparison.addedFrom !== 'previous'
    ? []
    : entries(comparison).flatMap(({ region, indicator, figures: { installed }, standing }) =>
        installed.state === 'known' && standing.added !== null && standing.added < 0
          ? [
              {
                code: 'installed-fell',
                at: installed.at,
                region: region.name,
                indicator,
                installed: installed.value,
                previous: installed.value - standing.added,
              },
            ]
          : [],
      );

/** Regions in one of the two sheets only: they have no addition. A pair that looks renamed is told as one. */
export const regionsChanged: Rule = (comparison) => {
  const renames = probableRenames(comparison);
  const paired = new Set(renames.flat());
  const alone = (region: Region) => !paired.has(region);
  const { appeared, vanished } = comparison;
  return [
    ...renames.map(
      ([{ name, at }, { name: previous }]) =>
        ({ code: 'probable-rename', at, region: name, previous }) as const,
    ),
    ...appeared
      .filter(alone)
      .map(({ name, at }) => ({ code: 'region-appeared', at, region: name }) as const),
    ...vanished
      .filter(alone)
      .map(({ name, at }) => ({ code: 'region-vanished', at, region: name }) as const),
  ];
};

/** Aliases that changed nothing. One that is kept for years is told only when nobody has either of its names. */
export const aliasesNotUsed: Rule = ({ aliases, current }) =>
  aliases.flatMap(({ alias, outcome }) => {
    if (outcome === 'used' || (outcome === 'idle' && alias.isLasting)) return [];
    const idleCode = alias.isLasting ? 'alias-unknown' : 'alias-unused';
    const code = outcome === 'ambiguous' ? 'alias-ambiguous' : idleCode;
    const { current: name, previous } = alias;
    return [{ code, at: wholeSheet(current), current: name, previous }];
  });

/** Indicators in one of the two sheets only. */
export const indicatorsChanged: Rule = (comparison) => {
  const { current, previous, indicatorsAppeared, indicatorsVanished } = comparison;
  return [
    ...indicatorsAppeared.map(
      (indicator) =>
        ({
          code: 'indicator-appeared',
          at: wholeSheet(current),
          indicator: indicatorName(indicator),
        }) as const,
    ),
    ...indicatorsVanished.map(
      (indicator) =>
        ({
          code: 'indicator-vanished',
          at: wholeSheet(previous ?? current),
          indicator: indicatorName(indicator),
        }) as const,
    ),
  ];
};

function wholeSheet({ source }: Snapshot): Place {
  return { source, row: null, col: null };
}
