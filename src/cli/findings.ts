/** Findings on standard error, and their effect on the exit code. */
import type { Finding, FindingCounts } from '../core/finding.ts';
import { placeText, type Words } from '../lang/index.ts';
import { printable } from '../render/text/printable.ts';
import { hanging, stringWidth } from '../render/text/width.ts';
import { groupMessage, type Visibility, visibleGroups } from '../report/check/groups.ts';

/** Severities of findings that make the exit code 1. */
export const FAIL_ON = ['error', 'warning', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** Maximum number of groups that are shown. */
const MAX_LINES = 30;

/** Lines for a window, one paragraph per group; further groups are only counted, unless all are requested. */
export function findingLines(
  findings: readonly Finding[],
  words: Words,
  { width, ...visibility }: Visibility & { readonly width: number },
): string[] {
  const groups = visibleGroups(findings, words, visibility);
  const most = visibility.verbose ? groups.length : MAX_LINES;
  const lines = groups.slice(0, most).flatMap((group) => {
    const severity = words.severity[group.first.severity];
    const place = printable(placeText(words, group.first));
    const text = words.findingLine(severity, place, printable(groupMessage(group, words)));
    return hanging(text, stringWidth(severity) + 1, width);
  });
  const rest = groups.slice(most).reduce((count, { others }) => count + 1 + others.length, 0);
  return rest === 0 ? lines : [...lines, words.moreFindings(rest)];
}

/** 1 if a finding is at least as severe as `failOn`, else 0. */
export function exitCodeOf({ error, warning }: FindingCounts, failOn: FailOn): 0 | 1 {
  const failing = { error, warning: error + warning, never: 0 }[failOn];
  return failing > 0 ? 1 : 0;
}
