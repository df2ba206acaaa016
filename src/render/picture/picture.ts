/**
 * The ranking as a picture (SVG) for a chat group: title, date, a chart of each indicator, with few rows a table of its
 * counts, notes, sources.
 */
import { HTML_WORDS, type HtmlWords } from '../../lang/html.ts';
import { placeText, WORDS } from '../../lang/index.ts';
import { baseName, labelOf, signedText } from '../../report/format.ts';
import { rowsByRank } from '../../report/order.ts';
import type { Report } from '../../report/report.ts';
import { type Bar, barsOf } from '../html/bars.ts';
import { barChart, legendMark } from '../html/chart.ts';
import { html } from '../html/markup.ts';
import type { View } from '../renderer.ts';
import { countsTable, MAX_TABLE_ROWS } from './counts.ts';
import {
  document,
  drawing,
  gap,
  heading,
  note,
  type Strip,
  subheading,
  TYPE,
  UNITS,
} from './strips.ts';

type PictureView = Partial<Pick<View, 'indicators' | 'raster'>>;

/** The picture as an SVG document. */
export function renderSvg(report: Report, { indicators, raster }: PictureView = {}): string {
  const words = HTML_WORDS[report.language];
  const shown = indicators ?? report.indicators.map((_, i) => i);
  const hasTables = shown.length * report.rows.length <= MAX_TABLE_ROWS;
  return document(
    [
      ...heading(report.title, report.dateLine),
      ...(report.previous ? [legend(words)] : []),
      ...shown.flatMap((i) => [
        ...chartName(report, i, words),
        chart(report, i, words),
        ...(hasTables ? countsTable(report, i, words) : []),
      ]),
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
  return subheading(name);
}

function chart(report: Report, indicator: number, words: HtmlWords): Strip {
  const id = `chart-${indicator + 1}`;
  const markup = barChart(withAdditions(report, indicator, words), {
    rateLabel: labelOf(report, indicator, 'rate'),
    rankLabel: labelOf(report, indicator, 'rank'),
    changeLabel: report.addedFrom === null ? null : words.added,
    namedBy: id,
    describedBy: `${id}-figures`,
  });
  return drawing(markup);
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
