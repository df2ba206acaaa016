/** Columns of the table of an indicator, for the formats that have one. */
import type { TrendColumn, TrendWords } from '../../lang/words/trend.ts';
import { numberText, UNKNOWN } from '../../report/format.ts';
import type { TrendIndicator, TrendLine } from '../../report/trend/trend.ts';
import { forecastText, idleCell, pointsCell, rankPath } from './marks.ts';

/** The columns that an indicator has figures for. */
export function columnsOf({ regions, total }: TrendIndicator): TrendColumn[] {
  const lines = [...regions, total];
  const isAny = (has: (line: TrendLine) => unknown) => lines.some((line) => has(line) !== null);
  return [
    ...(['trend', 'rate', 'change', 'lastChange', 'ranks', 'pace', 'idle'] as const),
    ...(isAny(({ progress }) => progress) ? (['ahead'] as const) : []),
    ...(isAny(({ required }) => required) ? (['required'] as const) : []),
    ...(isAny(({ forecast }) => forecast) ? (['forecast'] as const) : []),
  ];
}

/** Dates in a path of ranks where a window does not limit them. */
export const MAX_DATES = 12;

/** Definitions of the columns that the indicators have; the trend and the rate need none. */
export function definitionsOf(indicators: readonly TrendIndicator[], words: TrendWords): string[] {
  return [...new Set(indicators.flatMap(columnsOf))]
    .filter((column) => column !== 'trend' && column !== 'rate')
    .map((column) => words.definition[column]);
}

/** Heading of a column, that of rates in the words of the sheet. */
export function headingOf(
  column: TrendColumn,
  { terms }: TrendIndicator,
  words: TrendWords,
): string {
  return column === 'rate' ? (terms.labels.rate ?? words.column.rate) : words.column[column];
}

/** Text of a cell. @param most number of dates in a path of ranks */
export function columnText(
  column: Exclude<TrendColumn, 'trend'>,
  line: TrendLine,
  { indicator, words, most }: { indicator: TrendIndicator; words: TrendWords; most: number },
): string {
  switch (column) {
    case 'rate':
      return line.points.at(-1)?.rate ?? UNKNOWN;
    case 'change':
      return pointsCell(line.pointsChange, indicator);
    case 'lastChange':
      return pointsCell(line.lastPointsChange, indicator);
    case 'ranks':
      return rankPath(line, most);
    case 'pace':
      return line.pace?.perWeek ?? UNKNOWN;
    case 'idle':
      return idleCell(line, words);
    case 'ahead':
      return pointsCell(line.progress?.ahead ?? null, indicator);
    case 'required':
      return line.required?.perWeek ?? numberText(null);
    case 'forecast':
      return forecastText(line, words);
  }
}
