/** A check: one kind of finding, with its rule and its documentation in one file of `rules/`. */
import type { Comparison } from '../core/compare.ts';
import type { Finding, FindingCode, Severity } from '../core/finding.ts';

/** A kind of finding. */
export interface Check<C extends FindingCode> {
  readonly code: C;
  readonly severity: Severity;
  /** Finds it in a comparison. Several checks may share a rule, and some are found elsewhere. */
  readonly rule?: Rule;
}

/** Returns the findings in a comparison. A rule never throws, prints or repairs. */
export type Rule = (comparison: Comparison, options: RuleOptions) => readonly Finding[];

export interface RuleOptions {
  /** A rank on fewer households is marked. */
  readonly smallBase: number;
  /** Finds additions that leap, which depends on earlier sheets. */
  readonly leaps: (comparison: Comparison) => readonly Finding[];
}

/** The row of the guide to findings, in both languages; Markdown. */
export type Documentation = Readonly<
  Record<'en' | 'zh', readonly [meaning: string, remedy: string]>
>;
