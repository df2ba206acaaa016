/** The counts of an indicator as a table of a picture. */
import type { HtmlWords } from '../../lang/html.ts';
import { labelOf, numberText, signedText } from '../../report/format.ts';
import { rowsByRank } from '../../report/order.ts';
import type { Report, ReportRow } from '../../report/report.ts';
import { nameLines } from '../html/bars.ts';
import { html, type Markup } from '../html/markup.ts';
import { printable } from '../text/printable.ts';
import { wrapAnywhere } from '../text/width.ts';
import { gap, ROOM, SIDE, type Strip } from './strips.ts';

/** Maximum number of rows of all indicators with which a picture has tables: more make it too long to read. */
export const MAX_TABLE_ROWS = 30;

/** Size of type, height of a line, and room between rows. */
const SIZE = 12;
const LINE = 15;
const PADDING = 6;

/** Distance between the right edges of the columns, and the width of a label in halves of a Chinese character. */
const COLUMN = 76;
const LABEL = 12;

const COLOUR = { label: '#57606a', rule: '#8c959f', line: '#e9edf2' } as const;

/** Households, installed and added of each region, the best first, and of the total. */
export function countsTable(report: Report, indicator: number, words: HtmlWords): Strip[] {
  const stub = report.columns.find(({ figure }) => figure === null)?.label ?? '';
  const labels = [
    labelOf(report, indicator, 'households'),
    labelOf(report, indicator, 'installed'),
    ...(report.addedFrom === null ? [] : [words.added]),
  ];
  const figuresOf = ({ figures }: ReportRow) => {
    const { households = null, installed = null, added = null } = figures[indicator] ?? {};
    const counts = [numberText(households), numberText(installed), signedText(added)];
    return counts.slice(0, labels.length);
  };
  return [
    gap(8),
    row([lines(stub), ...labels.map(lines)], { colour: COLOUR.label }),
    ...rowsByRank(report, indicator).map((region) => row(cellsOf(region, figuresOf(region)))),
    row(cellsOf(report.total, figuresOf(report.total)), { isTotal: true }),
  ];
}

const lines = (label: string) => wrapAnywhere(printable(label), LABEL);

const cellsOf = ({ label }: ReportRow, figures: readonly string[]) => [
  nameLines(printable(label)),
  ...figures.map((figure) => [figure]),
];

/** A row of cells, each in lines: the first at the left, the others at the right edges of their columns. */
function row(
  cells: readonly (readonly string[])[],
  { colour = '', isTotal = false }: { colour?: string; isTotal?: boolean } = {},
): Strip {
  const most = Math.max(...cells.map(({ length }) => length));
  const height = most * LINE + PADDING;
  const look = html`${colour === '' ? html`` : html` fill="${colour}"`}${isTotal ? html` font-weight="bold"` : html``}`;
  const cell = (texts: readonly string[], col: number, y: number): Markup => {
    const right = SIDE + ROOM - (cells.length - 1 - col) * COLUMN;
    const place = col === 0 ? html`x="${SIDE}"` : html`x="${right}" text-anchor="end"`;
    const first = y + PADDING / 2 + SIZE + ((most - texts.length) * LINE) / 2;
    return html`${texts.map((text, n) => html`<text ${place} y="${first + n * LINE}" font-size="${SIZE}"${look}>${text}</text>`)}`;
  };
  return {
    height,
    draw: (y) =>
      html`<line x1="${SIDE}" x2="${SIDE + ROOM}" y1="${y}" y2="${y}" stroke="${isTotal ? COLOUR.rule : COLOUR.line}"/>${cells.map((texts, col) => cell(texts, col, y))}`,
  };
}
