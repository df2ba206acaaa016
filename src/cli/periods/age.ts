/** `--max-age`: reports a newest sheet that is too old. The time is an argument. */
import { daysBetween } from '../../core/days.ts';
import type { Finding } from '../../core/finding.ts';
import type { IsoDate, Snapshot } from '../../core/snapshot.ts';

/** A finding if the sheet's date is more than `most` days ago. */
export function ageFindings(
  { source, date }: Pick<Snapshot, 'source' | 'date'>,
  { most, today }: { readonly most: number | undefined; readonly today: IsoDate },
): Finding[] {
  const days = daysBetween(date, today);
  if (most === undefined || days <= most) return [];
  const at = { source, row: null, col: null };
  return [{ code: 'period-too-old', at, date, today, days, most }];
}

/** The local date. */
export function localDay(time: Date): IsoDate {
  const digits = (value: number, length: number) => String(value).padStart(length, '0');
  const [year, month, day] = [time.getFullYear(), time.getMonth() + 1, time.getDate()];
  return [digits(year, 4), digits(month, 2), digits(day, 2)].join('-');
}
