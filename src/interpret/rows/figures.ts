/** Reads the figures of each row for every indicator, each with its cell. */

import {
  type ColumnCells,
  CountColumn,
  type FigureColumns,
  FiguresAt,
  StatedColumn,
} from '../../core/columns.ts';
import { known } from '../../core/quantity.ts';
import type { SheetRef } from '../../core/sheet/cell.ts';
import { highest } from '../../core/sheet/extent.ts';
import type { Cell } from '../../core/sheet/grid.ts';
import { MEASURES, type Measure, type Stated } from '../../core/snapshot.ts';
import type { Block } from '../header/blocks.ts';
import { type FaultyCell, nameFault } from '../header/faults.ts';
import type { HeaderColumn } from '../header/header.ts';
import type { IndicatorColumns } from '../header/indicators.ts';
import type { NamedRow } from '../totals/totals.ts';
import { type CountOptions, plainCount, quantity, usualDecimals } from '../words/count.ts';
import { atOddScale } from '../words/scale.ts';
import {
  isPercentColumn,
  plainNumber,
  rateDecimals,
  statedNumber,
  statedRate,
} from '../words/stated-number.ts';
import { cellText, hasText, normalise, tidy } from '../words/text.ts';
import type { RowName, Vocabulary } from '../words/vocabulary.ts';

/** A row with figures. */
export interface FigureRow extends NamedRow {
  /** Decimals of each indicator's printed rate; `null` if there is no rate. */
  readonly decimals: readonly (number | null)[];
  /** In the long form, the row's device and gas. */
  readonly group: readonly string[];
  /** True if the row is the sum over several devices or gases. */
  readonly isOverGroups: boolean;
  /** The cell that should name the device or gas, if its content is not a name. */
  readonly faultyGroup: FaultyCell | null;
}

/** A row with figures that are not read yet. */
export interface RawRow {
  readonly row: number;
  readonly cells: readonly (Cell | undefined)[];
  readonly name: RowName;
}

/** Reads rows with figures. */
export function figureRows(
  block: Block,
  raw: readonly RawRow[],
  vocabulary: Vocabulary,
): FigureRow[] {
  const { grid, indicators, nameCols } = block;
  const percents = indicators.map(({ columns }) => percentOf(columns, raw));
  const rows = raw.map(({ row }) => row);
  const read = indicators.map(({ columns }, i) => {
    return readColumns(columns, raw, { source: grid.source, rows, percent: percents[i] ?? null });
  });
  const decimalsOf = decimalsReader(indicators, percents);
  const groupOf = groupReader(block, vocabulary);
  return raw.map(({ row, cells, name }, place) => {
    const { text, totalKind, configuration } = name;
    const { group, isOverGroups, faultyGroup } = groupOf(row, totalKind === 'total');
    const at = { source: grid.source, row, col: nameCols.at(-1) ?? 0 };
    return {
      region: {
        name: text,
        key: normalise(text),
        at,
        figures: read.map((columns) => new FiguresAt(columns, place)),
      },
      decimals: decimalsOf(cells),
      totalKind,
      configuration,
      group,
      isOverGroups,
      faultyGroup,
    };
  });
}

/** Returns a function that reads the decimals of a row's printed rates. Rows with the same ones share a list. */
function decimalsReader(
  indicators: readonly IndicatorColumns[],
  percents: readonly (boolean | null)[],
): (cells: RawRow['cells']) => readonly (number | null)[] {
  let last: readonly (number | null)[] = [];
  return (cells) => {
    const own = indicators.map(({ columns }, i) => {
      const rate = columns.get('rate');
      return rate ? rateDecimals(cells[rate.col], percents[i] === true) : null;
    });
    if (own.length !== last.length || own.some((decimals, i) => decimals !== last[i])) last = own;
    return last;
  };
}

/** Kinds of names in a cell of devices that mark a row as a sum of others. */
const TOTALS: ReadonlySet<string> = new Set(['total', 'total-of-part', 'subtotal', 'mean']);

/**
 * Returns a function that reads the device and the gas of a row of the long form. A word also applies to rows below
 * without one, except to their total; so does a cell whose content is not a name.
 */
