/** Forecasts from the paces of runs of four intervals, and their calibration on the series itself. */
import { daysAfter } from '../days.ts';
import { ceilOf, compareQuotient, floorOf, medianOf, type Quotient } from '../numbers/quotient.ts';
import type { IsoDate } from '../snapshot.ts';
import { isDone, type RateTarget, remainingTo } from '../target.ts';
import type { Interval, SeriesPoint } from './points.ts';

/** Dates on which the target is reached at the highest, median and lowest pace; `null` if it would not be. */
export interface Forecast {
  readonly earliest: IsoDate | null;
  readonly typical: IsoDate | null;
  readonly latest: IsoDate | null;
  /** Number of runs whose paces were used. */
  readonly windows: number;
}

/** Number of consecutive intervals of a run. */
const RUN = 4;

/** Pace per day of each run; `null` for one with an unknown addition. The first ends with the fourth interval. */
export function pacesOf(intervals: readonly Interval[]): readonly (Quotient | null)[] {
  return intervals.slice(RUN - 1).map((_, start) => paceFrom(intervals, start));
}

function paceFrom(intervals: readonly Interval[], start: number): Quotient | null {
  let [added, days] = [0, 0];
  for (let place = start; place < start + RUN; place++) {
    const interval = intervals[place];
    if (!interval || interval.added === null) return null;
    added += interval.added;
    days += interval.days;
    // A sum past 2^53 would not be exact and is unknown, like that of a total.
    if (!Number.isSafeInteger(added)) return null;
  }
  return { dividend: BigInt(added), divisor: BigInt(days) };
}

/**
 * Forecast for a region at the newest date; `null` if it is done, or without a run or a known newest count.
 *
 * @param paces as of `pacesOf`
 */
export function forecastOf(
  points: readonly SeriesPoint[],
  paces: readonly (Quotient | null)[],
  { target, date }: { readonly target: RateTarget | null; readonly date: IsoDate },
): Forecast | null {
  const { households = null, installed = null, rate = null } = points.at(-1) ?? {};
  if (households === null || installed === null || !rate || isDone(rate, target)) return null;
  if (points.filter((point) => point.installed !== null).length <= RUN) return null;
  const known = paces.filter((pace) => pace !== null).sort(compareQuotient);
  const [lowest, highest, median] = [known[0], known.at(-1), medianOf(known)];
  if (!lowest || !highest || !median) return null;
  const remaining = BigInt(Math.max(0, remainingTo(target, { households, installed })));
  const reachedAt = ({ dividend, divisor }: Quotient): IsoDate | null => {
    if (dividend <= 0n) return null;
    const days = ceilOf({ dividend: remaining * divisor, divisor: dividend });
    return days < MAX_DAYS ? daysAfter(date, Number(days)) : null;
  };
  return {
    earliest: reachedAt(highest),
    typical: reachedAt(median),
    latest: reachedAt(lowest),
    windows: known.length,
  };
}

/** Days after which no date has four digits for the year. */
const MAX_DAYS = 4_000_000n;

/** Number of predictions of the next count, and of those between which it fell. */
export interface Calibration {
  readonly hits: number;
  readonly trials: number;
}

/**
 * Predictions of every next count by the lowest and the highest pace of the runs before it.
 *
 * @param paces as of `pacesOf`
 */
export function calibrate(
  points: readonly SeriesPoint[],
  intervals: readonly Interval[],
  { paces, target }: { readonly paces: readonly (Quotient | null)[]; target: RateTarget | null },
): Calibration {
  let [hits, trials] = [0, 0];
  let lowest: Quotient | null = null;
  let highest: Quotient | null = null;
  for (const [place, { days }] of intervals.entries()) {
    // The newest run that ends before this interval.
    const run = paces[place - RUN];
    if (run) {
      if (!lowest || compareQuotient(run, lowest) < 0) lowest = run;
      if (!highest || compareQuotient(run, highest) > 0) highest = run;
    }
    const [start, end] = [points[place], points[place + 1]];
    if (!lowest || !highest || !start?.rate || isDone(start.rate, target)) continue;
    if (start.installed === null || typeof end?.installed !== 'number') continue;
    const after = ({ dividend, divisor }: Quotient) => ({
      dividend: dividend * BigInt(days),
      divisor,
    });
    const moved = BigInt(end.installed) - BigInt(start.installed);
    trials++;
    if (moved >= floorOf(after(lowest)) && moved <= ceilOf(after(highest))) hits++;
  }
  return { hits, trials };
}

/** Checks whether predictions were right too rarely: below 80 % of at least ten. */
export function isPoor({ hits, trials }: Calibration): boolean {
  return trials >= 10 && 5 * hits < 4 * trials;
}
