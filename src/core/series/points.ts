/** Figures of a region or a total at the dates of a series. */
import type { IndicatorStandings } from '../compare.ts';
import type { Ratio } from '../numbers/ratio.ts';
import type { IsoDate } from '../snapshot.ts';
import type { Standing } from '../standing.ts';

/** Figures at one date, as in a report of that date; `null` is unknown, never zero. */
export interface SeriesPoint {
  readonly households: number | null;
  readonly installed: number | null;
  /** Installed since the date before; `null` at the first date. */
  readonly added: number | null;
  /** The printed rate, exact. */
  readonly rate: Ratio | null;
  readonly rank: number | null;
  /** False for a region without a task, which is not in the total. */
  readonly hasTask: boolean;
}

/** Figures at a date at which the sheet has no such region or indicator. */
export const NO_POINT: SeriesPoint = {
  households: null,
  installed: null,
  added: null,
  rate: null,
  rank: null,
  hasTask: false,
};

/** SeriesPoint of a standing; additions of the first date are unknown, also if the sheet states them. */
export function pointOf(standing: Standing, isFirst: boolean): SeriesPoint {
  const { households, installed, added, ratio, kept, rank, hasTask } = standing;
  return {
    households,
    installed,
    added: isFirst ? null : added,
    rate: kept ?? ratio,
    rank,
    hasTask,
  };
}

/** Checks whether the rate is that of the counts, not one that the sheet states beside rounded ones. */
export function hasOwnRate({ rate, installed, households }: SeriesPoint): boolean {
  return rate?.installed === installed && rate?.households === households;
}

/** The points of one indicator at one date. */
export interface DatedPoints extends Pick<IndicatorStandings, 'indicator' | 'unit' | 'decimals'> {
  readonly unitKind: string | null;
  /** By the row of the region. */
  readonly regions: readonly SeriesPoint[];
  readonly total: SeriesPoint;
}

/** One sheet of a series. */
export interface DatedSheetPoints {
  readonly date: IsoDate;
  /** Regions in the order of the sheet. */
  readonly regions: readonly { readonly key: string; readonly name: string }[];
  /** The row of each key; -1 for one that occurs twice, which has no points. */
  readonly rows: ReadonlyMap<string, number>;
  readonly indicators: readonly DatedPoints[];
}

/** The time between two neighbouring dates. */
export interface Interval {
  readonly days: number;
  /** `null` if a count is unknown. */
  readonly added: number | null;
}
