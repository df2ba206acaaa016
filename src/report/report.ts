/** The `Report`: the content of every output, in the parts of a printed table. Renderers turn it into text or bytes. */
import type { Alias } from '../core/alias.ts';
import type { FindingCode, Severity } from '../core/finding.ts';
import type { RankBy } from '../core/numbers/ratio.ts';
import type { TieMethod } from '../core/ranks/rank.ts';
import type { OwnStandings } from '../core/ranks/standings.ts';
import type { Indicator, IsoDate, Measure, TotalPlace } from '../core/snapshot.ts';
import type { Standing } from '../core/standing.ts';
import type { RateTarget, Requirement, TargetState } from '../core/target.ts';
import type { Terms } from '../core/terms.ts';
import type { ExtraWords } from '../interpret/index.ts';
import type { Language } from '../lang/index.ts';

/** Order of the rows: the sheet's (administrative), or by rank. */
export const SORTS = ['sheet', 'rank'] as const;
export type Sort = (typeof SORTS)[number];

export interface Report {
  readonly language: Language;
  readonly title: string;
  readonly date: IsoDate;
  readonly previousDate: IsoDate | null;
  /** Days from the previous date to this one. */
  readonly days: number | null;
  /** The date and the period that it is compared with, as a sentence. */
  readonly dateLine: string;
  /** The date alone, in brackets. */
  readonly dateLabel: string;
  readonly addedFrom: 'previous' | 'declared' | null;
  readonly ties: TieMethod;
  readonly rankBy: RankBy;
  readonly sort: Sort;
  /** The target for all indicators; `null` without one. */
  readonly target: TargetText | null;
  readonly indicators: readonly ReportIndicator[];
  /** The words of the sheet's header that all indicators share. */
  readonly terms: Terms;
  /** The stub (region names) in its position, and the measures of each indicator. */
  readonly columns: readonly ReportColumn[];
  readonly header: ReportHeader;
  /** Columns and header of the published table, which also has line numbers. */
  readonly official: OfficialLayout;
  /** The sheet's own line on the unit of its figures: 单位：户. */
  readonly unitLine: string | null;
  /** In the order of `sort` (`rank`: of the first indicator), else of the options, else of the sheet. */
  readonly rows: readonly ReportRow[];
  /** Sums of parts of the regions, in the sheet's order; `report/order.ts` places them among the rows. */
  readonly subtotals: readonly ReportSubtotal[];
  readonly total: ReportRow;
  /** Position of the total in every table, as in the sheet. */
  readonly totalPlace: TotalPlace;
  readonly notes: readonly string[];
  /** Sign-offs of the sheet, shown only in the workbook and never published. */
  readonly signOffs: readonly string[];
  /** Meaning of the signs beside ranks; `null` without a previous period. */
  readonly movementNote: string | null;
  /** A paragraph for each indicator. */
  readonly summary: readonly string[];
  /** The notes that a summary without the table needs: the scope of the figures, the meaning of added. */
  readonly scope: readonly string[];
  readonly findings: readonly PlacedFinding[];
  readonly sources: readonly ReportSource[];
  /** `null` if it was not made by a command. */
  readonly made: Made | null;
  /** Equal for equal reports; computed when an output needs it. `null` if it was not made by a command. */
  readonly fingerprint: (() => string) | null;
  /** Last period's counts, with which additions can be checked; `null` without a previous period. */
  readonly previous: PreviousPeriod | null;
}

/** Settings that made a report: the same sources and settings reproduce the same figures. */
export interface Made {
  /** gasrank's own version. */
  readonly version: string;
  /** The command line, ready to be typed again. */
  readonly command: string;
  /** The command line without the folders of files, for readers of the workbook. */
  readonly bareCommand?: string;
  readonly rules: Rules;
}

/** Settings by which the figures were read and computed. */
export interface Rules extends Partial<ShapingRules> {
  /** Decimals of every rate in percent; `null`: as each sheet has them. */
  readonly decimals: number | null;
  readonly aliases: readonly Alias[];
  readonly vocabulary: ExtraWords;
  /** Number of sheets before the previous one with which the additions were compared; 0 if not given. */
  readonly earlierSheets?: number;
  /** Maximum number of regions named in a list of the summary; the default if not given. */
  readonly names?: number;
  /** True if the table has a column of the distance from the schedule. */
  readonly showSchedule?: true;
  /** True if figures of earlier sheets were compared with later ones. */
  readonly revisions?: true;
  /** The targets, if there are any. */
  readonly targets?: RecordedTargets;
}

/** Targets of a run: for all indicators, and for single ones by name. */
export interface RecordedTargets {
  readonly common: TargetText | null;
  readonly single: readonly { readonly indicator: string; readonly target: TargetText }[];
}

/** Other settings that determine the content of a report; records of gasrank 0.1.0 lack them. */
export interface ShapingRules {
  readonly ties: TieMethod;
  readonly rankBy: RankBy;
  readonly sort: Sort;
  /** The dates that options gave to the sheets; `null`: the sheet's own. */
  readonly dates: Readonly<Record<ReportSource['role'], IsoDate | null>>;
  /** Replaces the sheet's own title; `null` if it does not. */
  readonly title: string | null;
  readonly regionOrder: readonly string[];
  readonly smallBase: number;
}

