/** A series: the points of each region and indicator at every date, with pace, forecast, progress and revisions. */
import { type CompareOptions, type Comparison, compare } from '../compare.ts';
import { daysBetween } from '../days.ts';
import type { Indicator, IsoDate, Region, Snapshot } from '../snapshot.ts';
import { sameIndicator } from '../snapshot.ts';
import {
  type Progress,
  progressOf,
  type RateTarget,
  type Requirement,
  requiredOf,
} from '../target.ts';
import { type Calibration, calibrate, type Forecast, forecastOf, pacesOf } from './forecast.ts';
import { idleOf, type Pace, paceOf } from './pace.ts';
import {
  type DatedPoints,
  type DatedSheetPoints,
  type Interval,
  NO_POINT,
  pointOf,
  type SeriesPoint,
} from './points.ts';
import { type Revision, revisionsIn } from './revisions.ts';

export { type Aligned, alignNames } from './align.ts';
export { isPoor } from './forecast.ts';
export { hasOwnRate } from './points.ts';
export { revisionsBetween } from './revisions.ts';
export type { Calibration, Forecast, Pace, Revision, SeriesPoint };

/** Position at the newest date, and the number of latest consecutive points behind schedule. */
export interface SeriesProgress extends Progress {
  readonly behindFor: number;
}

/** A region, or the total, through all dates. */
export interface SeriesLine {
  /** The newest name; empty for the total. */
  readonly region: string;
  /** One for each date. */
  readonly points: readonly SeriesPoint[];
  readonly idle: number | null;
  readonly pace: Pace | null;
  readonly forecast: Forecast | null;
  readonly progress: SeriesProgress | null;
  readonly required: Requirement | null;
}

export interface SeriesIndicator {
  readonly indicator: Indicator;
  readonly unit: string | null;
  /** Decimals of the newest printed rate, and of that at each date, in percent. */
  readonly decimals: number;
  readonly decimalsAt: readonly number[];
  readonly target: RateTarget | null;
  /** In the order of the newest sheet; then those that only earlier sheets have. */
  readonly regions: readonly SeriesLine[];
  readonly total: SeriesLine;
  readonly calibration: Calibration;
}

export interface Series {
  /** Ascending. */
  readonly dates: readonly IsoDate[];
  readonly indicators: readonly SeriesIndicator[];
  /** By date. */
  readonly revisions: readonly Revision[];
}

/** Compares each sheet with the one before it. @param snapshots with the newest names, oldest first */
export function* comparisonsOf(
  snapshots: readonly Snapshot[],
  options: CompareOptions,
): Generator<Comparison> {
  for (const [place, snapshot] of snapshots.entries()) {
    yield compare(snapshot, snapshots[place - 1] ?? null, { ...options, aliases: [] });
  }
}

/**
 * Puts comparisons of neighbouring sheets together. A figure of a date depends only on its own sheet and the one before.
 *
 * @param comparisons as of `comparisonsOf`
 * @param targetOf the target of an indicator
 */
export function createSeries(
  comparisons: Iterable<Comparison>,
  targetOf: (indicator: Indicator) => RateTarget | null,
): Series {
  const sheets: DatedSheetPoints[] = [];
  const revisions: Revision[] = [];
  for (const comparison of comparisons) {
    const before = sheets.at(-1)?.indicators.map(({ decimals }) => decimals) ?? [];
    for (const revision of revisionsIn(comparison, before)) revisions.push(revision);
    sheets.push(sheetPoints(comparison));
  }
  const dates = sheets.map(({ date }) => date);
  const gaps = dates.slice(1).map((date, i) => daysBetween(dates[i] ?? date, date));
  const regions = regionsOf(sheets);
  const indicators = indicatorsOf(sheets).map((columns): SeriesIndicator => {
    const newest = columns.findLast((column) => column !== null);
    if (!newest) throw new RangeError('an indicator is in no sheet');
    const { indicator, unit, decimals } = newest;
    const target = targetOf(indicator);
    const lines = regions.map(({ name, rows }) => {
      const points = columns.map((column, s) => column?.regions[rows[s] ?? -1] ?? NO_POINT);
      return createLine(name, points, { dates, gaps, target });
    });
    const totals = columns.map((column) => column?.total ?? NO_POINT);
    return {
      ...{ indicator, unit, decimals, target },
      regions: lines.map(({ line }) => line),
      decimalsAt: columns.map((column) => column?.decimals ?? decimals),
      total: createLine('', totals, { dates, gaps, target }).line,
      calibration: {
        hits: lines.reduce((sum, { calibration }) => sum + calibration.hits, 0),
        trials: lines.reduce((sum, { calibration }) => sum + calibration.trials, 0),
      },
    };
  });
  return { dates, indicators, revisions };
}

