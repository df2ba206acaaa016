/** Lays out a table on a page: the position of each cell, the widths of columns and the heights of rows. */
import { a1 } from '../../report/format.ts';
import type { ReportHeader } from '../../report/report.ts';
import {
  type CellStyle,
  firstRow,
  GENERAL,
  headerRow,
  type Page,
  type PageCell,
  type PlacedChart,
  type PrintSetup,
  type SheetTable,
  TYPE,
} from './page.ts';
import {
  balanced,
  DIGIT,
  labelWidth,
  linesOf,
  MAX_TEXT,
  NARROW,
  points,
  roomOf,
  SIDES,
} from './text-size.ts';

/** Line height. */
const LEADING = 1.35;
const HEADER_ROW = 26;
const BODY_ROW = 20;
/** Maximum raise of a row if pages have spare room, and maximum cut if it saves a page. */
const MAX_RAISE = 11;
const MAX_CUT = 3;
/** Free room on each page before the last, since rows are not divided and programs measure differently. */
const AT_BREAK = 30;
/** Room above and below the text of a cell in points; more for the title and the date. */
const PADDING = 5;
const AIR = 5;

/** Landscape papers between the margins: width in Excel's units, height in points. Offices have no larger ones. */
const A4 = { paper: 'A4', width: 140, height: 495 } as const;
const A3 = { paper: 'A3', width: 205, height: 742 } as const;
/** Minimum scale of print, at which 12 points become 7. */
const MIN_SCALE = 7 / TYPE.body;
/** Maximum stretch of a narrow table towards the width of the page. */
const MAX_STRETCH = 1.8;
/** Maximum widths by style: sentences have a wide column, data for programs do not count. */
const MAX_WIDTHS: Partial<Record<CellStyle, number>> = { prose: 64, record: 0 };
/** Minimum width of a column of bars in points. */
const BAR_WIDTH = 90;
/** Left indent of texts in points. */
const INDENT = 9;
/** Tolerance for sums of widths as binary fractions. */
const ROUNDING = 1 + 1e-9;
/** Maximum height of a row, and width of a column. */
const MAX_HEIGHT = 409;
const MAX_WIDTH = 255;
/** Lays out a table on a page, with every label and figure in full. */
export function layOut(table: SheetTable): Page {
  const { body } = table;
  const widths = columnWidths(table);
  const print = printSetup(widths);
  const first = firstRow(table);
  const across = firstPage(widths, print);
  const cells = cellsAround(table).map((cell): PageCell => {
    if (cell.style === 'header') {
      return { ...cell, content: balanced(cell.text, roomOf(widths, cell, TYPE.header)) };
    }
    return ACROSS.includes(cell.style) ? { ...cell, colSpan: across } : cell;
  });
  // Freezing more columns would leave little to scroll.
  const frozen = { rows: first, columns: table.stub < 2 ? table.stub + 1 : 0 };
  const lastCell = a1(first + body.length - 1, widths.length - 1);
  const filter = table.isFiltered ? `${a1(first - 1, 0)}:${lastCell}` : null;
  const bars =
    table.bars === undefined || body.length === 0
      ? null
      : `${a1(first, table.bars)}:${a1(first + body.length - 1, table.bars)}`;
  const heights = rowHeights(table, widths, print);
  const placed = placeCharts(table, { first, rows: heights.length, columns: widths.length });
  const below = placed.flatMap(() => [CHART_GAP, CHART_ROW]);
  const shape = { name: table.name, widths, cells, body, firstRow: first };
  return { ...shape, heights: [...heights, ...below], frozen, print, filter, bars, charts: placed };
}

/** Heights of a chart's row and of the empty one above it. A chart has one row, since programs never divide a row between pages. */
const CHART_ROW = 300;
const CHART_GAP = 15;

/** Places charts one below the other under the table, each in every other row. */
function placeCharts(
  { name, charts = [] }: SheetTable,
  { first, rows, columns }: { first: number; rows: number; columns: number },
): PlacedChart[] {
  return charts.map((chart, n) => ({
    ...chart,
    lines: chart.lines.map((line) => ({ ...line, row: first + line.row })),
    sheet: name,
    labelRow: first - 1,
    row: rows + 1 + 2 * n,
    columns,
  }));
}

/** The pages of tables. Each table is asked for when its page is. */
export function* laidOut(tables: Iterable<SheetTable>): Generator<Page> {
  for (const table of tables) yield layOut(table);
}

/** The smallest paper on which the columns are readable; if none is wide enough, several pages of the largest. */
export function printSetup(widths: readonly number[]): PrintSetup {
  const width = widths.reduce(plus, 0);
  const { paper } = width * MIN_SCALE <= A4.width ? A4 : A3;
  return { paper, pagesAcross: Math.max(1, Math.ceil((width * MIN_SCALE) / A3.width)) };
}

/** Number of columns on the first page, which title, date and notes span. */
function firstPage(widths: readonly number[], { pagesAcross }: PrintSetup): number {
  const room = widths.reduce(plus, 0) / pagesAcross;
  let taken = 0;
  const past = widths.findIndex((width) => {
    taken += width;
    return taken > room * ROUNDING;
  });
  return past < 1 ? widths.length : past;
}

/** Styles of cells that span all columns. */
const ACROSS: readonly CellStyle[] = ['title', 'date', 'unit', 'note'];

