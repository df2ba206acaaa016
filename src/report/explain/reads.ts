/** Source of a figure: its cell, the header above it, and the cell's content. */

import type { Quantity } from '../../core/quantity.ts';
import { a1 } from '../../core/sheet/cell.ts';
import type { Grid } from '../../core/sheet/grid.ts';
import type { Measure, Stated } from '../../core/snapshot.ts';
import type { Interpretation } from '../../interpret/index.ts';
import { blockAt, statedText } from '../stated.ts';
import type { CellReading } from './explanation.ts';

/** A sheet with its interpretation. */
export interface SheetReading extends Pick<Interpretation, 'snapshot' | 'layout'> {
  readonly grid: Grid;
}

/** Content of a figure's cell; `null` if the sheet has no cell for it. */
export function readOf(
  measure: Measure,
  figure: Quantity | Stated | null | undefined,
  { grid, layout }: SheetReading,
  decimals: number,
): CellReading | null {
  if (!figure || !('at' in figure)) return null;
  const { row, col, source } = figure.at;
  const path = blockAt(layout.blocks, row, col)?.columns.find((column) => column.col === col)?.path;
  return {
    ...{ file: source.file, sheet: source.sheet, cell: a1(row, col) },
    header: [...new Set(path)].map(({ text }) => text).filter((text) => text !== ''),
    value: 'value' in figure ? figure.value : null,
    text: statedText(measure, figure, decimals) ?? '',
    raw: grid.rows[row]?.[col]?.value ?? null,
  };
}
