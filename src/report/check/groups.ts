/** Groups findings of one kind for people. */
import { SEVERITY } from '../../check/severity.ts';
import type { Finding, Severity } from '../../core/finding.ts';
import type { Words } from '../../lang/index.ts';
import { byKind, cellOf, reportFinding } from '../findings.ts';
import type { ReportFinding } from '../report.ts';

/** Maximum number of findings of one kind that are shown one by one; more form a group. */
const MAX_ALONE = 2;

/** One finding, and the cells of the others of its kind; `null` for one about a whole sheet. */
export interface FindingGroup {
  readonly first: ReportFinding;
  readonly others: readonly (string | null)[];
}

/** Options for showing findings. */
export interface Visibility {
  /** Without findings that are only information. */
  readonly quiet: boolean;
  /** Each finding by itself, without groups. */
  readonly verbose: boolean;
}

/**
 * Groups more than two findings of one kind, in the place of the first. Findings are of one kind if they have the same
 * code, sheet and measure. A finding without a cell stays by itself, since only its sentence names its subject.
 */
function groupFindings(findings: readonly Finding[], words: Words): FindingGroup[] {
  const kinds = byKind(findings);
  const kindOf = new Map(
    kinds.flatMap((alike) => alike.map((finding) => [finding, alike] as const)),
  );
  return findings.flatMap((finding): FindingGroup[] => {
    const alike = kindOf.get(finding) ?? [];
    const isAlone = alike.length <= MAX_ALONE || finding.at.row === null;
    if (!isAlone && finding !== alike[0]) return [];
    const first = reportFinding(finding, words);
    return [{ first, others: isAlone ? [] : alike.slice(1).map(({ at }) => cellOf(at)) }];
  });
}

/** The sentence of a group: that of the first finding, and the cells of the others. */
export function groupMessage({ first, others }: FindingGroup, words: Words): string {
  if (others.length === 0) return first.message;
  const cells = new Set(others.filter((cell) => cell !== null));
  return words.sentences([first.message, words.sameKind(others.length, [...cells], '-v')]);
}

/** The visible findings, grouped by kind unless `verbose`. */
export function visibleGroups(
  findings: readonly Finding[],
  words: Words,
  { quiet, verbose }: Visibility,
): FindingGroup[] {
  const visible = findings.filter(({ code }) => !quiet || SEVERITY[code] !== 'info');
  if (!verbose) return groupFindings(visible, words);
  return visible.map((finding) => ({ first: reportFinding(finding, words), others: [] }));
}

/** Number of findings of each severity. */
export function countSeverities(severities: readonly Severity[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const severity of severities) counts[severity]++;
  return counts;
}

/** Number of findings of each severity. */
export function countFindings(findings: readonly Finding[]): Record<Severity, number> {
  return countSeverities(findings.map(({ code }) => SEVERITY[code]));
}
