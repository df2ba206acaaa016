/** The first sheet of the workbook of a trend: the position of every region at the newest date. */
import { TREND_WORDS } from '../../../lang/trend.ts';
import { pointsChangeText, UNKNOWN } from '../../../report/format.ts';
import type { Trend, TrendIndicator, TrendLine } from '../../../report/trend/trend.ts';
import { type BodyCell, listHeader, type SheetTable } from '../../excel/page.ts';
import { pointsFormat } from '../../excel/sheets/formulas.ts';

/** A row for each indicator and region, and the paragraphs below. */
export function overviewTable(trend: Trend): SheetTable {
  const words = TREND_WORDS[trend.language];
  const { column } = words;
  const header = [
    ...[words.indicator, trend.stub, words.firstRate, column.rate, column.change],
    ...[column.lastChange, words.rank, column.pace, column.idle, words.planned, column.ahead],
    ...[words.stateLabel, words.behindFor, words.remaining, column.required],
    ...[words.earliest, words.middle, words.latest],
  ];
  const body = trend.indicators.flatMap((indicator) =>
    [...indicator.regions, indicator.total].map((line, r) =>
      rowOf(line, indicator, trend).map((cell): BodyCell => {
        return { ...cell, look: { ...cell.look, isBold: line.isTotal, isRuled: r === 0 } };
      }),
    ),
  );
  const calibrations = trend.indicators.map(
    ({ name, calibration }) =>
      `${[name, column.forecast].filter(Boolean).join(' ')}: ${words.calibration(calibration)}`,
  );
  return {
    name: words.sheet.overview,
    title: trend.title,
    date: trend.dateLine,
    header: listHeader(header),
    stub: 1,
    body,
    notes: [...trend.summary, ...trend.notes, ...calibrations],
  };
}

function rowOf(line: TrendLine, indicator: TrendIndicator, { language }: Trend): BodyCell[] {
  const words = TREND_WORDS[language];
  const { points, pointsChange, lastPointsChange, pace, idle } = line;
  const { progress, required, forecast } = line;
  const decimals = Math.max(2, indicator.decimals);
  const change = (value: number | null): BodyCell => {
    const text = pointsChangeText(value, decimals);
    if (value === null) return textCell(UNKNOWN);
    return { content: value, text, format: pointsFormat(decimals), look: { isFigure: true } };
  };
  const newest = points.at(-1);
  return [
    textCell(indicator.name),
    textCell(line.label),
    textCell(points[0]?.rate ?? UNKNOWN),
    textCell(newest?.rate ?? UNKNOWN),
    change(pointsChange),
    change(lastPointsChange),
    numberCell(newest?.rank ?? null),
    decimalCell(pace?.perWeek ?? null),
    numberCell(idle),
    textCell(progress?.planned ?? UNKNOWN),
    change(progress?.ahead ?? null),
    textCell(progress ? words.state[progress.state] : UNKNOWN),
    numberCell(progress?.behindFor ?? null),
    numberCell(required?.households ?? null),
    decimalCell(required?.perWeek ?? null),
    textCell(forecast?.earliest ?? UNKNOWN),
    textCell(forecast?.typical ?? UNKNOWN),
    textCell(forecast?.latest ?? UNKNOWN),
  ];
}

const textCell = (text: string): BodyCell => ({ content: text, text });

function numberCell(value: number | null): BodyCell {
  if (value === null) return textCell(UNKNOWN);
  return { content: value, text: String(value), look: { isFigure: true } };
}

/** A number with one decimal, given as a text. */
function decimalCell(text: string | null): BodyCell {
  if (text === null) return textCell(UNKNOWN);
  return { content: Number(text), text, format: '0.0', look: { isFigure: true } };
}
