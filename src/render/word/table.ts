/** A table of the document: explicit widths, merged header on each page, rows that are never divided. */
import {
  AlignmentType,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { isSum, measureOf } from '../../report/format.ts';
import { headerRows } from '../../report/header.ts';
import type { HeaderCell, OfficialColumn, ReportRow } from '../../report/report.ts';
import { oneLine } from '../text/printable.ts';
import type { TablePage } from './paper.ts';
import { STYLE } from './styles.ts';
import { columnWidths, labelLines, type WordTable } from './widths.ts';

/** Height of a line, and least height of a row, in heights of the letters. */
const LEADING = 1.3;
const ROW = 1.9;

/** Room at the sides, and above and below the text of a cell, in heights of the letters; the widths have room for both sides. */
const SIDE = 0.2;
const ABOVE = 0.15;

/** Number of rows at each end that stay together, so that neither the header nor the total is nearly alone on a page. */
const KEPT = 4;

/** Sizes of the border in eighths of a point. */
const BORDER = { style: 'single', size: 4, color: '000000' } as const;
const BORDERS = {
  ...{ top: BORDER, bottom: BORDER, left: BORDER, right: BORDER },
  ...{ insideHorizontal: BORDER, insideVertical: BORDER },
} as const;

type CellAlign = (typeof AlignmentType)['CENTER' | 'LEFT' | 'RIGHT'];

interface TableCellLook {
  readonly style: string;
  readonly width: number;
  readonly type: number;
  readonly isBold?: boolean;
  /** True to keep the row on the page of the next. */
  readonly keepNext?: boolean;
  readonly align?: CellAlign;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
}

/** The table on its page, as wide as the room between the margins, or wider if its figures need it. */
export function officialTable(table: WordTable, { paper: { room }, type }: TablePage): Table {
  const widths = inTwips(columnWidths(table), { type, room });
  const height = { value: Math.round(20 * type * ROW), rule: HeightRule.ATLEAST };
  const row = (children: TableCell[], tableHeader: boolean) =>
    new TableRow({ children, tableHeader, cantSplit: true, height });
  const headCell = ({ text, col, rowSpan, colSpan }: HeaderCell) =>
    cell(labelLines(oneLine(text)), {
      width: sum(widths.slice(col, col + colSpan)),
      ...{ style: STYLE.head, type, keepNext: true },
      ...(rowSpan > 1 ? { rowSpan } : {}),
      ...(colSpan > 1 ? { columnSpan: colSpan } : {}),
    });
  const last = table.rows.length - 1;
  const bodyCell = (own: ReportRow, r: number) => (column: OfficialColumn, c: number) =>
    cell([oneLine(table.textOf(own, column))], {
      width: widths[c] ?? 0,
      keepNext: (r < KEPT || r > last - KEPT) && r < last,
      ...{ style: STYLE.cell, type, isBold: isSum(own), align: alignOf(column) },
    });
  const side = Math.round(20 * type * SIDE);
  const above = Math.round(20 * type * ABOVE);
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: widths,
    margins: { marginUnitType: WidthType.DXA, left: side, right: side, top: above, bottom: above },
    borders: BORDERS,
    rows: [
      ...headerRows(table.header).map((cells) => row(cells.map(headCell), true)),
      ...table.rows.map((own, r) => row(table.columns.map(bodyCell(own, r)), false)),
    ],
  });
}

/** Figures end at the right, ranks and line numbers are centred. */
function alignOf(column: OfficialColumn): CellAlign {
  if (column.figure === null) return AlignmentType.LEFT;
  const measure = measureOf(column);
  return measure === null || measure === 'rank' ? AlignmentType.CENTER : AlignmentType.RIGHT;
}

function cell(
  lines: readonly string[],
  { style, width, type, isBold = false, keepNext = false, align, ...spans }: TableCellLook,
): TableCell {
  const paragraph = new Paragraph({
    style,
    keepNext,
    ...(align ? { alignment: align } : {}),
    spacing: { line: Math.round(20 * type * LEADING), lineRule: LineRuleType.EXACT },
    children: lines.map(
      (text, n) =>
        new TextRun({
          text,
          ...(n > 0 ? { break: 1 } : {}),
          size: 2 * type,
          ...(isBold ? { bold: true } : {}),
        }),
    ),
  });
  return new TableCell({
    children: [paragraph],
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    ...spans,
  });
}

/** Widths in whole twips that share the room, or what the figures need if that is more. */
function inTwips(
  widths: readonly number[],
  { type, room }: { type: number; room: number },
): number[] {
  const natural = 20 * type * sum(widths);
  const stretch = Math.max(1, room / natural);
  return widths.map((width) => Math.floor(20 * type * width * stretch));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