function sheetPoints({ current, previous, indicators }: Comparison): DatedSheetPoints {
  const isFirst = previous === null;
  return {
    date: current.date,
    regions: current.regions.map(({ key, name }) => ({ key, name })),
    rows: rowsByKey(current.regions),
    indicators: indicators.map(({ indicator, unit, decimals, regions, total }, i) => ({
      ...{ indicator, unit, decimals, unitKind: current.unitKinds[i] ?? null },
      regions: regions.map((standing) => pointOf(standing, isFirst)),
      total: pointOf(total, isFirst),
    })),
  };
}

/** The row of each key; -1 for one that occurs twice. */
function rowsByKey(regions: readonly Region[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const [row, { key }] of regions.entries()) rows.set(key, rows.has(key) ? -1 : row);
  return rows;
}

/** Each region once, those of newer sheets first, with its row in each sheet. */
function regionsOf(sheets: readonly DatedSheetPoints[]) {
  const names = new Map<string, string>();
  for (const sheet of sheets.toReversed()) {
    for (const { key, name } of sheet.regions) {
      if (!names.has(key)) names.set(key, name);
    }
  }
  return [...names].map(([key, name]) => {
    return { name, rows: sheets.map(({ rows }) => rows.get(key) ?? -1) };
  });
}

/** The columns of each indicator by date, those of newer sheets first; `null` where a sheet lacks it. */
function indicatorsOf(sheets: readonly DatedSheetPoints[]): (DatedPoints | null)[][] {
  const all: (DatedPoints | null)[][] = [];
  for (const [place, { indicators }] of [...sheets.entries()].reverse()) {
    for (const own of indicators) {
      const known = all.find((columns) => columns.some((other) => other && isSame(own, other)));
      const columns = known ?? sheets.map(() => null);
      if (!known) all.push(columns);
      columns[place] ??= own;
    }
  }
  return all;
}

/** Checks for the same device and gas, counted in the same things. */
function isSame(a: DatedPoints, b: DatedPoints): boolean {
  const isOtherUnit = a.unitKind !== null && b.unitKind !== null && a.unitKind !== b.unitKind;
  return sameIndicator(a.indicator, b.indicator) && !isOtherUnit;
}

/** The dates of a series, the days between them, and the target of the indicator. */
interface LineContext {
  readonly dates: readonly IsoDate[];
  readonly gaps: readonly number[];
  readonly target: RateTarget | null;
}

function createLine(
  region: string,
  points: readonly SeriesPoint[],
  { dates, gaps, target }: LineContext,
): { readonly line: SeriesLine; readonly calibration: Calibration } {
  const intervals = gaps.map(
    (days, i): Interval => ({ days, added: points[i + 1]?.added ?? null }),
  );
  const paces = pacesOf(intervals);
  const date = dates.at(-1) ?? '';
  const newest = points.at(-1) ?? NO_POINT;
  const progress = progressOf(target, date, newest.rate);
  const states = points.map(({ rate }, i) => progressOf(target, dates[i] ?? date, rate)?.state);
  const notBehind = states.findLastIndex((state) => state !== 'behind');
  const line = {
    ...{ region, points },
    idle: idleOf(points, intervals, target),
    pace: paceOf(intervals),
    forecast: forecastOf(points, paces, { target, date }),
    progress: progress && { ...progress, behindFor: states.length - 1 - notBehind },
    required: requiredOf(target, date, newest),
  };
  return { line, calibration: calibrate(points, intervals, { paces, target }) };
}
