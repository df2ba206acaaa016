/** Markdown of a trend: paragraphs, a table for each indicator, revisions, notes. */
import { TREND_WORDS } from '../../lang/trend.ts';
import type { Trend, TrendIndicator } from '../../report/trend/trend.ts';
import { escapeInline, escapeLine, markdownTable } from '../markdown/markup.ts';
import { columnsOf, columnText, definitionsOf, headingOf, MAX_DATES } from './columns.ts';
import { plainTrend } from './marks.ts';
import { revisionTexts } from './revisions.ts';

/** The trend as Markdown with tables aligned by display width. */
export function trendMarkdown(trend: Trend): string {
  const blocks = [
    `# ${escapeInline(trend.title)}`,
    escapeLine(trend.dateLine),
    ...trend.summary.map(escapeLine),
    ...trend.indicators.flatMap((indicator) => [
      ...(indicator.name === '' ? [] : [`## ${escapeInline(indicator.name)}`]),
      table(trend, indicator),
      ...calibration(trend, indicator),
    ]),
    ...revisions(trend),
    [...trend.notes, ...definitionsOf(trend.indicators, TREND_WORDS[trend.language])]
      .map(escapeLine)
      .join('  \n'),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function table({ language, stub }: Trend, indicator: TrendIndicator): string {
  const words = TREND_WORDS[language];
  const columns = columnsOf(indicator);
  const lines = [...indicator.regions, indicator.total].map((line) => [
    escapeInline(line.label),
    ...columns.map((column) =>
      escapeInline(
        column === 'trend'
          ? plainTrend(line)
          : columnText(column, line, { indicator, words, most: MAX_DATES }),
      ),
    ),
  ]);
  const head = [stub, ...columns.map((column) => headingOf(column, indicator, words))];
  const isLeft = (column: string) => ['trend', 'ranks', 'forecast'].includes(column);
  return markdownTable(
    ['left', ...columns.map((column) => (isLeft(column) ? ('left' as const) : 'right'))],
    [head.map(escapeInline), ...lines],
  );
}

/** Test of the forecasts on the sheets, beside them. */
function calibration({ language }: Trend, { regions, total, calibration }: TrendIndicator) {
  const words = TREND_WORDS[language];
  const isAny = [...regions, total].some(({ forecast }) => forecast);
  return isAny ? [escapeLine(`${words.column.forecast}: ${words.calibration(calibration)}`)] : [];
}

function revisions(trend: Trend): string[] {
  const { language, revisions: all } = trend;
  if (all.length === 0) return [];
  const words = TREND_WORDS[language];
  const lines = all.map((revision) => revisionTexts(trend, revision).map(escapeInline));
  const aligns = words.revisionColumns.map((_, c) => {
    return c === 4 || c === 5 ? ('right' as const) : 'left';
  });
  return [
    `## ${escapeInline(words.revisions)}`,
    markdownTable(aligns, [words.revisionColumns.map(escapeInline), ...lines]),
  ];
}
