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

/**
 * Limits that a large file raises, since a full sheet is a large file, and a small one that unpacks to so much is made to
 * exhaust memory: by so much for each byte on disk, up to a maximum.
 */
const RAISED: Readonly<
  Partial<Record<Limit, { readonly perByte: number; readonly most: number }>>
> = {
  'unpacked-bytes': { perByte: 16, most: 512 * MIB },
  cells: { perByte: 1 / 3, most: 8_000_000 },
  'text-total': { perByte: 1, most: 40_000_000 },
  'table-cells': { perByte: 1 / 5, most: 4_200_000 },
};

/** A limit for a file of so many bytes on disk. */
export function limitOf(limit: Limit, bytes: number): number {
  const { perByte = 0, most = 0 } = RAISED[limit] ?? {};
  return Math.max(LIMITS[limit], Math.min(most, Math.floor(perByte * bytes)));
}

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
  /** Bytes of the file on disk, if these raise the limit. */
  readonly bytes?: number;
}

export function overLimit(
  limit: Limit,
  { file, sheet, cells, cause, bytes = 0 }: LimitPlace,
): GasrankError {
  const most = limitOf(limit, bytes);
  return new GasrankError(
    { code: 'over-limit', file, sheet: sheet ?? null, limit, most, ...(cells ? { cells } : {}) },
    { cause },
  );
}
