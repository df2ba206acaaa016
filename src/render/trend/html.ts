/** HTML of a trend: one page with tables, a bump chart of ranks and small multiples of rates. */
import { HTML_WORDS } from '../../lang/html.ts';
import { placeText, WORDS } from '../../lang/index.ts';
import { TREND_WORDS, type TrendColumn } from '../../lang/trend.ts';
import { baseName } from '../../report/format.ts';
import type { Trend, TrendIndicator, TrendLine } from '../../report/trend/trend.ts';
import { html, type Markup } from '../html/markup.ts';
import { htmlPage, paragraphs, sourceList } from '../html/page.ts';
import { styleSheet } from '../html/style.ts';
import type { View } from '../renderer.ts';
import { isRanked, rankChart, ranksText, rateCharts, ratesText } from './chart.ts';
import { columnsOf, columnText, definitionsOf, headingOf, MAX_DATES } from './columns.ts';
import { plainTrend } from './marks.ts';
import { revisionTexts } from './revisions.ts';

/** Maximum number of lines that can be told apart. */
const MAX_LINES = 40;

/** The table prints on A4 in letters of this size. */
const PRINT = { paper: 'A4', type: 8, parts: [], isDivided: false, fitsPage: false } as const;

/** Width of a table in heights of its letters, for the width of the page. */
const TABLE_WIDTH = 62;

/** Additions to the style of a page: lines in dark mode and in print. */
const STYLE = `
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr)); gap: 12px 36px; align-items: start; }
td.path, td.range { text-align: left; }
td.range { white-space: normal; min-width: 15em; }
@media screen and (max-width: 600px) {
  .summary { order: 0; }
  main > .notes { order: 2; }
}
@media print { .pair { grid-template-columns: repeat(2, 1fr); } }
`;

/** The trend as a page without scripts and external resources. */
export function trendHtml(trend: Trend, { fonts = {} }: Pick<View, 'fonts'>): string {
  const words = HTML_WORDS[trend.language];
  const { title, dateLine, summary, notes, indicators, made } = trend;
  const look = { width: TABLE_WIDTH, print: PRINT, hint: words.tableHint };
  const style = styleSheet(fonts, look) + STYLE;
  const content = html`<h1 id="title">${title}</h1>
<p class="date">${dateLine}</p>
<div class="summary">
${paragraphs(summary)}
</div>
${indicators.map((indicator, i) => part(trend, indicator, i))}
${revisions(trend)}
<div class="notes">
${paragraphs([...notes, ...definitionsOf(indicators, TREND_WORDS[trend.language])])}
</div>
${sources(trend)}`;
  const page = htmlPage({ tag: words.tag, title, version: made.version, style }, [content]);
  return Array.from(page, ({ markup }) => markup).join('');
}

/** Heading, table, forecasts and drawings of an indicator. */
function part(trend: Trend, indicator: TrendIndicator, i: number): Markup {
  const [words, page] = [TREND_WORDS[trend.language], HTML_WORDS[trend.language]];
  const { name, regions, total, calibration } = indicator;
  const hasForecasts = [...regions, total].some(({ forecast }) => forecast);
  return html`<section>
<h2>${name}</h2>
<div class="table">
<div class="scroll" role="region" aria-label="${page.tableBox}" tabindex="0">
${table(trend, indicator)}
</div>
</div>
${hasForecasts ? html`<p class="notes">${words.column.forecast}: ${words.calibration(calibration)}</p>` : html``}
${drawings(trend, indicator, i)}
</section>`;
}

function drawings(trend: Trend, indicator: TrendIndicator, i: number): Markup {
  const words = TREND_WORDS[trend.language];
  const { regions, total, name, planned } = indicator;
  if (regions.length > MAX_LINES) {
    return html`<p class="notes">${words.tooManyLines(regions.length)}</p>`;
  }
  const lines = [...regions, total];
  const ids = [`ranks-${i + 1}`, `rates-${i + 1}`] as const;
  const dashes = planned.some((rate) => rate !== null) ? ` (- - ${words.planned})` : '';
  return html`<div class="pair">
${
  isRanked(indicator)
    ? html`<figure>
<figcaption id="${ids[0]}">${words.rankChart(name)}</figcaption>
${rankChart(trend, indicator, { namedBy: ids[0], description: ranksText(regions) })}
</figure>`
    : html``
}
<figure>
<figcaption id="${ids[1]}">${words.rateCharts(name)}${dashes}</figcaption>
${rateCharts(trend, lines, { planned, namedBy: ids[1], description: ratesText(lines) })}
</figure>
</div>`;
}

function table({ language, stub }: Trend, indicator: TrendIndicator): Markup {
  const words = TREND_WORDS[language];
  const columns = columnsOf(indicator);
  const cell = (line: TrendLine, column: TrendColumn) => {
    const text =
      column === 'trend'
        ? plainTrend(line)
        : columnText(column, line, { indicator, words, most: MAX_DATES });
    const isBehind = column === 'ahead' && line.progress?.state === 'behind';
    const own = { ranks: 'path', forecast: 'range' }[column as string];
    return html`<td class="${own ?? (isBehind ? 'figure behind' : 'figure')}">${text}</td>`;
  };
  const row = (line: TrendLine) =>
    html`<tr${line.isTotal ? html` class="total"` : html``}><th scope="row">${line.label}</th>${columns.map((column) => cell(line, column))}</tr>`;
  return html`<table border="1">
<thead><tr><th scope="col">${stub}</th>${columns.map((column) => html`<th scope="col">${headingOf(column, indicator, words)}</th>`)}</tr></thead>
<tbody>
${[...indicator.regions, indicator.total].map(row)}
</tbody>
</table>`;
}

function revisions(trend: Trend): Markup {
  const { language, revisions: all } = trend;
  if (all.length === 0) return html``;
  const words = TREND_WORDS[language];
  const rows = all.map((revision) => {
    const [region = '', ...texts] = revisionTexts(trend, revision);
    return html`<tr><th scope="row">${region}</th>${texts.map((text) => html`<td>${text}</td>`)}</tr>`;
  });
  return html`<section>
<h2>${words.revisions}</h2>
<div class="table"><div class="scroll" role="region" aria-label="${words.revisions}" tabindex="0">
<table border="1">
<thead><tr>${words.revisionColumns.map((text) => html`<th scope="col">${text}</th>`)}</tr></thead>
<tbody>
${rows}
</tbody>
</table>
</div></div>
</section>`;
}

function sources({ language, sources: all }: Trend): Markup {
  const words = TREND_WORDS[language];
  const lines = all.map(({ file, sheet, date }) => {
    const place = placeText(WORDS[language], { file: baseName(file), sheet, cell: null });
    return words.source(place, date);
  });
  return sourceList(words.sources, lines);
}
