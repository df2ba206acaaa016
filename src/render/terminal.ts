/** The table in a terminal: with the published header if it fits, else one table for each indicator. */
import { Chalk, type ChalkInstance } from 'chalk';
import { cellText, isSum, movementText, signedText } from '../report/format.ts';
import { headerRows } from '../report/header.ts';
import { rowsFor, withSums } from '../report/order.ts';
import type {
  Report,
  ReportColumn,
  ReportFigures,
  ReportHeader,
  ReportRow,
} from '../report/report.ts';
import type { View } from './renderer.ts';
import { type FrameStyle, framed, standIns } from './text/frame.ts';
import { type LaidOutTable, layOut } from './text/framed-table.ts';
import { printable } from './text/printable.ts';
import { shortened, widest, wrap, wrapLabel } from './text/width.ts';

/** The report as lines that fit into the window, if it has room for one indicator. */
export function renderTerminal(
  report: Report,
  { width, colorLevel, frame = 'lines', summaryOnly = false }: View,
): string {
  const chalk = new Chalk({ level: colorLevel });
  const paragraph = (text: string) => {
    const line = framed(printable(text), frame);
    return width === Number.POSITIVE_INFINITY ? [line] : wrap(line, width);
  };
  const notes =
    report.movementNote === null ? report.notes : [...report.notes, report.movementNote];
  const summary = report.summary.map(paragraph);
  if (summaryOnly) return framed(textOf([...summary, report.scope.flatMap(paragraph)]), frame);
  const blocks = [
    [
      ...paragraph(report.title).map((line) => chalk.bold(line)),
      ...[report.dateLine, report.unitLine ?? ''].filter(Boolean).flatMap(paragraph),
    ],
    body(report, { width, chalk, frame }),
    ...summary,
    notes.flatMap(paragraph).map((line) => chalk.dim(line)),
  ];
  return framed(textOf(blocks), frame);
}

