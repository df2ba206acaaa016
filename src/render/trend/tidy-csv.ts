/** Tidy CSV of a trend: one row for each date, indicator and region. */
import { stringify } from 'csv-stringify/sync';
import type { Trend, TrendLine } from '../../report/trend/trend.ts';
import type { View } from '../renderer.ts';
import { BYTE_ORDER_MARK, nameCell } from '../text/csv.ts';

const COLUMNS = [
  ...['date', 'device', 'gas', 'region', 'households', 'installed', 'added', 'rate', 'rank'],
];

/** The regions at every date, without sums; an unknown figure is an empty cell. */
export function trendCsv(trend: Trend, { isFile = false }: Pick<View, 'isFile'>): string {
  const rows = trend.indicators.flatMap(({ device, gas, regions }) => {
    const rowOf = (date: string, place: number) => (line: TrendLine) => {
      const { households, installed, added, rate, rank } = line.points[place] ?? {};
      const names = [device, gas, line.label].map(nameCell);
      return [date, ...names, households, installed, added, rate, rank];
    };
    return trend.dates.flatMap((date, place) => regions.map(rowOf(date, place)));
  });
  return (isFile ? BYTE_ORDER_MARK : '') + stringify([COLUMNS, ...rows]);
}
