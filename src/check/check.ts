/** A check: one kind of finding, with its rule, its documentation and its cases in one file of `rules/`. */
import type { Comparison } from '../core/compare.ts';
import type { Finding, FindingArguments, FindingCode, Severity } from '../core/finding.ts';
import type { Indicator } from '../core/snapshot.ts';
import type { RateTarget } from '../core/target.ts';
import type { ComputedFigures } from './entries.ts';

/** A kind of finding. */
export interface Check<C extends FindingCode> {
  readonly code: C;
  readonly severity: Severity;
  /** Finds it in a comparison. Several checks may share a rule, and some are found elsewhere. */
  readonly rule?: Rule;
  /** Finds it in one region's figures, instead of `rule`. */
  readonly figureRule?: FigureRule;
}

/** Returns the findings in a comparison. A rule never throws, prints or repairs. */
export type Rule = (comparison: Comparison, options: RuleOptions) => readonly Finding[];

/** Returns the finding in a region's figures in one indicator; `null` if there is none. */
export type FigureRule = (
  figures: ComputedFigures,
  comparison: Comparison,
  options: RuleOptions,
) => Finding | null;

export interface RuleOptions {
  /** A rank on fewer households is marked. */
  readonly smallBase: number;
  /** Target of an indicator; `null` without one. */
  readonly targetOf: (indicator: Indicator) => RateTarget | null;
  /** Finds additions that leap, which depends on earlier sheets. */
  readonly leaps: (comparison: Comparison) => readonly Finding[];
}

/** The row of the guide to findings, in both languages; Markdown. */
export type Documentation = Readonly<
  Record<'en' | 'zh', readonly [meaning: string, remedy: string]>
>;

/** Examples that gasrank must find, and near misses in which there is no finding of that code. */
export interface Cases<C extends FindingCode> {
  readonly found: readonly FoundCase<C>[];
  readonly notFound: readonly Case[];
}

/** Sheets and the words of a command line: `gasrank check this.csv last.csv`. */
export interface Case {
  readonly now: CaseSheet | CaseSheet['rows'];
  /** Last period's sheet, a week before. */
  readonly before?: CaseSheet | CaseSheet['rows'];
  /** Further sheets; with them the command reads the folder: `--latest`. */
  readonly earlier?: readonly CaseSheet[];
  /** All sheets are those of a trend: `gasrank trend folder`. */
  readonly isTrend?: boolean;
  /** Returns of units; with them the command is `collect`, and `now` the sheet that gives the roster. */
  readonly returns?: readonly CaseSheet[];
  /** Options of the command line. */
  readonly options?: readonly string[];
  readonly config?: object;
}

export interface FoundCase<C extends FindingCode> extends Case {
  /** Places of all findings of this code: file and cell, `this C5`, or the file alone. */
  readonly at: string;
  /** Arguments of the finding. */
  readonly says?: Partial<FindingArguments[C]>;
  /** Other errors and warnings in the sheets; there are no more. */
  readonly beside?: readonly FindingCode[];
}

export interface CaseSheet {
  /** Rows of cells below the header: `甲,100,50`. */
  readonly rows: readonly string[];
  /** Rows of the header; default: as many as needed of 县区,户数,已安装数,环比新增,安装率,名次. */
  readonly header?: readonly string[];
  readonly title?: string;
  /** Default: 2022.11.7, and 2022.10.31 for last period. */
  readonly date?: string;
  /** Name of the file; default `this.csv` or `last.csv`. A workbook of several sheets is named by each. */
  readonly file?: string;
  /** Name of the sheet in a workbook. */
  readonly sheet?: string;
  /** Numbers and letters of hidden rows and columns in a workbook. */
  readonly hidden?: readonly string[];
}
