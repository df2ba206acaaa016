/** Chooses this and last period's sheets among many dated ones. */
import { daysBetween } from '../core/days.ts';
import { GasrankError } from '../core/error.ts';
import type { SheetRef } from '../core/sheet/cell.ts';
import type { IsoDate } from '../core/snapshot.ts';

/** A sheet, or one of several tables in it, and its date. */
export interface DatedSheet extends SheetRef {
  readonly date: IsoDate;
  /** Other dates in its name, or in the file's name if the file has no other table. */
  readonly otherDates?: readonly IsoDate[];
}

export interface NewestPair {
  readonly current: DatedSheet;
  readonly previous: DatedSheet;
}

/** At most `most` newest dates, newest first. */
export function newestDates(
  sheets: readonly { readonly date: IsoDate }[],
  most: number,
): IsoDate[] {
  const dates = [...new Set(sheets.map(({ date }) => date))];
  return dates.sort().reverse().slice(0, most);
}

/**
 * The newest sheet and the one before it.
 *
 * @param folder the folder, as errors name it
 * @throws GasrankError if there are not two dates, if one of them has several sheets, or if another sheet's name states
 * one of them
 */
export function newestPair(sheets: readonly DatedSheet[], folder: string): NewestPair {
  const [newest, before] = newestDates(sheets, 2).map((date) => onlyOf(sheets, date));
  if (!newest) throw new GasrankError({ code: 'latest-none', folder });
  if (!before) {
    const { file, sheet, date } = newest;
    throw new GasrankError({ code: 'latest-one', folder, file, sheet, date });
  }
  requireNoneRenamed(sheets, before.date);
  return { current: newest, previous: before };
}

/**
 * Rejects sheets named after a newer date than they state: usually this period's sheet, in which last period's date was
 * left.
 *
 * @throws GasrankError `latest-date-unclear`
 */
function requireNoneRenamed(sheets: readonly DatedSheet[], since: IsoDate): void {
  for (const { file, sheet, date, otherDates = [] } of sheets) {
    const other = otherDates.find((it) => it >= since);
    // A contradicting name of a sheet of the pair becomes a finding.
    if (date >= since || other === undefined) continue;
    throw new GasrankError({
      ...{ code: 'latest-date-unclear', file, sheet, dates: [date, other], text: null },
    });
  }
}

function onlyOf(sheets: readonly DatedSheet[], date: IsoDate): DatedSheet {
  const [sheet, rival] = sheets.filter((it) => it.date === date);
  if (!sheet) throw new RangeError(`no sheet of ${date}`);
  if (!rival) return sheet;
  throw new GasrankError({
    code: 'latest-same-date',
    ...{ date, file: sheet.file, sheet: sheet.sheet },
    ...{ rivalFile: rival.file, rivalSheet: rival.sheet },
  });
}

/** Days between the two newest dates, and the usual number before. */
export interface Gap {
  readonly days: number;
  readonly usual: number;
}

/** The gap of the pair if it is much longer than usual, so that a sheet may be missing; else `null`. */
export function unusualGap(sheets: readonly { readonly date: IsoDate }[]): Gap | null {
  const dates = [...new Set(sheets.map(({ date }) => date))].sort();
  const gaps = dates.slice(1).map((date, i) => daysBetween(dates[i] ?? date, date));
  const days = gaps.pop();
  if (days === undefined || gaps.length < 2) return null;
  const usual = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? days;
  return days > usual * MUCH ? { days, usual } : null;
}

/** Factor of an unusual gap: a holiday moves a weekly sheet by a day or two; a missing one doubles the gap. */
const MUCH = 1.5;
