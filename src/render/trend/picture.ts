/** The trend as a picture (SVG, PNG) for a chat group: ranks of each indicator, rates, notes, sources. */
import { HTML_WORDS } from '../../lang/html.ts';
import { placeText, WORDS } from '../../lang/index.ts';
import { TREND_WORDS } from '../../lang/trend.ts';
import { baseName } from '../../report/format.ts';
import type { Trend, TrendIndicator } from '../../report/trend/trend.ts';
import {
  document,
  drawing,
  gap,
  heading,
  note,
  pixelsOf,
  type Strip,
  subheading,
} from '../picture/strips.ts';
import type { View } from '../renderer.ts';
import { isRanked, rankChart, ranksText, rateCharts, ratesText } from './chart.ts';
import { headingOf } from './columns.ts';

type TrendPictureView = Pick<View, 'raster'>;

/** Maximum number of sources that are all listed. */
const MAX_SOURCES = 3;

/**
 * The picture as an SVG document: ranks with the newest rates, and the rates of all dates, of every region if there is
 * one indicator, else of the total.
 */
export function trendSvg(trend: Trend, { raster }: TrendPictureView): string {
  // Without a target, the note is about figures that the picture does not have.
  const { noTarget } = TREND_WORDS[trend.language];
  const notes = [...trend.notes.filter((text) => text !== noTarget), ...sources(trend)];
  return document(
    [
      ...heading(trend.title, trend.dateLine),
      ...trend.indicators.flatMap((indicator, i) => charts(trend, indicator, i)),
      gap(6),
      ...notes.flatMap((text) => note(text)),
    ],
    raster?.family,
  );
}

/** The pixels of the SVG. */
export async function trendPng(trend: Trend, view: TrendPictureView): Promise<Uint8Array> {
  return pixelsOf(trendSvg(trend, view), view);
}

function charts(trend: Trend, indicator: TrendIndicator, i: number): Strip[] {
  const words = TREND_WORDS[trend.language];
  const { name, regions, total, planned } = indicator;
  const isOnly = trend.indicators.length === 1;
  const lines = isOnly ? [...regions, total] : [total];
  const rateName = isOnly
    ? words.rateCharts(name)
    : HTML_WORDS[trend.language].chart(name, headingOf('rate', indicator, words));
  const dashes = planned.some((rate) => rate !== null) ? ` (- - ${words.planned})` : '';
  const ranks = { namedBy: `ranks-${i + 1}`, description: ranksText(regions), hasRates: true };
  const rates = { namedBy: `rates-${i + 1}`, description: ratesText(lines), planned };
  return [
    ...(isRanked(indicator)
      ? [...subheading(words.rankChart(name)), drawing(rankChart(trend, indicator, ranks))]
      : []),
    ...subheading(rateName + dashes),
    drawing(rateCharts(trend, lines, rates)),
  ];
}

/** The sheets; of many, the first and the last. */
function sources({ language, sources: all }: Trend): string[] {
  const words = TREND_WORDS[language];
  const lines = all.map(({ file, sheet, date }) => {
    const place = placeText(WORDS[language], { file: baseName(file), sheet, cell: null });
    return words.source(place, date);
  });
  const [first = '', last = ''] = [lines[0], lines.at(-1)];
  return lines.length <= MAX_SOURCES ? lines : [words.sourceSpan(first, last, lines.length)];
}
