/** Finds the table's header by its words and reads each column's meaning off it, merges and blanks followed. */
import type { Cell, Grid } from '../core/grid.ts';
import type { HeaderLabel } from '../core/snapshot.ts';
import { isRemark } from './heading.ts';
import { fillVertically, type LabelGrid, labelGrid, mergeAt, unitLabel } from './labels.ts';
import { cellText, hasText, normalise, tidy, tidyName } from './text.ts';
import {
  type HeaderRole,
  type HeaderWord,
  headerWord,
  isUnit,
  meansNothing,
} from './vocabulary.ts';

/** Published headers have two to four rows; more would take titles for groups. */
const MAX_HEADER_ROWS = 4;

/** A column whose header is understood. */
export interface HeaderColumn extends HeaderWord {
  readonly col: number;
  /** The label that says what the column holds. */
  readonly label: HeaderLabel;
  /** It and the labels above it from the top level down, as long as the header is deep. */
  readonly path: readonly HeaderLabel[];
  /** The words of the path that name an indicator: all but the measure's own. */
  readonly groups: readonly HeaderLabel[];
}

export interface Header {
  /** First and last row. */
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeaderColumn[];
  /** Columns with a header of their own that is not understood. */
  readonly unused: readonly { readonly col: number; readonly text: string }[];
}

/** What a table must have to be one. */
const REQUIRED = ['region', 'households', 'installed'] as const satisfies readonly HeaderRole[];

export interface HeaderSearch {
  /** Every header in the sheet, from the top. */
  readonly headers: readonly Header[];
  /** When there is none: what the nearest attempt lacked, and the header words it had. */
  readonly missing: readonly HeaderRole[];
  readonly found: readonly string[];
  /** Texts beside them that are no header words, which may be what is missing under another name. */
  readonly unknown: readonly string[];
}

/** A cell whose words announce a column. */
interface Hit {
  readonly row: number;
  readonly bottom: number;
  readonly col: number;
  readonly text: string;
  readonly word: HeaderWord;
}

/** Looks for headers: rows close together that name regions, households and installed. */
export function findHeaders(grid: Grid): HeaderSearch {
  const bands = groupIntoBands(grid, findHits(grid));
  const lacks = (band: readonly Hit[]) =>
    REQUIRED.filter((role) => !band.some(({ word }) => word.role === role));
  const complete = bands.filter((band) => lacks(band).length === 0);
  const nearest = bands.reduce<readonly Hit[]>(
    (best, band) => (lacks(band).length < lacks(best).length ? band : best),
    [],
  );
  return {
    headers: complete.map((band) => readHeader(grid, band)),
    missing: lacks(nearest),
    found: [...new Set(nearest.map(({ text }) => text))],
    unknown: unknownTexts(grid, nearest),
  };
}

function unknownTexts(grid: Grid, band: readonly Hit[]): string[] {
  const rows = new Set(band.map(({ row }) => row));
  const known = new Set(band.map(({ text }) => text));
  const texts = [...rows].flatMap((row) =>
    (grid.rows[row] ?? []).filter(isLabel).map((cell) => tidyName(cellText(cell))),
  );
  return [...new Set(texts)].filter((text) => !known.has(text) && headerWord(text) === null);
}

function findHits(grid: Grid): Hit[] {
  const announced = new Set<number>();
  return grid.rows.flatMap((cells, row) => {
    // A number under a header word: a row of data, whatever its remarks say (已完成).
    if (cells.some((cell, col) => announced.has(col) && isNumber(cell))) return [];
    const hits = cells.flatMap((cell, col) => hitsOf(grid, cell, row, col));
    for (const { col } of hits) announced.add(col);
    return hits;
  });
}

function isNumber(cell: Cell | undefined): boolean {
  return cell?.kind === 'number' || /^\d[\d,]*(?:\.\d+)?%?$/u.test(normalise(cellText(cell)));
}

/** The hit in a cell; a measure that spans the devices below it (户数 over 自闭阀, 金属软管) is one in each column. */
function hitsOf(grid: Grid, cell: Cell | undefined, row: number, col: number): Hit[] {
  if (cell?.kind !== 'text') return [];
  const word = headerWord(cellText(cell));
  if (!word) return [];
  const merge = mergeAt(grid.merges, row, col);
  const bottom = merge?.bottom ?? row;
  const hit = { row, col, bottom, text: tidyName(cellText(cell)), word };
  const below = grid.rows[bottom + 1] ?? [];
  let right = merge?.right ?? col;
  // Typed once, with blanks to its right.
  while (!merge && !hasText(grid.rows[row]?.[right + 1]) && isLabel(below[right + 1])) right += 1;
  const labels = below.slice(col, right + 1);
  if (word.role === 'region' || labels.length < 2 || !labels.every(isLabel)) return [hit];
  return labels.map((_, i) => ({ ...hit, col: col + i, bottom: bottom + 1 }));
}

