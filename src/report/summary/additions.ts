/** Additions of a summary. */
import type { Additions, Amount } from '../../lang/index.ts';
import { grouped, isFinished, type SummaryRow, withHouseholds } from './rows.ts';

/** Number of largest additions that are named; with ties there may be more. */
const MAX_NAMED = 3;

/** The additions of rows in the sheet's order; `null` if there is nothing to report. */
export function additionsOf(rows: readonly SummaryRow[]): Additions | null {
  const known = rows.filter(({ figures }) => figures.added !== null);
  const gained = known.filter((row) => addedOf(row) > 0);
  const fell = known.filter((row) => addedOf(row) < 0);
  const without = withHouseholds(known).filter(
    (row) => addedOf(row) === 0 && !isFinished(row.figures),
  );
  // Beside a kept rate the counts are rounded, and may hide an addition.
  const none = without.filter(({ figures }) => figures.kept === null);
  if (gained.length === 0 && fell.length === 0 && known.length === rows.length) {
    if (none.length === 0) return null;
    if (none.length === without.length) return { kind: 'none' };
  }
  const most = largest(gained);
  const mostFell = largest(fell);
  return {
    kind: 'some',
    most: amountsOf(most),
    others: gained.length > most.length,
    fell: amountsOf(mostFell),
    othersFell: fell.length > mostFell.length,
    none: none.map(({ region }) => region),
    rest: restOf(rows, { named: [...most, ...mostFell], none }),
    unknown: known.length === rows.length ? 'none' : known.length === 0 ? 'all' : 'some',
  };
}

/** Kind of the regions without an addition that are not named. */
function restOf(
  rows: readonly SummaryRow[],
  { named, none }: { readonly named: readonly SummaryRow[]; readonly none: readonly SummaryRow[] },
): 'all' | 'unfinished' | null {
  const areNamed = new Set(named);
  const others = rows.filter((row) => !areNamed.has(row));
  if (others.length === none.length) return 'all';
  const isUnfinished = ({ figures }: SummaryRow) =>
    !isFinished(figures) && figures.households !== 0;
  return others.filter(isUnfinished).length === none.length ? 'unfinished' : null;
}

const addedOf = ({ figures }: SummaryRow): number => figures.added ?? 0;

/** The rows with the largest changes, the largest first, including ties with the last of them. */
function largest(rows: readonly SummaryRow[]): SummaryRow[] {
  const sizeOf = (row: SummaryRow) => Math.abs(addedOf(row));
  // Not by sorting all rows: there may be a million.
  let sizes: number[] = [];
  for (const row of rows) {
    const size = sizeOf(row);
    if (sizes.length === MAX_NAMED && size <= (sizes.at(-1) ?? 0)) continue;
    sizes = [...sizes, size].sort((a, b) => b - a).slice(0, MAX_NAMED);
  }
  const least = sizes.at(-1) ?? 0;
  return rows.filter((row) => sizeOf(row) >= least).sort((a, b) => sizeOf(b) - sizeOf(a));
}

function amountsOf(rows: readonly SummaryRow[]): Amount[] {
  return grouped(rows, (a, b) => a.added === b.added).map(({ key, regions }) => ({
    regions,
    added: key.added ?? 0,
  }));
}
