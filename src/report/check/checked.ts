/** Content of `gasrank check`: the findings and the sheets they were found in, as a value for its renderers. */
import type { Finding, Severity } from '../../core/finding.ts';
import { type Language, WORDS } from '../../lang/index.ts';
import { tellFinding } from '../findings.ts';
import type { ReportFinding, ReportSource } from '../report.ts';
import { countFindings, type FindingGroup, groupsToTell, type Telling } from './groups.ts';

export interface Checked {
  readonly language: Language;
  /** This period's sheet, then last period's. */
  readonly sources: readonly ReportSource[];
  /** All of them, the most severe first. */
  readonly findings: readonly ReportFinding[];
  /** Those that are to be told to people, by kind. */
  readonly groups: readonly FindingGroup[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** Nothing is to be told but warnings and errors. */
  readonly quiet: boolean;
}

/** @param findings the most severe first */
export function createChecked(
  findings: readonly Finding[],
  sources: readonly ReportSource[],
  { language, ...telling }: Telling & { readonly language: Language },
): Checked {
  const words = WORDS[language];
  return {
    ...{ language, sources },
    findings: findings.map((finding) => tellFinding(finding, words)),
    groups: groupsToTell(findings, words, telling),
    counts: countFindings(findings),
    quiet: telling.quiet,
  };
}
