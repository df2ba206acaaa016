/** The blocks of a sheet: each header with the rows below it and the texts above it. */

import type { ErrorDetail } from '../../core/error.ts';
import { a1 } from '../../core/sheet/cell.ts';
import { lowest } from '../../core/sheet/extent.ts';
import type { Cell, Grid } from '../../core/sheet/grid.ts';
import { sameIndicator } from '../../core/snapshot.ts';
import { cellText, hasText, normalise } from '../words/text.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { indicatorError, namedCells } from './block-errors.ts';
import { type BlockArea, columnsWithUnits } from './block-units.ts';
import { type FaultyCell, faultyCells, textFault } from './faults.ts';
import type { Header, HeaderColumn } from './header.ts';
import { type TextAt, textsBetween } from './heading.ts';
import { isNumber } from './hits.ts';
import { findIndicators, type IndicatorColumns } from './indicators.ts';
import { findHeaders } from './search.ts';

export interface Block {
  readonly grid: Grid;
  readonly header: Header;
  readonly indicators: readonly IndicatorColumns[];
  /** Columns about all indicators together, which no single one can use. */
  readonly overall: readonly HeaderColumn[];
  /** Columns of names: last the region's, before it those of what it belongs to. */
  readonly nameCols: readonly number[];
  /** In the long form, the columns of the device and the gas of a row. */
  readonly groupCols: readonly number[];
  /** The row after the last one. */
  readonly end: number;
  /** Texts above its header, back to the block before it. */
  readonly texts: readonly TextAt[];
  /** Cells among them without a usable text, such as error values. */
  readonly faultyTexts: readonly Pick<TextAt, 'row' | 'col'>[];
  /** The first row of the sheet's first header. Texts above it are about the whole sheet. */
  readonly sheetTop: number;
}

/** The blocks of a sheet from the top, or the reason why it has none that can be read. */
export function findBlocks(grid: Grid, vocabulary: Vocabulary): Block[] | ErrorDetail {
  const { source } = grid;
  const { headers, missing, found, unknown, faulty, noSums } = findHeaders(grid, vocabulary);
  if (headers.length === 0) {
    if (noSums.length > 0) {
      return { code: 'pivot-without-sums', ...source, ...namedCells(noSums) };
    }
    if (faulty) return unusable(grid, faulty);
    return { code: 'sheet-not-understood', ...source, missing, found, unknown };
  }
  const bands = bandsOf(headers);
  const [first] = bands;
  const sheetTop = first?.top ?? 0;
  const starts = bands.map(({ top }, b) => {
    const above = bands[b - 1];
    return above ? captionTop(grid, { top, after: above.bottom }, vocabulary) : 0;
  });
  const blocks: Block[] = [];
  for (const [b, band] of bands.entries()) {
    const start = starts[b] ?? 0;
    const end = starts[b + 1] ?? grid.rows.length;
    for (const header of band.headers) {
      const area = { start, end, sheetTop };
      const own = withFigureColumns(grid, header, end);
      const columns = columnsWithUnits(grid, own, area);
      if ('code' in columns) return columns;
      const block = readBlock(grid, { ...own, columns }, area, vocabulary);
      if ('code' in block) return block;
      blocks.push(block);
    }
  }
  return blocks;
}

/** The header cells that should hold a word but do not. */
export function headerFaults({ grid, header }: Pick<Block, 'grid' | 'header'>): FaultyCell[] {
  const { top, bottom, left, right } = header;
  const rows = Array.from({ length: bottom - top + 1 }, (_, r) => top + r);
  return faultyCells(grid, { rows, left, right });
}

function unusable({ source }: Grid, { row, col, fault }: FaultyCell): ErrorDetail {
  return { code: 'name-unusable', ...source, cell: a1(row, col), fault };
}

function areDistinct(indicators: readonly IndicatorColumns[]): boolean {
  return indicators.every(({ indicator }, i) =>
    indicators.slice(0, i).every((other) => !sameIndicator(other.indicator, indicator)),
  );
}

/** Headers side by side, which begin in the same row. */
interface Band {
  readonly top: number;
  readonly bottom: number;
  readonly headers: Header[];
}

function bandsOf(headers: readonly Header[]): Band[] {
  const bands: Band[] = [];
  for (const header of headers) {
    const last = bands.at(-1);
    if (last?.top === header.top) last.headers.push(header);
    else bands.push({ top: header.top, bottom: header.bottom, headers: [header] });
  }
  return bands;
}

