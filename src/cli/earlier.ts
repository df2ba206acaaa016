/** Sheets before the previous one: what additions are compared with, and nothing else. */
import { GasrankError } from '../core/error.ts';
import type { IsoDate, Snapshot } from '../core/snapshot.ts';
import { interpretSheets, type Sheets } from '../interpret/index.ts';
import { newestDates } from './newest.ts';
import { isOfOneTable } from './pair.ts';

/** The newest so many are used. */
export const MAX_EARLIER = 10;

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
  const before = tables.filter(({ date }) => date < previous.date);
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
