/** Chooses the sheets of a series among many dated ones. */
import { GasrankError } from '../core/error.ts';
import type { IsoDate, Snapshot } from '../core/snapshot.ts';
import type { DatedSheet } from './newest.ts';
import { isOfOneTable } from './pair.ts';

/** The dates that are wanted. */
export interface SeriesSpan {
  /** Number of the newest dates. */
  readonly last?: number;
  readonly since?: IsoDate;
  readonly until?: IsoDate;
}

/** Checks whether a date is between the ends of a span. */
export function isWithinSpan(date: IsoDate, { since, until }: SeriesSpan): boolean {
  return (since === undefined || date >= since) && (until === undefined || date <= until);
}

/**
 * The sheets within the span, oldest first, one for each date.
 *
 * @param places the folders and files, as errors name them
 * @throws GasrankError if there are not two dates, if one has several sheets, or if a sheet's name states a date that
 * would put it in another place
 */
export function seriesSheets<Sheet extends DatedSheet>(
  sheets: readonly Sheet[],
  span: SeriesSpan,
  places: readonly string[],
): Sheet[] {
  const { last, since = null, until = null } = span;
  const within = sheets
    .filter(({ date }) => isWithinSpan(date, span))
    .sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
  const dates = [...new Set(within.map(({ date }) => date))];
  const first = last === undefined ? dates[0] : dates.slice(-last)[0];
  const chosen = within.filter(({ date }) => first !== undefined && date >= first);
  requireSingle(chosen);
  requirePlaces(sheets, chosen);
  const [one, other] = chosen;
  if (!one) throw new GasrankError({ code: 'series-none', places, since, until });
  if (!other) {
    const { file, sheet, date } = one;
    throw new GasrankError({ code: 'series-one', file, sheet, date });
  }
  return chosen;
}

/** @throws GasrankError `latest-same-date` if two sheets have one date */
function requireSingle(sheets: readonly DatedSheet[]): void {
  for (const [i, { date, file, sheet }] of sheets.entries()) {
    const rival = sheets[i + 1];
    if (rival?.date !== date) continue;
    throw new GasrankError({
      ...{ code: 'latest-same-date', date, file, sheet },
      ...{ rivalFile: rival.file, rivalSheet: rival.sheet },
    });
  }
}

/**
 * Rejects a sheet named after another date than it states if the order or the choice of the sheets depends on which is
 * right.
 *
 * @throws GasrankError `latest-date-unclear`
 */
function requirePlaces(all: readonly DatedSheet[], chosen: readonly DatedSheet[]): void {
  for (const one of all) {
    const { file, sheet, date, otherDates = [] } = one;
    for (const other of otherDates) {
      const [low, high] = date < other ? [date, other] : [other, date];
      const isDecisive = chosen.some(
        (rival) => rival !== one && rival.date >= low && rival.date <= high,
      );
      if (!isDecisive) continue;
      const dates = [date, other];
      throw new GasrankError({ code: 'latest-date-unclear', file, sheet, dates, text: null });
    }
  }
}

/** @throws GasrankError `series-other-table` unless neighbouring sheets are periods of one table */
export function requireOneTable(
  snapshots: readonly Snapshot[],
  names: readonly DatedSheet[],
): void {
  for (const [i, snapshot] of snapshots.entries()) {
    const before = snapshots[i - 1];
    if (!before || isOfOneTable(snapshot, before)) continue;
    const [own, rival] = [names[i], names[i - 1]];
    throw new GasrankError({
      ...{ code: 'series-other-table', file: own?.file ?? '', sheet: own?.sheet ?? '' },
      ...{ rivalFile: rival?.file ?? '', rivalSheet: rival?.sheet ?? '' },
    });
  }
}
