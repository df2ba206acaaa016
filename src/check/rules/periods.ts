/** Changes between last period's sheet and this one that a person should see. */
import type { Comparison } from '../../core/compare.ts';
import type { Place } from '../../core/finding.ts';
import { known } from '../../core/quantity.ts';
import {
  type IsoDate,
  indicatorName,
  type Region,
  type Snapshot,
  sameIndicator,
} from '../../core/snapshot.ts';
import { daysBetween } from '../days.ts';
import { probableRenames } from '../renames.ts';
import { entries, type Rule } from '../rule.ts';

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

/** Indicators whose unit is another than in the previous sheet, so that nothing of them compares. */
export const unitsChanged: Rule = ({ current, previous }) =>
  current.indicators.flatMap((indicator, i) => {
    const place = previous?.indicators.findIndex((other) => sameIndicator(other, indicator)) ?? -1;
    const [unit, before] = [current.units[i], previous?.units[place]];
    const isSame = current.unitKinds[i] === previous?.unitKinds[place];
    if (!unit || !before || isSame) return [];
    const name = indicatorName(indicator);
    return [
      {
        code: 'unit-changed',
        at: wholeSheet(current),
        indicator: name,
        unit,
        previous: before,
      } as const,
    ];
  });

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
  const isTelling = both.length >= MIN_UNCHANGED;
  return isSame && isUnfinished && isTelling
    ? [{ code: 'nothing-changed', at: wholeSheet(current), previous: previous.date }]
    : [];
};

/** So many figures without any change are no chance. */
const MIN_UNCHANGED = 3;

function hasSameRows({ appeared, vanished, indicatorsAppeared, indicatorsVanished }: Comparison) {
  return [appeared, vanished, indicatorsAppeared, indicatorsVanished].every(
    ({ length }) => length === 0,
  );
}

/**
 * Sheets that are neither a week apart nor whole months, as monthly ones are: an addition is then of other days than a
 * reader expects, and the previous sheet may be the wrong one. Where the sheet itself speaks of a week, that is worse.
 */
export const notAWeekApart: Rule = ({ current, previous }) => {
  if (!previous) return [];
  const days = daysBetween(previous.date, current.date);
  const at = wholeSheet(current);
  const text = textOfWeek(current);
  if (text !== null && (days < MIN_WEEK || days > MAX_WEEK)) {
    return [{ code: 'header-says-week', at, text, previous: previous.date, days }];
  }
  if (days === 7 || isMonthly(previous.date, current.date)) return [];
  return [{ code: 'period-not-a-week', at, previous: previous.date, days }];
};

/** Days between two weekly sheets: a holiday moves one by a day or two. */
const MIN_WEEK = 5;
const MAX_WEEK = 9;

/** The header, or the title, that speaks of a week; `null` when none does. */
function textOfWeek({ title, columns }: Snapshot): string | null {
  const labels = columns.flatMap(({ path }) => path.map(({ text }) => text));
  return [...labels, title ?? ''].find(speaksOfWeek) ?? null;
}

/** 周 and week, but not in names of places (周口市) or other words (周边). */
const WEEK = /周(?![口至村宁庄边转岁年期围长到密知末])|星期|\bweek(?:s|ly)?\b/iu;

/** Several weeks: 双周, 近两周, but not 第二周. */
const SEVERAL_WEEKS =
  /(?:双|(?<!第\s*[\d一二三四五六七八九十]*)(?:两|[二三四五六七八]|(?<!\d)[2-8])个?)\s*(?:周|星期)|(?:bi-?|fort|two[ -])week/iu;

function speaksOfWeek(text: string): boolean {
  return WEEK.test(text) && !SEVERAL_WEEKS.test(text);
}

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
