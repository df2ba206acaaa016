/** English. */
import type { HtmlWords } from '../words/html.ts';

export const en: HtmlWords = {
  tag: 'en',
  tableBox: 'The table (scrolls sideways)',
  tableHint: 'Swipe sideways for the whole table',
  charts: 'Ranking by indicator',
  chart: (indicator, rateLabel) => (indicator === '' ? rateLabel : `${indicator}: ${rateLabel}`),
  thisPeriod: 'this period',
  lastPeriod: 'last period',
  points: 'points',
  added: 'added',
  bar: ({ label, rate, rank, previousRate }) =>
    [
      `${label} ${rate}`,
      rank === null ? '' : `, rank ${rank}`,
      previousRate === null ? '' : `, last period ${previousRate}`,
      '. ',
    ].join(''),
  tooManyBars: (regions) => `No charts: ${regions} bars could not be told apart.`,
};
