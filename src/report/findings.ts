/** Findings as sentences, each with the figure of the report that it is about. */

import { SEVERITY } from '../check/severity.ts';
import { rowIn } from '../core/columns.ts';
import type { Comparison } from '../core/compare.ts';
import { type Finding, type Place, placeKey } from '../core/finding.ts';
import { a1, type CellRef } from '../core/sheet/cell.ts';
import { type Figures, type Region, type Snapshot, sameIndicator } from '../core/snapshot.ts';
import { findingMessage, type Words } from '../lang/index.ts';
import type { FigureRef, PlacedFinding, ReportFinding } from './report.ts';

/** A finding as a sentence with the name of its cell. */
export function reportFinding(finding: Finding, words: Words): ReportFinding {
  const { source } = finding.at;
  return {
    code: finding.code,
    severity: SEVERITY[finding.code],
    message: findingMessage(words, finding),
    file: source.file,
    sheet: source.sheet,
    cell: cellOf(finding.at),
  };
}

/** The name of a cell; `null` for a place on a sheet as a whole. */
export function cellOf({ row, col }: Place): string | null {
  return row === null || col === null ? null : a1(row, col);
}

/** Findings by kind: those of one kind have the same code, sheet and measure. */
export function byKind(findings: readonly Finding[]): (readonly Finding[])[] {
  const kinds = new Map<string, Finding[]>();
  for (const finding of findings) {
    const kind = kindOf(finding);
    const alike = kinds.get(kind);
    if (alike) alike.push(finding);
    else kinds.set(kind, [finding]);
  }
  return [...kinds.values()];
}

function kindOf(finding: Finding): string {
  const { code, at } = finding;
  const measure = 'measure' in finding ? finding.measure : null;
  const isOfSeveral = code === 'figure-blank' && finding.marked !== undefined;
  return [code, measure, isOfSeveral, at.source.file, at.source.sheet].join('\n');
}

/** Maximum number of findings of one kind that are only information and are reported one by one. */
const MAX_ALIKE = 20;

/** A finding, and others of its kind that are reported with it. */
interface Alike {
  readonly first: Finding;
  readonly others: readonly Finding[];
}

/**
 * The findings in their order. More than 20 of one kind for information, such as rates that print alike among thousands
 * of regions, are together in the place of the first.
 */
function merged(findings: readonly Finding[]): Alike[] {
  const many = byKind(findings).filter((alike) => {
    return alike.length > MAX_ALIKE && alike.every(isMergeable);
  });
  const othersOf = new Map(many.map(([first, ...others]) => [first, others] as const));
  const isWithFirst = new Set([...othersOf.values()].flat());
  return findings
    .filter((finding) => !isWithFirst.has(finding))
    .map((first) => ({ first, others: othersOf.get(first) ?? [] }));
}

/** Checks for information about a cell. Without a cell, only its own sentence names its subject. */
function isMergeable({ code, at }: Finding): boolean {
  return SEVERITY[code] === 'info' && at.row !== null;
}

function reportAlike({ first, others }: Alike, words: Words): ReportFinding {
  const reported = reportFinding(first, words);
  if (others.length === 0) return reported;
  const cells = [first, ...others].map(({ at: { row, col } }) => a1(row ?? 0, col ?? 0));
  const more = words.sameKind(others.length, cells.slice(1), null);
  return { ...reported, message: words.sentences([reported.message, more]), cells };
}

/** The findings as sentences, many of one kind for information as one. */
export function sentencesOf(findings: readonly Finding[], words: Words): ReportFinding[] {
  return merged(findings).map((alike) => reportAlike(alike, words));
}

/** The same for a report, with the figures in their cells. */
export function reportFindings(
  findings: readonly Finding[],
  comparison: Comparison,
  words: Words,
): PlacedFinding[] {
  const all = merged(findings);
  const figures = figuresByCell(comparison, new Set(all.map(({ first }) => first.at.row)));
  return all.map((alike) => {
    const figure = figures.get(placeKey(alike.first.at));
    return { ...reportAlike(alike, words), ...(figure ? { figure } : {}) };
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
  const mayBeIn = (figures: Figures) => {
    const row = rowIn(figures);
    return row === null || rows.has(row);
  };
  if (previous) addCells(previous, { period: 'previous', columns: previousColumns, mayBeIn, add });
  addCells(current, { period: 'this', columns, mayBeIn, add });
  return cells;
}

interface AddCells {
  readonly period: FigureRef['period'];
  /** The report's indicator for each of the sheet's; -1 if there is none. */
  readonly columns: readonly number[];
  /** False for figures whose row nobody asks for. */
  readonly mayBeIn: (figures: Figures) => boolean;
  readonly add: (at: CellRef, figure: FigureRef) => void;
}

function addCells(
  { regions, total, subtotals }: Snapshot,
  { period, columns, mayBeIn, add }: AddCells,
): void {
  const addRow = ({ at, figures }: Region, row: number) => {
    add(at, { period, row, indicator: null, measure: null });
    figures.forEach((own, i) => {
      const indicator = columns[i] ?? -1;
      if (indicator < 0 || !mayBeIn(own)) return;
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
