/** Drawings (SVG) of an indicator: ranks as a bump chart, and rates as small multiples with the planned rate. */
import { line, type PlotOptions, plot, ruleY, text } from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { UNKNOWN } from '../../report/format.ts';
import type { Trend, TrendIndicator, TrendLine } from '../../report/trend/trend.ts';
import type { Markup } from '../html/markup.ts';
import { printable } from '../text/printable.ts';
import { shortened, widest } from '../text/width.ts';

/** Sizes in CSS pixels; a drawing is as narrow as a phone. */
const SIZE = { width: 360, font: 12, rank: 24, rate: 46, head: 22, gap: 8 } as const;

/**
 * Colours that colour-blind readers can distinguish, on white and on black (Okabe and Ito's, without yellow, with the
 * text's colour for black). Lines beyond the first seven have dashes as well.
 */
const BLUE = '#0072b2';
const COLOURS = [
  ...[BLUE, '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', 'currentColor'],
] as const;
const DASHES = ['none', '7 3', '2 3'] as const;
const GREY = '#8c959f';

/** Room for a date (`2022-11-07`) and its distance. */
const DATE = 72;

/** Room for a rate (`100.00%`). */
const RATE = 54;

/** Maximum width of a name, in halves of a Chinese character. */
const MAX_NAME = 12;

interface Drawing {
  readonly namedBy: string;
  readonly description: string;
}

interface RateDrawing extends Drawing {
  /** Planned rate at each date. */
  readonly planned: TrendIndicator['planned'];
}

interface RankDrawing extends Drawing {
  /** True if the newest rates are beside the newest ranks. */
  readonly hasRates?: boolean;
}

/** A figure of a line at one date. */
interface Dot {
  readonly date: Date;
  /** `null` if it is unknown. */
  readonly value: number | null;
  readonly row: number;
}

/** Checks whether any region has a rank at any date. */
export function isRanked({ regions }: TrendIndicator): boolean {
  return regions.some(({ points }) => points.some(({ rank }) => rank !== null));
}

/** The ranks of each line as a text for screen readers. */
export function ranksText(lines: readonly TrendLine[]): string {
  return textOf(lines, ({ rank }) => rank);
}

/** The rates of each line as a text for screen readers. */
export function ratesText(lines: readonly TrendLine[]): string {
  return textOf(lines, ({ rate }) => rate);
}

function textOf(
  lines: readonly TrendLine[],
  figureOf: (point: TrendLine['points'][number]) => string | number | null,
): string {
  const texts = lines.map(({ label, points }) => {
    return `${label}: ${points.map((point) => figureOf(point) ?? '—').join(' ')}`;
  });
  return texts.join('; ');
}

/** Ranks at the dates, the highest at the top; names stand at both ends. */
export function rankChart(trend: Trend, indicator: TrendIndicator, drawing: RankDrawing): Markup {
  const { regions } = indicator;
  const dots = dotsOf(trend, regions, ({ rank }) => rank);
  const [first, last] = endsOf(trend);
  const [left, right] = [endLabels(regions, 0), endLabels(regions, trend.dates.length - 1)];
  const ends = [...left, ...right].map(({ place }) => place);
  const ranks = dots.flatMap(({ value }) => value ?? []);
  const [top, bottom] = [Math.min(...ranks, ...ends), Math.max(2, ...ranks, ...ends)];
  const side = Math.max(DATE, roomFor([...left, ...right].map(({ text }) => text)));
  const label = { fontSize: SIZE.font, fill: 'currentColor', y: 'place' } as const;
  return drawn(drawing, {
    width: SIZE.width,
    height: SIZE.head + (bottom - top + 1) * SIZE.rank,
    ...{ marginTop: SIZE.head, marginBottom: 8 },
    ...{ marginLeft: side, marginRight: side + (drawing.hasRates ? RATE : 0) },
    x: { type: 'utc', domain: [first, last], axis: null },
    y: { domain: [bottom + 0.5, top - 0.5], axis: null },
    color: { domain: regions.map((_, r) => r), range: coloursOf(regions) },
    marks: [
      ...DASHES.map((strokeDasharray, d) =>
        line(dots, {
          ...{ x: 'date', y: 'value', z: 'row', stroke: 'row', strokeWidth: 2 },
          ...{ marker: 'dot', className: 'line', strokeDasharray },
          filter: ({ row }: Dot) => Math.floor(row / COLOURS.length) % DASHES.length === d,
        }),
      ),
      text(left, { ...label, text: 'text', frameAnchor: 'left', textAnchor: 'end', dx: -8 }),
      text(right, { ...label, text: 'text', frameAnchor: 'right', textAnchor: 'start', dx: 8 }),
      ...(drawing.hasRates
        ? [
            text(right, {
              ...{ ...label, text: 'rate', frameAnchor: 'right', textAnchor: 'end' },
              dx: side + RATE,
            }),
          ]
        : []),
      ...dateMarks(trend, { isOutside: true }),
    ],
  });
}

