/** Limits on the size of one file, so that no file can exhaust memory or take minutes. */
import { GasrankError } from './error.ts';
import type { Limit } from './reason.ts';

const MIB = 1024 * 1024;

/** The reasons for each number are in docs/limits.md. */
export const LIMITS: Readonly<Record<Limit, number>> = {
  'file-bytes': 64 * MIB,
  parts: 10_000,
  'unpacked-bytes': 64 * MIB,
  elements: 1_000_000,
  sheets: 1_000,
  rows: 1_048_576,
  columns: 16_384,
  area: 10_000_000,
  cells: 1_000_000,
  'text-fields': 5_000_000,
  'text-length': 32_767,
  'text-total': 12_000_000,
  merges: 10_000,
  'table-cells': 450_000,
  seconds: 8,
  megabytes: 512,
};

/** @throws GasrankError if `amount` exceeds the limit */
export function keepWithin(limit: Limit, amount: number, place: LimitPlace): void {
  if (amount > LIMITS[limit]) throw overLimit(limit, place);
}

/** Place where a limit was exceeded; without a sheet, the whole file. */
interface LimitPlace {
  readonly file: string;
  readonly sheet?: string;
  readonly cells?: readonly string[];
  readonly cause?: unknown;
}

export function overLimit(limit: Limit, { file, sheet, cells, cause }: LimitPlace): GasrankError {
  const most = LIMITS[limit];
  return new GasrankError(
    { code: 'over-limit', file, sheet: sheet ?? null, limit, most, ...(cells ? { cells } : {}) },
    { cause },
  );
}
