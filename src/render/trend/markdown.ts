/** Markdown of a trend: paragraphs, a table for each indicator, revisions, notes. */
import { placeText, WORDS } from '../../lang/index.ts';
import { TREND_WORDS } from '../../lang/trend.ts';
import { baseName } from '../../report/format.ts';
import type { Trend, TrendIndicator } from '../../report/trend/trend.ts';
import { escapeInline, escapeLine, markdownTable } from '../markdown/markup.ts';
import { columnsOf, columnText, headingOf } from './columns.ts';
import { plainTrend } from './marks.ts';

/** Dates in a path of ranks. */
const MAX_DATES = 12;

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
    [...trend.notes, ...definitions(trend)].map(escapeLine).join('  \n'),
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

function revisions({ language, revisions: all }: Trend): string[] {
  if (all.length === 0) return [];
  const words = TREND_WORDS[language];
  const lines = all.map(({ region, device, gas, date, figure, was, now, ranks, at }) =>
    [
      ...[region, [device, gas].filter(Boolean).join('·'), date, words.figure[figure]],
      ...[String(was), String(now), ranks.map(words.rankChange).join(', ')],
      placeText(WORDS[language], { ...at, file: baseName(at.file) }),
    ].map(escapeInline),
  );
  const aligns = words.revisionColumns.map((_, c) => {
    return c === 4 || c === 5 ? ('right' as const) : 'left';
  });
  return [
    `## ${escapeInline(words.revisions)}`,
    markdownTable(aligns, [words.revisionColumns.map(escapeInline), ...lines]),
  ];
}

/** Definitions of the columns that are shown. */
function definitions({ language, indicators }: Trend): string[] {
  const words = TREND_WORDS[language];
  const columns = new Set(indicators.flatMap(columnsOf));
  return [...columns]
    .filter((column) => column !== 'trend' && column !== 'rate')
    .map((column) => words.definition[column]);
}
