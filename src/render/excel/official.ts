/** The first sheet: the table as it is published, its rates, ranks, additions and totals as live formulas. */
import { WORDS } from '../../lang/index.ts';
import { a1, cellText, isSum } from '../../report/format.ts';
import type { Report, ReportColumn, ReportRow } from '../../report/report.ts';
import { marksOf } from './comments.ts';
import { rateFormat } from './formulas.ts';
import { indicatorCells } from './indicator.ts';
import { type BodyCell, bodyRows, type Table } from './page.ts';

/** The report's own table, in the columns, rows and header of the sheet that it came from. */
export function officialTable(report: Report): Table {
  const { columns, indicators, notes, signOffs } = report;
  const words = WORDS[report.language];
  const { rows, rowOf } = bodyRows(report);
  const mark = marksOf(report);
  const contents = indicators.map((_, indicator) => indicatorCells(report, indicator));
  const cell = (row: ReportRow, column: ReportColumn): BodyCell => {
    const text = cellText(row, column);
    const isFigure = column.figure !== null && column.figure.measure !== 'rank';
    const look = { isFigure, isBold: isSum(row) };
    if (column.figure === null) return { content: text, text, look };
    const { indicator, measure } = column.figure;
    const content = contents[indicator]?.(measure, row) ?? null;
    const format = rateFormat(indicators[indicator]?.decimals ?? 0);
    return { content, text, look, ...(measure === 'rate' ? { format } : {}) };
  };
  return {
    name: words.reportSheet,
    title: report.title,
    date: report.dateLabel,
    header: report.header,
    stub: columns.findIndex(({ figure }) => figure === null),
    body: rows.map((row) =>
      columns.map((column, col) => mark(cell(row, column), a1(rowOf(row.place), col))),
    ),
    notes: [...notes, ...signOffs],
  };
}