/** A region at one end of the drawing of ranks. */
interface EndLabel {
  /** Position from the top; 1 is the highest. */
  readonly place: number;
  readonly text: string;
  readonly rate: string;
}

/** The regions at one date below each other, those of equal ranks too; those without a rank are the last. */
function endLabels(regions: readonly TrendLine[], date: number): EndLabel[] {
  let place = 0;
  return regions
    .map(({ label, points }) => ({ name: nameOf(label), point: points[date] }))
    .sort((a, b) => (a.point?.rank ?? Infinity) - (b.point?.rank ?? Infinity) || 0)
    .map(({ name, point }) => {
      const { rank = null, rate = null } = point ?? {};
      place = Math.max(rank ?? 0, place + 1);
      return { place, text: `${rank ?? UNKNOWN} ${name}`, rate: rate ?? UNKNOWN };
    });
}

/** The rate of each line, one below the other on one scale; dashes are the planned rate. */
export function rateCharts(
  trend: Trend,
  lines: readonly TrendLine[],
  drawing: RateDrawing,
): Markup {
  const dots = dotsOf(trend, lines, ({ printedRate }) => printedRate);
  const plans = lines.flatMap((_, row) =>
    trend.dates.map((date, d): Dot => {
      return { date: new Date(date), value: drawing.planned[d] ?? null, row };
    }),
  );
  const names = lines.map(({ label, points }, row) => ({
    ...{ row, name: nameOf(label), rate: points.at(-1)?.rate ?? UNKNOWN },
  }));
  const [first, last] = endsOf(trend);
  const label = { fontSize: SIZE.font, fill: 'currentColor', fy: 'row' } as const;
  const left = sideOf(lines);
  const top = Math.max(1, ...dots.map(({ value }) => value ?? 0));
  return drawn(drawing, {
    width: SIZE.width,
    height: SIZE.head + lines.length * SIZE.rate,
    ...{ marginTop: SIZE.head, marginBottom: 4, marginLeft: left, marginRight: 66 },
    x: { type: 'utc', domain: [first, last], axis: null },
    y: { domain: [0, top], axis: null },
    fy: { domain: lines.map((_, row) => row), axis: null, padding: 0.2 },
    marks: [
      ruleY([0, top], { stroke: GREY, strokeOpacity: 0.35, className: 'rule' }),
      line(plans, {
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

/** A dot for each line and date; an unknown figure interrupts its line. */
function dotsOf(
  { dates }: Trend,
  lines: readonly TrendLine[],
  figureOf: (point: TrendLine['points'][number]) => number | null,
): Dot[] {
  return lines.flatMap(({ points }, row) =>
    points.map((point, d) => ({ date: new Date(dates[d] ?? ''), value: figureOf(point), row })),
  );
}

/** The first and the last date above the ends of the drawing, or above the names beside it. */
function dateMarks({ dates }: Trend, { isOutside = false } = {}) {
  const label = {
    ...{ fontSize: 11, fill: GREY, dy: 5 - SIZE.head, className: 'scale' },
    facet: 'super',
  } as const;
  const [first, last] = [dates[0] ?? '', dates.at(-1) ?? ''];
  const [left, right] = isOutside ? (['end', 'start'] as const) : (['start', 'end'] as const);
  const gap = isOutside ? SIZE.gap : 0;
  return [
    text([first], { ...label, frameAnchor: 'top-left', textAnchor: left, dx: -gap, text: String }),
    text([last], { ...label, frameAnchor: 'top-right', textAnchor: right, dx: gap, text: String }),
  ];
}

const nameOf = (label: string) => shortened(printable(label), MAX_NAME);

const coloursOf = (lines: readonly TrendLine[]) =>
  lines.map((_, r) => COLOURS[r % COLOURS.length] ?? GREY);

/** Room for the names beside a drawing. */
function sideOf(lines: readonly TrendLine[]): number {
  return roomFor(lines.map(({ label }) => nameOf(label)));
}

/** Room for texts beside a drawing, in which an ellipsis is as wide as a Chinese character. */
function roomFor(texts: readonly string[]): number {
  const width = widest(texts.map((text) => text.replaceAll('…', '……')));
  return Math.ceil((width * SIZE.font) / 2) + SIZE.gap + 4;
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