/** Blocks of lines, an empty line between them. */
function textOf(blocks: readonly (readonly string[])[]): string {
  const texts = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${texts.join('\n\n')}\n`;
}

/** Densities of a table, widest first. */
const DENSITIES = [
  { padding: 1, wrapHeader: false },
  { padding: 1, wrapHeader: true },
  { padding: 0, wrapHeader: true },
] as const;
type Density = (typeof DENSITIES)[number];

/** Tools for drawing tables. */
interface TablePaper {
  readonly width: number;
  readonly chalk: ChalkInstance;
  readonly frame: FrameStyle;
}

function body(report: Report, paper: TablePaper): string[] {
  const { chalk } = paper;
  const isOneTable = report.sort === 'sheet' || report.indicators.length === 1;
  const whole = { columns: report.columns, header: report.header, rows: report.rows };
  return (
    (isOneTable ? fitting(whole, report, paper) : null) ??
    report.indicators.flatMap(({ name }, i) => {
      const columns = report.columns.filter(({ figure }) => !figure || figure.indicator === i);
      const table = { columns, header: flatHeader(columns), rows: rowsFor(report, i) };
      const heading = name === '' ? [] : [chalk.bold(shortened(printable(name), MAX_NAME_WIDTH))];
      const gap = i === 0 ? [] : [''];
      const lines =
        fitting(table, report, paper) ?? tableOf(table, report, TIGHTEST, paper).lines();
      return [...gap, ...heading, ...lines];
    })
  );
}

/** Maximum width of a name in the table; sentences and other formats have the whole name. */
const MAX_NAME_WIDTH = 40;

const TIGHTEST = DENSITIES[2];

interface TableLayout {
  readonly columns: readonly ReportColumn[];
  readonly header: ReportHeader;
  readonly rows: readonly ReportRow[];
}

/** The table at the widest density that fits; `null` if none fits. */
function fitting(layout: TableLayout, report: Report, paper: TablePaper): string[] | null {
  for (const density of DENSITIES) {
    const table = tableOf(layout, report, density, paper);
    if (table.width <= paper.width) return table.lines();
  }
  return null;
}

/** A header of one row. */
function flatHeader(columns: readonly ReportColumn[]): ReportHeader {
  const cells = columns.map(({ label }, col) => ({
    text: label,
    row: 0,
    col,
    rowSpan: 1,
    colSpan: 1,
  }));
  return { depth: 1, cells };
}

function tableOf(
  layout: TableLayout,
  report: Report,
  density: Density,
  { chalk, frame }: TablePaper,
): LaidOutTable {
  const { columns, header, rows } = layout;
  const lines = withSums(report, rows);
  const { put, replace } = standIns(frame);
  const texts = bodyTexts(columns, lines).map((cells) => cells.map(put));
  const painted = lines.map((row, r) =>
    columns.map((column, c) => paint(chalk, texts[r]?.[c] ?? '', row, column)),
  );
  const [start, end] = report.totalPlace === 'first' ? [1, lines.length] : [0, lines.length - 1];
  const table = layOut({
    head: headRows(header, texts, density, put),
    groups: [painted.slice(0, start), painted.slice(start, end), painted.slice(end)],
    aligns: columns.map(({ figure }) => (figure === null ? 'left' : 'right')),
    padding: density.padding,
  });
  return { ...table, lines: () => table.lines().map(replace) };
}

function headRows(
  header: ReportHeader,
  texts: readonly string[][],
  { wrapHeader }: Density,
  put: (text: string) => string,
) {
  const narrowest = (col: number) => narrow(widest(texts.map((line) => line[col] ?? '')));
  return headerRows(header).map((cells) =>
    cells.map(({ text, col, rowSpan, colSpan }) => ({
      text: headerText(put(text), wrapHeader && colSpan === 1 ? narrowest(col) : null),
      rowSpan,
      colSpan,
    })),
  );
}

function headerText(text: string, width: number | null): string {
  const shown = shortened(printable(text), MAX_NAME_WIDTH);
  return width === null ? shown : wrapLabel(shown, width).join('\n');
}

/** Width of a wrapped header: that of its column's figures, at least two Chinese characters. */
function narrow(width: number): number {
  return Math.max(4, width);
}

/** Texts of the cells, with ranks and movements aligned. */
function bodyTexts(columns: readonly ReportColumn[], rows: readonly ReportRow[]): string[][] {
  const movementWidths = columns.map((column) =>
    column.figure?.measure === 'rank' ? widest(rows.map((row) => movementOf(row, column))) : 0,
  );
  return rows.map((row) =>
    columns.map((column, c) => {
      const figures = figuresOf(row, column);
      if (column.figure?.measure === 'added' && figures) return signedText(figures.added);
      if (column.figure === null) return shortened(printable(row.label), MAX_NAME_WIDTH);
      const text = cellText(row, column);
      const movementWidth = movementWidths[c] ?? 0;
      if (column.figure?.measure !== 'rank') return text;
      if (isSum(row)) return '';
      return movementWidth === 0
        ? text
        : `${text} ${movementOf(row, column).padEnd(movementWidth)}`;
    }),
  );
}

function figuresOf(row: ReportRow, { figure }: ReportColumn): ReportFigures | undefined {
  return figure === null ? undefined : row.figures[figure.indicator];
}

function movementOf(row: ReportRow, column: ReportColumn): string {
  const figures = figuresOf(row, column);
  return column.figure?.measure === 'rank' && figures ? movementText(figures) : '';
}

/** Green for the first three and for climbs; red for the last three, for falls and for negative numbers. */
function paint(chalk: ChalkInstance, text: string, row: ReportRow, column: ReportColumn): string {
  if (isSum(row)) return chalk.bold(text);
  const figures = figuresOf(row, column);
  if (!figures) return text;
  switch (column.figure?.measure) {
    case 'added':
      return figures.added !== null && figures.added < 0 ? chalk.red(text) : text;
    case 'ahead':
      return figures.progress?.state === 'behind' ? chalk.red(text) : text;
    case 'rank': {
      const [, rank = '', movement = ''] = /^(\s*\S+)(.*)$/u.exec(text) ?? [];
      const tone = { first: chalk.green.bold, last: chalk.red.bold };
      const change = figures.rankChange ?? 0;
      return (
        (figures.position ? tone[figures.position](rank) : rank) +
        (change > 0 ? chalk.green(movement) : change < 0 ? chalk.red(movement) : movement)
      );
    }
    default:
      return text;
  }
}
