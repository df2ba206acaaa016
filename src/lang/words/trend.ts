/** The words of `gasrank trend` as one type, which other outputs do not need. */
import type { IsoDate } from '../../core/snapshot.ts';
import type { Terms } from '../../core/terms.ts';
import type { Naming } from './summary.ts';

/** Columns of the tables of a trend. */
export type TrendColumn =
  | 'trend'
  | 'rate'
  | 'change'
  | 'lastChange'
  | 'ranks'
  | 'pace'
  | 'idle'
  | 'ahead'
  | 'required'
  | 'forecast';

/** A region with its change, and its ranks at both ends. */
export interface Mover {
  readonly region: string;
  /** Percentage points without a sign. */
  readonly points: string;
  readonly from: number | null;
  readonly to: number | null;
}

/** Regions that added nothing for the same number of periods. */
export interface IdleRegions {
  readonly regions: readonly string[];
  readonly periods: number;
}

/** A region behind schedule; `perWeek` is what it needs per week, `null` without time left. */
export interface BehindRegion {
  readonly region: string;
  readonly points: string;
  readonly perWeek: string | null;
}

/** Position of the whole: its state and its distance from the planned rate in points without a sign. */
export interface TotalProgress {
  readonly state: 'done' | 'ahead' | 'behind';
  readonly planned: string;
  readonly points: string;
  readonly required: number | null;
  readonly perWeek: string | null;
}

/** The paragraph of one indicator. */
export interface TrendParagraph extends Naming {
  readonly device: string;
  readonly gas: string;
  readonly terms: Terms;
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly sheets: number;
  readonly firstRate: string | null;
  readonly lastRate: string | null;
  /** Change of the total rate with its sign; `null` if it is unknown. */
  readonly points: number | null;
  readonly pointsText: string;
  readonly total: TotalProgress | null;
  /** Regions whose rate rose most, several if they tie. */
  readonly movers: readonly Mover[];
  /** Longest first. */
  readonly idle: readonly IdleRegions[];
  /** Furthest behind first; at most as many as may be named. */
  readonly behind: readonly BehindRegion[];
  readonly behindCount: number;
}

/** A target in a sentence. */
export interface TargetParts {
  readonly rate: string;
  readonly from: IsoDate | null;
  readonly by: IsoDate | null;
  readonly basis: 'days' | 'months' | 'plan';
  readonly plan?: readonly { readonly date: IsoDate; readonly rate: string }[];
}

export interface TrendWords {
  readonly dateLine: (parts: { first: IsoDate; last: IsoDate; sheets: number }) => string;
  readonly column: Readonly<Record<TrendColumn, string>>;
  readonly paragraph: (parts: TrendParagraph) => string;
  /** Sentences on the position against the schedule; empty without a planned rate. */
  readonly schedule: (
    parts: Naming & Pick<TrendParagraph, 'total' | 'behind' | 'behindCount' | 'terms'>,
  ) => string;
  /** The target of an indicator, or of all if `indicator` is empty, and the basis of the planned rate. */
  readonly target: (indicator: string, target: TargetParts) => string;
  readonly noTarget: string;
  /** A forecast range; `null` for a date that is not reached at that pace. */
  readonly range: (earliest: IsoDate | null, latest: IsoDate | null) => string;
  /** A range with the date at the median pace. */
  readonly typical: (range: string, date: IsoDate) => string;
  /** Heading of the forecasts, and how often such ranges were right. */
  readonly forecasts: string;
  readonly calibration: (parts: { hits: number; trials: number }) => string;
  readonly forecastParagraph: (ranges: readonly string[], calibration: string) => string;
  readonly moreRevisions: (count: number) => string;
  /** Number of periods without additions. */
  readonly periods: (count: number) => string;
  readonly revisions: string;
  readonly revisionColumns: readonly [
    ...(readonly [region: string, indicator: string, date: string, figure: string]),
    ...(readonly [was: string, now: string, ranks: string, place: string]),
  ];
  readonly figure: Readonly<Record<'installed' | 'households', string>>;
  /** Ranks that a revision would alter, the first ones by name; empty without any. */
  readonly rankChanges: (
    ranks: readonly {
      readonly region: string;
      readonly was: number | null;
      readonly now: number | null;
    }[],
  ) => string;
  readonly revisionCount: (count: number) => string;
  readonly definitions: string;
  /** Definitions of the columns. */
  readonly definition: Readonly<Record<TrendColumn, string>>;
  readonly notes: {
    readonly spark: string;
    readonly gaps: string;
    readonly unknown: string;
  };
  readonly sheet: Readonly<
    Record<
      ('overview' | 'rate' | 'installed' | 'households' | 'rank') | ('revisions' | 'definitions'),
      string
    >
  >;
  /** Headings of the workbook. */
  readonly indicator: string;
  readonly firstRate: string;
  readonly rank: string;
  readonly stateLabel: string;
  readonly behindFor: string;
  readonly remaining: string;
  readonly earliest: string;
  readonly middle: string;
  readonly latest: string;
  readonly item: string;
  readonly content: string;
  readonly emptyCells: string;
  readonly revisionDefinition: string;
  readonly source: (place: string, date: IsoDate) => string;
  readonly sources: string;
  /** The first and the last of many sources, in a picture. */
  readonly sourceSpan: (first: string, last: string, count: number) => string;
  readonly planned: string;
  /** Heading of the tables of a page. */
  readonly scheduleHeading: string;
  readonly perWeekHeading: string;
  /** Heading of the column of the official table. */
  readonly aheadHeading: string;
  readonly state: Readonly<Record<'done' | 'ahead' | 'behind', string>>;
  readonly rankChart: (indicator: string) => string;
  readonly rateCharts: (indicator: string) => string;
  readonly date: string;
  readonly tooManyLines: (regions: number) => string;
}
