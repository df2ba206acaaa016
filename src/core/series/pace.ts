/** Pace of a region: what it adds per week, and for how long it has added nothing. */
import { medianOf, type Quotient, quotientText } from '../numbers/quotient.ts';
import { isDone, type RateTarget } from '../target.ts';
import { hasOwnRate, type Interval, type SeriesPoint } from './points.ts';

export interface Pace {
  /** Median addition per week with one decimal, a half rounded away from zero. */
  readonly perWeek: string;
  /** Number of intervals of which it is the median. */
  readonly intervals: number;
}

/** Number of the latest intervals that make the pace. */
const MAX_INTERVALS = 4;

/** Pace of the latest intervals with a known addition; `null` without any. */
export function paceOf(intervals: readonly Interval[]): Pace | null {
  const latest: Quotient[] = [];
  for (const { added, days } of intervals.toReversed()) {
    if (latest.length === MAX_INTERVALS) break;
    if (added !== null) latest.push({ dividend: 7n * BigInt(added), divisor: BigInt(days) });
  }
  const median = medianOf(latest);
  return median && { perWeek: quotientText(median, 1), intervals: latest.length };
}

/**
 * Number of the latest consecutive intervals in which a region that was not done added exactly nothing; `null` if the
 * newest addition is unknown, or if rounded counts hide it.
 *
 * @param points one more than intervals: each interval ends at the point with the next index
 */
export function idleOf(
  points: readonly SeriesPoint[],
  intervals: readonly Interval[],
  target: RateTarget | null,
): number | null {
  const newest = intervals.at(-1)?.added ?? null;
  if (newest === null || (newest === 0 && isRounded(points.at(-1)))) return null;
  let idle = 0;
  while (idle < intervals.length) {
    const place = intervals.length - 1 - idle;
    const start = points[place]?.rate ?? null;
    if (intervals[place]?.added !== 0 || isRounded(points[place + 1])) break;
    if (!start || isDone(start, target)) break;
    idle++;
  }
  return idle;
}

function isRounded(point: SeriesPoint | undefined): boolean {
  return point !== undefined && point.rate !== null && !hasOwnRate(point);
}
