/** What reading a file may cost at most, so that no file can take the machine's memory or its user's time. */
import { GasrankError, type Limit } from '../core/error.ts';
import type { Grid } from '../core/grid.ts';

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
  'text-total': 32_000_000,
  merges: 10_000,
  seconds: 8,
  megabytes: 512,
};

/** @throws GasrankError when `amount` is past the limit. */
export function keepWithin(limit: Limit, amount: number, place: Place): void {
  if (amount > LIMITS[limit]) throw overLimit(limit, place);
}

/** Where a limit was passed; without a sheet, in the whole file. */
interface Place {
  readonly file: string;
  readonly sheet?: string;
  readonly cause?: unknown;
}

export function overLimit(limit: Limit, { file, sheet, cause }: Place): GasrankError {
  const most = LIMITS[limit];
  return new GasrankError(
    { code: 'over-limit', file, sheet: sheet ?? null, limit, most },
    { cause },
  );
}

/** Counts what one file costs. `sheet` is where it was spent, for the message. */
export type Spend = (limit: Limit, amount: number, sheet?: string) => void;

/** A counter for one file; it throws a GasrankError as soon as a limit is passed. */
export function budget(file: string): Spend {
  const spent = new Map<Limit, number>();
  return (limit, amount, sheet) => {
    const sum = (spent.get(limit) ?? 0) + amount;
    spent.set(limit, sum);
    keepWithin(limit, sum, sheet === undefined ? { file } : { file, sheet });
  };
}

/** @throws GasrankError when a cell has too long a text, or all of them too much: one text may stand in many cells. */
export function keepTextsWithin(grids: readonly Grid[], file: string): void {
  const spend = budget(file);
  for (const { rows, source } of grids) {
    for (const cells of rows) {
      for (const cell of cells) {
        if (typeof cell?.value !== 'string') continue;
        keepWithin('text-length', cell.value.length, source);
        spend('text-total', cell.value.length, source.sheet);
      }
    }
  }
}
