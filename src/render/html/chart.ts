/** The bars of an indicator as a drawing (SVG). The only file that imports the plotting library. */
import { barX, plot, ruleY, text, tickX } from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { printable } from '../text/printable.ts';
import { shortened, widest } from '../text/width.ts';
import { type Bar, nameLines } from './bars.ts';
import { html, type Markup } from './markup.ts';

/**
 * Sizes in CSS pixels. A drawing is as narrow as a phone, so that its text keeps its size there; on a wide screen
 * several are side by side.
 */
const SIZE = {
  ...{ width: 360, head: 22, font: 13, gap: 8 },
  ...{ row: 24, tallRow: 36 },
} as const;

/** Distances to the right of the bars at which rates, changes and ranks end, movements begin, and the drawing ends. */
const EDGE = { rate: 62, change: 62, rank: 98, movement: 102, end: 126 } as const;
type Edge = Readonly<Record<keyof typeof EDGE, number>>;

/** Room for a change of a rate (`+26.98`). */
const CHANGE = 50;

/** The edges of a chart with changes. */
const WITH_CHANGES: Edge = {
  ...{ rate: EDGE.rate, change: EDGE.change + CHANGE, rank: EDGE.rank + CHANGE },
  ...{ movement: EDGE.movement + CHANGE, end: EDGE.end + CHANGE },
};

const RIGHT = { frameAnchor: 'right', textAnchor: 'end' } as const;

/** Maximum width of a column's label, in halves of a Chinese character. */
const LABEL = 8;

/** Colours on white; the page's style has those for dark mode. */
const COLOUR = {
  ...{ track: '#e9edf2', bar: '#4f86c6', total: '#6b7683', previous: '#14181d' },
  ...{ scale: '#57606a', rule: '#8c959f' },
} as const;

export interface ChartTexts {
  readonly rateLabel: string;
  readonly rankLabel: string;
  /** `null` if no rate has a change. */
  readonly changeLabel: string | null;
  /** The `id` of the element that names the drawing. */
  readonly namedBy: string;
  /** A unique `id` for the sentences. */
  readonly describedBy: string;
}

/** One bar for each row, with last period's mark, the rate and the rank; screen readers read the sentences. */
export function barChart(
  bars: readonly Bar[],
  { rateLabel, rankLabel, changeLabel, namedBy, describedBy }: ChartTexts,
): Markup {
  const { document } = parseHTML('<html><body></body></html>');
  const edge = changeLabel === null ? EDGE : WITH_CHANGES;
  const size = frame(bars, edge);
  const labels = { rate: rateLabel, change: changeLabel ?? '', rank: rankLabel };
  const svg = plot({ ...size, document, marks: marks(bars, size, { edge, labels }) });
  // The library labels its marks in English; the sentences say more.
  for (const mark of svg.querySelectorAll('[aria-label]')) mark.removeAttribute('aria-label');
  svg.querySelector('style')?.remove();
  const description = document.createElementNS('http://www.w3.org/2000/svg', 'desc');
  description.id = describedBy;
  description.textContent = printable(bars.map(({ sentence }) => sentence).join(''));
  svg.prepend(description);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-labelledby', namedBy);
  svg.setAttribute('aria-describedby', describedBy);
  return { markup: svg.outerHTML };
}

/** Bar of this period, or mark of the last, in a legend. */
export function legendMark(mark: 'bar' | 'previous'): Markup {
  const shape =
    mark === 'bar'
      ? html`<rect width="14" height="14" fill="${COLOUR.bar}"/>`
      : html`<line x1="7" x2="7" y1="0" y2="14" stroke="${COLOUR.previous}" stroke-width="2.5"/>`;
  return html`<svg class="${mark}" width="14" height="14" aria-hidden="true">${shape}</svg>`;
}

type Frame = ReturnType<typeof frame>;

/** The columns of figures beside the bars. */
interface Columns {
  readonly edge: Edge;
  readonly labels: Readonly<Record<'rate' | 'change' | 'rank', string>>;
}

