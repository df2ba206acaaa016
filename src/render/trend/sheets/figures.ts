/** A sheet of one figure: a row for each indicator and region, a column for each date, and a line chart. */

import { TREND_WORDS } from '../../../lang/trend.ts';
import { a1 } from '../../../report/format.ts';
import type { Trend, TrendIndicator, TrendLine } from '../../../report/trend/trend.ts';
import {
  type BodyCell,
  type CellContent,
  firstRow,
  listHeader,
  type SheetChart,
  type SheetTable,
} from '../../excel/page.ts';
import { elsewhere, rateFormat } from '../../excel/sheets/formulas.ts';

export type FigureSheet = 'rate' | 'installed' | 'households' | 'rank';

/** Maximum number of lines that can be told apart in a chart. */
const MAX_LINES = 40;

/** Columns before those of the dates: indicator and region. */
const STUB = 2;

/** The rows of an indicator: its regions, its total, and in the sheet of rates the planned rate. */
interface IndicatorRows {
  readonly indicator: TrendIndicator;
  /** Index of its first row in the body. */
  readonly top: number;
  readonly lines: readonly TrendLine[];
}

/** The figure of every region at every date; unknown ones are empty cells, which charts leave out. */
export function figureTable(trend: Trend, figure: FigureSheet): SheetTable {
  const words = TREND_WORDS[trend.language];
  const { dates, indicators, stub } = trend;
  const blocks = blocksOf(trend);
  const body = blocks.flatMap((block) => [
    ...block.lines.map((line, r) => lineRow(trend, { block, line, r, figure })),
    plannedRow(block, figure, words.planned),
  ]);
  const table = {
    name: words.sheet[figure],
    title: trend.title,
    date: trend.dateLine,
    header: listHeader([words.indicator, stub, ...dates]),
    stub: 1,
    body,
    notes: [words.emptyCells],
  };
  const isMany = (indicators[0]?.regions.length ?? 0) > MAX_LINES;
  if (figure === 'households' || isMany) return table;
  return { ...table, charts: blocks.map((block) => chartOf(trend, block, figure)) };
}

/** Blocks of rows, the same in each sheet, so that formulas find the same cell. */
function blocksOf({ indicators }: Trend): IndicatorRows[] {
  let top = 0;
  return indicators.map((indicator) => {
    const block = { indicator, top, lines: [...indicator.regions, indicator.total] };
    top += block.lines.length + 1;
    return block;
  });
}

interface FigureContext {
  readonly block: IndicatorRows;
  readonly line: TrendLine;
  readonly r: number;
  readonly figure: FigureSheet;
}

function lineRow(trend: Trend, { block, line, r, figure }: FigureContext): BodyCell[] {
  const { indicator, top } = block;
  const look = { isBold: line.isTotal, isRuled: r === 0 };
  const { name } = indicator;
  return [
    { content: name, text: name, look },
    { content: line.label, text: line.label, look },
    ...line.points.map((_, d): BodyCell => {
      const content = contentOf(trend, { block, line, d, row: top + r, figure });
      const cell = { content, text: textOf(line, d, figure), look: { ...look, isFigure: true } };
      return figure === 'rate' ? { ...cell, format: rateFormat(indicator.decimals) } : cell;
    }),
  ];
}

function textOf(line: TrendLine, d: number, figure: FigureSheet): string {
  const value = line.points[d]?.[figure] ?? null;
  return value === null ? '' : String(value);
}

interface FigureCellContext extends Omit<FigureContext, 'r'> {
  /** Index of the date, and of the row in the body. */
  readonly d: number;
  readonly row: number;
}

/** Content of a cell: a rate is a quotient of the cells of its counts, a total their sum where these are all of its parts. */
function contentOf({ language, dates }: Trend, context: FigureCellContext): CellContent {
  const { block, line, d, row, figure } = context;
  const point = line.points[d];
  if (!point) return null;
  const at = a1(firstRow({ header: { depth: 1, cells: [] } }) + row, STUB + d);
  const { installed, households } = point;
  const words = TREND_WORDS[language];
  if (figure === 'rate') {
    if (point.printedRate === null) return null;
    if (!point.isComputed || installed === null || !households) return point.printedRate;
    const [over, under] = (['installed', 'households'] as const).map((count) =>
      elsewhere(words.sheet[count], at),
    );
    return { formula: `${over}/${under}`, result: installed / households };
  }
  const value = point[figure];
  if (!line.isTotal || value === null || figure === 'rank' || dates.length <= d) return value;
  const parts = block.indicator.regions.flatMap((own) => own.points[d]?.[figure] ?? []);
  const sum = parts.reduce((total, part) => total + part, 0);
  if (sum !== value) return value;
  const first = firstRow({ header: { depth: 1, cells: [] } }) + block.top;
  const range = `${a1(first, STUB + d)}:${a1(first + block.indicator.regions.length - 1, STUB + d)}`;
  return { formula: `SUM(${range})`, result: value };
}

/** The planned rate below the total; empty in other sheets. */
function plannedRow({ indicator }: IndicatorRows, figure: FigureSheet, label: string): BodyCell[] {
  const isPlanned = figure === 'rate' && indicator.planned.some((rate) => rate !== null);
  const name = isPlanned ? indicator.name : '';
  return [
    { content: name, text: name },
    { content: isPlanned ? label : '', text: isPlanned ? label : '' },
    ...indicator.planned.map(
      (rate): BodyCell => ({
        content: isPlanned ? rate : null,
        text: isPlanned && rate !== null ? '00.00%' : '',
        look: { isFigure: true },
        ...(isPlanned ? { format: '0.00%' } : {}),
      }),
    ),
  ];
}

/** The chart of an indicator; its lines have rows of the body. */
function chartOf(trend: Trend, block: IndicatorRows, figure: FigureSheet): SheetChart {
  const { indicator, top, lines } = block;
  const words = TREND_WORDS[trend.language];
  const valuesOf = (line: TrendLine) =>
    line.points.map((point) => {
      const value = figure === 'rate' ? point.printedRate : point[figure];
      return typeof value === 'number' ? value : null;
    });
  const isShown = (line: TrendLine) => figure === 'rate' || !line.isTotal;
  const drawn = lines.flatMap((line, r) =>
    isShown(line)
      ? [{ name: line.label, row: top + r, values: valuesOf(line), isPlanned: false }]
      : [],
  );
  const planned = { name: words.planned, row: top + lines.length, values: indicator.planned };
  const isPlanned = figure === 'rate' && indicator.planned.some((rate) => rate !== null);
  const { name } = indicator;
  return {
    title: [name, words.sheet[figure]].filter(Boolean).join(' '),
    ...{ first: STUB, last: STUB + trend.dates.length - 1, nameCol: 1, labels: trend.dates },
    lines: [...drawn, ...(isPlanned ? [{ ...planned, isPlanned: true }] : [])],
    format: figure === 'rate' ? '0%' : '0',
    isReversed: figure === 'rank',
  };
}
