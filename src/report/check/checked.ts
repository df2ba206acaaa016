/** Content of `gasrank check` for its renderers: the findings and their sheets. */
import type { Finding, Severity } from '../../core/finding.ts';
import { type Language, WORDS } from '../../lang/index.ts';
import { sentencesOf } from '../findings.ts';
import type { ReportFinding, ReportSource } from '../report.ts';
import { countFindings, type FindingGroup, type Visibility, visibleGroups } from './groups.ts';

export interface Checked {
  readonly language: Language;
  /** This period's sheet, then last period's. */
  readonly sources: readonly ReportSource[];
  /** All findings, most severe first. */
  readonly findings: readonly ReportFinding[];
  /** The visible findings, grouped by kind. */
  readonly groups: readonly FindingGroup[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** True if only warnings and errors are shown. */
  readonly quiet: boolean;
}

/** @param findings most severe first */
export function createChecked(
  findings: readonly Finding[],
  sources: readonly ReportSource[],
  { language, ...visibility }: Visibility & { readonly language: Language },
): Checked {
  const words = WORDS[language];
  return {
    ...{ language, sources },
    findings: sentencesOf(findings, words),
    groups: visibleGroups(findings, words, visibility),
    counts: countFindings(findings),
    quiet: visibility.quiet,
  };
}
