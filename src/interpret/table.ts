/** Rows under a header → regions, total and notes, every figure with its cell. */
import type { CellRef, SheetRef } from '../core/cell.ts';
import type { Finding } from '../core/finding.ts';
import type { Cell, Grid } from '../core/grid.ts';
import { type Figures, indicatorName, type Region } from '../core/snapshot.ts';
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

/**
 * Reads every row below the header; none is passed over without a word.
 *
 * @param options.factor what counts are multiplied by where their column names no unit
 */
export function readTable(
  grid: Grid,
  header: Header,
  indicators: readonly IndicatorColumns[],
  { factor }: { factor: number },
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

  const top = header.bottom + 1;
  for (let row = top; row < grid.rows.length; row++) {
    const cells = grid.rows[row] ?? [];
    if (row === top && isColumnNumbers(cells, figureCols)) continue;
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
      figures: indicators.map(({ columns }) =>
        readFigures({ source, row, cells, columns, factor }),
      ),
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
  if (!total) findings.push(...probableTotals(rows, indicators));
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

/** Of fewer parts a sum says nothing: two small regions may well add up to a third. */
const MIN_PARTS = 3;

/** A first or last row that is exactly the sum of all others, as a total under the city's own name is. */
function totalBySum(rows: readonly Region[]): Region | null {
  if (rows.length < MIN_PARTS + 1) return null;
  return ends(rows).find((row) => isSumOf(row, rows)) ?? null;
}

function ends(rows: readonly Region[]): Region[] {
  return [rows.at(-1), rows[0]].filter((row) => row !== undefined);
}

function isSumOf(total: Region, rows: readonly Region[]): boolean {
  const parts = rows.filter((row) => row !== total);
  const sums = total.figures.map((own, i) =>
    (['households', 'installed'] as const).map((measure) => {
      const sum = sumOf(parts, i, measure);
      return { isEqual: own[measure].state === 'known' && own[measure].value === sum, sum };
    }),
  );
  const all = sums.flat();
  return all.every(({ isEqual }) => isEqual) && all.some(({ sum }) => sum > 0);
}

function sumOf(rows: readonly Region[], indicator: number, measure: 'households' | 'installed') {
  return rows.reduce((sum, { figures }) => {
    const part = figures[indicator]?.[measure];
    return sum + (part?.state === 'known' ? part.value : 0);
  }, 0);
}

/** How far a total with a mistake in it may be from the sum: 1 in 100. */
const NEARLY = 100;

/**
 * A first or last row whose households are nearly the sum of all others in every indicator: a total with a mistake
 * in it. Of two others it must be exactly the sum, or any two small regions would do.
 */
function probableTotals(
  rows: readonly Region[],
  indicators: readonly IndicatorColumns[],
): Finding[] {
  if (rows.length < MIN_PARTS) return [];
  return ends(rows).flatMap((row): Finding[] => {
    const parts = rows.filter((other) => other !== row);
    const compared = row.figures.map(({ households }, i) => ({
      indicator: indicators[i],
      others: sumOf(parts, i, 'households'),
      own: households.state === 'known' ? households.value : null,
    }));
    const isNear = compared.every(
      ({ own, others }) => own !== null && others > 0 && Math.abs(own - others) * NEARLY <= others,
    );
    const isProbable = isNear && (parts.length >= MIN_PARTS || isSumOf(row, rows));
    const told = compared.find(({ own, others }) => own !== others) ?? compared[0];
    if (!isProbable || !told) return [];
    return [
      {
        code: 'probable-total',
        at: row.at,
        region: row.name,
        indicator: told.indicator ? indicatorName(told.indicator.indicator) : '',
        households: told.own ?? 0,
        others: told.others,
      },
    ];
  });
}

/** A row under the header that numbers the columns: 1, 2, 3=2/1. */
function isColumnNumbers(
  cells: readonly (Cell | undefined)[],
  figureCols: readonly number[],
): boolean {
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
