/** Rows under a header → regions, total and notes, every figure with its cell. */
import type { CellRef, SheetRef } from '../core/cell.ts';
import type { Finding } from '../core/finding.ts';
import type { Cell, Grid } from '../core/grid.ts';
import type { Figures, Region } from '../core/snapshot.ts';
import { datesIn } from './date.ts';
import type { Header, HeaderColumn } from './header.ts';
import type { IndicatorColumns } from './indicators.ts';
import { mergeAt } from './labels.ts';
import { declaredNumber, declaredRate, quantity } from './number.ts';
import { cellText, hasText, normalise, tidy, tidyName } from './text.ts';
import { separateTotals } from './totals.ts';
import { isNote, totalKind } from './vocabulary.ts';

export interface Table {
  readonly regions: readonly Region[];
  readonly total: Region | null;
  readonly notes: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Reads every row below the header; none is passed over without a word.
 *
 * @param options.factor what counts are multiplied by where their column names no unit
 * @param options.heading what stands above the table
 */
export function readTable(
  grid: Grid,
  header: Header,
  indicators: readonly IndicatorColumns[],
  { factor, heading }: { factor: number; heading: string },
): Table {
  const { source } = grid;
  const nameCol = header.columns.find(({ role }) => role === 'region')?.col ?? 0;
  const figureCols = indicators.flatMap(({ columns }) =>
    [...columns.values()].map(({ col }) => col),
  );
  const rows: Region[] = [];
  const notes: string[] = [];
  const findings: Finding[] = [];
  let isClosed = false;

  const top = header.bottom + 1;
  for (let row = top; row < grid.rows.length; row++) {
    const cells = grid.rows[row] ?? [];
    if (row === top && isColumnNumbers(cells, nameCol, figureCols)) continue;
    const name = rowName(cells, nameCol);
    const hasFigures = !isNote(name) && figureCols.some((col) => isFigure(cells[col]));
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
      figures: indicators.map(({ columns }) =>
        readFigures({ source, row, cells, columns, factor }),
      ),
    };
    if (grid.hiddenRows.has(row)) findings.push({ code: 'row-hidden', at, region: name });
    isClosed ||= rows.length > 0 && totalKind(name) === 'total';
    rows.push(region);
  }

  const { regions, total, findings: ofTotals } = separateTotals(rows, { indicators, heading });
  findings.push(...ofTotals);
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

interface FiguresOf {
  readonly source: SheetRef;
  readonly row: number;
  readonly cells: readonly (Cell | undefined)[];
  readonly columns: IndicatorColumns['columns'];
  /** What counts are multiplied by where their column does not say. */
  readonly factor: number;
}

function readFigures({ source, row, cells, columns, factor }: FiguresOf): Figures {
  const count = (column: HeaderColumn | undefined, signed = false) =>
    column === undefined
      ? ({ state: 'absent' } as const)
      : quantity(cells[column.col], at(column), { factor: column.factor ?? factor, signed });
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

/** A row under the header that numbers the columns: 栏次 1 2 3=2/1, 甲 1 2 3. */
function isColumnNumbers(
  cells: readonly (Cell | undefined)[],
  nameCol: number,
  figureCols: readonly number[],
): boolean {
  if (!/^(?:[栏列]次|[甲乙丙a-z]|\d*)$/u.test(normalise(cellText(cells[nameCol])))) return false;
  const numbers = figureCols
    .map((col) => /^(\d+)(?:[=＝(].*)?$/u.exec(normalise(cellText(cells[col])))?.[1])
    .map((text) => (text === undefined ? null : Number(text)));
  const [first] = numbers;
  return (
    numbers.length >= 3 &&
    (first === 1 || first === 2) &&
    numbers.every((number, i) => number === (first ?? 0) + i)
  );
}
