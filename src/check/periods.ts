/** What changed between last period's sheet and this one in a way that a person should see. */
import type { Comparison } from '../core/compare.ts';
import type { Place } from '../core/finding.ts';
import { known } from '../core/quantity.ts';
import { type IsoDate, indicatorName, type Region, type Snapshot } from '../core/snapshot.ts';
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

/** Not one count of any region is another than last period's, though there is work left: perhaps the same sheet twice. */
export const nothingChanged: Rule = (comparison) => {
  const { current, previous } = comparison;
  if (!previous || !hasSameRows(comparison)) return [];
  const both = entries(comparison);
  const isSame = both.every(
    ({ figures, before }) =>
      known(figures.households) === (before && known(before.households)) &&
      known(figures.installed) === (before && known(before.installed)),
  );
  const isUnfinished = both.some(
    ({ standing: { ratio } }) => ratio && ratio.installed < ratio.households,
  );
  // A region or two may rest for a week.
  const isTelling = both.length >= FEWEST_UNCHANGED;
  return isSame && isUnfinished && isTelling
    ? [{ code: 'nothing-changed', at: wholeSheet(current), previous: previous.date }]
    : [];
};

/** So many figures without any change are no chance. */
const FEWEST_UNCHANGED = 3;

function hasSameRows({ appeared, vanished, indicatorsAppeared, indicatorsVanished }: Comparison) {
  return [appeared, vanished, indicatorsAppeared, indicatorsVanished].every(
    ({ length }) => length === 0,
  );
}

/**
 * Sheets that are neither a week apart nor whole months, as monthly ones are: an addition is then of other days than a
 * reader expects, and the previous sheet may be the wrong one.
 */
export const notAWeekApart: Rule = ({ current, previous }) => {
  if (!previous) return [];
  const days = (Date.parse(current.date) - Date.parse(previous.date)) / MILLISECONDS_A_DAY;
  if (days === 7 || isMonthly(previous.date, current.date)) return [];
  const at = wholeSheet(current);
  return [{ code: 'period-not-a-week', at, previous: previous.date, days }];
};

const MILLISECONDS_A_DAY = 86_400_000;

/** The same day of two months, or the last of both. */
function isMonthly(before: IsoDate, now: IsoDate): boolean {
  const isLast = (date: IsoDate) =>
    new Date(Date.parse(date) + MILLISECONDS_A_DAY).toISOString().endsWith('-01T00:00:00.000Z');
  return before.slice(-2) === now.slice(-2) || (isLast(before) && isLast(now));
}

function wholeSheet({ source }: Snapshot): Place {
  return { source, row: null, col: null };
}
