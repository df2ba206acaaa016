/** The published table with its merged header, as HTML inside Markdown, since Markdown tables have no merged cells. */
import { movedText } from '../../report/format.ts';
import { headerRows } from '../../report/header.ts';
import { withSums } from '../../report/order.ts';
import type { HeaderCell, Report, ReportRow } from '../../report/report.ts';
import { stringWidth } from '../text/width.ts';
import { escapeBetweenTags } from './markup.ts';

/**
 * The lines of the whole table. It has no blank line, which would end the HTML. Cells are aligned by an attribute, since
 * GitHub removes styles.
 */
export function* mergedTable(report: Report): Generator<string> {
  const { rows, official } = report;
  yield '<table>\n<thead>\n';
  for (const cells of headerRows(official.header)) yield tableRow(cells.map(headCell));
  yield '</thead>\n<tbody>\n';
  for (const row of withSums(report, rows)) yield tableRow(bodyCells(report, row));
  yield '</tbody>\n</table>';
}

function tableRow(cells: readonly string[]): string {
  return `<tr>${cells.join('')}</tr>\n`;
}

function headCell({ text, rowSpan, colSpan }: HeaderCell): string {
  const rows = rowSpan > 1 ? ` rowspan="${rowSpan}"` : '';
  const columns = colSpan > 1 ? ` colspan="${colSpan}"` : '';
  return `<th align="center"${rows}${columns}${held(text)}>${escapeBetweenTags(text)}</th>`;
}

function bodyCells(report: Report, row: ReportRow): string[] {
  return report.official.columns.map((column) => {
    const text = movedText(row, column);
    const look =
      column.figure === null
        ? `align="left"${held(text)}`
        : column.figure === 'line-number'
          ? 'align="center"'
          : 'align="right"';
    return `<td ${look}>${escapeBetweenTags(text)}</td>`;
  });
}

/** Maximum width of a text on one line, in halves of a Chinese character. */
const HELD = 12;

/**
 * Keeps short texts on one line: Chinese breaks after every character, and 沁阳市 would take two lines beside figures
 * that cannot break.
 */
const held = (text: string) => (stringWidth(text) <= HELD ? ' nowrap' : '');
