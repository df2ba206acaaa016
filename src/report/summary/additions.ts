/** Additions of a summary. */
import type { Additions, Amount } from '../../lang/index.ts';
import { grouped, isFinished, type SummaryRow } from './rows.ts';

/** Number of largest additions that are named; with ties there may be more. */
const MAX_NAMED = 3;

/** The additions of rows in the sheet's order; `null` if there is nothing to report. */
export function additionsOf(rows: readonly SummaryRow[]): Additions | null {
  let [known, gained, fell] = [0, 0, 0];
  const without: SummaryRow[] = [];
  for (const row of rows) {
    const { added, households } = row.figures;
    if (added === null) continue;
    known += 1;
    if (added > 0) gained += 1;
    else if (added < 0) fell += 1;
    else if (households !== 0 && !isFinished(row.figures)) without.push(row);
  }
  // Beside a kept rate the counts are rounded, and may hide an addition.
  const none = without.filter(({ figures }) => figures.kept === null);
  if (gained === 0 && fell === 0 && known === rows.length) {
    if (none.length === 0) return null;
    if (none.length === without.length) return { kind: 'none' };
  }
  const most = largest(rows, 1);
  const mostFell = largest(rows, -1);
  return {
    kind: 'some',
    most: amountsOf(most),
    others: gained > most.length,
    fell: amountsOf(mostFell),
    othersFell: fell > mostFell.length,
    none: none.map(({ region }) => region),
    rest: restOf(rows, { named: [...most, ...mostFell], none }),
    unknown: known === rows.length ? 'none' : known === 0 ? 'all' : 'some',
  };
}

/** Kind of the regions without an addition that are not named. */
function restOf(
  rows: readonly SummaryRow[],
  { named, none }: { readonly named: readonly SummaryRow[]; readonly none: readonly SummaryRow[] },
): 'all' | 'unfinished' | null {
  if (rows.length - named.length === none.length) return 'all';
  const areNamed = new Set(named);
  let unfinished = 0;
  for (const row of rows) {
    const isUnfinished = !isFinished(row.figures) && row.figures.households !== 0;
    if (isUnfinished && !areNamed.has(row)) unfinished += 1;
  }
  return unfinished === none.length ? 'unfinished' : null;
}

/** The rows with the largest additions (`sign` 1) or losses (−1), the largest first, including ties with the last of them. */
function largest(rows: readonly SummaryRow[], sign: 1 | -1): SummaryRow[] {
  const sizeOf = ({ figures }: SummaryRow) => sign * (figures.added ?? 0);
  // Not by sorting all rows: there may be a million.
  let sizes: number[] = [];
  for (const row of rows) {
    const size = sizeOf(row);
    if (size <= 0 || (sizes.length === MAX_NAMED && size <= (sizes.at(-1) ?? 0))) continue;
    sizes = [...sizes, size].sort((a, b) => b - a).slice(0, MAX_NAMED);
  }
  const [least = Number.POSITIVE_INFINITY] = sizes.slice(-1);
  return rows.filter((row) => sizeOf(row) >= least).sort((a, b) => sizeOf(b) - sizeOf(a));
}

function amountsOf(rows: readonly SummaryRow[]): Amount[] {
  return grouped(rows, (a, b) => a.added === b.added).map(({ key, regions }) => ({
    regions,
    added: key.added ?? 0,
  }));
}
