/** Reads the figures of each row for every indicator, each with its cell. */

import { known } from '../../core/quantity.ts';
import type { CellRef, SheetRef } from '../../core/sheet/cell.ts';
import { highest } from '../../core/sheet/extent.ts';
import type { Cell } from '../../core/sheet/grid.ts';
import { type Figures, MEASURES } from '../../core/snapshot.ts';
import type { Block } from '../header/blocks.ts';
import { type FaultyCell, nameFault } from '../header/faults.ts';
import type { HeaderColumn } from '../header/header.ts';
import type { IndicatorColumns } from '../header/indicators.ts';
import type { NamedRow } from '../totals/totals.ts';
import {
  isPercentColumn,
  plainNumber,
  quantity,
  rateDecimals,
  statedNumber,
  statedRate,
  usualDecimals,
} from '../words/number.ts';
import { atOddScale } from '../words/scale.ts';
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
  const decimals = indicators.map(({ columns }) => countDecimals(columns, raw));
  const scales = indicators.map(({ columns }) => oddScales(columns, raw));
  const groupOf = groupReader(block, vocabulary);
  return raw.map(({ row, cells, name }) => {
    const { text, totalKind, configuration } = name;
    const read = { source: grid.source, row, cells };
    return {
      region: {
        name: text,
        key: normalise(text),
        at: { source: grid.source, row, col: nameCols.at(-1) ?? 0 },
        figures: indicators.map(({ columns }, i) =>
          readFigures({
            ...read,
            columns,
            percent: percents[i] ?? null,
            decimals: decimals[i] ?? new Map(),
            scales: scales[i] ?? new Map(),
          }),
        ),
      },
      decimals: indicators.map(({ columns }, i) => {
        const rate = columns.get('rate');
        return rate ? rateDecimals(cells[rate.col], percents[i] === true) : null;
      }),
      ...{ totalKind, configuration, ...groupOf(row, totalKind === 'total') },
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
  const byCounts = isPercentColumn(
    raw.map(({ cells }) => ({
      stated: plainNumber(cells[rate.col]),
      ratio: (count(cells, installed) ?? Number.NaN) / (count(cells, households) ?? Number.NaN),
    })),
  );
  return byCounts ?? (rate.percent || null);
}

/** Usual decimals of the counts in each column. A column of whole counts has those of the most precise column beside it. */
function countDecimals(
  columns: IndicatorColumns['columns'],
  raw: readonly RawRow[],
): ReadonlyMap<HeaderColumn, number> {
  const counts = (['households', 'installed', 'added'] as const).flatMap(
    (measure) => columns.get(measure) ?? [],
  );
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
  return new Map(
    counts.map((column) => {
      const alike = counts.filter(({ factor }) => factor === column.factor);
      const cells = raw.flatMap((row) => alike.map(({ col }) => row.cells[col]));
      return [column, atOddScale(cells, column.factor)];
    }),
  );
}

interface FiguresOf {
  readonly source: SheetRef;
  readonly row: number;
  readonly cells: readonly (Cell | undefined)[];
  readonly columns: IndicatorColumns['columns'];
  /** True if a rate without a percent sign is a percentage; `null` if unknown. */
  readonly percent: boolean | null;
  /** Usual decimals of the counts in each column. */
  readonly decimals: ReadonlyMap<HeaderColumn, number>;
  readonly scales: ReadonlyMap<HeaderColumn, (cell: Cell) => boolean>;
}

function readFigures({
  source,
  row,
  cells,
  columns,
  percent,
  decimals,
  scales,
}: FiguresOf): Figures {
  const count = (column: HeaderColumn | undefined, signed = false) => {
    if (column === undefined) return { state: 'absent' } as const;
    const isAtOddScale = scales.get(column);
    return quantity(cells[column.col], at(column), {
      factor: column.factor,
      unit: column.unit,
      decimals: decimals.get(column) ?? 0,
      ...(isAtOddScale ? { isAtOddScale } : {}),
      signed,
    });
  };
  const at = ({ col }: HeaderColumn): CellRef => ({ source, row, col });
  const rate = columns.get('rate');
  const rank = columns.get('rank');
  const withoutResult = MEASURES.filter((measure) => {
    const column = columns.get(measure);
    return column && isWithoutResult(cells[column.col]);
  });
  return {
    households: count(columns.get('households')),
    installed: count(columns.get('installed')),
    added: count(columns.get('added'), true),
    rate: rate ? statedRate(cells[rate.col], at(rate), percent) : null,
    rank: rank ? statedNumber(cells[rank.col], at(rank)) : null,
    ...(withoutResult.length === 0 ? {} : { withoutResult }),
  };
}

function isWithoutResult(cell: Cell | undefined): boolean {
  if (cell?.kind === 'formula-without-value') return true;
  return cell?.value === '' && cell.contradicts !== undefined;
}
