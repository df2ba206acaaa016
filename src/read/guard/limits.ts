/** Counts what reading one file costs. */

import { keepWithin, limitOf, overLimit } from '../../core/limits.ts';
import type { Limit } from '../../core/reason.ts';
import type { Grid } from '../../core/sheet/grid.ts';

/** Counts what one file costs. `sheet` is where it was spent, for the message. */
export type Spend = (limit: Limit, amount: number, sheet?: string) => void;

/** A counter for one file of so many bytes; it throws a GasrankError as soon as a limit is passed. */
export function budget(file: string, bytes: number): Spend {
  const left = new Map<Limit, number>();
  return (limit, amount, sheet) => {
    const rest = (left.get(limit) ?? limitOf(limit, bytes)) - amount;
    left.set(limit, rest);
    if (rest < 0)
      throw overLimit(limit, { file, bytes, ...(sheet === undefined ? {} : { sheet }) });
  };
}

/** @throws GasrankError when a cell has too long a text, or all of them too much: one text may stand in many cells. */
export function keepTextsWithin(grids: readonly Grid[], file: string, bytes: number): void {
  const spend = budget(file, bytes);
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
