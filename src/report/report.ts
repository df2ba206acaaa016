/** The `Report`: what is said, in the parts of a printed table. Renderers turn it into text or bytes. */
import type { Alias } from '../core/alias.ts';
import type { Standing } from '../core/compare.ts';
import type { FindingCode, Severity } from '../core/finding.ts';
import type { RankBy } from '../core/numbers/ratio.ts';
import type { TieMethod } from '../core/ranks/rank.ts';
import type { Indicator, IsoDate, Measure, TotalPlace } from '../core/snapshot.ts';
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
  /** The day, and what it is compared with, as a sentence. */
  readonly dateLine: string;
  /** The day alone, in brackets. */
  readonly dateLabel: string;
  readonly addedFrom: 'previous' | 'declared' | null;
  readonly ties: TieMethod;
  readonly rankBy: RankBy;
  readonly sort: Sort;
  readonly indicators: readonly ReportIndicator[];
  /** The words of the sheet's own header that all indicators share. */
  readonly terms: Terms;
  /** The stub (region names) first where the sheet has it first, then the measures of each indicator. */
  readonly columns: readonly ReportColumn[];
  readonly header: ReportHeader;
  /** Columns and header of the published table, which has the numbers of its lines as well. */
  readonly official: OfficialLayout;
  /** The sheet's own line on the unit of its figures: 单位：户. */
  readonly unitLine: string | null;
  /** In the order of `sort` (by rank means by the first indicator's), else of the options, else of the sheet. */
  readonly rows: readonly ReportRow[];
  /** Sums of parts of the regions, in the sheet's order; `report/order.ts` places them among the rows. */
  readonly subtotals: readonly ReportSubtotal[];
  readonly total: ReportRow;
  /** Every table shows the total where the sheet has it. */
  readonly totalPlace: TotalPlace;
  readonly notes: readonly string[];
  /** Sign-offs of the sheet: for the workbook alone, never for what is published. */
  readonly signOffs: readonly string[];
  /** Meaning of a mark beside a rank; `null` without a previous period. */
  readonly movementNote: string | null;
  /** An editor's paragraph for each indicator. */
  readonly summary: readonly string[];
  /** Those of the notes that a summary without the table needs: what the figures cover, what added means. */
  readonly scope: readonly string[];
  readonly findings: readonly ReportFinding[];
  readonly sources: readonly ReportSource[];
  /** `null` when no command made it. */
  readonly made: Made | null;
  /** The same one tells the same report; computed when an output tells it. `null` when no command made it. */
  readonly fingerprint: (() => string) | null;
  /** Last period's counts, by which additions can be checked; `null` without a previous period. */
  readonly previous: PreviousPeriod | null;
}

/** Settings that made a report: the same sources and settings reproduce the same figures. */
export interface Made {
  /** gasrank's own version. */
  readonly version: string;
  /** The command line, as one would type it again. */
  readonly command: string;
  /** The same without the folders of files, for the sheet that people read. */
  readonly bareCommand?: string;
  readonly rules: Rules;
}

/** Settings by which the figures were read and computed. */
export interface Rules extends Partial<ShapingRules> {
  /** Decimals of every rate in percent; `null`: as each sheet has them. */
  readonly decimals: number | null;
  readonly aliases: readonly Alias[];
  readonly vocabulary: ExtraWords;
  /** Number of sheets before the previous one that the additions were compared with; none where it is not given. */
  readonly earlierSheets?: number;
}

/** The other settings that determine what a report says; records of gasrank 0.1.0 have none of them. */
export interface ShapingRules {
  readonly ties: TieMethod;
  readonly rankBy: RankBy;
  readonly sort: Sort;
  /** The days that options gave the sheets; `null`: each sheet's own. */
  readonly dates: Readonly<Record<ReportSource['role'], IsoDate | null>>;
  /** In place of the sheet's own title; `null`: none. */
  readonly title: string | null;
  readonly regionOrder: readonly string[];
  readonly smallBase: number;
}

export interface ReportIndicator extends Indicator {
  /** Device and gas without the levels of the header that all indicators share. */
  readonly heading: Indicator;
  /** The heading in one: 自闭阀·管道气; empty when the header names neither. */
  readonly name: string;
  /** Unit that it counts in, as the sheet has it (户, 公里); `null` where the sheet does not say. */
  readonly unit: string | null;
  /** The words of the sheet's own header for it. */
  readonly terms: Terms;
  /** Decimals of printed rates in percent. */
  readonly decimals: number;
}

/** A column; `figure` is `null` for the region names. */
export interface ReportColumn {
  readonly figure: { readonly indicator: number; readonly measure: Measure } | null;
  readonly label: string;
}

/** The numbers of the lines (序号), which stand in the published table alone. */
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
  /** Its line number (序号) in the sheet; empty where it has none, as sums do. */
  readonly lineNumber: string;
  /** Of a region: its place in the sheet, from 0, by which ties are ordered. A number of its own for the total and subtotals. */
  readonly place: number;
  /** Figures by indicator. */
  readonly figures: readonly ReportFigures[];
  /** The same region's row in `Report.previous`, from 0. */
  readonly previousRow: number | null;
}

/** A row that sums up some of the regions. */
export interface ReportSubtotal extends ReportRow {
  /** The `place` of each of them, ascending. */
  readonly parts: readonly number[];
  /** Number of regions that stand above it in the sheet. */
  readonly above: number;
  /** A name that says that it is a subtotal, for tables in which it does not stand with its regions. */
  readonly labelApart: string;
}

/** Standing of a row in one indicator, with the rate as it prints. */
export interface ReportFigures extends Standing {
  readonly rate: string | null;
  /** The rate as it prints, as a number: 0.338. */
  readonly printedRate: number | null;
  /** Among the first or the last three; ties may make it more. */
  readonly position: 'first' | 'last' | null;
}

export interface PreviousPeriod {
  readonly date: IsoDate;
  /** Last period's regions in its sheet's order, counts by this period's indicators. */
  readonly rows: readonly {
    readonly label: string;
    readonly counts: readonly PreviousCounts[];
  }[];
}

export type PreviousCounts = Pick<Standing, 'households' | 'installed' | 'kept' | 'hasTask'>;

export interface ReportFinding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly message: string;
  readonly file: string;
  readonly sheet: string;
  /** A1 name, `null` when the finding is about the whole sheet. */
  readonly cell: string | null;
  /** Figure in that cell, where it is a figure or a name that the report has. */
  readonly figure?: FigureRef;
}

/** A figure of a report: in its own table, or in `Report.previous`. */
export interface FigureRef {
  readonly period: ReportSource['role'];
  /** `ReportRow.place`, or the row of `Report.previous`. */
  readonly row: number;
  /** Indicator and its part; both `null` for the name of the row. */
  readonly indicator: number | null;
  readonly measure: Measure | null;
}

export interface ReportSource {
  readonly role: 'this' | 'previous';
  readonly file: string;
  /** As `--sheet` names the table. */
  readonly sheet: string;
  readonly date: IsoDate;
  /** The SHA-256 of the file's bytes, in hexadecimal; computed when an output tells it. */
  readonly sha256: () => string;
}
