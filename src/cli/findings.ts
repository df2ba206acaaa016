/** Findings on standard error, and what they make of the exit code. */
import type { Severity } from '../core/finding.ts';
import { fileName, type Words } from '../lang/index.ts';
import type { ReportFinding } from '../report/report.ts';
import type { FailOn } from './options.ts';

/** More lines than this would bury the first ones; the JSON has them all. */
const MOST_LINES = 30;

/** One line a finding, the most severe first as they come; `quiet` leaves out what is for information only. */
export function findingLines(
  findings: readonly ReportFinding[],
  words: Words,
  { quiet }: { quiet: boolean },
): string[] {
  const told = findings.filter(({ severity }) => !quiet || severity !== 'info');
  const lines = told
    .slice(0, MOST_LINES)
    .map(({ severity, message, file, sheet, cell }) =>
      words.findingLine(
        words.severity[severity],
        words.place(fileName(words, file), sheet, cell),
        message,
      ),
    );
  const rest = told.length - lines.length;
  return rest === 0 ? lines : [...lines, words.moreFindings(rest)];
}

/** How many findings there are of each severity. */
export function countFindings(findings: readonly ReportFinding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** 1 when a finding is as severe as `failOn` or more, else 0. */
export function exitCodeOf(findings: readonly ReportFinding[], failOn: FailOn): 0 | 1 {
  const fails = { error: ['error'], warning: ['error', 'warning'], never: [] as string[] }[failOn];
  return findings.some(({ severity }) => fails.includes(severity)) ? 1 : 0;
}
