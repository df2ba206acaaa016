/** Tidy CSV for other programs: one row for each region and indicator. */
import { stringify } from 'csv-stringify/sync';
import { rowsFor } from '../report/order.ts';
import type { Report } from '../report/report.ts';
import type { View } from './renderer.ts';
import { BYTE_ORDER_MARK, nameCell } from './text/csv.ts';

const COLUMNS = [
  ...['date', 'device', 'gas', 'region', 'households', 'installed', 'added', 'rate'],
  ...['rank', 'tied', 'previousRank', 'rankChange', 'subtotal'],
];

/** The regions without sums, with names as in the JSON; an unknown figure is an empty cell. */
export function renderCsv(report: Report, { isFile = false }: Pick<View, 'isFile'> = {}): string {
  const subtotalOf = innermost(report);
  const rows = report.indicators.flatMap(({ device, gas }, i) =>
    rowsFor(report, i).flatMap(({ label, place, figures }) => {
      const own = figures[i];
      if (!own) return [];
      const { households, installed, added, rate, rank, tied, previousRank, rankChange } = own;
      const names = [device, gas, label].map(nameCell);
      const counts = [households, installed, added, rate];
      const ranks = [rank, String(tied), previousRank, rankChange];
      return [[report.date, ...names, ...counts, ...ranks, nameCell(subtotalOf(place))]];
    }),
  );
  return (isFile ? BYTE_ORDER_MARK : '') + stringify([COLUMNS, ...rows]);
}

/** Returns a function that names the smallest subtotal of a region; empty if there is none. */
function innermost({ subtotals }: Report): (place: number) => string {
  const largestFirst = [...subtotals].sort((a, b) => b.parts.length - a.parts.length);
  const names = new Map(
    largestFirst.flatMap(({ parts, label }) => parts.map((place) => [place, label] as const)),
  );
  return (place) => names.get(place) ?? '';
}
