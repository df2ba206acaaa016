/** Drawings (SVG) of an indicator: ranks as a bump chart, and rates as small multiples with the planned rate. */
import { line, type PlotOptions, plot, ruleY, text } from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Trend, TrendIndicator, TrendLine } from '../../report/trend/trend.ts';
import type { Markup } from '../html/markup.ts';
import { printable } from '../text/printable.ts';
import { shortened, widest } from '../text/width.ts';

/** Sizes in CSS pixels; a drawing is as narrow as a phone. */
const SIZE = { width: 360, font: 12, rank: 24, rate: 46, head: 22, gap: 8 } as const;

/** Colours that can be told apart on white and on black. */
const BLUE = '#1f77b4';
const COLOURS = [
  ...[BLUE, '#d62728', '#2ca02c', '#9467bd', '#e07b00', '#17a2b8'],
  ...['#8c564b', '#d457a8', '#7f7f7f', '#9a9b1c', '#3d6fb6', '#b55d60'],
];
const GREY = '#8c959f';

/** Maximum width of a name, in halves of a Chinese character. */
const MAX_NAME = 12;

interface Drawing {
  readonly namedBy: string;
  readonly description: string;
}

/** A figure of a line at one date. */
interface Dot {
  readonly date: Date;
  readonly value: number;
  readonly row: number;
  readonly name: string;
}

/** Ranks at the dates, 1 at the top; names stand at both ends. */
export function rankChart(trend: Trend, indicator: TrendIndicator, drawing: Drawing): Markup {
  const dots = dotsOf(trend, indicator.regions, ({ rank }) => rank);
  const best = dots.map(({ value }) => value);
  const [first, last] = endsOf(trend);
  const side = sideOf(indicator.regions) + 20;
  const label = { fontSize: SIZE.font, fill: 'currentColor' } as const;
  const at = (date: Date | undefined) => dots.filter((dot) => +dot.date === Number(date));
  const named = ({ value, name }: Dot) => `${value} ${name}`;
  return drawn(drawing, {
    width: SIZE.width,
    height: SIZE.head + Math.max(2, Math.max(...best, 1)) * SIZE.rank,
    ...{ marginTop: SIZE.head, marginBottom: 8, marginLeft: side, marginRight: side },
    x: { type: 'utc', domain: [first, last], axis: null },
    y: { domain: [Math.max(...best, 2) + 0.5, 0.5], axis: null },
    color: { domain: indicator.regions.map((_, r) => r), range: coloursOf(indicator.regions) },
    marks: [
      line(dots, {
        ...{ x: 'date', y: 'value', z: 'row', stroke: 'row', strokeWidth: 2 },
        ...{ marker: 'dot', className: 'line' },
      }),
      text(at(first), { ...label, x: 'date', y: 'value', text: named, textAnchor: 'end', dx: -8 }),
      text(at(last), { ...label, x: 'date', y: 'value', text: named, textAnchor: 'start', dx: 8 }),
      ...dateMarks(trend),
    ],
  });
}

/** The rate of each region and the total, one below the other on one scale; dashes are the planned rate. */
export function rateCharts(trend: Trend, indicator: TrendIndicator, drawing: Drawing): Markup {
  const lines = [...indicator.regions, indicator.total];
  const dots = dotsOf(trend, lines, ({ printedRate }) => printedRate);
  const planned = lines.flatMap((_, row) =>
    trend.dates.flatMap((date, d): Dot[] => {
      const value = indicator.planned[d] ?? null;
      return value === null ? [] : [{ date: new Date(date), value, row, name: '' }];
    }),
  );
  const names = lines.map(({ label, points }, row) => ({
    ...{ row, name: nameOf(label), rate: points.at(-1)?.rate ?? '' },
  }));
  const [first, last] = endsOf(trend);
  const label = { fontSize: SIZE.font, fill: 'currentColor', fy: 'row' } as const;
  const left = sideOf(lines);
  const top = Math.max(1, ...dots.map(({ value }) => value));
  return drawn(drawing, {
    width: SIZE.width,
    height: SIZE.head + lines.length * SIZE.rate,
    ...{ marginTop: SIZE.head, marginBottom: 4, marginLeft: left, marginRight: 66 },
    x: { type: 'utc', domain: [first, last], axis: null },
    y: { domain: [0, top], axis: null },
    fy: { domain: lines.map((_, row) => row), axis: null, padding: 0.2 },
    marks: [
      ruleY([0, top], { stroke: GREY, strokeOpacity: 0.35, className: 'rule' }),
      line(planned, {
        ...{ x: 'date', y: 'value', fy: 'row', stroke: GREY, strokeWidth: 1.5 },
        ...{ strokeDasharray: '4 3', className: 'planned' },
      }),
      line(dots, {
        ...{ x: 'date', y: 'value', fy: 'row', stroke: BLUE, strokeWidth: 2 },
        ...{ marker: 'dot', className: 'line' },
      }),
      text(names, { ...label, text: 'name', frameAnchor: 'left', textAnchor: 'start', dx: -left }),
      text(names, { ...label, text: 'rate', frameAnchor: 'right', textAnchor: 'end', dx: 62 }),
      ...dateMarks(trend),
    ],
  });
}

function dotsOf(
  { dates }: Trend,
  lines: readonly TrendLine[],
  figureOf: (point: TrendLine['points'][number]) => number | null,
): Dot[] {
  return lines.flatMap(({ label, points }, row) =>
    points.flatMap((point, d): Dot[] => {
      const value = figureOf(point);
      const date = new Date(dates[d] ?? '');
      return value === null ? [] : [{ date, value, row, name: nameOf(label) }];
    }),
  );
}

/** The first and the last date above the drawing. */
function dateMarks({ dates }: Trend) {
  const label = {
    ...{ fontSize: 11, fill: GREY, dy: 5 - SIZE.head, className: 'scale' },
    facet: 'super',
  } as const;
  const shown = [dates[0] ?? '', dates.at(-1) ?? ''] as const;
  return [
    text([shown[0]], { ...label, frameAnchor: 'top-left', textAnchor: 'start', text: String }),
    text([shown[1]], { ...label, frameAnchor: 'top-right', textAnchor: 'end', text: String }),
  ];
}

const nameOf = (label: string) => shortened(printable(label), MAX_NAME);

const coloursOf = (lines: readonly TrendLine[]) =>
  lines.map((_, r) => COLOURS[r % COLOURS.length] ?? GREY);

/** Room for the names beside a drawing. */
function sideOf(lines: readonly TrendLine[]): number {
  const width = widest(lines.map(({ label }) => nameOf(label)));
  return Math.ceil((width * SIZE.font) / 2) + SIZE.gap;
}

function endsOf({ dates }: Trend): readonly [Date, Date] {
  return [new Date(dates[0] ?? ''), new Date(dates.at(-1) ?? '')];
}

/** The drawing as an image with a name and a description. */
function drawn({ namedBy, description }: Drawing, options: PlotOptions): Markup {
  const { document } = parseHTML('<html><body></body></html>');
  const style = { fontFamily: 'inherit' };
  const svg = plot({ ...options, className: 'chart', style, document });
  // The library labels its marks in English.
  for (const mark of svg.querySelectorAll('[aria-label]')) mark.removeAttribute('aria-label');
  svg.querySelector('style')?.remove();
  const words = document.createElementNS('http://www.w3.org/2000/svg', 'desc');
  words.textContent = printable(description);
  svg.prepend(words);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-labelledby', namedBy);
  return { markup: svg.outerHTML };
}