export interface ReportIndicator extends Indicator {
  /** Device and gas without the levels of the header that all indicators share. */
  readonly heading: Indicator;
  /** The heading as one text: 自闭阀·管道气; empty if the header names neither. */
  readonly name: string;
  /** Unit of its counts in the sheet (户, 公里); `null` if the sheet states none. */
  readonly unit: string | null;
  /** The words of the sheet's header for it. */
  readonly terms: Terms;
  /** Decimals of printed rates in percent. */
  readonly decimals: number;
  /** The target in force; `null` without one. */
  readonly target: TargetText | null;
}

/** Content of a column of figures: a measure of the sheet, or the distance from the schedule. */
export type ReportMeasure = Measure | 'ahead';

/** A column; `figure` is `null` for the region names. */
export interface ReportColumn {
  readonly figure: { readonly indicator: number; readonly measure: ReportMeasure } | null;
  readonly label: string;
}

/** Line numbers (序号), shown only in the published table. */
export interface LineNumberColumn {
  readonly figure: 'line-number';
  readonly label: string;
}

export type OfficialColumn = ReportColumn | LineNumberColumn;

export interface OfficialLayout {
  readonly columns: readonly OfficialColumn[];
  readonly header: ReportHeader;
}

/** A header of `depth` rows over the columns: spanners and labels, each a rectangle. */
export interface ReportHeader {
  readonly depth: number;
  readonly cells: readonly HeaderCell[];
}

/** One header cell; row and column count from 0, spans from 1. */
export interface HeaderCell {
  readonly text: string;
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** Kind of a row of a table; only regions are ranked. */
export type ReportRowKind = 'region' | 'subtotal' | 'total';

export interface ReportRow {
  readonly kind: ReportRowKind;
  readonly label: string;
  /** Its line number (序号) in the sheet; empty if it has none, like sums. */
  readonly lineNumber: string;
  /** For a region, its index in the sheet, which orders ties. The total and subtotals have numbers of their own. */
  readonly place: number;
  /** Figures by indicator. */
  readonly figures: readonly ReportFigures[];
  /** Index of the same region's row in `Report.previous`. */
  readonly previousRow: number | null;
}

/** A row that is the sum of some regions. */
export interface ReportSubtotal extends ReportRow {
  /** The `place` of each of them, ascending. */
  readonly parts: readonly number[];
  /** Number of regions that stand above it in the sheet. */
  readonly above: number;
  /** A name that marks it as a subtotal, for tables in which it is apart from its regions. */
  readonly labelApart: string;
}

/** Standing of a row in one indicator, with its printed rate. */
export interface ReportFigures extends Standing {
  readonly rate: string | null;
  /** The printed rate as a fraction: 0.338. */
  readonly printedRate: number | null;
  /** Among the first or the last three; with ties there may be more. */
  readonly position: 'first' | 'last' | null;
  /** Position against the planned rate; `null` if none is planned, or without a rate. */
  readonly progress: ReportProgress | null;
  /** `progress.ahead` with its sign, as it prints. */
  readonly ahead: string | null;
  /** Households that the target still needs; `null` if it is reached, or has no last day. */
  readonly required: Requirement | null;
}

/** A target in texts. */
export interface TargetText {
  readonly rate: string;
  readonly from: IsoDate | null;
  readonly by: IsoDate | null;
  readonly basis: RateTarget['basis'];
  readonly plan?: readonly { readonly date: IsoDate; readonly rate: string }[];
}

/** Position of a rate against the planned one, in texts. */
export interface ReportProgress {
  /** The planned rate, rounded half up. */
  readonly planned: string;
  /** Percentage points above the planned rate, negative below it. */
  readonly ahead: number;
  readonly state: TargetState;
}

/** Last period's regions in its sheet's order. */
export interface PreviousPeriod {
  readonly date: IsoDate;
  readonly labels: readonly string[];
  /** Counts and rates by this period's indicators. */
  readonly standings: readonly OwnStandings[];
}

export interface ReportFinding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly message: string;
  readonly file: string;
  readonly sheet: string;
  /** A1 name; `null` if the finding is about the whole sheet. */
  readonly cell: string | null;
  /** All cells, if it stands for many findings of one kind. */
  readonly cells?: readonly string[];
}

/** A finding of a report. */
export interface PlacedFinding extends ReportFinding {
  /** Figure or name of the report in its cell, if there is one. */
  readonly figure?: FigureRef;
}

/** A figure of a report: in its own table, or in `Report.previous`. */
export interface FigureRef {
  readonly period: ReportSource['role'];
  /** `ReportRow.place`, or the row of `Report.previous`. */
  readonly row: number;
  /** Indicator and measure; both `null` for the name of the row. */
  readonly indicator: number | null;
  readonly measure: Measure | null;
}

export interface ReportSource {
  readonly role: 'this' | 'previous';
  readonly file: string;
  /** Name of the table for `--sheet`. */
  readonly sheet: string;
  readonly date: IsoDate;
  /** SHA-256 of the file's bytes in hexadecimal; computed when an output needs it. */
  readonly sha256: () => string;
}
