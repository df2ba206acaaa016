/** Reads the figures of each row for every indicator, each with its cell. */

import { known, type Quantity } from '../../core/quantity.ts';
import type { CellRef, SheetRef } from '../../core/sheet/cell.ts';
import { highest } from '../../core/sheet/extent.ts';
import type { Cell } from '../../core/sheet/grid.ts';
import { type Figures, MEASURES } from '../../core/snapshot.ts';
import type { Block } from '../header/blocks.ts';
import { type FaultyCell, nameFault } from '../header/faults.ts';
import type { HeaderColumn } from '../header/header.ts';
import type { IndicatorColumns } from '../header/indicators.ts';
import type { NamedRow } from '../totals/totals.ts';
import { quantity, usualDecimals } from '../words/count.ts';
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
  const readers = indicators.map(({ columns }, i) => {
    return figureReader(columns, raw, { source: grid.source, percent: percents[i] ?? null });
  });
  const groupOf = groupReader(block, vocabulary);
  return raw.map(({ row, cells, name }) => {
    const { text, totalKind, configuration } = name;
    const { group, isOverGroups, faultyGroup } = groupOf(row, totalKind === 'total');
    const at = { source: grid.source, row, col: nameCols.at(-1) ?? 0 };
    return {
      region: {
        name: text,
        key: normalise(text),
        at,
        figures: readers.map((read) => read(row, cells)),
      },
      decimals: indicators.map(({ columns }, i) => {
        const rate = columns.get('rate');
        return rate ? rateDecimals(cells[rate.col], percents[i] === true) : null;
      }),
      totalKind,
      configuration,
      group,
      isOverGroups,
      faultyGroup,
    };
  });
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

/** Function that reads the figures of one indicator from the cells of a row. */
function figureReader(
  columns: IndicatorColumns['columns'],
  raw: readonly RawRow[],
  {
    source,
    percent,
  }: {
    readonly source: SheetRef;
    /** True if a rate without a sign is a percentage; `null` if unknown. */
    readonly percent: boolean | null;
  },
): (row: number, cells: RawRow['cells']) => Figures {
  const decimals = countDecimals(columns, raw);
  const scales = oddScales(columns, raw);
  const counter = (measure: 'households' | 'installed' | 'added') => {
    const column = columns.get(measure);
    if (!column) return () => ABSENT;
    const { col, factor, unit } = column;
    const options = {
      ...{ factor, unit, decimals: decimals.get(column) ?? 0, signed: measure === 'added' },
      isAtOddScale: scales.get(column) ?? (() => false),
    };
    return (row: number, cells: RawRow['cells']) =>
      quantity(cells[col], { source, row, col }, options);
  };
  const [households, installed, added] = [
    counter('households'),
    counter('installed'),
    counter('added'),
  ];
  const [rate, rank] = [columns.get('rate')?.col, columns.get('rank')?.col];
  const read = MEASURES.flatMap((measure) => {
    const column = columns.get(measure);
    return column ? [{ measure, col: column.col }] : [];
  });
  return (row, cells) => {
    const at = (col: number): CellRef => ({ source, row, col });
    const figures = {
      households: households(row, cells),
      installed: installed(row, cells),
      added: added(row, cells),
      rate: rate === undefined ? null : statedRate(cells[rate], at(rate), percent),
      rank: rank === undefined ? null : statedNumber(cells[rank], at(rank)),
    };
    if (!read.some(({ col }) => isWithoutResult(cells[col]))) return figures;
    const open = read.filter(({ col }) => isWithoutResult(cells[col]));
    return { ...figures, withoutResult: open.map(({ measure }) => measure) };
  };
}

const ABSENT: Quantity = { state: 'absent' };

function isWithoutResult(cell: Cell | undefined): boolean {
  if (cell?.kind === 'formula-without-value') return true;
  return cell?.value === '' && cell.contradicts !== undefined;
}
