/** Column widths of a table in heights of its letters, and labels in lines that the columns hold. */
import { isSum, type tableText } from '../../report/format.ts';
import type { HeaderCell, OfficialColumn, ReportHeader, ReportRow } from '../../report/report.ts';
import { stringWidth, wrapLabel } from '../text/width.ts';

/** Widths in ems of a Chinese character, and of any other in the widest substitute of Times New Roman. */
const WIDE = 1;
const NARROW = 0.64;
const PERCENT = 0.96;
/** Width of a bold text compared with that of a plain one. */
const BOLD = 1.12;
/** Room beside the text of a cell. */
export const PADDING = 0.7;
/** Minimum width of a column, maximum width of names, and maximum width of a label in terminal columns. */
const MIN_WIDTH = 2;
const MAX_NAME = 9;
const MAX_LABEL = 8;
/** Maximum number of characters that are measured. */
const MAX_MEASURED = 64;

/** Width of a text on one line in ems. */
export function ems(text: string): number {
  const measured = text.slice(0, MAX_MEASURED);
  const { length } = [...measured];
  const wide = Math.max(0, stringWidth(measured) - length);
  const percents = measured.split('%').length - 1;
  return wide * WIDE + (length - wide - percents) * NARROW + percents * PERCENT;
}

/** A table as texts: a header over columns, and rows. */
export interface WordTable {
  readonly columns: readonly OfficialColumn[];
  readonly header: ReportHeader;
  readonly rows: readonly ReportRow[];
  /** Text of a row in a column. */
  readonly textOf: typeof tableText;
}

/** Width of each column: enough for every figure on one line, and for its label in lines of two characters or more. */
export function columnWidths({ columns, header, rows, textOf }: WordTable): number[] {
  const widths = columns.map((column, c) => {
    const most = column.figure === null ? MAX_NAME : Number.POSITIVE_INFINITY;
    const texts = rows.map((row) =>
      Math.min(most, ems(textOf(row, column)) * (isSum(row) ? BOLD : 1)),
    );
    const labels = header.cells
      .filter(({ col, colSpan }) => col === c && colSpan === 1)
      .flatMap(({ text }) => labelLines(text).map((line) => Math.min(MAX_NAME, ems(line))));
    return (
      [...texts, ...labels].reduce((most, width) => Math.max(most, width), MIN_WIDTH) + PADDING
    );
  });
  for (const cell of header.cells) widen(widths, cell);
  return widths;
}

/** Widens the columns under a spanner that is wider in its lines than they are. */
function widen(widths: number[], { text, col, colSpan }: HeaderCell): void {
  const needed = Math.min(MAX_NAME, ...labelLines(text).map(ems)) + PADDING;
  const room = widths.slice(col, col + colSpan).reduce((sum, width) => sum + width, 0);
  if (colSpan < 2 || needed <= room) return;
  for (let c = col; c < col + colSpan; c++) widths[c] = ((widths[c] ?? 0) * needed) / room;
}

/** A label in lines, none of which has a single character. A program breaks one that is very long. */
export function labelLines(text: string): string[] {
  return text.length > MAX_MEASURED ? [text] : wrapLabel(text, MAX_LABEL);
}
