/** The first sheet: the table as it is published, its rates, ranks, additions and totals as live formulas. */
import { WORDS } from '../../lang/index.ts';
import { a1, cellText } from '../../report/format.ts';
import type { Report, ReportColumn, ReportRow } from '../../report/report.ts';
import { marksOf } from './comments.ts';
import { rateFormat } from './formulas.ts';
import { indicatorCells } from './indicator.ts';
import { type BodyCell, bodyPlaces, type Table } from './page.ts';

/** The report's own table, in the columns, rows and header of the sheet that it came from. */
export function officialTable(report: Report): Table {
  const { columns, rows, total, totalPlace, indicators, notes } = report;
  const words = WORDS[report.language];
  const places = bodyPlaces(report);
  const mark = marksOf(report);
  const contents = indicators.map((_, indicator) => indicatorCells(report, indicator));
  const cell = (row: ReportRow, r: number | 'total', column: ReportColumn): BodyCell => {
    const text = cellText(row, column);
    const isFigure = column.figure !== null && column.figure.measure !== 'rank';
    const look = { isFigure, isBold: r === 'total' };
    if (column.figure === null) return { content: text, text, look };
    const { indicator, measure } = column.figure;
    const content = contents[indicator]?.(measure, r) ?? null;
    const format = rateFormat(indicators[indicator]?.decimals ?? 0);
    return { content, text, look, ...(measure === 'rate' ? { format } : {}) };
  };
  const cells = (row: ReportRow, r: number | 'total') =>
    columns.map((column, col) =>
      mark(cell(row, r, column), a1(r === 'total' ? places.total : places.first + r, col)),
    );
  const regionCells = rows.map(cells);
  const totalCells = cells(total, 'total');
  return {
    name: words.reportSheet,
    title: report.title,
    date: report.dateLabel,
    header: report.header,
    stub: columns.findIndex(({ figure }) => figure === null),
    body: totalPlace === 'first' ? [totalCells, ...regionCells] : [...regionCells, totalCells],
    notes,
  };
}
