/** Errors of unattended runs and of those that find their sheets themselves. */
import type { ErrorCode } from '../../core/error.ts';
import type { FindingCode } from '../../core/finding.ts';

export type UnattendedCode = Extract<
  ErrorCode,
  | `latest-${string}`
  | `schedule-${string}`
  | `collect-${string}`
  | 'bad-time'
  | 'bad-name'
  | 'bad-unit'
>;

/** Errors of the sheets of a trend, and of targets. */
export type SeriesCode = Extract<
  ErrorCode,
  `series-${string}` | `target-${string}` | 'bad-last' | 'bad-target'
>;
/** Findings in the returns of units. */
export type ReturnCode = Extract<FindingCode, `return-${string}`>;