function groupReader({ grid, groupCols }: Block, { rowName }: Vocabulary) {
  const above = new Map<number, { readonly text: string; readonly faulty: FaultyCell | null }>();
  const nothing = { text: '', faulty: null };
  const ofWideForm = { group: [], isOverGroups: true, faultyGroup: null };
  if (groupCols.length === 0) return () => ofWideForm;
  return (row: number, isTotal: boolean) => {
    const own = groupCols.map((col) => {
      const cell = grid.rows[row]?.[col];
      const fault = nameFault(cell);
      const text = fault ? '' : tidy(cellText(cell));
      const said = { text, faulty: fault && { row, col, fault } };
      if (hasText(cell)) above.set(col, said);
      return isTotal ? said : (above.get(col) ?? nothing);
    });
    const group = own.map(({ text }) => text);
    const isOver = (word: string) => TOTALS.has(rowName(word).totalKind ?? '');
    return {
      group,
      isOverGroups: group.every((word) => word === '') || group.some(isOver),
      faultyGroup: own.find(({ faulty }) => faulty)?.faulty ?? null,
    };
  };
}

/** Checks whether the rates of a column are percentages, by the counts beside them, else by its header. */
function percentOf(columns: IndicatorColumns['columns'], raw: readonly RawRow[]): boolean | null {
  const [households, installed, rate] = (['households', 'installed', 'rate'] as const).map(
    (measure) => columns.get(measure),
  );
  if (!households || !installed || !rate) return null;
  const at = { source: { file: '', sheet: '' }, row: 0, col: 0 };
  const count = (cells: RawRow['cells'], column: HeaderColumn) =>
    known(quantity(cells[column.col], at, { factor: column.factor }));
  const rates = function* () {
    for (const { cells } of raw) {
      const stated = plainNumber(cells[rate.col]);
      if (stated === null) continue;
      const ratio =
        (count(cells, installed) ?? Number.NaN) / (count(cells, households) ?? Number.NaN);
      yield { stated, ratio };
    }
  };
  return isPercentColumn(rates(), raw.length) ?? (rate.percent || null);
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
function readColumns(
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
  const stated = (measure: 'rate' | 'rank', read: (cell: Cell) => Omit<Stated, 'at'> | null) => {
    const column = columns.get(measure);
    return column ? readStated({ ...place, col: column.col }, raw, read) : null;
  };
  return {
    households: counts('households'),
    installed: counts('installed'),
    added: counts('added'),
    rate: stated('rate', (cell) => statedRate(cell, percent)),
    rank: stated('rank', statedNumber),
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
  for (const [place, { row, cells }] of raw.entries()) {
    const cell = cells[col];
    if (!cell) continue;
    const plain = cell.contradicts === undefined ? plainCount(cell, options.factor) : null;
    if (plain !== null) column.numbers[place] = plain;
    else column.set(place, quantity(cell, { source, row, col }, options));
  }
  return column;
}

function readStated(
  cells: ColumnCells,
  raw: readonly RawRow[],
  read: (cell: Cell) => Omit<Stated, 'at'> | null,
): StatedColumn {
  const column = new StatedColumn(cells);
  for (const [place, { cells: own }] of raw.entries()) {
    const cell = own[cells.col];
    const stated = cell && read(cell);
    if (stated) column.set(place, stated);
  }
  return column;
}

/** Measures whose cells hold formulas without a stored result, by the place of their row. */
function openFormulas(
  columns: IndicatorColumns['columns'],
  raw: readonly RawRow[],
): ReadonlyMap<number, readonly Measure[]> {
  const open = new Map<number, Measure[]>();
  for (const measure of MEASURES) {
    const column = columns.get(measure);
    for (const [place, { cells }] of column ? raw.entries() : []) {
      if (column && isWithoutResult(cells[column.col])) {
        open.set(place, [...(open.get(place) ?? []), measure]);
      }
    }
  }
  return open;
}

function isWithoutResult(cell: Cell | undefined): boolean {
  if (cell?.kind === 'formula-without-value') return true;
  return cell?.value === '' && cell.contradicts !== undefined;
}
