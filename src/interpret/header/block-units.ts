/** The units of a block's columns, from its header and the texts around it, or the reason why they are uncertain. */

import type { ErrorDetail } from '../../core/error.ts';
import { a1, type CellRef, cellName } from '../../core/sheet/cell.ts';
import type { Cell, Grid } from '../../core/sheet/grid.ts';
import { cellText, hasText, normalise, tidy } from '../words/text.ts';
import { isMoney } from '../words/unit-kinds.ts';
import { isMeasured } from '../words/unit-words.ts';
import { type Unit, unclearUnit } from '../words/units.ts';
import { type UnitsConflict, withUnits } from './column-units.ts';
import type { Header, HeaderColumn } from './header.ts';
import { baseNameOf, textsBetween } from './heading.ts';
import { isNumber } from './hits.ts';
import { isCount, unitLabel } from './labels.ts';
import { isStatedUnit, statedUnits, unitsStatedIn } from './stated-units.ts';
import { type TextPlace, unreadUnits } from './unread-units.ts';

/** The rows of a block, and the first row of the sheet's first header. */
export interface BlockArea {
  readonly start: number;
  readonly end: number;
  readonly sheetTop: number;
}

/** The columns of a header with their units and factors, or the first text that makes them unclear. */
export function columnsWithUnits(
  grid: Grid,
  header: Header,
  area: BlockArea,
): HeaderColumn[] | ErrorDetail {
  const unclear = unitUnclear(grid, header);
  if (unclear) return unclear;
  const columns = withUnits(header.columns, unitsAround(grid, header, area));
  if ('units' in columns) return unitsConflict(grid, header, columns);
  return unitUnread(grid, { ...header, columns }, area) ?? columns;
}

/** `单位` without its unit: `(单位)`, `计量单位：`, `（单位：`. */
const LABEL_ALONE = /^\s*[（(【]?\s*\p{Script=Han}{0,2}\s*[单單]\s*位\s*[)）】]?\s*[:：]?\s*$/u;

/** The units stated above and below a block, else those stated above the whole sheet. */
function unitsAround(grid: Grid, header: Header, { start, end, sheetTop }: BlockArea) {
  const left = start === 0 ? 0 : header.left;
  const above = textsBetween(grid, { start, end: header.top, left, right: header.right });
  const below = textsBetween(
    grid,
    { start: header.bottom + 1, end },
    (cell) => cell?.kind === 'text' && isStatedUnit(cellText(cell)),
  );
  const own = [...statedUnits(above), ...statedUnits(below)];
  return own.length > 0 ? own : statedUnits(textsBetween(grid, { start: 0, end: sheetTop }));
}

/** The first column of counts whose header may contain an unknown multiplied unit. Its figures would be too small. */
function unitUnclear({ source }: Grid, { bottom, columns }: Header): ErrorDetail | null {
  for (const { role, col, path } of columns) {
    if (!isCount(role)) continue;
    for (const { text } of path) {
      const unit = unclearUnit(text);
      if (unit !== null)
        return { code: 'unit-unclear', ...source, cell: a1(bottom, col), text, unit };
    }
  }
  return null;
}

/** The first text beside the figures that seems to multiply them, if nothing else states a unit. */
function unitUnread(
  grid: Grid,
  header: Header,
  { start, end, sheetTop }: BlockArea,
): ErrorDetail | null {
  const { source } = grid;
  const single = header.columns.filter(
    ({ role, units, factor }) => isCount(role) && units.length === 0 && factor === 1,
  );
  if (single.length === 0) return null;
  const own = single.find(({ unit }) => unit !== null)?.unit ?? null;
  const isOfKind = ({ name }: Unit) => isMeasured(name) === isMeasured(own ?? '');
  const detail = (
    at: Pick<CellRef, 'row' | 'col'> | null,
    text: string,
    place: TextPlace,
  ): ErrorDetail | null => {
    const unread = unreadUnits(text, place);
    if (unread.length === 0) return null;
    const cell = at && cellName(at);
    // A list such as 户、万公里 contains the unit of the counts. 万公里 alone does not, and 万元 belongs to other
    // columns.
    const hasOwn = own !== null && unitsStatedIn(text).some(isOfKind);
    const unit = unread.find(
      (it) => isOfKind(it) || (it.isLabelled && !hasOwn && (own === null || !isMoney(it.name))),
    );
    return unit
      ? { code: 'unit-unclear', ...source, cell, text: tidy(text), unit: unit.text }
      : null;
  };
  const nameCol = header.columns.findLast(({ role }) => role === 'region')?.col;
  for (let row = 0; row < end; row++) {
    if (row >= sheetTop && row < start) continue;
    const left = row > header.top ? header.left : 0;
    const cells = (grid.rows[row] ?? []).slice(0, header.right + 1);
    const isHeader = header.top <= row && row <= header.bottom;
    const hasFigures = row > header.bottom && single.some(({ col }) => isFigure(cells[col]));
    for (let col = left; col < cells.length; col++) {
      const cell = cells[col];
      if (!isText(cell)) continue;
      const text = cellText(cell);
      const ofFigures = col === nameCol ? 'name' : 'figures';
      const place = isHeader ? 'header' : hasFigures ? ofFigures : 'text';
      const next = LABEL_ALONE.test(text) ? unitAfter(cells, col) : -1;
      const found =
        detail({ row, col }, text, place) ??
        (next === -1 ? null : detail({ row, col: next }, text + cellText(cells[next]), place));
      if (found) return found;
    }
  }
  const file = baseNameOf(source.file);
  return detail(null, source.sheet, 'text') ?? detail(null, file.replace(/\.\w+$/u, ''), 'text');
}

/** Checks for a figure, perhaps with its unit: 1000户. */
function isFigure(cell: Cell | undefined): boolean {
  return isNumber(cell) || /^\d[\d,]*(?:\.\d+)?\D{1,3}$/u.test(normalise(cellText(cell)));
}

function isText(cell: Cell | undefined): boolean {
  return cell?.kind === 'text' && hasText(cell);
}

/** Column of the unit whose label is in an earlier cell; a colon may be in a third cell between them. -1 without one. */
function unitAfter(cells: readonly (Cell | undefined)[], label: number): number {
  return cells.findIndex(
    (cell, col) => col > label && isText(cell) && !/^\s*[:：]\s*$/u.test(cellText(cell)),
  );
}

function unitsConflict(
  { source }: Grid,
  { bottom }: Header,
  { column, units: [one, other] }: UnitsConflict,
): ErrorDetail {
  return {
    code: 'units-conflict',
    ...source,
    cell: a1(bottom, column.col),
    text: unitLabel(column.label.text).name,
    units: [one.text, other.text],
  };
}
