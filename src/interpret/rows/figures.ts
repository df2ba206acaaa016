/** Reads the figures of each row for every indicator, each with its cell. */

import { FiguresAt } from '../../core/columns.ts';
import { known } from '../../core/quantity.ts';
import type { Block } from '../header/blocks.ts';
import { type FaultyCell, nameFault } from '../header/faults.ts';
import type { HeaderColumn } from '../header/header.ts';
import type { IndicatorColumns } from '../header/indicators.ts';
import type { NamedRow } from '../totals/totals.ts';
import { plainCount, quantity } from '../words/count.ts';
import { isPercentColumn, plainNumber, rateDecimals } from '../words/stated-number.ts';
import { cellText, hasText, normalise, tidy } from '../words/text.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { type RawRow, readColumns } from './figure-columns.ts';

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
  const count = (cells: RawRow['cells'], { col, factor }: HeaderColumn) => {
    const cell = cells[col];
    return (cell && plainCount(cell, factor)) ?? known(quantity(cell, at, { factor }));
  };
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
