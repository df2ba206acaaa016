/** HTML: one page for a newsletter, without scripts and external resources. */
import { HTML_WORDS, type HtmlWords } from '../../lang/html.ts';
import { placeText, WORDS } from '../../lang/index.ts';
import { baseName, labelOf } from '../../report/format.ts';
import { publishedRecord, RECORD_ID } from '../../report/record.ts';
import type { OfficialColumn, Report } from '../../report/report.ts';
import type { View } from '../renderer.ts';
import { inPieces, lazily } from '../text/pieces.ts';
import { barsOf } from './bars.ts';
import { barChart, legendMark } from './chart.ts';
import { html, type Markup } from './markup.ts';
import { htmlPage, paragraphs, sourceList } from './page.ts';
import { type PrintLook, printLook } from './print.ts';
import { scheduleSection } from './schedule.ts';
import { MAX_BARS } from './size.ts';
import { styleSheet } from './style.ts';
import { officialTable, TITLE_ID } from './table.ts';
import { columnWidths } from './width.ts';

/**
 * The report as a page in pieces: summary, official table, notes, positions against the schedule, a chart for each
 * indicator and sources.
 */
export function renderHtml(
  report: Report,
  { fonts = {} }: Pick<View, 'fonts'> = {},
): Generator<string> {
  const words = HTML_WORDS[report.language];
  const print = printLook(report);
  const style = styleSheet(fonts, {
    width: columnWidths(report).reduce((sum, width) => sum + width, 0),
    print,
    hint: words.tableHint,
  });
  const version = report.made?.version ?? null;
  const head = { tag: words.tag, title: report.title, version, style };
  const record = html`<template id="${RECORD_ID}">${publishedRecord(report)}</template>
`;
  const page = htmlPage(head, contentOf(report, print, words), record);
  return inPieces(lazily(page, ({ markup }) => markup));
}

function* contentOf(report: Report, print: PrintLook, words: HtmlWords): Generator<Markup> {
  const { title, date, dateLine, summary, notes } = report;
  yield html`<h1 id="${TITLE_ID}">${title}</h1>
<p class="date"><time datetime="${date}">${dateLine}</time></p>
<div class="summary">
${paragraphs(summary)}
</div>
<div class="table">
${report.unitLine === null ? html`` : html`<p class="unit">${report.unitLine}</p>`}
<div class="scroll" role="region" aria-label="${words.tableBox}" tabindex="0">
`;
  yield* officialTable(report);
  yield html`
</div>
</div>
`;
  yield* printedParts(report, print);
  yield html`
<div class="notes">
${paragraphs(notes)}
</div>
`;
  yield* scheduleSection(report);
  yield html`
${charts(report, words)}
${sources(report)}`;
}

/** Columns of each table of the page: the official one, and its parts for print. */
export function tableColumns(report: Report): (readonly OfficialColumn[])[] {
  const { isDivided, parts } = printLook(report);
  return [report.official.columns, ...(isDivided ? parts : [])];
}

/** Tables for print only, in place of one that is too wide for the paper. */
function* printedParts(report: Report, { isDivided, parts }: PrintLook): Generator<Markup> {
  if (!isDivided) return;
  yield html`<div class="pages" aria-hidden="true">
`;
  for (const columns of parts) {
    yield* officialTable(report, columns);
    yield html`
`;
  }
  yield html`</div>`;
}

function charts(report: Report, words: HtmlWords): Markup {
  const { rows, indicators, previous, movementNote } = report;
  if (rows.length > MAX_BARS) {
    return html`<p class="notes">${words.tooManyBars(rows.length)}</p>`;
  }
  const legend = previous
    ? html`<p class="legend"><span>${legendMark('bar')}${words.thisPeriod}</span><span>${legendMark('previous')}${words.lastPeriod}</span>${movementNote ?? ''}</p>`
    : html``;
  return html`<section>
<h2>${words.charts}</h2>
${legend}
<div class="charts">
${indicators.map((_, i) => chart(report, i, words))}
</div>
</section>`;
}

function chart(report: Report, indicator: number, words: HtmlWords): Markup {
  const namedBy = `chart-${indicator + 1}`;
  const rateLabel = labelOf(report, indicator, 'rate');
  const drawing = barChart(barsOf(report, indicator, words), {
    rateLabel,
    rankLabel: labelOf(report, indicator, 'rank'),
    changeLabel: report.previous ? words.points : null,
    namedBy,
    describedBy: `${namedBy}-figures`,
  });
  const name = words.chart(report.indicators[indicator]?.name ?? '', rateLabel);
  return html`<figure>
<figcaption id="${namedBy}">${name}</figcaption>
${drawing}
</figure>`;
}

function sources(report: Report): Markup {
  const words = WORDS[report.language];
  const lines = report.sources.map(({ role, file, sheet, date }) => {
    const place = placeText(words, { file: baseName(file), sheet, cell: null });
    return words.check.source(role, place, date);
  });
  return sourceList(words.sources, lines);
}
