/** Rows under a header → regions, total and notes, every figure with its cell. */
import type { CellRef, SheetRef } from '../core/cell.ts';
import type { Finding } from '../core/finding.ts';
import type { Cell, Grid } from '../core/grid.ts';
import type { Figures, Region } from '../core/snapshot.ts';
import { datesIn } from './date.ts';
import { type Header, type HeaderColumn, mergeAt } from './header.ts';
import type { IndicatorColumns } from './indicators.ts';
import { declaredNumber, declaredRate, quantity } from './number.ts';
import { cellText, hasText, normalise, tidy, tidyName } from './text.ts';
import { isNote, totalKind } from './vocabulary.ts';

export interface Table {
  readonly regions: readonly Region[];
  readonly total: Region | null;
  readonly notes: readonly string[];
  readonly findings: readonly Finding[];
}

/** Reads every row below the header; none is passed over without a word. */
export function readTable(
  grid: Grid,
  header: Header,
  indicators: readonly IndicatorColumns[],
): Table {
  const { source } = grid;
  const nameCol = header.columns.find(({ role }) => role === 'region')?.col ?? 0;
  const figureCols = indicators.flatMap(({ columns }) =>
    [...columns.values()].map(({ col }) => col),
  );
  const rows: Region[] = [];
  const totals: Region[] = [];
  const subtotals: Region[] = [];
  const notes: string[] = [];
  const findings: Finding[] = [];
  let isClosed = false;

  for (let row = header.bottom + 1; row < grid.rows.length; row++) {
    const cells = grid.rows[row] ?? [];
    const hasFigures = figureCols.some((col) => isFigure(cells[col]));
    const name = rowName(cells, nameCol);
    const at = { source, row, col: nameCol };
    if (!hasFigures || isMergedOverFigures(grid, row, figureCols)) {
      const text = cells.filter(hasText).map((cell) => tidy(cellText(cell)));
      if (text.length === 0) {
        isClosed ||= rows.length > 0;
        continue;
      }
      if (name === '' || isClosed || isMergedOverFigures(grid, row, figureCols) || isNote(name)) {
        notes.push(text.join(' '));
        continue;
      }
    }
    if (name === '') {
      findings.push({ code: 'row-without-region', at });
      continue;
    }
    const region: Region = {
      name,
      key: normalise(name),
      at,
      figures: indicators.map(({ columns }) => readFigures(source, row, cells, columns)),
    };
    const kind = totalKind(name);
    if (kind === 'total') {
      totals.push(region);
      isClosed ||= rows.length > 0;
    } else if (kind === 'subtotal') subtotals.push(region);
    else rows.push(region);
  }

  // Of several totals the grand one is the sum of all regions, or else the last; the others are its parts.
  const named = totals.find((row) => isSumOf(row, rows)) ?? totals.at(-1);
  const total = named ?? totalBySum(rows);
  subtotals.push(...totals.filter((row) => row !== named));
  const regions = rows.filter((region) => region !== total);
  for (const { name, at } of subtotals) {
    findings.push({ code: 'subtotal-left-out', at, region: name });
  }
  if (total && rows.includes(total)) {
    findings.push({ code: 'total-by-sum', at: total.at, region: total.name });
  }
  return { regions, total, notes, findings };
}

/** Whether a cell in a column of figures holds one, readable or not; a signature or a remark does not. */
function isFigure(cell: Cell | undefined): boolean {
  if (cell === undefined || cell.kind === 'date') return false;
  const text = normalise(cellText(cell));
  return cell.kind !== 'text' || (/^[\d.+−/—-]/u.test(text) && datesIn(text).length === 0);
}

/** The row's name; that of a total or a note may stand further left, before or across the column of names. */
function rowName(cells: readonly (Cell | undefined)[], nameCol: number): string {
  const names = cells.slice(0, nameCol + 1).map((cell) => tidyName(cellText(cell)));
  const own = names.at(-1) ?? '';
  if (own !== '') return own;
  return names.find((name) => totalKind(name) !== null || isNote(name)) ?? '';
}

function isMergedOverFigures(grid: Grid, row: number, figureCols: readonly number[]): boolean {
  const merges = grid.merges.filter((merge) => merge.top <= row && row <= merge.bottom);
  return figureCols.every((col) => {
    const merge = mergeAt(merges, row, col);
    return merge !== undefined && merge.right > merge.left && merge.left < col;
  });
}

function readFigures(
  source: SheetRef,
  row: number,
  cells: readonly (Cell | undefined)[],
  columns: IndicatorColumns['columns'],
): Figures {
  const count = (column: HeaderColumn | undefined, signed = false) =>
    column === undefined
      ? ({ state: 'absent' } as const)
      : quantity(cells[column.col], at(column), { factor: column.factor, signed });
  const at = ({ col }: HeaderColumn): CellRef => ({ source, row, col });
  const rate = columns.get('rate');
  const rank = columns.get('rank');
  return {
    households: count(columns.get('households')),
    installed: count(columns.get('installed')),
    added: count(columns.get('added'), true),
    rate: rate ? declaredRate(cells[rate.col], at(rate), rate.percent) : null,
    rank: rank ? declaredNumber(cells[rank.col], at(rank)) : null,
  };
}

/** A first or last row that is exactly the sum of all others, as a total under the city's own name is. */
function totalBySum(rows: readonly Region[]): Region | null {
  if (rows.length < 3) return null;
  return [rows.at(-1), rows[0]].find((row) => row && isSumOf(row, rows)) ?? null;
}

function isSumOf(total: Region, rows: readonly Region[]): boolean {
  return total.figures.every((figures, i) =>
    (['households', 'installed'] as const).every((measure) => {
      const own = figures[measure];
      const sum = rows.reduce((all, row) => {
        const part = row === total ? undefined : row.figures[i]?.[measure];
        return all + (part?.state === 'known' ? part.value : 0);
      }, 0);
      return own.state === 'known' && own.value === sum && (measure === 'installed' || sum > 0);
    }),
  );
}
