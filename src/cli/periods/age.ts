/** `--max-age`: whether the newest sheet is so old that a new one has not come in. Pure: it is given the time. */
import { daysBetween } from '../../check/days.ts';
import type { Finding } from '../../core/finding.ts';
import type { IsoDate, Snapshot } from '../../core/snapshot.ts';

/** A finding when more than `most` days lie between the sheet's date and today. */
export function ageFindings(
  { source, date }: Pick<Snapshot, 'source' | 'date'>,
  { most, today }: { readonly most: number | undefined; readonly today: IsoDate },
): Finding[] {
  const days = daysBetween(date, today);
  if (most === undefined || days <= most) return [];
  const at = { source, row: null, col: null };
  return [{ code: 'period-too-old', at, date, today, days, most }];
}

/** The day that it is here. */
export function localDay(time: Date): IsoDate {
  const digits = (value: number, length: number) => String(value).padStart(length, '0');
  const [year, month, day] = [time.getFullYear(), time.getMonth() + 1, time.getDate()];
  return [digits(year, 4), digits(month, 2), digits(day, 2)].join('-');
}
