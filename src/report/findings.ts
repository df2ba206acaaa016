/** Findings as sentences, each with the figure of the report that it is about. */

import { SEVERITY } from '../check/severity.ts';
import type { Comparison } from '../core/compare.ts';
import { type Finding, placeKey } from '../core/finding.ts';
import { a1, type CellRef } from '../core/sheet/cell.ts';
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
  const figures = figuresByCell(comparison, new Set(findings.map(({ at }) => at.row)));
  return findings.map((finding) => {
    const figure = figures.get(placeKey(finding.at));
    return { ...reportFinding(finding, words), ...(figure ? { figure } : {}) };
  });
}

/** The figures and names of the report by the cell that they were read from, of some rows. */
function figuresByCell(
  { current, previous }: Comparison,
  rows: ReadonlySet<number | null>,
): ReadonlyMap<string, FigureRef> {
  const columns = current.indicators.map((_, i) => i);
  const previousColumns = (previous?.indicators ?? []).map((indicator) =>
    current.indicators.findIndex((other) => sameIndicator(other, indicator)),
  );
  const cells = new Map<string, FigureRef>();
  const add = (at: CellRef, figure: FigureRef) => {
    if (rows.has(at.row)) cells.set(placeKey(at), figure);
  };
  if (previous) addCells(previous, { period: 'previous', columns: previousColumns, add });
  addCells(current, { period: 'this', columns, add });
  return cells;
}

interface AddCells {
  readonly period: FigureRef['period'];
  /** The report's indicator for each of the sheet's; -1 if there is none. */
  readonly columns: readonly number[];
  readonly add: (at: CellRef, figure: FigureRef) => void;
}

function addCells(
  { regions, total, subtotals }: Snapshot,
  { period, columns, add }: AddCells,
): void {
  const addRow = ({ at, figures }: Region, row: number) => {
    add(at, { period, row, indicator: null, measure: null });
    figures.forEach((own, i) => {
      const indicator = columns[i] ?? -1;
      if (indicator < 0) return;
      for (const measure of ['households', 'installed', 'added'] as const) {
        const quantity = own[measure];
        if (quantity.state !== 'absent') add(quantity.at, { period, row, indicator, measure });
      }
      for (const measure of ['rate', 'rank'] as const) {
        const stated = own[measure];
        if (stated) add(stated.at, { period, row, indicator, measure });
      }
    });
  };
  regions.forEach(addRow);
  if (total) addRow(total, regions.length);
  // Last period's subtotals are in no table.
  const sums = period === 'this' ? subtotals : [];
  sums.forEach(({ row }, s) => {
    addRow(row, regions.length + 1 + s);
  });
}
