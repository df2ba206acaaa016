/** Additions of a summary. */
import type { Additions, Amount } from '../../lang/index.ts';
import { grouped, isFinished, type SummaryRow, withHouseholds } from './rows.ts';

/** Number of largest additions that are named; with ties there may be more. */
const MAX_NAMED = 3;

/** The additions of rows in the sheet's order; `null` if there is nothing to report. */
export function additionsOf(rows: readonly SummaryRow[]): Additions | null {
  const known = rows.filter(({ figures }) => figures.added !== null);
  const gained = known.filter((row) => addedOf(row) > 0).sort((a, b) => addedOf(b) - addedOf(a));
  const fell = known.filter((row) => addedOf(row) < 0).sort((a, b) => addedOf(a) - addedOf(b));
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

/** The rows with the largest additions, including ties with the last of them. */
function largest(rows: readonly SummaryRow[]): SummaryRow[] {
  const bound = rows[MAX_NAMED - 1];
  return bound
    ? rows.filter((row, r) => r < MAX_NAMED || addedOf(row) === addedOf(bound))
    : [...rows];
}

function amountsOf(rows: readonly SummaryRow[]): Amount[] {
  return grouped(rows, (a, b) => a.added === b.added).map(({ key, regions }) => ({
    regions,
    added: key.added ?? 0,
  }));
}
