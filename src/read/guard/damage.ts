/** Errors of readers for a file that contradicts itself. */
import { GasrankError } from '../../core/error.ts';
import type { DamageReason } from '../../core/reason.ts';

/** The error of a damaged file; `place` is the part of it, or the sheet and cell, that shows the damage. */
export function damaged(
  file: string,
  reason: DamageReason,
  { place, cause }: { readonly place?: string | undefined; readonly cause?: unknown } = {},
): GasrankError {
  const where = place === undefined ? {} : { place };
  return new GasrankError({ code: 'workbook-damaged', file, reason, ...where }, { cause });
}
