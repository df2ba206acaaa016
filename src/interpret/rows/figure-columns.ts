/** Reads the columns of an indicator: counts, rates and ranks. */

import {
  type ColumnCells,
  CountColumn,
  type FigureColumns,
  StatedColumn,
  type StatedReader,
  type StatedText,
} from '../../core/columns.ts';
import type { SheetRef } from '../../core/sheet/cell.ts';
import { highest } from '../../core/sheet/extent.ts';
import type { Cell } from '../../core/sheet/grid.ts';
import { MEASURES, type Measure } from '../../core/snapshot.ts';
import type { HeaderColumn } from '../header/header.ts';
import type { IndicatorColumns } from '../header/indicators.ts';
import { type CountOptions, plainCount, quantity, usualDecimals } from '../words/count.ts';
import { atOddScale } from '../words/scale.ts';
import { fractionOfOne, isUsualNumber, statedNumber, statedRate } from '../words/stated-number.ts';
import type { RowName } from '../words/vocabulary.ts';

/** A row with figures that are not read yet. */
export interface RawRow {
  readonly row: number;
  readonly cells: readonly (Cell | undefined)[];
  readonly name: RowName;
}

/** Usual decimals of the counts in each column. A column of whole counts has those of the most precise column beside it. */
function countDecimals(
  columns: IndicatorColumns['columns'],
  raw: readonly RawRow[],
): ReadonlyMap<HeaderColumn, number> {
  const counts = (['households', 'installed', 'added'] as const).flatMap(
    (measure) => columns.get(measure) ?? [],
  );
  // Only counts in a multiplied unit are rounded.
  if (counts.every(({ factor }) => factor === 1)) return new Map();
  const own = counts.map((column) => {
    const cells = raw.map((row) => row.cells[column.col]);
    return [column, usualDecimals(cells, column.factor)] as const;
  });
  const finest = highest(own.map(([, decimals]) => decimals));
  return new Map(own.map(([column, decimals]) => [column, decimals || finest]));
}

/** Cells of each column of counts whose scale differs from others of the same indicator and unit. */
function oddScales(
  columns: IndicatorColumns['columns'],
  raw: readonly RawRow[],
): ReadonlyMap<HeaderColumn, (cell: Cell) => boolean> {
  const counts = (['households', 'installed', 'added'] as const).flatMap(
    (measure) => columns.get(measure) ?? [],
  );
  const multiplied = counts.filter(({ factor }) => factor > 1);
  return new Map(
    multiplied.map((column) => {
      const alike = counts.filter(({ factor }) => factor === column.factor);
      const cells = raw.flatMap((row) => alike.map(({ col }) => row.cells[col]));
      return [column, atOddScale(cells, column.factor)];
    }),
  );
}

/** Reads the columns of one indicator. */
export function readColumns(
  columns: IndicatorColumns['columns'],
  raw: readonly RawRow[],
  {
    percent,
    ...place
  }: {
    readonly source: SheetRef;
    /** The sheet's rows of `raw`. */
    readonly rows: readonly number[];
    /** True if a rate without a sign is a percentage; `null` if unknown. */
    readonly percent: boolean | null;
  },
): FigureColumns {
  const decimals = countDecimals(columns, raw);
  const scales = oddScales(columns, raw);
  const counts = (measure: 'households' | 'installed' | 'added') => {
    const column = columns.get(measure);
    if (!column) return null;
    const { col, factor, unit } = column;
    const options = {
      ...{ factor, unit, decimals: decimals.get(column) ?? 0, signed: measure === 'added' },
      isAtOddScale: scales.get(column) ?? (() => false),
    };
    return readCounts({ ...place, col }, raw, options);
  };
  const stated = (measure: 'rate' | 'rank', isPercent: boolean | null) => {
    const column = columns.get(measure);
    return column ? readStated({ ...place, col: column.col }, raw, { measure, isPercent }) : null;
  };
  return {
    households: counts('households'),
    installed: counts('installed'),
    added: counts('added'),
    rate: stated('rate', percent),
    rank: stated('rank', null),
    withoutResult: openFormulas(columns, raw),
  };
}

function readCounts(
  cells: ColumnCells,
  raw: readonly RawRow[],
  options: CountOptions & { readonly factor: number },
): CountColumn {
  const { source, col } = cells;
  const column = new CountColumn(cells);
  raw.forEach(({ row, cells: own }, place) => {
    const cell = own[col];
    if (!cell) return;
    const plain = cell.contradicts === undefined ? plainCount(cell, options.factor) : null;
    if (plain !== null) column.numbers[place] = plain;
    else column.set(place, quantity(cell, { source, row, col }, options));
  });
  return column;
}

/** Kind of a column of rates or ranks. */
interface StatedKind {
  readonly measure: 'rate' | 'rank';
  /** True if a rate without a sign is a percentage; `null` if unknown. */
  readonly isPercent: boolean | null;
}

/** Reads a column of rates or ranks. Numbers in the format of the first are read when they are asked for. */
function readStated(cells: ColumnCells, raw: readonly RawRow[], kind: StatedKind): StatedColumn {
  const { col } = cells;
  const numFmt = raw.find((row) => row.cells[col]?.kind === 'number')?.cells[col]?.numFmt;
  const column = new StatedColumn(cells, readerOf(kind, numFmt));
  raw.forEach((row, place) => {
    const cell = row.cells[col];
    if (cell === undefined) return;
    if (cell.kind === 'number' && cell.numFmt === numFmt && isUsualNumber(cell.value)) {
      column.numbers[place] = cell.value;
      return;
    }
    const stated = statedIn(cell, kind);
    if (stated) column.others.set(place, stated);
  });
  return column;
}

/** The reader of numbers in a format. It is made here, apart from the cells, which it would keep in memory. */
function readerOf(kind: StatedKind, numFmt: string | undefined): StatedReader {
  const format = numFmt === undefined ? {} : { numFmt };
  return {
    meaning: (value) => statedIn({ kind: 'number', value, ...format }, kind),
    fraction: kind.measure === 'rate' ? fractionOfOne(numFmt, kind.isPercent) : Number.NaN,
  };
}

function statedIn(cell: Cell, { measure, isPercent }: StatedKind): StatedText | null {
  return measure === 'rate' ? statedRate(cell, isPercent) : statedNumber(cell);
}

/** Measures whose cells hold formulas without a stored result, by the place of their row. */
function openFormulas(
  columns: IndicatorColumns['columns'],
  raw: readonly RawRow[],
): ReadonlyMap<number, readonly Measure[]> {
  const open = new Map<number, Measure[]>();
  for (const measure of MEASURES) {
    const column = columns.get(measure);
    if (!column) continue;
    raw.forEach(({ cells }, place) => {
      if (!isWithoutResult(cells[column.col])) return;
      open.set(place, [...(open.get(place) ?? []), measure]);
    });
  }
  return open;
}

function isWithoutResult(cell: Cell | undefined): boolean {
  if (cell?.kind === 'formula-without-value') return true;
  return cell?.value === '' && cell.contradicts !== undefined;
}
