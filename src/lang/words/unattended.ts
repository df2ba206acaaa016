/** Errors of runs that find their sheets themselves, or with nobody there. */
import type { ErrorCode } from '../../core/error.ts';

export type UnattendedCode = Extract<
  ErrorCode,
  `latest-${string}` | `schedule-${string}` | 'bad-time' | 'bad-name' | 'bad-unit'
>;
