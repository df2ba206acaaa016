/** The first row of a header: rows of group labels above the measures belong to it, titles and remarks do not. */
import type { Grid } from '../../core/sheet/grid.ts';
import { isYearAndMonths } from '../dates/months.ts';
import { fieldOf } from '../words/pivot.ts';
import { cellText, hasText, normalise, tidy } from '../words/text.ts';
import { isLabelledUnit, isUnit } from '../words/units.ts';
import { isRemark } from './heading.ts';
import { MAX_HEADER_ROWS } from './hits.ts';
import { spanOf } from './labels.ts';

interface AreaAbove {
  readonly firstRow: number;
  readonly bottom: number;
  readonly firstCol: number;
  readonly right: number;
}

/** The top row of a header. Group labels may stand above the first row with a measure; titles and dates do not belong to it. */
export function topRow(grid: Grid, { firstRow, bottom, firstCol, right }: AreaAbove): number {
  let top = firstRow;
  while (
    top > 0 &&
    bottom - top + 1 < MAX_HEADER_ROWS &&
    isGroupRow(grid, top - 1, firstCol, right)
  ) {
    top -= 1;
  }
  return top;
}

/**
 * Checks whether a row holds group labels: texts over measure columns only, spanning several or repeated. It may also
 * hold units, but a labelled unit (单位:户) alone or beside a title is about the whole table.
 */
function isGroupRow(grid: Grid, row: number, firstCol: number, right: number): boolean {
  const textAt = (col: number) => fieldOf(tidy(cellText(grid.rows[row]?.[col])));
  const cols = textColumns(grid, row).filter((col) => col <= right);
  const labels = cols.filter((col) => !isUnit(textAt(col)));
  const stated = cols.filter((col) => isLabelledUnit(textAt(col)));
  if (labels.length === 0 && stated.length > 0) {
    return areOther(stated.map(textAt)) && cols.every((col) => col > firstCol);
  }
  if (cols.length === 0 || labels.some((col) => col <= firstCol)) return false;
  if (stated.some((col) => col > firstCol)) return false;
  if (labels.some((col) => isRemark(textAt(col)))) return false;
  const own = labels.length > 0 ? labels : cols;
  if (own.length === 1 && own.every((col) => isYearAndMonths(textAt(col)))) return false;
  return own.length > 1 || own.some((col) => spanOf(grid, row, col) > 1);
}

const areOther = (texts: readonly string[]) => new Set(texts.map(normalise)).size > 1;

export function textColumns(grid: Grid, row: number): number[] {
  return (grid.rows[row] ?? []).flatMap((cell, col) => (hasText(cell) ? [col] : []));
}
