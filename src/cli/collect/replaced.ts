/** Figures that were typed into a collected sheet and that a new collection does not have. */
import { existsSync } from 'node:fs';
import { GasrankError } from '../../core/error.ts';
import { a1 } from '../../core/sheet/cell.ts';
import type { Grid } from '../../core/sheet/grid.ts';
import type { CollectedSheet } from '../../report/collect/sheet.ts';
import { readInput } from '../files/input.ts';

/** A figure of the file that is replaced. */
export interface ReplacedFigure {
  readonly cell: string;
  readonly value: number;
}

/** The numbers of the file in cells that the new sheet leaves empty; none if the file is new or cannot be read. */
export async function replacedFigures(
  file: string,
  sheet: CollectedSheet,
): Promise<readonly ReplacedFigure[]> {
  if (!existsSync(file)) return [];
  const grid = (await gridsOf(file)).find(({ source }) => source.sheet === sheet.name);
  if (!grid) return [];
  return sheet.rows.flatMap((cells, row) =>
    cells.flatMap((cell, col) => {
      const value = grid.rows[row]?.[col]?.value;
      const isEmpty = cell?.part === 'figure' && cell.value === null && cell.formula === undefined;
      return isEmpty && typeof value === 'number' ? [{ cell: a1(row, col), value }] : [];
    }),
  );
}

async function gridsOf(file: string): Promise<readonly Grid[]> {
  try {
    return (await readInput(file)).grids;
  } catch (error) {
    if (error instanceof GasrankError) return [];
    throw error;
  }
}
