/** The ranking as a picture (SVG) for a chat group: title, date, a chart of each indicator, notes, sources. */
import { HTML_WORDS, type HtmlWords } from '../../lang/html.ts';
import { placeText, WORDS } from '../../lang/index.ts';
import { baseName, labelOf, signedText } from '../../report/format.ts';
import { rowsByRank } from '../../report/order.ts';
import type { Report } from '../../report/report.ts';
import { type Bar, barsOf } from '../html/bars.ts';
import { barChart, legendMark } from '../html/chart.ts';
import { html, type Markup } from '../html/markup.ts';
import type { View } from '../renderer.ts';
import { printable } from '../text/printable.ts';
import { stringWidth, wrapAnywhere, wrapEvenly } from '../text/width.ts';

/** Width of the picture in pixels: sharp on a phone, whose screen is about as wide. */
export const WIDTH = 1080;

/** Width in units, as on a phone, and the room at the sides. The charts are as wide as the rest. */
const UNITS = 360;
const SIDE = 14;
const ROOM = UNITS - 2 * SIDE;
const CHART = 360;

/** Sizes of type (of the title too if it is then on one line), and the height of their lines. */
const TYPE = { title: 18, oneLine: 15, date: 12, heading: 14, note: 10.5 } as const;
const LEADING = 1.45;

const COLOUR = { text: '#14181d', paper: '#ffffff' } as const;

/** Fonts for programs that show the picture as SVG, as the attribute `font-family` has them. */
export const FACES =
  "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC','WenQuanYi Micro Hei',sans-serif";

type PictureView = Partial<Pick<View, 'indicators' | 'raster'>>;

/** The picture as an SVG document. */
export function renderSvg(report: Report, { indicators, raster }: PictureView = {}): string {
  const words = HTML_WORDS[report.language];
  const shown = indicators ?? report.indicators.map((_, i) => i);
  return document(
    [
      ...heading(report),
      ...(report.previous ? [legend(words)] : []),
      ...shown.flatMap((i) => [...chartName(report, i, words), chart(report, i, words)]),
      gap(6),
      ...[...report.scope, ...moved(report), ...sources(report)].flatMap((text) => note(text)),
    ],
    raster?.family,
  );
}

/** The picture of one indicator alone, without a name. */
export function chartSvg(report: Report, indicator: number, family: string): string {
  return document([chart(report, indicator, HTML_WORDS[report.language])], family);
}

/** A part of the picture as high as it is, drawn at a distance from the top. */
interface Strip {
  readonly height: number;
  readonly draw: (y: number) => Markup;
}

const gap = (height: number): Strip => ({ height, draw: () => html`` });

