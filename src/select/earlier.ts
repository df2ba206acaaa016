/** Sheets before the previous one: what additions are compared with, and nothing else. */
import { GasrankError } from '../core/error.ts';
import type { IsoDate, Snapshot } from '../core/snapshot.ts';
import { interpretSheets, type Sheets } from '../interpret/index.ts';
import { newestDates } from './newest.ts';
import { isOfOneTable } from './pair.ts';

/** The newest so many are used. */
export const MAX_EARLIER = 10;

/** Larger sheets are not used: ten of them would fill the memory, and one of so many regions shows what is usual. */
const MAX_CELLS = 20_000;

/** Checks whether a file is small enough to be held for this. */
export function isSmall(sheets: Sheets): boolean {
  return sheets.every(({ grid }) => {
    return grid.rows.reduce((count, cells) => count + cells.length, 0) <= MAX_CELLS;
  });
}

/** A table of a file that was read, and its day. */
export interface DatedTable {
  readonly sheets: Sheets;
  readonly sheet: string;
  readonly date: IsoDate;
}

/**
 * The sheets of the same table before the previous one, the oldest first. No figure comes of them, so one that cannot be
 * understood, or that is one of several of its day, is passed over.
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
        .flatMap((table) => understood(table) ?? [])
        .filter((one) => isOfOneTable(one, current) && isOfOneTable(one, previous));
      return sheet && rivals.length === 0 ? [sheet] : [];
    });
}

function understood({ sheets, sheet }: DatedTable): Snapshot | null {
  try {
    return interpretSheets(sheets, { role: 'previous', sheet }).snapshot;
  } catch (error) {
    if (error instanceof GasrankError) return null;
    throw error;
  }
}
