/** Days from one date to another. */
import type { IsoDate } from '../core/snapshot.ts';

const MILLISECONDS_A_DAY = 86_400_000;

/** Days from `from` to `to`; less than 0 when `to` is the earlier one. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (Date.parse(to) - Date.parse(from)) / MILLISECONDS_A_DAY;
}
