/** A sheet as it is printed, as plain data: what stands in each cell, how wide and how high. */
import type { Header } from '../../report/report.ts';
import { stringWidth, wrap } from '../width.ts';

export interface Formula {
  readonly formula: string;
  readonly result: number | string;
}

/** What stands in a cell; `null` is a cell left empty to be filled in. */
export type Content = string | number | Formula | null;

export type CellStyle = 'title' | 'date' | 'header' | 'body' | 'totalLabel' | 'note';

/** A cell below the header. */
export interface BodyCell {
  readonly content: Content;
  /** What it prints, by which its column is measured. */
  readonly text: string;
  readonly style?: CellStyle;
  readonly format?: string;
}

/** A table with what stands above and below it, before it is laid out. */
export interface Table {
  /** Name of the sheet. */
  readonly name: string;
  readonly title: string;
  readonly date: string;
  readonly header: Header;
  readonly body: readonly (readonly BodyCell[])[];
  readonly notes: readonly string[];
  /** The column of the region names. */
  readonly stub: number;
}

/** A rectangle of cells that shows one content; rows and columns count from 0. */
export interface PageCell {
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly content: Content;
  readonly style: CellStyle;
  /** Number format. */
  readonly format: string;
}

export interface Page {
  readonly name: string;
  /** Of each column, in characters as Excel counts them. */
  readonly widths: readonly number[];
  /** Of each row, in points. */
  readonly heights: readonly number[];
  readonly cells: readonly PageCell[];
  /** Rows from the top, and columns from the left, that stay in view; the rows repeat on each page. */
  readonly frozen: { readonly rows: number; readonly columns: number };
}

/** The number format of all that has no other. */
const GENERAL = 'General';

/** Title and date. */
const ROWS_ABOVE = 2;

/** The row of the first region. */
export function firstRow({ depth }: Header): number {
  return ROWS_ABOVE + depth;
}

/** Sizes of type, in points. */
export const TYPE = { title: 22, date: 14, header: 12, body: 12, note: 11 } as const;

/** Height of a line of type. */
const LEADING = 1.35;
const HEADER_ROW = 26;
const BODY_ROW = 20;
/** The most that a row is raised when the page has room to spare. */
const MAX_RAISE = 11;
/** Room above and below the text of a cell, in points, and more of it for the title and the date. */
const PADDING = 5;
const AIR = 5;

/** Width of a character in points, in type of 12: a Chinese one, and any other in the widest substitute of a font. */
const WIDE = 12;
const NARROW = 7.4;
/** Excel counts a column's width in digits of this many points, and leaves some of it free at the sides. */
const DIGIT = 5.25;
const SIDES = 1.4;
/** A4 across, between the margins: columns as Excel counts them, and points. */
const PAGE_WIDTH = 140;
const PAGE_HEIGHT = 495;
/** A narrow table is stretched towards the width of the page, within reason. */
const MAX_STRETCH = 1.8;
/** Longer region names are wrapped, and longer labels take more than two lines. */
const MAX_TEXT = 24;
/** A label no longer than this stands in one line. */
const SHORT_LABEL = 10;

/** Sets a table on a page: A4 across, every label and figure in full. */
export function layOut(table: Table): Page {
  const { header, body, notes } = table;
  const widths = columnWidths(table);
  const first = firstRow(header);
  const across = { col: 0, rowSpan: 1, colSpan: widths.length, format: GENERAL };
  const cells: PageCell[] = [
    { ...across, row: 0, content: table.title, style: 'title' },
    { ...across, row: 1, content: table.date, style: 'date' },
    ...header.cells.map(({ text, row, ...place }): PageCell => {
      return { ...place, row: row + ROWS_ABOVE, content: text, style: 'header', format: GENERAL };
    }),
    ...body.flatMap((row, r) =>
      row.map(({ content, style = 'body', format = GENERAL }, col): PageCell => {
        return { row: first + r, col, rowSpan: 1, colSpan: 1, content, style, format };
      }),
    ),
    ...notes.map((note, n): PageCell => {
      return { ...across, row: first + body.length + n, content: note, style: 'note' };
    }),
  ];
  // Frozen past the first columns, there would be little left to scroll.
  const frozen = { rows: first, columns: table.stub < 2 ? table.stub + 1 : 0 };
  return { name: table.name, widths, heights: rowHeights(table, widths), cells, frozen };
}