/** The size, the margins and the scales: names to the left, rates and ranks to the right of the bars. */
function frame(bars: readonly Bar[], edge: Edge) {
  const { width, row, tallRow, head, font, gap } = SIZE;
  const names = bars.map(({ label }) => linesOf(label));
  const rowHeight = names.some((lines) => lines.length > 1) ? tallRow : row;
  const shares = bars.flatMap((bar) => [bar.share ?? 0, bar.previousShare ?? 0]);
  return {
    className: 'chart',
    style: { fontSize: `${font}px`, fontFamily: 'inherit' },
    width,
    height: head + bars.length * rowHeight,
    rowHeight,
    marginTop: head,
    marginBottom: 0,
    marginLeft: Math.ceil((widest(names.flat()) * font) / 2) + gap,
    marginRight: edge.end,
    x: { domain: [0, Math.max(1, ...shares)], axis: null },
    // Indexes instead of names, since two rows may have the same name.
    y: { domain: bars.map((_, place) => place), padding: 0.35, axis: null },
  };
}

function marks(bars: readonly Bar[], size: Frame, columns: Columns) {
  const rows = bars.map((bar, place) => ({ ...bar, place, name: linesOf(bar.label).join('\n') }));
  return [...barMarks(rows), ...figureMarks(rows, size, columns), ...headMarks(columns)];
}

interface ChartRow extends Bar {
  readonly place: number;
  readonly name: string;
}

function barMarks(rows: readonly ChartRow[]) {
  // Both ends are given; with only one, the library draws an unknown rate as a bar without length.
  const bar = { y: 'place', x1: () => 0, x2: 'share' } as const;
  return [
    barX(rows, { y: 'place', x: () => 1, fill: COLOUR.track, className: 'track' }),
    barX(rows, { ...bar, filter: isRegion, fill: COLOUR.bar, className: 'bar' }),
    barX(rows, { ...bar, filter: 'isTotal', fill: COLOUR.total, className: 'bar total' }),
    tickX(rows, {
      y: 'place',
      x: 'previousShare',
      stroke: COLOUR.previous,
      strokeWidth: 2.5,
      inset: -2.5,
      className: 'previous',
    }),
  ];
}

const isRegion = ({ isTotal }: Bar) => !isTotal;

/** Names, rates, ranks and movements, and a rule above the total. */
function figureMarks(
  rows: readonly ChartRow[],
  { marginLeft, marginRight, rowHeight }: Frame,
  { edge }: Columns,
) {
  const figure = { y: 'place', fill: 'currentColor', fontVariant: 'tabular-nums' } as const;
  const left = { ...figure, frameAnchor: 'left', textAnchor: 'start', dx: -marginLeft } as const;
  const moved = {
    ...figure,
    frameAnchor: 'right',
    textAnchor: 'start',
    dx: edge.movement,
  } as const;
  return [
    ruleY(rows, {
      y: 'place',
      filter: 'isTotal',
      dy: -rowHeight / 2,
      insetLeft: -marginLeft,
      insetRight: -marginRight,
      stroke: COLOUR.rule,
      className: 'rule',
    }),
    text(rows, { ...left, text: 'name', className: 'name' }),
    text(rows, { ...figure, ...RIGHT, dx: edge.rate, text: 'rate', className: 'rate' }),
    text(rows, { ...figure, ...RIGHT, dx: edge.change, text: 'change', className: 'change' }),
    text(rows, { ...figure, ...RIGHT, dx: edge.rank, text: 'rank', className: 'rank' }),
    text(rows, { ...moved, text: 'movement', className: 'movement' }),
  ];
}

/** The ends of the scale, and the headings of the columns beside the bars. */
function headMarks({ edge, labels }: Columns) {
  const head = { dy: 4 - SIZE.head, fill: COLOUR.scale, className: 'scale' } as const;
  const end = { ...head, frameAnchor: 'top', x: (share: number) => share, text: percent } as const;
  const label = { ...head, frameAnchor: 'top-right', textAnchor: 'end' } as const;
  return [
    text([0], { ...end, textAnchor: 'start' }),
    text([1], { ...end, textAnchor: 'end' }),
    ...(['rate', 'change', 'rank'] as const).map((column) =>
      text([shortened(labels[column], LABEL)], { ...label, dx: edge[column] }),
    ),
  ];
}

const percent = (share: number) => `${share * 100}%`;

const linesOf = (label: string) => nameLines(printable(label));
