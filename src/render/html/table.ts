/** The official table as HTML: the header as it was published, with what a screen reader needs to find its way. */
import { cellText } from '../../report/format.ts';
import type { HeaderCell, Report, ReportColumn, ReportRow } from '../../report/report.ts';
import { html, type Markup } from './markup.ts';

/** The table with its merged header; the last row is the total. */
export function officialTable(report: Report): Markup {
  const { title, dateLabel, header, rows, total } = report;
  const headRows = Array.from(
    { length: header.depth },
    (_, row) =>
      html`<tr>${header.cells.filter((cell) => cell.row === row).map((cell) => headCell(cell))}</tr>`,
  );
  return html`<table>
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
  return html`<th scope="${scope}" rowspan="${rowSpan}" colspan="${colSpan}">${text}</th>`;
}

function bodyCells(report: Report, row: ReportRow): Markup[] {
  return report.columns.map((column) =>
    column.figure === null
      ? html`<th scope="row">${row.label}</th>`
      : html`<td>${figureText(report, row, column)}</td>`,
  );
}

function figureText({ total }: Report, row: ReportRow, column: ReportColumn): string {
  const isTotalRank = row === total && column.figure?.measure === 'rank';
  return isTotalRank ? '' : cellText(row, column);
}
