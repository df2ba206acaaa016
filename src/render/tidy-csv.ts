/** Tidy CSV for other programs: one row for each region and indicator. */
import { rowsFor } from '../report/order.ts';
import type { Report } from '../report/report.ts';
import type { View } from './renderer.ts';
import { csvPieces, nameCell } from './text/csv.ts';

const COLUMNS = [
  ...['date', 'device', 'gas', 'region', 'households', 'installed', 'added', 'rate'],
  ...['rank', 'tied', 'previousRank', 'rankChange', 'subtotal'],
];

/** The regions without sums, with names as in the JSON, in pieces; an unknown figure is an empty cell. */
export function renderCsv(report: Report, view: Pick<View, 'isFile'> = {}): Generator<string> {
  return csvPieces(COLUMNS, rowsOf(report), view);
}

function* rowsOf(report: Report) {
  const subtotalOf = innermost(report);
  for (const [i, { device, gas }] of report.indicators.entries()) {
    const indicator = [device, gas].map(nameCell);
    for (const { label, place, figures } of rowsFor(report, i)) {
      const own = figures[i];
      if (!own) continue;
      const { households, installed, added, rate, rank, tied, previousRank, rankChange } = own;
      const names = [...indicator, nameCell(label)];
      const counts = [households, installed, added, rate];
      const ranks = [rank, String(tied), previousRank, rankChange];
      yield [report.date, ...names, ...counts, ...ranks, nameCell(subtotalOf(place))];
    }
  }
}

/** Returns a function that names the smallest subtotal of a region; empty if there is none. */
function innermost({ subtotals }: Report): (place: number) => string {
  const largestFirst = [...subtotals].sort((a, b) => b.parts.length - a.parts.length);
  const names = new Map(
    largestFirst.flatMap(({ parts, label }) => parts.map((place) => [place, label] as const)),
  );
  return (place) => names.get(place) ?? '';
}
