/** The trend in a terminal: a table for each indicator, as many dates as the window has room for. */
import { Chalk, type ChalkInstance } from 'chalk';
import { placeText, WORDS } from '../../lang/index.ts';
import { TREND_WORDS, type TrendColumn } from '../../lang/trend.ts';
import { indicatorName } from '../../report/format.ts';
import type { Trend, TrendIndicator, TrendLine } from '../../report/trend/trend.ts';
import type { View } from '../renderer.ts';
import { framed } from '../text/frame.ts';
import { type LaidOutTable, layOut } from '../text/framed-table.ts';
import { printable } from '../text/printable.ts';
import { shortened, wrap } from '../text/width.ts';
import { columnsOf, columnText, headingOf, MAX_DATES } from './columns.ts';
import { forecastText, plainTrend, sparkline } from './marks.ts';

/** Maximum width of a name in the table. */
const MAX_NAME_WIDTH = 40;

/** Maximum number of revisions that are listed; other formats have all. */
const MAX_REVISIONS = 10;

/** The trend as lines that fit into the window, if it has room for the columns. */
export function trendText(
  trend: Trend,
  { width, colorLevel, frame = 'lines', isPlain: isWithoutBlocks = false }: View,
): string {
  const isPlain = isWithoutBlocks || frame === 'ascii';
  const chalk = new Chalk({ level: colorLevel });
  const paragraph = (text: string) =>
    width === Number.POSITIVE_INFINITY ? [printable(text)] : wrap(printable(text), width);
  const tables = trend.indicators.map((indicator) => {
    const { name } = indicator;
    const heading = name === '' ? [] : [chalk.bold(shortened(printable(name), MAX_NAME_WIDTH))];
    const forecasts = forecastParagraph(trend, indicator);
    return [
      ...heading,
      ...fittingTable(trend, indicator, { width, chalk, isPlain }),
      ...(forecasts === null ? [] : paragraph(forecasts)),
    ];
  });
  const blocks = [
    [...paragraph(trend.title).map((line) => chalk.bold(line)), ...paragraph(trend.dateLine)],
    ...tables,
    ...trend.summary.map(paragraph),
    revisions(trend).flatMap(paragraph),
    [...trend.notes, legend(trend, isPlain)].flatMap(paragraph).map((line) => chalk.dim(line)),
  ];
  const texts = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return framed(`${texts.join('\n\n')}\n`, frame);
}

/** Meanings of the columns in one paragraph. */
function legend({ language, indicators }: Trend, isPlain: boolean): string {
  const words = TREND_WORDS[language];
  const columns = new Set(indicators.flatMap(columnsOf));
  const isTrend = (column: TrendColumn) => column !== 'trend' || !isPlain;
  const all = [...columns].filter((column) => column !== 'rate' && isTrend(column));
  return WORDS[language].sentences(all.map((column) => words.definition[column]));
}

/** Forecasts of an indicator in one paragraph, after how often such ranges were right; `null` without any. */
function forecastParagraph({ language }: Trend, indicator: TrendIndicator): string | null {
  const words = TREND_WORDS[language];
  const { regions, total, calibration } = indicator;
  const texts = [...regions, total].flatMap((line) =>
    line.forecast ? [`${line.label} ${forecastText(line, words)}`] : [],
  );
  if (texts.length === 0) return null;
  return words.forecastParagraph(texts, words.calibration(calibration));
}

function revisions({ language, revisions: all }: Trend): string[] {
  if (all.length === 0) return [];
  const [words, common] = [TREND_WORDS[language], WORDS[language]];
  const lines = all.slice(0, MAX_REVISIONS).map(({ ranks, at, ...revision }) => {
    const { date, region, figure, was, now } = revision;
    const subject = [date, region, indicatorName(revision), words.figure[figure]];
    const moved = words.rankChanges(ranks);
    return [
      ...subject.filter((text) => text !== ''),
      `${was}→${now}`,
      ...(moved === '' ? [] : [`(${words.column.ranks} ${moved})`]),
      placeText(common, at),
    ].join(' ');
  });
  const rest = all.length - lines.length;
  return [words.revisions, ...lines, ...(rest > 0 ? [words.moreRevisions(rest)] : [])];
}

interface TableView {
  readonly width: number;
  readonly chalk: ChalkInstance;
  readonly isPlain: boolean;
}

/** Number of dates in the sparkline and the path of ranks, and the padding of the cells. */
interface Shown {
  readonly sparks: number;
  readonly ranks: number;
  readonly padding: number;
}

/** The table with as many dates as fit. */
function fittingTable(trend: Trend, indicator: TrendIndicator, view: TableView): string[] {
  const dates = trend.dates.length;
  const most = view.width === Number.POSITIVE_INFINITY ? Math.min(dates, MAX_DATES) : dates;
  const [widest, ...narrower] = ways(most);
  let table = tableOf(trend, indicator, widest, view);
  for (const shown of narrower) {
    if (table.width <= view.width) break;
    table = tableOf(trend, indicator, shown, view);
  }
  return table.lines();
}

/** From all dates in a wide table down to two in a narrow one; ranks are left out before sparks. */
function ways(dates: number): [Shown, ...Shown[]] {
  const down = Array.from({ length: Math.max(1, dates - 1) }, (_, n) => Math.max(2, dates - n));
  return [
    { sparks: dates, ranks: dates, padding: 1 },
    ...down.map((ranks) => ({ sparks: dates, ranks, padding: 0 })),
    ...down.map((sparks) => ({ sparks, ranks: 2, padding: 0 })),
  ];
}

const LEFT: readonly TrendColumn[] = ['trend', 'ranks'];

function tableOf(
  trend: Trend,
  indicator: TrendIndicator,
  { sparks, ranks, padding }: Shown,
  { chalk, isPlain }: TableView,
): LaidOutTable {
  const words = TREND_WORDS[trend.language];
  const columns = columnsOf(indicator).filter((column) => column !== 'forecast');
  const cellsOf = (line: TrendLine) => [
    shortened(printable(line.label), MAX_NAME_WIDTH),
    ...columns.map((column) => {
      if (column !== 'trend') return columnText(column, line, { indicator, words, most: ranks });
      return isPlain ? plainTrend(line) : sparkline(line, sparks);
    }),
  ];
  const regions = indicator.regions.map(cellsOf);
  const total = cellsOf(indicator.total).map((text) => chalk.bold(text));
  const head = [trend.stub, ...columns.map((column) => headingOf(column, indicator, words))];
  const body = regions.map((cells, r) =>
    cells.map((text, c) => painted(text, columns[c - 1], indicator.regions[r], chalk)),
  );
  return layOut({
    head: [head.map((text) => ({ text: printable(text) }))],
    groups: [body, [total]],
    aligns: ['left', ...columns.map(alignOf)],
    padding,
  });
}

function alignOf(column: TrendColumn): 'left' | 'right' {
  return LEFT.includes(column) ? 'left' : 'right';
}

/** Red for a fall and for a region behind schedule. */
function painted(
  text: string,
  column: TrendColumn | undefined,
  line: TrendLine | undefined,
  chalk: ChalkInstance,
): string {
  const isFall =
    (column === 'change' && (line?.pointsChange ?? 0) < 0) ||
    (column === 'lastChange' && (line?.lastPointsChange ?? 0) < 0);
  const isBehind = column === 'ahead' && line?.progress?.state === 'behind';
  return isFall || isBehind ? chalk.red(text) : text;
}