/** Every cell of a table with content, and its position. */
export function cellsOf(table: SheetTable): PageCell[] {
  const first = firstRow(table);
  const body = table.body.flatMap((row, r) =>
    row.map(({ style = 'body', format = GENERAL, ...cell }, col): PageCell => {
      return { row: first + r, col, rowSpan: 1, colSpan: 1, ...cell, style, format };
    }),
  );
  return [...cellsAround(table), ...body];
}

/** The cells above and below the body. */
function cellsAround(table: SheetTable): PageCell[] {
  const { title, date, unit, header, body, notes } = table;
  const across = { col: 0, rowSpan: 1, colSpan: columnsOf(header), format: GENERAL };
  const line = (row: number, text: string, style: CellStyle): PageCell => {
    return { ...across, row, content: text, text, style };
  };
  return [
    line(0, title, 'title'),
    line(1, date, 'date'),
    ...(unit == null ? [] : [line(2, unit, 'unit')]),
    ...header.cells.map(({ text, row, ...place }): PageCell => {
      const cell = { content: text, text, style: 'header', format: GENERAL } as const;
      return { ...place, row: row + headerRow(table), ...cell };
    }),
    ...notes.map((note, n) => line(firstRow(table) + body.length + n, note, 'note')),
  ];
}

function columnsOf({ cells }: ReportHeader): number {
  return cells.map(({ col, colSpan }) => col + colSpan).reduce(larger, 0);
}

/** Widths of the columns: enough for the figures, and for the label in one or two lines. */
export function columnWidths({
  header,
  body,
  bars,
}: Pick<SheetTable, 'header' | 'body' | 'bars'>): number[] {
  const natural = Array.from({ length: columnsOf(header) }, (_, col) => {
    const labels = header.cells.filter((cell) => cell.col === col && cell.colSpan === 1);
    const least = col === bars ? BAR_WIDTH : 0;
    let needed = labels.map(({ text }) => labelWidth(text)).reduce(larger, least);
    for (const row of body) {
      const { text = '', style = 'body' } = row[col] ?? {};
      const width = Math.min((MAX_WIDTHS[style] ?? MAX_TEXT) * NARROW, points(text));
      needed = Math.max(needed, width + indentOf(style));
    }
    return needed / DIGIT + SIDES;
  });
  const stretch = Math.min(MAX_STRETCH, Math.max(1, A4.width / natural.reduce(plus, 0)));
  return natural.map((width) => Math.min(MAX_WIDTH, Math.ceil(width * stretch * 10) / 10));
}

/** Heights of all rows from the top; those of the body are chosen so that the last page is not nearly empty. */
function rowHeights(
  { title, unit, header, body, notes, stub }: SheetTable,
  widths: readonly number[],
  print: PrintSetup,
): number[] {
  const whole = firstPage(widths, print);
  const heightOf = (text: string, { col = 0, colSpan = whole, size = 0, indent = 0 }) =>
    linesOf(text, roomOf(widths, { col, colSpan }, size, indent)) * size * LEADING + PADDING;
  const above = [
    heightOf(title, { size: TYPE.title }) + AIR,
    heightOf('', { size: TYPE.date }) + AIR,
    ...(unit == null ? [] : [heightOf(unit, { size: TYPE.note })]),
    ...headerHeights(header, (cell) => heightOf(cell.text, { ...cell, size: TYPE.header })),
  ];
  const rows = body.map((row) => {
    let height = BODY_ROW;
    row.forEach(({ text, style }, col) => {
      const indent = indentOf(style);
      if (col !== stub && indent === 0) return;
      height = Math.max(height, heightOf(text, { col, colSpan: 1, size: TYPE.body, indent }));
    });
    return height;
  });
  const below = notes.map((note) => heightOf(note, { size: TYPE.note }));
  const { width, height } = print.paper === 'A4' ? A4 : A3;
  const scale = Math.min(1, (width * print.pagesAcross) / widths.reduce(plus, 0));
  // The rows above are repeated on each page.
  const room = height / scale - above.reduce(plus, 0);
  const taken = [...rows, ...below].reduce(plus, 0);
  const roomOn = (pages: number) => pages * room - (pages - 1) * AT_BREAK;
  const least = taken - MAX_CUT * rows.length;
  const more = Math.max(0, Math.ceil((least - room) / (room - AT_BREAK)));
  const spare = room > AT_BREAK ? roomOn(1 + more) - taken : 0;
  const raise = Math.max(-MAX_CUT, Math.min(MAX_RAISE, spare / rows.length));
  const heights = [...above, ...rows.map((height) => height + raise), ...below];
  return heights.map((height) => Math.floor(Math.min(MAX_HEIGHT, height)));
}

/** Heights of the header's rows; a label that spans rows raises the last of them if needed. */
function headerHeights(
  { depth, cells }: ReportHeader,
  heightOf: (cell: ReportHeader['cells'][number]) => number,
): number[] {
  const heights = new Array<number>(depth).fill(HEADER_ROW);
  for (const cell of [...cells].sort((a, b) => a.rowSpan - b.rowSpan)) {
    const last = cell.row + cell.rowSpan - 1;
    const above = heights.slice(cell.row, last).reduce(plus, 0);
    heights[last] = Math.max(heights[last] ?? 0, heightOf(cell) - above);
  }
  return heights;
}

/** Words and sentences are indented and wrapped. */
const indentOf = (style: CellStyle | undefined) =>
  style === 'text' || style === 'prose' ? INDENT : 0;

const plus = (a: number, b: number) => a + b;
const larger = (a: number, b: number) => Math.max(a, b);
