/** What changed between last period's sheet and this one in a way that a person should see. */
import type { Place } from '../core/finding.ts';
import { indicatorName, type Snapshot } from '../core/snapshot.ts';
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

/** Regions in one of the two sheets only: they have no addition. */
export const regionsChanged: Rule = ({ appeared, vanished }) => [
  ...appeared.map(({ name, at }) => ({ code: 'region-appeared', at, region: name }) as const),
  ...vanished.map(({ name, at }) => ({ code: 'region-vanished', at, region: name }) as const),
];

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
