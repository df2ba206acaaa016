/** Reasons why a figure is unknown or cannot be compared. */
import { type Comparison, previousColumn } from '../../core/compare.ts';
import type { Standing } from '../../core/standing.ts';
import type { NoAddition, NoMovement, Unranked } from '../../lang/explain.ts';
import { isSum, type Subject, type SubjectRows } from './subject.ts';

/** Reason for having no rank; `null` if there is a rank. */
export function unrankedReason(standing: Standing | null): Unranked | null {
  if (!standing) return 'vanished';
  if (standing.rank !== null) return null;
  if (!standing.hasTask) return 'no-task';
  if (standing.households === 0) return 'no-households';
  return standing.households === null ? 'households-unknown' : 'installed-unknown';
}

/** Reason why there is no addition; meaningful only if there is none. */
export function noAdditionReason(
  comparison: Comparison,
  indicator: number,
  { subject, rows, standing }: Unexplained,
): NoAddition {
  if (comparison.addedFrom === null) return 'not-stated';
  if (isSum(subject)) return 'parts-unknown';
  if (comparison.addedFrom === 'declared') return 'not-stated';
  if (!standing) return 'vanished';
  const unmatched = unmatchedReason(comparison, indicator, rows);
  return unmatched ?? (standing.installed === null ? 'installed-unknown' : 'previous-unknown');
}

/** Reason why a rank cannot be compared; meaningful only if it cannot. `null` without a previous sheet. */
export function noMovementReason(
  comparison: Comparison,
  indicator: number,
  { rows, standing }: Unexplained,
): NoMovement | null {
  if (!comparison.previous) return null;
  if (!standing || standing.rank === null) return 'is-unranked';
  return unmatchedReason(comparison, indicator, rows) ?? 'was-unranked';
}

/** Region whose figure is missing. */
interface Unexplained {
  readonly subject: Subject;
  readonly rows: SubjectRows;
  readonly standing: Standing | null;
}

/** Reason why last period's sheet has no counterpart; `null` if it has one. */
function unmatchedReason(comparison: Comparison, indicator: number, rows: SubjectRows) {
  const { current, previous } = rows;
  if (current && !previous) {
    return comparison.appeared.includes(current) ? 'region-appeared' : 'region-twice';
  }
  if (previousColumn(comparison, indicator) >= 0) return null;
  const isNew = comparison.indicatorsAppeared.some(
    (appeared) => appeared === comparison.current.indicators[indicator],
  );
  return isNew ? 'indicator-appeared' : 'unit-changed';
}
