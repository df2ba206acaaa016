/** The first sheet: the published table, with rates, ranks, additions and totals as live formulas. */
import { WORDS } from '../../../lang/index.ts';
import { pointsDecimals } from '../../../report/analysis.ts';
import { cellText, isSum, measureOf } from '../../../report/format.ts';
import type { OfficialColumn, Report, ReportMeasure, ReportRow } from '../../../report/report.ts';
import { type BodyCell, bodyRows, type SheetTable } from '../page.ts';
import { marksOf } from './comments.ts';
import { pointsFormat, rateFormat } from './formulas.ts';
import { indicatorCells } from './indicator.ts';

/** The report's table with the columns, rows and header of its source sheet. */
export function officialTable(report: Report): SheetTable {
  const { indicators, notes, signOffs, unitLine, official } = report;
  const { columns, header } = official;
  const words = WORDS[report.language];
  const { rows, rowOf } = bodyRows(report);
  const mark = marksOf(report);
  const contents = indicators.map((_, indicator) => indicatorCells(report, indicator));
  const cell = (row: ReportRow, column: OfficialColumn): BodyCell => {
    const text = cellText(row, column);
    const isFigure = !['rank', null].includes(measureOf(column));
    const look = (isSum(row) ? SUM : REGION)[isFigure ? 'figure' : 'text'];
    if (column.figure === null) return { content: text, text, look };
    if (column.figure === 'line-number') return { content: lineNumber(text), text, look };
    const { indicator, measure } = column.figure;
    const content = contents[indicator]?.(measure, row) ?? null;
    const format = formatOf(measure, indicators[indicator]?.decimals ?? 0);
    return format === undefined ? { content, text, look } : { content, text, look, format };
  };
  return {
    name: words.reportSheet,
    title: report.title,
    date: report.dateLabel,
    unit: unitLine,
    header,
    stub: columns.findIndex(({ figure }) => figure === null),
    body: rows.map((row) =>
      columns.map((column, col) => mark(cell(row, column), rowOf(row.place), col)),
    ),
    notes: [...notes, ...signOffs],
  };
}

function formatOf(measure: ReportMeasure, decimals: number): string | undefined {
  if (measure === 'rate') return rateFormat(decimals);
  return measure === 'ahead' ? pointsFormat(pointsDecimals(decimals)) : undefined;
}

/** Looks of cells in rows of regions and of sums. */
const REGION = { text: {}, figure: { isFigure: true } } as const;
const SUM = { text: { isBold: true }, figure: { isFigure: true, isBold: true } } as const;

/** A line number as a number if Excel can hold it, so that Excel does not warn of a number stored as text. */
function lineNumber(text: string): string | number | null {
  if (text === '') return null;
  return /^(?:0|[1-9]\d{0,8})$/u.test(text) ? Number(text) : text;
}