function document(strips: readonly Strip[], family: string = FACES): string {
  let y = SIDE;
  const drawn = strips.map(({ height, draw }) => {
    const markup = draw(y);
    y += height;
    return markup;
  });
  const height = Math.ceil(y + SIDE);
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${(WIDTH / UNITS) * height}" viewBox="0 0 ${UNITS} ${height}" font-family="${family}" fill="${COLOUR.text}" color="${COLOUR.text}">
<rect width="${UNITS}" height="${height}" fill="${COLOUR.paper}"/>
${drawn}
</svg>
`.markup;
}

function heading({ title, dateLine }: Report): Strip[] {
  const text = printable(title).trim();
  const size = Math.min(TYPE.title, (2 * ROOM) / stringWidth(text));
  const isOneLine = size >= TYPE.oneLine;
  const lines = isOneLine ? [text] : titleLines(text);
  return [
    ...lines.map((part) =>
      line(part, { size: isOneLine ? size : TYPE.title, isBold: true, isCentred: true }),
    ),
    gap(3),
    ...wrapEvenly(printable(dateLine), columnsAt(TYPE.date)).map((text) =>
      line(text, { size: TYPE.date, isCentred: true }),
    ),
    gap(6),
  ];
}

/** Lines of similar length, none of them too long. */
function titleLines(text: string): string[] {
  const columns = columnsAt(TYPE.title);
  return wrapEvenly(text, columns).flatMap((part) => wrapAnywhere(part, columns));
}

/** Terminal columns of a line. Latin letters are a little wider than half a Chinese character. */
const columnsAt = (size: number) => Math.floor((1.9 * ROOM) / size);

interface LineLook {
  readonly size: number;
  readonly isBold?: boolean;
  readonly isCentred?: boolean;
}

function line(text: string, { size, isBold = false, isCentred = false }: LineLook): Strip {
  const x = isCentred ? UNITS / 2 : SIDE;
  return {
    height: size * LEADING,
    draw: (y) =>
      html`<text x="${x}" y="${y + size}" font-size="${size}" text-anchor="${isCentred ? 'middle' : 'start'}" font-weight="${isBold ? 'bold' : 'normal'}">${text}</text>`,
  };
}

function note(text: string): Strip[] {
  return wrapAnywhere(printable(text), columnsAt(TYPE.note)).map((part) =>
    line(part, { size: TYPE.note }),
  );
}

/** The bar of this period and the mark of the last, each with its name. */
function legend({ thisPeriod, lastPeriod }: HtmlWords): Strip {
  const entry = (x: number, y: number, mark: 'bar' | 'previous', name: string) =>
    html`<g transform="translate(${x} ${y})">${legendMark(mark)}<text x="20" y="12" font-size="${TYPE.date}">${name}</text></g>`;
  return {
    height: 18,
    draw: (y) =>
      html`${[
        entry(UNITS / 2 - 90, y, 'bar', thisPeriod),
        entry(UNITS / 2 + 10, y, 'previous', lastPeriod),
      ]}`,
  };
}

function chartName(report: Report, indicator: number, words: HtmlWords): Strip[] {
  const rate = labelOf(report, indicator, 'rate');
  const name = words.chart(report.indicators[indicator]?.name ?? '', rate);
  return [
    gap(8),
    ...wrapAnywhere(printable(name), columnsAt(TYPE.heading)).map((text) =>
      line(text, { size: TYPE.heading, isBold: true }),
    ),
  ];
}

function chart(report: Report, indicator: number, words: HtmlWords): Strip {
  const id = `chart-${indicator + 1}`;
  const { markup } = barChart(withAdditions(report, indicator, words), {
    rateLabel: labelOf(report, indicator, 'rate'),
    rankLabel: labelOf(report, indicator, 'rank'),
    changeLabel: report.addedFrom === null ? null : words.added,
    namedBy: id,
    describedBy: `${id}-figures`,
  });
  const height = Number(/ height="(\d+)"/u.exec(markup)?.[1] ?? 0);
  const scaled = (height * ROOM) / CHART;
  return {
    height: scaled,
    draw: (y) => ({
      markup: markup.replace(
        /^<svg[^>]*>/u,
        `<svg x="${SIDE}" y="${y}" width="${ROOM}" height="${scaled}" viewBox="0 0 ${CHART} ${height}" font-size="13">`,
      ),
    }),
  };
}

/** The bars of an indicator with additions in place of the changes in points. */
function withAdditions(report: Report, indicator: number, words: HtmlWords): Bar[] {
  const rows = [...rowsByRank(report, indicator), report.total];
  return barsOf(report, indicator, words).map((bar, i) => {
    const added = rows[i]?.figures[indicator]?.added ?? null;
    return { ...bar, change: report.addedFrom === null ? '' : signedText(added) };
  });
}

const moved = ({ movementNote }: Report) => (movementNote === null ? [] : [movementNote]);

function sources({ language, sources: all }: Report): string[] {
  const words = WORDS[language];
  return all.map(({ role, file, sheet, date }) => {
    const place = placeText(words, { file: baseName(file), sheet, cell: null });
    return words.check.source(role, place, date);
  });
}
