/** Counts what reading one file costs. */

import { keepWithin, LIMITS, overLimit } from '../../core/limits.ts';
import type { Limit } from '../../core/reason.ts';
import type { Grid } from '../../core/sheet/grid.ts';

/** Counts what one file costs. `sheet` is where it was spent, for the message. */
export type Spend = (limit: Limit, amount: number, sheet?: string) => void;

/** A counter for one file; it throws a GasrankError as soon as a limit is passed. */
export function budget(file: string): Spend {
  const spent = new Map<Limit, number>();
  return (limit, amount, sheet) => {
    const sum = (spent.get(limit) ?? 0) + amount;
    spent.set(limit, sum);
    if (sum > LIMITS[limit])
      throw overLimit(limit, sheet === undefined ? { file } : { file, sheet });
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