/** Every column wide enough for its figures, and for its label in one line or two. */
function columnWidths({ header, body }: Table): number[] {
  const columns = header.cells.map(({ col, colSpan }) => col + colSpan).reduce(larger, 0);
  const natural = Array.from({ length: columns }, (_, col) => {
    const figures = body.map((row) => points(row[col]?.text ?? ''));
    const labels = header.cells.filter((cell) => cell.col === col && cell.colSpan === 1);
    const needed = Math.max(
      Math.min(MAX_TEXT * NARROW, figures.reduce(larger, 0)),
      labels.map(({ text }) => labelWidth(text)).reduce(larger, 0),
    );
    return needed / DIGIT + SIDES;
  });
  const stretch = Math.min(MAX_STRETCH, Math.max(1, PAGE_WIDTH / natural.reduce(plus, 0)));
  return natural.map((width) => Math.round(width * stretch * 10) / 10);
}

/** Heights of all rows, top to bottom; those of the body are raised when the page has room. */
function rowHeights(
  { title, header, body, notes, stub }: Table,
  widths: readonly number[],
): number[] {
  const heightOf = (text: string, { col = 0, colSpan = widths.length, size = 0 }) => {
    const span = widths.slice(col, col + colSpan).reduce(plus, 0);
    return linesOf(text, (((span - SIDES) * DIGIT) / size) * TYPE.body) * size * LEADING + PADDING;
  };
  const above = [
    heightOf(title, { size: TYPE.title }) + AIR,
    heightOf('', { size: TYPE.date }) + AIR,
    ...headerHeights(header, (cell) => heightOf(cell.text, { ...cell, size: TYPE.header })),
  ];
  const rows = body.map((row) => {
    const name = row[stub]?.text ?? '';
    return Math.max(BODY_ROW, heightOf(name, { col: stub, colSpan: 1, size: TYPE.body }));
  });
  const below = notes.map((note) => heightOf(note, { size: TYPE.note }));
  const scale = Math.min(1, PAGE_WIDTH / widths.reduce(plus, 0));
  const spare = PAGE_HEIGHT / scale - [...above, ...rows, ...below].reduce(plus, 0);
  const raise = Math.max(0, Math.min(MAX_RAISE, spare / rows.length));
  return [...above, ...rows.map((height) => height + raise), ...below].map(Math.floor);
}

/** Rows as high as their labels; a label that spans rows raises the last of them if it needs to. */
function headerHeights(
  { depth, cells }: Header,
  heightOf: (cell: Header['cells'][number]) => number,
): number[] {
  const heights = new Array<number>(depth).fill(HEADER_ROW);
  for (const cell of [...cells].sort((a, b) => a.rowSpan - b.rowSpan)) {
    const last = cell.row + cell.rowSpan - 1;
    const above = heights.slice(cell.row, last).reduce(plus, 0);
    heights[last] = Math.max(heights[last] ?? 0, heightOf(cell) - above);
  }
  return heights;
}

/** The width of a text in type of 12. */
function points(text: string): number {
  const wide = stringWidth(text) - [...text].length;
  return wide * WIDE + ([...text].length - wide) * NARROW;
}

function linesOf(text: string, room: number): number {
  // A column of text is as wide as this text's characters are on average.
  const columns = Math.floor((room * stringWidth(text)) / Math.max(1, points(text)));
  return wrap(text, Math.max(2, columns)).length;
}

function labelWidth(label: string): number {
  if (stringWidth(label) <= SHORT_LABEL) return points(label);
  let columns = SHORT_LABEL / 2;
  let lines = wrap(label, columns);
  while (lines.length > 2 && columns < MAX_TEXT) {
    columns += 1;
    lines = wrap(label, columns);
  }
  return lines.map(points).reduce(larger, 0);
}

const plus = (a: number, b: number) => a + b;
const larger = (a: number, b: number) => Math.max(a, b);
