/** Sheets before the previous one, used only to check additions. */
import { GasrankError } from '../core/error.ts';
import type { IsoDate, Snapshot } from '../core/snapshot.ts';
import { interpretSheets, type Sheets } from '../interpret/index.ts';
import { newestDates } from './newest.ts';
import { isOfOneTable } from './pair.ts';

/** Maximum number of earlier sheets; the newest are used. */
export const MAX_EARLIER = 10;

/**
 * Maximum size of an earlier sheet: ten larger ones would take too much memory, and so many regions show what is usual
 * by themselves.
 */
const MAX_CELLS = 20_000;

/** Checks whether a file is small enough to be kept for this. */
export function isSmall(sheets: Sheets): boolean {
  return sheets.every(({ grid }) => {
    return grid.rows.reduce((count, cells) => count + cells.length, 0) <= MAX_CELLS;
  });
}

/** A table of a file, and its date. */
export interface DatedTable {
  readonly sheets: Sheets;
  readonly sheet: string;
  readonly date: IsoDate;
}

/**
 * The sheets of the same table before the previous one, oldest first. They give no figures, so unreadable sheets and
 * several sheets of one date are skipped.
 */
export function earlierSheets(
  tables: readonly DatedTable[],
  current: Snapshot,
  previous: Snapshot,
): Snapshot[] {
  const before = tables.filter(({ sheets, date }) => date < previous.date && isSmall(sheets));
  return newestDates(before, MAX_EARLIER)
    .reverse()
    .flatMap((day) => {
      const [sheet, ...rivals] = before
        .filter(({ date }) => date === day)
        .flatMap((table) => interpreted(table) ?? [])
        .filter((one) => isOfOneTable(one, current) && isOfOneTable(one, previous));
      return sheet && rivals.length === 0 ? [sheet] : [];
    });
}

function interpreted({ sheets, sheet }: DatedTable): Snapshot | null {
  try {
    return interpretSheets(sheets, { role: 'previous', sheet }).snapshot;
  } catch (error) {
    if (error instanceof GasrankError) return null;
    throw error;
  }
}
