/** Findings as they are told to people: those of one kind together. */
import { type Finding, SEVERITY, type Severity } from '../../core/finding.ts';
import type { Words } from '../../lang/index.ts';
import { tellFinding } from '../findings.ts';
import type { ReportFinding } from '../report.ts';

/** So many findings of one kind are told one by one; more are told together. */
const MAX_ALONE = 2;

/** One finding, and the others that are of its kind. */
export interface FindingGroup {
  readonly first: ReportFinding;
  readonly others: readonly ReportFinding[];
}

/** Way to show findings to people. */
export interface Telling {
  /** Without what is for information only. */
  readonly quiet: boolean;
  /** Each finding by itself, however many there are. */
  readonly verbose: boolean;
}

/**
 * The findings, more than two of one kind as one group in the place of the first. Of one kind are those with one code, in
 * one sheet and, where they are about a measure, of one measure; what has no cell is told by itself, for its sentence alone
 * says what it is about.
 */
function groupFindings(findings: readonly Finding[], words: Words): FindingGroup[] {
  const kinds = new Map<string, Finding[]>();
  for (const finding of findings) {
    const kind = kindOf(finding);
    const alike = kinds.get(kind);
    if (alike) alike.push(finding);
    else kinds.set(kind, [finding]);
  }
  return findings.flatMap((finding): FindingGroup[] => {
    const alike = kinds.get(kindOf(finding)) ?? [];
    const first = tellFinding(finding, words);
    if (alike.length <= MAX_ALONE || finding.at.row === null) return [{ first, others: [] }];
    if (finding !== alike[0]) return [];
    return [{ first, others: alike.slice(1).map((other) => tellFinding(other, words)) }];
  });
}

/** The sentence of a group: that of the first, and in which cells the others stand. */
export function groupMessage({ first, others }: FindingGroup, words: Words): string {
  if (others.length === 0) return first.message;
  const cells = new Set(others.flatMap(({ cell }) => cell ?? []));
  return words.sentences([first.message, words.sameKind(others.length, [...cells])]);
}

/** The findings to tell, those of one kind together unless each is to be told by itself. */
export function groupsToTell(
  findings: readonly Finding[],
  words: Words,
  { quiet, verbose }: Telling,
): FindingGroup[] {
  const told = findings.filter(({ code }) => !quiet || SEVERITY[code] !== 'info');
  if (!verbose) return groupFindings(told, words);
  return told.map((finding) => ({ first: tellFinding(finding, words), others: [] }));
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

function kindOf(finding: Finding): string {
  const { code, at } = finding;
  const measure = 'measure' in finding ? finding.measure : null;
  const isOfSeveral = code === 'figure-blank' && finding.marked !== undefined;
  return JSON.stringify([code, measure, isOfSeveral, at.source.file, at.source.sheet]);
}
