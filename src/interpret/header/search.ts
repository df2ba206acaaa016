/** Finds the headers of a sheet; without one, reports what is missing. */
import type { RequiredColumn } from '../../core/reason.ts';
import { highest, lowest } from '../../core/sheet/extent.ts';
import type { Grid } from '../../core/sheet/grid.ts';
import { cellText, tidyName } from '../words/text.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { type FaultyCell, faultyCells, textFault } from './faults.ts';
import { type Header, readHeaders } from './header.ts';
import { findBands, type Hit, isComplete, isLabel, MAX_HEADER_ROWS, REQUIRED } from './hits.ts';
import { spanOf } from './labels.ts';
import { textColumns, topRow } from './top-row.ts';

export interface HeaderSearch {
  /** Every header of the sheet, from the top and from the left. */
  readonly headers: readonly Header[];
  /** Without a header: the roles that the best candidate lacks, and the header words that it has. */
  readonly missing: readonly RequiredColumn[];
  readonly found: readonly string[];
  /** Unknown texts beside them, which may be the missing columns under other names. */
  readonly unknown: readonly string[];
  /** A cell without a usable text in their rows, which may be the missing word. */
  readonly faulty: FaultyCell | null;
  /** Cells in which a pivot table counts or averages the missing measure. */
  readonly noSums: readonly Hit[];
}

/** Finds headers: neighbouring rows that name regions, households and installed. */
export function findHeaders(grid: Grid, vocabulary: Vocabulary): HeaderSearch {
  const found = findBands(grid, vocabulary);
  const bands = found.map((band) => band.filter(({ word }) => !word.isNoSum));
  const complete = bands.filter(isComplete);
  const lacks = (band: readonly Hit[]) =>
    REQUIRED.filter((role) => !band.some(({ word }) => word.role === role));
  const nearest = bands.reduce<readonly Hit[]>(
    (best, band) => (lacks(band).length < lacks(best).length ? band : best),
    [],
  );
  return {
    headers: complete.flatMap((band) => readHeaders(grid, band, vocabulary)),
    missing: lacks(nearest),
    found: [...new Set(nearest.map(({ text }) => text))],
    unknown: unknownTexts(grid, nearest, vocabulary),
    faulty: faultyCell(grid, nearest),
    noSums: (found.find(isComplete) ?? []).filter(({ word }) => word.isNoSum),
  };
}

function faultyCell(grid: Grid, band: readonly Hit[]): FaultyCell | null {
  const rows = band.length > 0 ? rowsOf(grid, band) : [];
  return faultyCells(grid, { rows, left: 0, right: Number.POSITIVE_INFINITY })[0] ?? null;
}

/** Unknown words in the rows of a header, without groups of known ones. */
function unknownTexts(grid: Grid, band: readonly Hit[], { headerWord }: Vocabulary): string[] {
  if (band.length === 0) return [];
  const known = new Set(band.map(({ text }) => text));
  const isOver = (row: number, col: number) =>
    band.some((hit) => hit.row > row && col <= hit.col && hit.col < col + widthOf(grid, row, col));
  const texts = rowsOf(grid, band).flatMap((row) =>
    (grid.rows[row] ?? []).flatMap((cell, col) =>
      isLabel(cell) && textFault(cell) === null && !isOver(row, col)
        ? [tidyName(cellText(cell))]
        : [],
    ),
  );
  return [...new Set(texts)].filter((text) => !known.has(text) && headerWord(text) === null);
}

/** Number of columns that a label covers: its own, those of its merge, or the blank ones to its right. */
function widthOf(grid: Grid, row: number, col: number): number {
  const span = spanOf(grid, row, col);
  const next = textColumns(grid, row).find((other) => other > col);
  return span > 1 || next === undefined ? span : next - col;
}

/** The rows of a header: those of its hits, groups above them, and rows of labels below. */
function rowsOf(grid: Grid, band: readonly Hit[]): number[] {
  const firstRow = lowest(band.map(({ row }) => row));
  const firstCol = lowest(band.map(({ col }) => col));
  const right = Number.POSITIVE_INFINITY;
  let bottom = highest(band.map((hit) => hit.bottom));
  const top = topRow(grid, { firstRow, bottom, firstCol, right });
  while (bottom - top + 1 < MAX_HEADER_ROWS && isRowOfLabels(grid, bottom + 1, band)) bottom += 1;
  return Array.from({ length: bottom - top + 1 }, (_, r) => top + r);
}

/** Checks whether a row below hits continues the header: labels over the figures, and no name in the regions' column. */
function isRowOfLabels(grid: Grid, row: number, band: readonly Hit[]): boolean {
  const cols = textColumns(grid, row);
  const names = band.filter(({ word }) => word.role === 'region' || word.role === 'line-number');
  const firstCol = lowest((names.length > 0 ? names : band).map(({ col }) => col));
  return (
    cols.length > 0 &&
    cols.every((col) => isLabel(grid.rows[row]?.[col]) && col > firstCol) &&
    !names.some(({ col }) => cols.includes(col))
  );
}
