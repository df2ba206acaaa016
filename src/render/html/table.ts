/** The official table as HTML: the header as it was published, with what a screen reader needs to find its way. */
import { tableText } from '../../report/format.ts';
import { headerRows } from '../../report/header.ts';
import type { HeaderCell, Report, ReportRow } from '../../report/report.ts';
import { stringWidth, widest } from '../width.ts';
import { html, type Markup } from './markup.ts';

/** The table with its merged header; the last row is the total. */
export function officialTable(report: Report): Markup {
  const { title, dateLabel, header, rows, total } = report;
  const headRows = headerRows(header).map((cells) => html`<tr>${cells.map(headCell)}</tr>`);
  // The border for programs that read no style sheet, as LibreOffice.
  return html`<table border="1">
<caption>${title} ${dateLabel}</caption>
${columnGroups(header.cells)}
<thead>
${headRows}
</thead>
<tbody>
${rows.map((row) => html`<tr>${bodyCells(report, row)}</tr>`)}
<tr class="total">${bodyCells(report, total)}</tr>
</tbody>
</table>`;
}

/** A spanner of the first level heads a group of columns; HTML lets no other header head one. */
function columnGroups(cells: readonly HeaderCell[]): Markup[] {
  return cells
    .filter(({ row }) => row === 0)
    .map(({ colSpan }) => html`<colgroup span="${colSpan}"></colgroup>`);
}

function headCell({ text, row, rowSpan, colSpan }: HeaderCell): Markup {
  if (text === '') return html`<td rowspan="${rowSpan}" colspan="${colSpan}"></td>`;
  const scope = row === 0 && colSpan > 1 ? 'colgroup' : 'col';
  const className = isLong(text) ? html` class="long"` : html``;
  return html`<th${className} scope="${scope}" rowspan="${rowSpan}" colspan="${colSpan}">${text}</th>`;
}

/** Ranks stand in the middle. */
const FIGURE = html` class="figure"`;

function bodyCells(report: Report, row: ReportRow): Markup[] {
  return report.columns.map((column) =>
    column.figure === null
      ? html`<th scope="row">${row.label}</th>`
      : html`<td${column.figure.measure === 'rank' ? html`` : FIGURE}>${tableText(report, row, column)}</td>`,
  );
}

/** Digits are wider than half a Chinese character, in bold above all. */
const DIGIT = 0.6;

/** The least widths of a region's name and of a column, and the space beside each text. */
const LEAST = { name: 5.2, figure: 2.2, long: 4.2, padding: 0.9 } as const;

/** A label of more than four Chinese characters is to break into few lines. */
const isLong = (label: string) => stringWidth(label) > 8;

/** How wide the table is at the least, about, in heights of its letters: names and Chinese heads break into lines. */
export function tableWidth(report: Report): number {
  const { columns, rows, total } = report;
  const widths = columns.map((column) => {
    if (column.figure === null) return LEAST.name;
    const texts = [...rows, total].map((row) => tableText(report, row, column));
    const least = isLong(column.label) ? LEAST.long : LEAST.figure;
    return Math.max(least, DIGIT * Math.max(widest(texts), longestWord(column.label)));
  });
  return widths.reduce((sum, width) => sum + width + LEAST.padding, 0);
}

/** Chinese breaks behind every character; words of letters do not. */
function longestWord(label: string): number {
  const words = label.match(/[\p{L}\p{N}]+/gu) ?? [];
  return widest(words.filter((word) => stringWidth(word) === word.length));
}
