/** Counts of rows and their sums. */
import type { Quantity } from '../core/quantity.ts';
import { type CountRange, countRange, isRounded, overlap, sumOfRanges } from '../core/rounding.ts';
import type { Figures, Region } from '../core/snapshot.ts';

/** Rows whose counts are added up once, so that the sum of any run of them is a difference. */
export interface AddedUp {
  readonly rows: readonly Region[];
  readonly places: ReadonlyMap<Region, number>;
  /** Of each count: what the rows before each row add up to, and at the end what all do. */
  readonly before: readonly (readonly number[])[];
}

/** A run of rows by their places, `end` left out. */
interface Run {
  readonly start: number;
  readonly end: number;
}

/** Adds up what the rows state and is known; all have the same indicators. */
export function addUp(rows: readonly Region[]): AddedUp {
  const before = (rows[0] ? countsOf(rows[0]) : []).map(() => [0]);
  rows.forEach((row, r) => {
    countsOf(row).forEach((count, c) => {
      before[c]?.push((before[c][r] ?? 0) + (count ?? 0));
    });
  });
  return { rows, places: new Map(rows.map((row, r) => [row, r])), before };
}

/** The counts of every indicator in turn: 0 where there is no column, `null` where a cell says none. */
export function countsOf({ figures }: Region): (number | null)[] {
  return figures.flatMap(({ households, installed }) => [countOf(households), countOf(installed)]);
}

function countOf(quantity: Quantity): number | null {
  if (quantity.state === 'absent') return 0;
  return quantity.state === 'known' ? quantity.value : null;
}

/** The households that the rows state of an indicator and are known, added up. */
export function householdsOf(rows: readonly Region[], indicator: number): number {
  return rows.reduce((sum, { figures }) => sum + householdsIn(figures[indicator]), 0);
}

function householdsIn(figures: Figures | undefined): number {
  return (figures && countOf(figures.households)) ?? 0;
}
/** Whether a row is the sum of the others in a run, by default all, in every count, and not of zeros alone. */
export function isSumOf(
  total: Region,
  { rows, places, before }: AddedUp,
  { start, end }: Run = { start: 0, end: rows.length },
): boolean {
  const place = places.get(total) ?? -1;
  const isAmong = start <= place && place < end;
  const counts = countsOf(total);
  const sums = counts.map((count, c) => {
    const sum = (before[c]?.[end] ?? 0) - (before[c]?.[start] ?? 0);
    return isAmong ? sum - (count ?? 0) : sum;
  });
  return counts.every((count, c) => count === sums[c]) && sums.some((sum) => sum > 0);
}

/** Whether a count may be the sum of others as the sheet rounds them; one without a task adds nothing. */
export function mayBeSum(own: Quantity, parts: readonly (Quantity | undefined)[]): boolean {
  const stated = countRange(own);
  const sum = sumOfRanges(
    parts.map((part) =>
      part === undefined || part.state === 'blank' || part.state === 'absent'
        ? NOTHING
        : countRange(part),
    ),
  );
  return stated !== null && sum !== null && overlap(stated, sum);
}

const NOTHING: CountRange = { least: 0, most: 0 };

/** Whether a row of rounded counts may be the sum of others in every count. */
export function mayBeSumOf(total: Region, parts: readonly Region[]): boolean {
  const isSum = (measure: 'households' | 'installed') =>
    total.figures.every(
      ({ [measure]: own }, i) =>
        own.state === 'absent' ||
        mayBeSum(
          own,
          parts.map(({ figures }) => figures[i]?.[measure]),
        ),
    );
  return total.figures.some(isRounded) && isSum('households') && isSum('installed');
}