/** The header, with columns of figures that have no header text added as unused. */
function withFigureColumns(grid: Grid, header: Header, end: number): Header {
  const { columns, unused, left, right } = header;
  const counted = columns.find(({ role }) => role === 'installed')?.col ?? 0;
  const rows = grid.rows.slice(header.bottom + 1, end).filter((cells) => isNumber(cells[counted]));
  const numbers = new Map<number, number>();
  for (const cells of rows) {
    cells.forEach((cell, col) => {
      if (isNumber(cell)) numbers.set(col, (numbers.get(col) ?? 0) + 1);
    });
  }
  const known = new Set([...columns, ...unused].map(({ col }) => col));
  const unnamed = [...numbers].flatMap(([col, times]) => {
    const isInside = left <= col && col <= right && !known.has(col);
    return isInside && times * 2 > rows.length ? [{ col, text: '' }] : [];
  });
  return { ...header, unused: [...unused, ...unnamed].sort((a, b) => a.col - b.col) };
}

function readBlock(
  grid: Grid,
  header: Header,
  { start, end, sheetTop }: BlockArea,
  vocabulary: Vocabulary,
): Block | ErrorDetail {
  const { source } = grid;
  const cellOf = ({ col }: HeaderColumn) => a1(header.bottom, col);
  const split = findIndicators(header, vocabulary);
  const [faulty] = headerFaults({ grid, header });
  const isUnclear = !('indicators' in split) || !areDistinct(split.indicators);
  if (faulty && isUnclear) return unusable(grid, faulty);
  if (!('indicators' in split)) {
    return indicatorError({ grid, header }, split, vocabulary);
  }
  const unclear = split.indicators
    .flatMap(({ columns }) => columns.get('installed') ?? [])
    .find(({ isProgress, units }) => isProgress && units.length === 0);
  if (unclear) {
    const { text } = unclear.label;
    return { code: 'progress-unclear', ...source, cell: cellOf(unclear), text };
  }
  const firstMeasure = lowest(
    split.indicators.flatMap(({ columns }) => [...columns.values()].map(({ col }) => col)),
  );
  const regions = header.columns.filter(({ role }) => role === 'region');
  const before = regions.filter(({ col }) => col < firstMeasure);
  const names = before.length > 0 ? before : regions.slice(0, 1);
  const [first, second] = names.slice(-2);
  if (first && second) {
    const rows = { from: header.bottom + 1, end };
    if (!isParentColumn(grid, { parent: first.col, child: second.col, ...rows })) {
      return { code: 'two-region-columns', ...source, cell: cellOf(second) };
    }
  }
  const groups = header.columns.filter(({ role }) => role === 'device' || role === 'gas');
  const left = start === 0 ? 0 : header.left;
  const { right } = header;
  return {
    grid,
    header,
    ...split,
    nameCols: names.map(({ col }) => col),
    groupCols: [...groups].sort(deviceFirst).map(({ col }) => col),
    end,
    texts: textsBetween(grid, { start, end: header.top, left, right }, isText),
    faultyTexts: textsBetween(grid, { start, end: header.top, left, right }, textFault),
    sheetTop,
  };
}

function isText(cell: Cell | undefined): boolean {
  return hasText(cell) && textFault(cell) === null;
}

function deviceFirst(a: HeaderColumn, b: HeaderColumn): number {
  return Number(a.role === 'gas') - Number(b.role === 'gas');
}

/** The first of the rows just above a header that hold titles, not data, notes or the header of the block before. */
function captionTop(
  grid: Grid,
  header: { readonly top: number; readonly after: number },
  { isNote }: Vocabulary,
): number {
  let { top } = header;
  for (let row = top - 1; row > header.after; row--) {
    const texts = (grid.rows[row] ?? []).filter(hasText).map(cellText);
    const isCaption = texts.every(
      (text) => !/^[\d.,]+%?$/u.test(normalise(text)) && !isRemarkBelow(text, isNote),
    );
    if (!isCaption || texts.length > MAX_CAPTIONS) break;
    if (texts.length > 0) top = row;
  }
  return top;
}

/** A caption is a title, perhaps with a unit and a date beside it; a row of more texts is data. */
const MAX_CAPTIONS = 3;

/** Checks whether a text is a note that ends a table. The unit of the figures (单位:户) stands above a table instead. */
function isRemarkBelow(text: string, isNote: Vocabulary['isNote']): boolean {
  return isNote(text) && !/^单位[:(]/u.test(normalise(text));
}

/**
 * Checks whether a column of names is the parent of another: it leaves out or repeats names where the other has
 * distinct ones.
 */
function isParentColumn(
  grid: Grid,
  { parent, child, from, end }: { parent: number; child: number; from: number; end: number },
): boolean {
  const rows = grid.rows.slice(from, end);
  const texts = (col: number) =>
    rows
      .filter((cells) => normalise(cellText(cells[child])) !== '')
      .map((cells) => normalise(cellText(cells[col])));
  const parents = texts(parent);
  return parents.length > 1 && new Set(parents).size < parents.length;
}
