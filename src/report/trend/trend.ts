/** The `Trend`: the content of every output of `gasrank trend`, in one language. */
import type { RankBy } from '../../core/numbers/ratio.ts';
import type { TieMethod } from '../../core/ranks/rank.ts';
import type { Calibration, Forecast, Pace } from '../../core/series/index.ts';
import type { Indicator, IsoDate } from '../../core/snapshot.ts';
import type { Requirement } from '../../core/target.ts';
import type { Terms } from '../../core/terms.ts';
import type { Language } from '../../lang/index.ts';
import type { ReportFinding, ReportProgress, ReportSource, TargetText } from '../report.ts';

export interface Trend {
  readonly language: Language;
  readonly title: string;
  /** Ascending. */
  readonly dates: readonly IsoDate[];
  /** First and last date and the number of sheets, as a sentence. */
  readonly dateLine: string;
  readonly ties: TieMethod;
  readonly rankBy: RankBy;
  /** The target for all indicators; `null` without one. */
  readonly target: TargetText | null;
  readonly indicators: readonly TrendIndicator[];
  /** Header of the column of regions. */
  readonly stub: string;
  readonly revisions: readonly TrendRevision[];
  /** A paragraph for each indicator. */
  readonly summary: readonly string[];
  /** Definitions of the figures, and remarks. */
  readonly notes: readonly string[];
  readonly findings: readonly ReportFinding[];
  readonly sources: readonly TrendSource[];
  /** gasrank's version and the command line. */
  readonly made: { readonly version: string; readonly command: string };
}

export interface TrendIndicator extends Indicator {
  /** Its name in headings: 自闭阀·管道气; empty if the header names neither. */
  readonly name: string;
  readonly heading: Indicator;
  readonly unit: string | null;
  readonly terms: Terms;
  /** Decimals of the newest printed rate. */
  readonly decimals: number;
  readonly target: TargetText | null;
  /** Planned rate at each date as a fraction; `null` if none is planned. */
  readonly planned: readonly (number | null)[];
  readonly regions: readonly TrendLine[];
  readonly total: TrendLine;
  readonly calibration: Calibration;
}

/** A region, or the total, through all dates. */
export interface TrendLine {
  readonly label: string;
  readonly isTotal: boolean;
  /** One for each date. */
  readonly points: readonly TrendPoint[];
  /**
   * Change of the rate in percentage points since the first date; `null` if one of the two is unknown, or if the total was one of
   * other regions.
   */
  readonly pointsChange: number | null;
  /** The same since the date before the newest. */
  readonly lastPointsChange: number | null;
  readonly idle: number | null;
  readonly pace: Pace | null;
  readonly forecast: Forecast | null;
  readonly progress: TrendProgress | null;
  readonly required: Requirement | null;
}

export interface TrendPoint {
  readonly households: number | null;
  readonly installed: number | null;
  readonly added: number | null;
  /** Printed rate, with the decimals of its own sheet. */
  readonly rate: string | null;
  /** The printed rate as a fraction: 0.338. */
  readonly printedRate: number | null;
  readonly rank: number | null;
  /** True if the rate is that of the counts, not one that the sheet states. */
  readonly isComputed: boolean;
}

export interface TrendProgress extends ReportProgress {
  /** Number of the latest consecutive dates behind schedule. */
  readonly behindFor: number;
}

export interface TrendRevision {
  readonly region: string;
  readonly device: string;
  readonly gas: string;
  readonly date: IsoDate;
  readonly figure: 'installed' | 'households';
  readonly was: number;
  readonly now: number;
  readonly ranks: readonly {
    readonly region: string;
    readonly was: number | null;
    readonly now: number | null;
  }[];
  readonly at: { readonly file: string; readonly sheet: string; readonly cell: string };
}

/** A sheet of the series. */
export type TrendSource = Omit<ReportSource, 'role'> & { readonly role: 'period' };
