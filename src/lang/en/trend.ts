/** English: gasrank trend. */

import { MAX_RANKS } from '../report.ts';
import type { TrendParagraph, TrendWords } from '../words/trend.ts';
import { rankChanges } from './common.ts';
import { and, listed, nameOf } from './summary.ts';
import { tableWords } from './table.ts';

const BASIS = {
  days: 'counted in days',
  months: 'counted in months begun',
  plan: 'as the milestones say',
} as const;

function paragraph(parts: TrendParagraph): string {
  const name = nameOf(parts);
  const sentences = [overall(parts), movers(parts), idle(parts), schedule(parts), behind(parts)];
  return (name === '' ? '' : `${name}: `) + joined(sentences);
}

/** Sentences without the empty ones, each with a capital and a full stop. */
function joined(sentences: readonly string[]): string {
  return sentences
    .filter((sentence) => sentence !== '')
    .map((sentence) => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`)
    .join(' ');
}

function overall(parts: TrendParagraph): string {
  const { first, last, sheets, firstRate, lastRate, points, pointsText } = parts;
  const span = `from ${first} to ${last} (${sheets} sheets)`;
  if (lastRate === null) return `${span} the newest rate cannot be computed`;
  if (firstRate === null || points === null) return `${span} the rate came to ${lastRate}`;
  if (points === 0) return `${span} the rate hardly changed and is ${lastRate}`;
  const verb = points > 0 ? 'up' : 'down';
  return `${span} the rate went from ${firstRate} to ${lastRate}, ${verb} ${pointsText} percentage points`;
}

function movers({ movers: those }: TrendParagraph): string {
  const texts = those.map(({ region, points, from, to }) => {
    const moved = from === null || to === null || from === to ? '' : `, from rank ${from} to ${to}`;
    return `${region} (${points} points${moved})`;
  });
  return texts.length === 0 ? '' : `the rate rose most in ${and(texts)}`;
}

function idle(parts: TrendParagraph): string {
  const texts = parts.idle.map(
    ({ regions, periods }) => `${listed(regions, parts)} for ${periods} periods`,
  );
  return texts.length === 0 ? '' : `nothing added in ${texts.join('; ')}`;
}

function schedule({ total, terms }: Parameters<TrendWords['schedule']>[0]): string {
  if (!total) return '';
  if (total.state === 'done') return 'the target is reached as a whole';
  const { count } = tableWords(terms);
  const needed =
    total.required === null
      ? ''
      : `; ${count(total.required)} ${total.required === 1 ? 'is' : 'are'} still needed${total.perWeek === null ? '' : `, ${total.perWeek} per week`}`;
  return `as a whole ${total.points} percentage points ${total.state === 'behind' ? 'behind' : 'ahead of'} schedule${needed}`;
}

function behind({ behind: those, behindCount }: Parameters<TrendWords['schedule']>[0]): string {
  if (behindCount === 0) return '';
  const texts = those.map(({ region, points, perWeek }) => {
    return `${region} (${points} points${perWeek === null ? '' : `, ${perWeek} needed per week`})`;
  });
  const others = behindCount > those.length ? ` and ${behindCount - those.length} more` : '';
  return `behind schedule: ${others === '' ? and(texts) : texts.join(', ')}${others}`;
}

export const en: TrendWords = {
  dateLine: ({ first, last, sheets }) => `${first} to ${last}, ${sheets} sheets`,
  column: {
    trend: 'Trend',
    rate: 'Rate',
    change: 'All ±',
    lastChange: 'Last ±',
    ranks: 'Ranks',
    pace: 'Per week',
    idle: 'Idle',
    ahead: 'Plan ±',
    required: 'Needed',
    forecast: 'Expected',
  },
  paragraph,
  schedule: (parts) => joined([schedule(parts), behind(parts)]),
  target: (indicator, { rate, from, by, basis, plan }) => {
    const name = indicator === '' ? 'Target' : `Target of ${indicator}`;
    const dates = [from === null ? '' : ` from ${from}`, by === null ? '' : ` by ${by}`].join('');
    const steps = (plan ?? []).map((own) => `${own.date} ${own.rate}`).join(', ');
    const how =
      from === null || by === null
        ? `without ${by === null ? 'a last day' : 'a first day'} there is no planned rate`
        : `the planned rate is ${BASIS[basis]}${steps === '' ? '' : ` (${steps})`}`;
    return `${name}: ${rate}${dates}; ${how}.`;
  },
  noTarget: 'No target is declared; idle periods and forecasts count to 100%.',
  range: (earliest, latest) =>
    earliest === null
      ? 'not reached at any recent pace'
      : latest === null
        ? `${earliest} at the earliest, never at the slowest pace`
        : earliest === latest
          ? earliest
          : `${earliest} to ${latest}`,
  typical: (range, date) => `${range} (middle ${date})`,
  forecasts: 'Expected to reach the target (at the fastest and slowest pace of any four intervals)',
  calibration: ({ hits, trials }) =>
    trials === 0
      ? 'too few sheets to test such ranges'
      : `tested on these sheets: the next count was in the range ${hits} of ${trials} times`,
  forecastParagraph: (ranges, calibration) =>
    `Expected to reach the target, at the fastest and slowest pace of any four intervals (${calibration}): ${ranges.join('; ')}.`,
  moreRevisions: (count) => `${count} more; the other formats list all.`,
  periods: (count) => String(count),
  revisions: 'Figures that a later sheet contradicts',
  revisionColumns: [
    ...(['Region', 'Indicator', 'Date', 'Figure'] as const),
    ...(['Was', 'Later', 'Ranks affected', 'Source'] as const),
  ],
  figure: { installed: 'installed', households: 'households' },
  rankChanges: (ranks) => rankChanges(ranks, MAX_RANKS),
  revisionCount: (count) =>
    count === 1
      ? 'One figure is contradicted by the sheet after it.'
      : `${count} figures are contradicted by the sheet after them.`,
  definitions: 'Definitions',
  definition: {
    trend: 'Trend: the rate at each date, each row from its own lowest to its highest.',
    rate: 'Rate: that of the newest sheet.',
    change: 'All ±: change of the rate since the first sheet in percentage points.',
    lastChange: 'Last ±: change of the rate since the sheet before in percentage points.',
    ranks: 'Ranks: the rank at each date.',
    pace: 'Per week: the median addition per week of the latest four intervals with a known one.',
    idle: 'Idle: the latest consecutive periods in which an unfinished region added nothing.',
    ahead: 'Plan ±: percentage points above (+) or below (-) the planned rate.',
    required: 'Needed: additions needed per week until the last day.',
    forecast:
      'Expected: the dates on which the rest is installed at the fastest and at the slowest pace of any four consecutive intervals; none for finished regions or fewer than five sheets.',
  },
  notes: {
    spark: 'Trend and ranks show the first and the latest dates only.',
    gaps: '"·" in a trend stands for a date without a figure.',
    unknown: '"—" stands for a figure that is not known or does not apply.',
  },
  sheet: {
    overview: 'Trend',
    rate: 'Rates',
    installed: 'Installed',
    households: 'Households',
    rank: 'Ranks',
    revisions: 'Revisions',
    definitions: 'Definitions',
  },
  indicator: 'Indicator',
  firstRate: 'First rate',
  rank: 'Rank',
  stateLabel: 'State',
  behindFor: 'Periods behind',
  remaining: 'Left',
  earliest: 'Earliest',
  middle: 'Middle',
  latest: 'Latest',
  item: 'Item',
  content: 'Content',
  emptyCells: 'An empty cell stands for a figure that is not known.',
  revisionDefinition:
    'The later sheet contradicts the one before: its addition implies another count, the households changed, or the count fell. The ranks are those of the earlier date.',
  source: (place, date) => `${date}: ${place}`,
  sources: 'Sources',
  sourceSpan: (first, last, count) => `Sources: ${first} to ${last}, ${count} sheets`,
  planned: 'Planned',
  scheduleHeading: 'Target and schedule',
  perWeekHeading: 'Needed per week',
  aheadHeading: 'vs schedule (points)',
  state: { done: 'done', ahead: 'ahead', behind: 'behind' },
  rankChart: (indicator) => (indicator === '' ? 'Ranks' : `${indicator}: ranks`),
  rateCharts: (indicator) => (indicator === '' ? 'Rates' : `${indicator}: rates`),
  date: 'Date',
  tooManyLines: (regions) =>
    `With ${regions} regions, lines could not be told apart; no chart is drawn.`,
};
