/** The name of each row: of a region, of a total, or of a region together with its parent. */
import type { NameFault } from '../../core/finding.ts';
import type { Cell, Grid } from '../../core/sheet/grid.ts';
import type { Block } from '../header/blocks.ts';
import { nameFault } from '../header/faults.ts';
import { cellText, hasText, normalise, tidyName } from '../words/text.ts';
import type { RowName, Vocabulary } from '../words/vocabulary.ts';

/** Names by row, of every row below a header; `text` is empty if a row has none. */
export type RowNames = readonly (FoundName | undefined)[];

/** The name of a row, and the reason why the cell that should have it has none. */
export interface FoundName extends RowName {
  readonly fault: NameFault | null;
}

/**
 * Names of the rows of a block. A row without a name of its own takes that of a total or a note further left; in the
 * long form, the name above it. Of two columns of names the right one counts. The left one (温县, over its towns) names
 * the subtotal, and distinguishes towns of the same name. An error or a date in place of the name gives none.
 */
export function rowNames(block: Block, vocabulary: Vocabulary): RowNames {
  const { header, end } = block;
  const nameCol = block.nameCols.at(-1) ?? 0;
  const textOf = namer(block, vocabulary);
  const names: (FoundName | undefined)[] = Array(header.bottom + 1).fill(undefined);
  for (let row = header.bottom + 1; row < end; row++) {
    const fault = nameFault(block.grid.rows[row]?.[nameCol]);
    const { text, totalKind, configuration } = vocabulary.rowName(textOf(row, fault !== null));
    names.push({ text, totalKind, configuration, fault });
  }
  return names;
}

/** Returns a function that names the rows of a block, called in order from the first. A faulty cell has no name. */
function namer(
  { grid, header, nameCols, groupCols, end }: Block,
  { rowName, isNote }: Vocabulary,
): (row: number, isFaulty: boolean) => string {
  const nameCol = nameCols.at(-1) ?? 0;
  const parentCol = nameCols.at(-2);
  const text = (row: number, col: number) => nameIn(grid.rows[row]?.[col]);
  const parents =
    parentCol === undefined ? null : filledDown(grid, parentCol, header.bottom + 1, end);
  const seen = new Map<string, Set<string>>();
  for (let row = header.bottom + 1; parents && row < end; row++) {
    const key = normalise(text(row, nameCol));
    seen.set(key, (seen.get(key) ?? new Set()).add(parents.get(row) ?? ''));
  }
  let above = '';
  return (row, isFaulty) => {
    if (isFaulty) {
      above = '';
      return '';
    }
    const own = tidyName(cellText(grid.rows[row]?.[nameCol]));
    const parent = parents?.get(row) ?? '';
    if (own !== '') {
      above = own;
      const isShared = (seen.get(normalise(own))?.size ?? 0) > 1;
      return isShared && rowName(parent).totalKind === null ? parent + own : own;
    }
    if (parentCol !== undefined && text(row, parentCol) !== '') return text(row, parentCol);
    const left = Array.from({ length: nameCol - header.left }, (_, i) =>
      text(row, header.left + i),
    );
    const special = left.find((name) => rowName(name).totalKind !== null || isNote(name));
    if (special !== undefined) return special;
    const isContinued = groupCols.some((col) => hasText(grid.rows[row]?.[col]));
    return isContinued ? above : '';
  };
}

function nameIn(cell: Cell | undefined): string {
  return nameFault(cell) ? '' : tidyName(cellText(cell));
}

/** The texts of a column by row; each also applies to rows below without one. */
function filledDown(grid: Grid, col: number, from: number, end: number): Map<number, string> {
  const filled = new Map<number, string>();
  let above = '';
  for (let row = from; row < end; row++) {
    const cell = grid.rows[row]?.[col];
    above = hasText(cell) ? nameIn(cell) : above;
    filled.set(row, above);
  }
  return filled;
}
