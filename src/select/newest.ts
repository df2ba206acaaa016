/** Choice among many dated sheets of this period's and last's. Pure. */
import { daysBetween } from '../check/days.ts';
import { GasrankError } from '../core/error.ts';
import type { SheetRef } from '../core/sheet/cell.ts';
import type { IsoDate } from '../core/snapshot.ts';

/** A sheet, or one of several tables in it, and its day. */
export interface DatedSheet extends SheetRef {
  readonly date: IsoDate;
  /** Dates that its name says instead, or its file's when that holds nothing else. */
  readonly otherDates?: readonly IsoDate[];
}

export interface NewestPair {
  readonly current: DatedSheet;
  readonly previous: DatedSheet;
}

/** The newest days, at most so many, the newest first. */
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
 * @param folder where they were looked for, as an error names it
 * @throws GasrankError when there are no two days, two sheets of one of the two days, or one whose name says such a day
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
 * A sheet named after a newer day than it says itself is, as a rule, this period's, in which last period's text was left.
 *
 * @throws GasrankError `latest-date-unclear`
 */
function requireNoneRenamed(sheets: readonly DatedSheet[], since: IsoDate): void {
  for (const { file, sheet, date, otherDates = [] } of sheets) {
    const other = otherDates.find((it) => it >= since);
    // The day of one of the pair is told, and what its name says instead is a finding.
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

/** Days between the two newest days, and between most of those before. */
export interface Gap {
  readonly days: number;
  readonly usual: number;
}

/** The gap of a pair that is much longer than those before, so that a sheet between may be missing; else `null`. */
export function unusualGap(sheets: readonly { readonly date: IsoDate }[]): Gap | null {
  const dates = [...new Set(sheets.map(({ date }) => date))].sort();
  const gaps = dates.slice(1).map((date, i) => daysBetween(dates[i] ?? date, date));
  const days = gaps.pop();
  if (days === undefined || gaps.length < 2) return null;
  const usual = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? days;
  return days > usual * MUCH ? { days, usual } : null;
}

/** A holiday moves a weekly sheet by a day or two; a missing one doubles the gap. */
const MUCH = 1.5;
