/** The collected sheet as a page: every cell in the place that it has in last period's sheet. */
import type { CellRef } from '../../core/sheet/cell.ts';
import type { Merge } from '../../core/sheet/grid.ts';
import type { CollectedCell, CollectedSheet } from '../../report/collect/sheet.ts';
import type { ReportHeader } from '../../report/report.ts';
import { columnWidths, printSetup } from '../excel/layout.ts';
import {
  type BodyCell,
  type CellStyle,
  GENERAL,
  type Page,
  type PageCell,
  TYPE,
} from '../excel/page.ts';
import { linesOf, roomOf } from '../excel/text-size.ts';

/** Heights of rows in points. */
const HEIGHTS = { header: 38, body: 24, other: 22, line: 18, most: 409 } as const;

/** Comments that one sheet may have; the sheet of returns lists every source. */
const MAX_COMMENTS = 1000;

/** @param noteOf comment on a count from a sender's cell */
export function collectedPage(sheet: CollectedSheet, noteOf: (from: CellRef) => string): Page {
  const { rows, body, headers, merges, name } = sheet;
  const title = titleRow(sheet);
  const styled = rows.map((cells, row) =>
    cells.map((cell) => cell && bodyCell(cell, row === title ? 'title' : styleOf(cell))),
  );
  const commented = withComments(styled, rows, noteOf);
  const inBody = commented.slice(body.first, body.last + 1).map(dense);
  const widths = columnWidths({ header: headerOf(sheet), body: inBody });
  const cells = commented.flatMap((own, row) =>
    own.flatMap((cell, col) => {
      const span = spanOf(merges, row, col);
      return cell && (span || row < body.first || row > body.last)
        ? [pageCell(cell, { row, col }, span)]
        : [];
    }),
  );
  const heights = commented.map((own, row) => {
    if (headers.some(({ top, bottom }) => top <= row && row <= bottom)) return HEIGHTS.header;
    if (body.first <= row && row <= body.last) return HEIGHTS.body;
    const lines = own.map((cell, col) => {
      const colSpan = (spanOf(merges, row, col)?.right ?? col) - col + 1;
      const size = row === title ? TYPE.title : TYPE.note;
      return cell ? linesOf(cell.text, roomOf(widths, { col, colSpan }, size)) : 1;
    });
    const most = lines.reduce((a, b) => Math.max(a, b), 1);
    const line = row === title ? TYPE.title * 1.5 : HEIGHTS.line;
    return Math.min(HEIGHTS.most, HEIGHTS.other - HEIGHTS.line + most * line);
  });
  const nameCol = rows[body.first]?.findIndex((cell) => cell?.part === 'name') ?? 0;
  return {
    ...{ name, widths, heights, cells, body: inBody, firstRow: body.first },
    frozen: { rows: body.first, columns: nameCol === 0 || nameCol === 1 ? nameCol + 1 : 0 },
    print: printSetup(widths),
    filter: null,
    bars: null,
    charts: [],
  };
}

function bodyCell({ value, formula, format, part }: CollectedCell, style: CellStyle): BodyCell {
  // A formula without a figure shows nothing.
  const content = formula === undefined ? value : { formula, result: value ?? '' };
  const isFigure = part === 'figure' || (part === 'sum' && typeof value !== 'string');
  const look = { isFigure, isBold: part === 'sum' };
  const own = isFigure || part === 'sum' ? { look } : {};
  const text = value === null ? '' : shown(value, format);
  return { content, text, style, ...(format === undefined ? {} : { format }), ...own };
}

/** A text about as wide as the number in its format. */
function shown(value: string | number, format: string | undefined): string {
  if (typeof value === 'string') return value;
  return format?.includes('%')
    ? `${(value * 100).toFixed(2)}%`
    : String(Math.round(value * 1e4) / 1e4);
}

/** Styles of the parts of the sheet. */
const STYLES: Readonly<Record<CollectedCell['part'], CellStyle>> = {
  ...{ above: 'date', header: 'header', name: 'body', figure: 'body', sum: 'body', below: 'note' },
};

const styleOf = ({ part }: CollectedCell) => STYLES[part];

/** The row of the longest text above the header, which is the title unless it is a remark. */
function titleRow({ rows, headers }: CollectedSheet): number {
  const top = headers[0]?.top ?? 0;
  const lengths = rows
    .slice(0, top)
    .map((cells) =>
      cells.reduce((most, cell) => Math.max(most, String(cell?.value ?? '').length), 0),
    );
  return lengths.indexOf(Math.max(0, ...lengths));
}

/** A row whose missing cells are empty ones without a border. */
function dense(cells: readonly (BodyCell | undefined)[]): BodyCell[] {
  return cells.map((cell) => cell ?? { content: null, text: '', style: 'note' });
}

/** Notes of the source on counts; if there are too many, only on the last count of each row's groups. */
function withComments(
  styled: readonly (readonly (BodyCell | undefined)[])[],
  rows: CollectedSheet['rows'],
  noteOf: (from: CellRef) => string,
): (BodyCell | undefined)[][] {
  let left = MAX_COMMENTS;
  return styled.map((cells, row) =>
    cells.map((cell, col) => {
      const from = rows[row]?.[col]?.from;
      if (!cell || !from || left === 0) return cell;
      left--;
      return { ...cell, comment: noteOf(from) };
    }),
  );
}

function spanOf(merges: readonly Merge[], row: number, col: number): Merge | undefined {
  return merges.find(({ top, left }) => top === row && left === col);
}

function pageCell(
  { style = 'body', format = GENERAL, ...cell }: BodyCell,
  { row, col }: { readonly row: number; readonly col: number },
  merge: Merge | undefined,
): PageCell {
  const [rowSpan, colSpan] = merge ? [merge.bottom - row + 1, merge.right - col + 1] : [1, 1];
  return { row, col, rowSpan, colSpan, ...cell, style, format };
}

/** The labels over the columns, by which they are measured. */
function headerOf({ rows, merges, headers }: CollectedSheet): ReportHeader {
  const [first] = headers;
  if (!first) return { depth: 0, cells: [] };
  const { top, bottom } = first;
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const cells = rows.slice(top, bottom + 1).flatMap((own, row) =>
    Array.from({ length: width }, (_, col) => {
      const merge = spanOf(merges, top + row, col);
      const span = { rowSpan: 1, colSpan: merge ? merge.right - col + 1 : 1 };
      return { text: String(own[col]?.value ?? ''), row, col, ...span };
    }),
  );
  return { depth: bottom - top + 1, cells };
}