/** Whether a cell under a header can be a part of it: words, and no mark for nothing. */
function isLabel(cell: Cell | undefined): boolean {
  return cell?.kind === 'text' && !isNumber(cell) && !meansNothing(cellText(cell));
}

/** Hits on neighbouring rows belong to one header, and those with nothing but group labels between them. */
function groupIntoBands(grid: Grid, hits: readonly Hit[]): Hit[][] {
  const bands: Hit[][] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const hit of hits) {
    const band = bands.at(-1);
    const between = grid.rows.slice(Math.max(0, bottom + 1), hit.row);
    const goesOn =
      between.length < MAX_HEADER_ROWS - 1 && between.every((cells) => isGroupsUnder(band, cells));
    if (band && goesOn) band.push(hit);
    else bands.push([hit]);
    bottom = Math.max(bottom, hit.bottom);
  }
  return bands;
}

/** Whether a row below hits holds group labels only, and none under a hit, as names of regions would be. */
function isGroupsUnder(band: readonly Hit[] | undefined, cells: Grid['rows'][number]): boolean {
  const isGroup = (cell: Cell | undefined, col: number) =>
    isLabel(cell) && !band?.some((hit) => hit.col === col);
  return cells.some(hasText) && cells.every((cell, col) => !hasText(cell) || isGroup(cell, col));
}

function readHeader(grid: Grid, band: readonly Hit[]): Header {
  const bottom = withUnitRow(grid, Math.max(...band.map((hit) => hit.bottom)));
  const regionCol = Math.min(...band.filter((hit) => hit.word.role === 'region').map((h) => h.col));
  const top = topRow(grid, Math.min(...band.map((hit) => hit.row)), bottom, regionCol);

  const labels = labelGrid(grid, band, top, bottom);
  const hits = new Map(band.map((hit) => [hit.col, hit] as const));
  const columns = [...hits.values()]
    .sort((a, b) => a.col - b.col)
    .map(({ col, row, text, word }): HeaderColumn => {
      const path = fillVertically(labels.map((level) => level[col]));
      const label = path[row - top] ?? unitLabel(text);
      const groups = [...new Set(path)].filter(
        (other) => other !== label && headerWord(other.text) === null && !isUnit(other.text),
      );
      // The unit nearest to the figures counts: (户) under 自闭阀(万户) is single households.
      const unit = path.findLast(({ factor }) => factor !== null);
      return { ...word, factor: word.factor ?? unit?.factor ?? null, col, label, path, groups };
    });
  return { top, bottom, columns, unused: unusedColumns(grid, labels, hits, top) };
}

/** A row of nothing but units, (户) (户) (%), belongs to the header above it. */
function withUnitRow(grid: Grid, bottom: number): number {
  const below = (grid.rows[bottom + 1] ?? []).filter(hasText);
  return below.length > 0 && below.every((cell) => isUnit(cellText(cell))) ? bottom + 1 : bottom;
}

/** Group labels may stand above the first row that names a measure; titles and dates do not belong to the header. */
function topRow(grid: Grid, firstHit: number, bottom: number, regionCol: number): number {
  let top = firstHit;
  while (top > 0 && bottom - top + 1 < MAX_HEADER_ROWS && isGroupRow(grid, top - 1, regionCol)) {
    top -= 1;
  }
  return top;
}

/** A row of group labels has text over measure columns only, and spans or repeats itself. */
function isGroupRow(grid: Grid, row: number, regionCol: number): boolean {
  const cols = textColumns(grid, row);
  if (cols.length === 0 || cols.some((col) => col <= regionCol)) return false;
  if (cols.some((col) => isRemark(tidy(cellText(grid.rows[row]?.[col]))))) return false;
  return cols.length > 1 || cols.some((col) => spanOf(grid, row, col) > 1);
}

function textColumns(grid: Grid, row: number): number[] {
  return (grid.rows[row] ?? []).flatMap((cell, col) => (hasText(cell) ? [col] : []));
}

function spanOf(grid: Grid, row: number, col: number): number {
  const merge = mergeAt(grid.merges, row, col);
  return merge ? merge.right - merge.left + 1 : 1;
}

function unusedColumns(
  grid: Grid,
  labels: LabelGrid,
  hits: ReadonlyMap<number, Hit>,
  top: number,
): { col: number; text: string }[] {
  const unused = new Map<number, string>();
  labels.forEach((_, level) => {
    for (const col of textColumns(grid, top + level)) {
      if (!hits.has(col) && spanOf(grid, top + level, col) === 1) {
        unused.set(col, tidyName(cellText(grid.rows[top + level]?.[col])));
      }
    }
  });
  const groups = new Set([...hits.keys()].flatMap((col) => labels.map((level) => level[col])));
  return [...unused]
    .filter(([col]) => !labels.some((level) => level[col] && groups.has(level[col])))
    .map(([col, text]) => ({ col, text }));
}

/** The words of a header path that name its indicator, comparable. */
export function groupKey(groups: readonly HeaderLabel[]): string[] {
  return groups.map(({ text }) => normalise(text));
}
