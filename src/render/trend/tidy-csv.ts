/** Tidy CSV of a trend: one row for each date, indicator and region. */
import type { Trend } from '../../report/trend/trend.ts';
import type { View } from '../renderer.ts';
import { csvPieces, nameCell } from '../text/csv.ts';

const COLUMNS = [
  ...['date', 'device', 'gas', 'region', 'households', 'installed', 'added', 'rate', 'rank'],
];

/** The regions at every date, without sums, in pieces; an unknown figure is an empty cell. */
export function trendCsv(trend: Trend, view: Pick<View, 'isFile'>): Generator<string> {
  return csvPieces(COLUMNS, rowsOf(trend), view);
}

function* rowsOf({ dates, indicators }: Trend) {
  for (const { device, gas, regions } of indicators) {
    const indicator = [device, gas].map(nameCell);
    const names = regions.map(({ label }) => nameCell(label));
    for (const [place, date] of dates.entries()) {
      for (const [r, { points }] of regions.entries()) {
        const { households, installed, added, rate, rank } = points[place] ?? {};
        yield [date, ...indicator, names[r], households, installed, added, rate, rank];
      }
    }
  }
}
