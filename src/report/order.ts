/** In which order the rows of a report stand in one indicator. */
import type { Report, ReportRow } from './report.ts';

/** The rows by rank in one indicator, the unranked last; ties and the unranked in the sheet's order. */
export function rowsByRank({ rows }: Pick<Report, 'rows'>, indicator: number): ReportRow[] {
  const rank = (row: ReportRow) => row.figures[indicator]?.rank ?? Number.POSITIVE_INFINITY;
  return [...rows].sort((a, b) =>
    rank(a) === rank(b) ? a.place - b.place : rank(a) < rank(b) ? -1 : 1,
  );
}

/** The rows for a table of one indicator, in the order that the report is to have. */
export function rowsFor(report: Report, indicator: number): readonly ReportRow[] {
  return report.sort === 'rank' ? rowsByRank(report, indicator) : report.rows;
}

/** The rows of a table with the total where the sheet has it. */
export function withTotal(
  { total, totalPlace }: Pick<Report, 'total' | 'totalPlace'>,
  rows: readonly ReportRow[],
): readonly ReportRow[] {
  return totalPlace === 'first' ? [total, ...rows] : [...rows, total];
}
