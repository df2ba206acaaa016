/** The official table as HTML: the published header, with attributes for screen readers. */
import { isSum, measureOf, tableText } from '../../report/format.ts';
import { headerRows, keepColumns } from '../../report/header.ts';
import { withSums } from '../../report/order.ts';
import type { HeaderCell, OfficialColumn, Report, ReportRow } from '../../report/report.ts';
import { lazily } from '../text/pieces.ts';
import { html, type Markup } from './markup.ts';
import { isLong } from './width.ts';

/** The `id` of the page's title, which names the table. */
export const TITLE_ID = 'title';

/** The parts of the table with its merged header, of all columns or of some. */
export function* officialTable(
  report: Report,
  columns = report.official.columns,
): Generator<Markup> {
  const { dateLabel, rows } = report;
  const kept = report.official.columns.flatMap((column, c) =>
    columns.includes(column) ? [c] : [],
  );
  const header = keepColumns(report.official.header, kept);
  const bodyRow = (row: ReportRow) =>
    html`<tr${isSum(row) ? html` class="${row.kind}"` : html``}>${bodyCells(row, columns)}</tr>
`;
  const headRows = headerRows(header).map((cells) => html`<tr>${cells.map(headCell)}</tr>`);
  // The border is for programs that ignore style sheets, such as LibreOffice.
  yield html`<table border="1" aria-labelledby="${TITLE_ID}">
<caption>${dateLabel}</caption>
${columnGroups(header.cells)}
<thead>
${headRows}
</thead>
<tbody>
`;
  yield* lazily(withSums(report, rows), bodyRow);
  yield html`</tbody>
</table>`;
}

/** Column groups for spanners of the first level; HTML allows no others. */
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

/** Class of centred cells: ranks and line numbers. */
const FIGURE = html` class="figure"`;

function isFigure(column: OfficialColumn): boolean {
  const measure = measureOf(column);
  return measure !== null && measure !== 'rank';
}

function bodyCells(row: ReportRow, columns: readonly OfficialColumn[]): Markup[] {
  return columns.map((column) =>
    column.figure === null
      ? html`<th scope="row">${row.label}</th>`
      : html`<td${isFigure(column) ? FIGURE : html``}>${tableText(row, column)}</td>`,
  );
}
