/** Forecasts of an indicator would have been wrong too often in the sheets of a trend; found by `cli/periods`. */
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    /** The next count was in the predicted range `hits` of `trials` times. */
    'forecast-poor': { indicator: string; hits: number; trials: number };
  }
}

export const check: Check<'forecast-poor'> = { code: 'forecast-poor', severity: 'info' };

export const documentation: Documentation = {
  en: [
    'in these sheets, the next count was in the predicted range less than 8 of 10 times',
    'do not publish the forecast; publish what is needed per week',
  ],
  zh: ['用以往各期检验，下一期的数落在预计范围内的不到八成', '不要公布预计日期，公布每周还需多少'],
};

/** Sheets before the last two, weekly, whose pace changes or not. */
const earlier = (paces: readonly number[]) =>
  paces.map((_, n) => ({
    file: `${n}.csv`,
    date: new Date(Date.UTC(2022, 9, 24 - 7 * n)).toISOString().slice(0, 10).replaceAll('-', '.'),
    rows: ['甲', '乙', '丙'].map((name, r) => {
      const added = paces.slice(0, n + 1).reduce((sum, pace) => sum + pace, 0);
      return `${name},${90_000 + 7 * r},${50_000 + 11 * r - added}`;
    }),
  }));

export const cases: Cases<'forecast-poor'> = {
  found: [
    {
      now: ['甲,90000,50900', '乙,90007,50911', '丙,90014,50922'],
      before: ['甲,90000,50400', '乙,90007,50411', '丙,90014,50422'],
      // The pace doubles and more.
      earlier: earlier([200, 100, 50, 25, 12, 6, 3]),
      isTrend: true,
      at: 'this',
      says: { hits: 0, trials: 12 },
      beside: [],
    },
  ],
  notFound: [
    // The pace stays.
    {
      now: ['甲,90000,50100', '乙,90007,50111', '丙,90014,50122'],
      before: ['甲,90000,50000', '乙,90007,50011', '丙,90014,50022'],
      earlier: earlier([100, 100, 100, 100, 100, 100, 100]),
      isTrend: true,
    },
    // Nine trials are too few.
    {
      now: ['甲,90000,50900', '乙,90007,50911', '丙,90014,50922'],
      before: ['甲,90000,50400', '乙,90007,50411', '丙,90014,50422'],
      earlier: earlier([200, 100, 50, 25, 12, 6]),
      isTrend: true,
    },
  ],
};
