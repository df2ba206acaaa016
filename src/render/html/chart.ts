/** The bars of an indicator as a drawing (SVG). The only file that knows the plotting library. */
import { barX, plot, text, tickX } from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { widest } from '../width.ts';
import { type Bar, shortened } from './bars.ts';
import { html, type Markup, oneLine } from './markup.ts';

/**
 * Measures in CSS pixels. A drawing is as narrow as a phone, where its text then keeps its size; on a wide screen several
 * stand side by side.
 */
const SIZE = { width: 360, row: 24, head: 24, font: 13, rate: 62, rank: 50, gap: 8 } as const;

/** The most that a name and a column's label take, in columns of half a Chinese character. */
const WIDEST = { name: 14, label: 8 } as const;

/** Colours on white paper; the page's style has those for the dark. */
const COLOUR = { track: '#e9edf2', bar: '#4f86c6', total: '#6b7683', previous: '#14181d' } as const;

export interface ChartTexts {
  readonly rateLabel: string;
  readonly rankLabel: string;
  /** The `id` of the element that names the drawing. */
  readonly namedBy: string;
  /** An `id` for the sentences, which nothing else on the page has. */
  readonly describedBy: string;
}

/** One bar for each row, with last period's mark, the rate and the rank; who cannot see it hears the sentences. */
export function barChart(
  bars: readonly Bar[],
  { rateLabel, rankLabel, namedBy, describedBy }: ChartTexts,
): Markup {
  const { document } = parseHTML('<html><body></body></html>');
  const svg = plot({ ...frame(bars), document, marks: marks(bars, rateLabel, rankLabel) });
  // The library names its marks, in English; the sentences say more.
  for (const mark of svg.querySelectorAll('[aria-label]')) mark.removeAttribute('aria-label');
  svg.querySelector('style')?.remove();
  const description = document.createElementNS('http://www.w3.org/2000/svg', 'desc');
  description.id = describedBy;
  description.textContent = oneLine(bars.map(({ sentence }) => sentence).join(''));
  svg.prepend(description);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-labelledby', namedBy);
  svg.setAttribute('aria-describedby', describedBy);
  return { markup: svg.outerHTML };
}

/** How a bar of this period, or the mark of the last, looks in a legend. */
export function legendMark(mark: 'bar' | 'previous'): Markup {
  const shape =
    mark === 'bar'
      ? html`<rect width="14" height="14" fill="${COLOUR.bar}"/>`
      : html`<line x1="7" x2="7" y1="0" y2="14" stroke="${COLOUR.previous}" stroke-width="2.5"/>`;
  return html`<svg class="${mark}" width="14" height="14" aria-hidden="true">${shape}</svg>`;
}

/** The size, the margins and the scales: names to the left, rates and ranks to the right of the bars. */
function frame(bars: readonly Bar[]) {
  const { width, row, head, font, rate, rank, gap } = SIZE;
  const shares = bars.flatMap((bar) => [bar.share ?? 0, bar.previousShare ?? 0]);
  return {
    className: 'chart',
    style: { fontSize: `${font}px`, fontFamily: 'inherit' },
    width,
    height: head + bars.length * row,
    marginTop: head,
    marginBottom: 0,
    marginLeft: Math.ceil((widest(bars.map(nameOf)) * font) / 2) + gap,
    marginRight: rate + rank,
    x: { domain: [0, Math.max(1, ...shares)], axis: null },
    // Places and not names: two rows may have the same.
    y: { domain: bars.map((_, place) => place), padding: 0.35, axis: null },
  };
}

function marks(bars: readonly Bar[], rateLabel: string, rankLabel: string) {
  const { rate, rank } = SIZE;
  const rows = bars.map((bar, place) => ({ ...bar, place, name: nameOf(bar) }));
  const rateEdge = { frameAnchor: 'right', textAnchor: 'end', dx: rate } as const;
  const rankEdge = { ...rateEdge, dx: rate + rank } as const;
  const nameEdge = {
    frameAnchor: 'left',
    textAnchor: 'start',
    dx: -frame(bars).marginLeft,
  } as const;
  const figure = { y: 'place', fill: 'currentColor', fontVariant: 'tabular-nums' } as const;
  const head = { frameAnchor: 'top-right', dy: -14, fill: 'currentColor' } as const;
  // Both ends: with one alone, the library draws what is unknown as a bar without length.
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
    text(rows, { ...figure, ...nameEdge, text: 'name', className: 'name' }),
    text(rows, { ...figure, ...rateEdge, text: 'rate', className: 'rate' }),
    text(rows, { ...figure, ...rankEdge, text: 'rank', className: 'rank' }),
    text([shortened(rateLabel, WIDEST.label)], { ...rateEdge, ...head }),
    text([shortened(rankLabel, WIDEST.label)], { ...rankEdge, ...head }),
  ];
}

const isRegion = ({ isTotal }: Bar) => !isTotal;

const nameOf = ({ label }: Bar) => shortened(oneLine(label), WIDEST.name);
