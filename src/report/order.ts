/** Order of a report's rows in one indicator, and the positions of its sums. */
import type { Report, ReportRow, ReportSubtotal } from './report.ts';

/** The rows by rank in one indicator, unranked ones last; ties and unranked rows in the sheet's order. */
export function rowsByRank({ rows }: Pick<Report, 'rows'>, indicator: number): ReportRow[] {
  return byRank(rows, ({ figures }) => figures[indicator]?.rank ?? null);
}

/** Rows by rank, unranked ones last; ties and unranked rows by their places. */
export function byRank<Row extends Pick<ReportRow, 'place'>>(
  rows: readonly Row[],
  rankOf: (row: Row) => number | null,
): Row[] {
  const ranked = rows.map((row) => ({ row, rank: rankOf(row) ?? Number.MAX_VALUE }));
  ranked.sort((a, b) => a.rank - b.rank || a.row.place - b.row.place);
  return ranked.map(({ row }) => row);
}

/** The rows for a table of one indicator, in the report's order. */
export function rowsFor(report: Report, indicator: number): readonly ReportRow[] {
  return report.sort === 'rank' ? rowsByRank(report, indicator) : report.rows;
}

/** The rows of a table with the total in its position of the sheet. */
export function withTotal(
  { total, totalPlace }: Pick<Report, 'total' | 'totalPlace'>,
  rows: readonly ReportRow[],
): readonly ReportRow[] {
  return totalPlace === 'first' ? [total, ...rows] : [...rows, total];
}

/**
 * The rows of a table with its subtotals and its total. In the sheet's order they keep their positions. In another
 * order, a subtotal stays with its regions if these are consecutive; otherwise it is placed beside the total, under a
 * name that marks it as a subtotal.
 */
export function withSums(
  report: Pick<Report, 'subtotals' | 'total' | 'totalPlace'>,
  rows: readonly ReportRow[],
): readonly ReportRow[] {
  const { subtotals, total, totalPlace } = report;
  if (subtotals.length === 0) return withTotal(report, rows);
  const placed = subtotals.map(placer(rows));
  const at = (gap: number) =>
    placed
      .filter((own) => own.gap === gap)
      .sort((a, b) => a.order - b.order)
      .map(({ subtotal }) => subtotal);
  const apart = placed.flatMap(({ subtotal, gap }) =>
    gap === null ? [{ ...subtotal, label: subtotal.labelApart }] : [],
  );
  const body = [...rows.flatMap((row, r) => [...at(r), row]), ...at(rows.length)];
  return totalPlace === 'first' ? [total, ...apart, ...body] : [...body, ...apart, total];
}

/** A subtotal with the number of rows above it (`null` beside the total), and its order among those with the same number. */
interface PlacedSubtotal {
  readonly subtotal: ReportSubtotal;
  readonly gap: number | null;
  readonly order: number;
}

function placer(
  rows: readonly ReportRow[],
): (subtotal: ReportSubtotal, index: number) => PlacedSubtotal {
  const isAsInSheet = rows.every(({ place }, r) => r === 0 || (rows[r - 1]?.place ?? 0) < place);
  const positions = new Map(rows.map(({ place }, r) => [place, r] as const));
  return (subtotal, index) => {
    const { parts, above } = subtotal;
    if (isAsInSheet) return { subtotal, gap: above, order: index };
    const own = parts.flatMap((place) => positions.get(place) ?? []).sort((a, b) => a - b);
    const [first = 0] = own;
    const last = own.at(-1) ?? 0;
    if (own.length === 0 || last - first + 1 !== own.length)
      return { subtotal, gap: null, order: 0 };
    // Of two subtotals below their regions the smaller comes first, of two above them the larger. Those below come
    // before those above.
    return above > (parts[0] ?? 0)
      ? { subtotal, gap: last + 1, order: own.length - rows.length - 1 }
      : { subtotal, gap: first, order: rows.length - own.length };
  };
}
