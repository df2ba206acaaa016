/** Tidy CSV for other programs: one row for each region and indicator. The only file that imports csv-stringify. */
import { stringify } from 'csv-stringify/sync';
import { rowsFor } from '../report/order.ts';
import type { Report } from '../report/report.ts';
import type { View } from './renderer.ts';
import { printable } from './text/printable.ts';

const COLUMNS = [
  ...['date', 'device', 'gas', 'region', 'households', 'installed', 'added', 'rate'],
  ...['rank', 'tied', 'previousRank', 'rankChange', 'subtotal'],
];

/** Mark by which Excel recognises UTF-8. Piped to a program it would become part of the first name. */
const BYTE_ORDER_MARK = '\uFEFF';

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

/** Texts that a spreadsheet would read as a formula, also after blanks and fillers. */
const FORMULA = /^[\s\p{M}\u115f\u1160\u2800]*[=+\-@\u2212]/u;

/**
 * A name on one line that no spreadsheet runs as a formula: an apostrophe makes it text, as OWASP recommends against
 * CSV injection.
 */
function nameCell(name: string): string {
  const text = printable(name);
  return FORMULA.test(text.normalize('NFKC')) ? `'${text}` : text;
}
