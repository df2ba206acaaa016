/** Findings as sentences, each with the figure of the report that it is about. */

import type { Comparison } from '../core/compare.ts';
import { type Finding, placeKey, SEVERITY } from '../core/finding.ts';
import { a1 } from '../core/sheet/cell.ts';
import { type Region, type Snapshot, sameIndicator } from '../core/snapshot.ts';
import { findingMessage, type Words } from '../lang/index.ts';
import type { FigureRef, ReportFinding } from './report.ts';

/** A finding as a sentence with the name of its cell. */
export function reportFinding(finding: Finding, words: Words): ReportFinding {
  const { row, col, source } = finding.at;
  return {
    code: finding.code,
    severity: SEVERITY[finding.code],
    message: findingMessage(words, finding),
    file: source.file,
    sheet: source.sheet,
    cell: row === null || col === null ? null : a1(row, col),
  };
}

/** The findings of a report with the figures in their cells. */
export function reportFindings(
  findings: readonly Finding[],
  comparison: Comparison,
  words: Words,
): ReportFinding[] {
  if (findings.length === 0) return [];
  const figures = figuresByCell(comparison);
  return findings.map((finding) => {
    const figure = figures.get(placeKey(finding.at));
    return { ...reportFinding(finding, words), ...(figure ? { figure } : {}) };
  });
}

/** The figures and names of the report by the cell that they were read from. */
function figuresByCell({ current, previous }: Comparison): ReadonlyMap<string, FigureRef> {
  const columns = current.indicators.map((_, i) => i);
  const previousColumns = (previous?.indicators ?? []).map((indicator) =>
    current.indicators.findIndex((other) => sameIndicator(other, indicator)),
  );
  return new Map([
    ...(previous ? cellsOf(previous, 'previous', previousColumns) : []),
    ...cellsOf(current, 'this', columns),
  ]);
}

/** @param columns the report's indicator for each of the sheet's; -1 if there is none */
function cellsOf(
  { regions, total, subtotals }: Snapshot,
  period: FigureRef['period'],
  columns: readonly number[],
): [cell: string, figure: FigureRef][] {
  const rowOf = (region: Region, row: number) => {
    const cells: [string, FigureRef][] = [
      [placeKey(region.at), { period, row, indicator: null, measure: null }],
    ];
    region.figures.forEach((figures, i) => {
      const indicator = columns[i] ?? -1;
      if (indicator < 0) return;
      for (const measure of ['households', 'installed', 'added'] as const) {
        const quantity = figures[measure];
        if (quantity.state === 'absent') continue;
        cells.push([placeKey(quantity.at), { period, row, indicator, measure }]);
      }
      for (const measure of ['rate', 'rank'] as const) {
        const stated = figures[measure];
        if (stated) cells.push([placeKey(stated.at), { period, row, indicator, measure }]);
      }
    });
    return cells;
  };
  return [
    ...regions.flatMap(rowOf),
    ...(total ? rowOf(total, regions.length) : []),
    // Last period's subtotals are not in any table.
    ...(period === 'this'
      ? subtotals.flatMap(({ row }, s) => rowOf(row, regions.length + 1 + s))
      : []),
  ];
}
