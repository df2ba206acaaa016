/** Which rows are exactly the sum of others. */
import type { Quantity } from '../core/quantity.ts';
import { type CountRange, countRange, isRounded, overlap, sumOfRanges } from '../core/rounding.ts';
import type { Region } from '../core/snapshot.ts';

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
function countsOf({ figures }: Region): (number | null)[] {
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

function householdsIn(figures: Region['figures'][number] | undefined): number {
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

/** Of small numbers any few may add up to another by chance. */
const MIN_SUM = 1000;
/** One count that agrees may do so by chance, as before anything is installed. */
const MIN_COUNTS = 2;
/** So many rows must add up to one whose name does not say that it is a subtotal, and to one whose name may. */
const MIN_PARTS = { unnamed: 3, named: 2 };

/**
 * The rows that are the sum of the rows just below or just above them, and not of all others. The inner ones of nested
 * subtotals are found first; their parts then count for the outer ones.
 */
export function partialSums(
  rows: readonly Region[],
  isNamed: (row: Region) => boolean,
): ReadonlySet<Region> {
  const found = new Set([...tiling(rows), ...tiling(rows.toReversed())]);
  for (;;) {
    const rest = addUp(rows.filter((row) => !found.has(row)));
    const more = rest.rows.filter((row, r) => {
      const least = isNamed(row) ? MIN_PARTS.named : MIN_PARTS.unnamed;
      const isSum = (parts: number) => parts >= least && parts < rest.rows.length - 1;
      return (
        (isNamed(row) || isTelling(row)) &&
        (isSum(runBelow(row, rest, r + 1)) || isSum(runAbove(row, rest, r)))
      );
    });
    if (more.length === 0) return found;
    for (const row of more) found.add(row);
  }
}

/**
 * The rows that head others when every row is such a head or a part of one: counties, each before its towns. That all of
 * a sheet divides so is no chance, however few the parts.
 */
function tiling(rows: readonly Region[]): readonly Region[] {
  const all = addUp(rows);
  const heads: Region[] = [];
  for (let r = 0; r < rows.length; ) {
    const head = rows[r];
    const parts = head ? runBelow(head, all, r + 1) : 0;
    if (!head || parts < MIN_PARTS.named) return [];
    heads.push(head);
    r += parts + 1;
  }
  return heads.length > 1 ? heads : [];
}

/** Whether a row that is the sum of others is so by no chance: its counts are large, and several. */
export function isTelling(row: Region): boolean {
  const isLarge = row.figures.some((figures) => householdsIn(figures) >= MIN_SUM);
  return (
    isLarge && countsOf(row).filter((count) => count !== null && count > 0).length >= MIN_COUNTS
  );
}

/** How many rows from `start` down add up to `total`, the fewest that do; 0 when none. */
export function runBelow(total: Region, rows: AddedUp, start: number): number {
  // No count is negative, so that sums only grow: all are right at the furthest place where one of them first is.
  const ends = countsOf(total).map((count, c) => {
    const sums = rows.before[c] ?? [];
    return firstAtLeast(sums, (sums[start] ?? 0) + (count ?? 0));
  });
  return lengthOf(total, rows, { start, end: ends.reduce((a, b) => Math.max(a, b), start) });
}

/** How many rows up from the one before `end` add up to `total`, the fewest that do; 0 when none. */
export function runAbove(total: Region, rows: AddedUp, end: number): number {
  const starts = countsOf(total).map((count, c) => {
    const sums = rows.before[c] ?? [];
    return firstAtLeast(sums, (sums[end] ?? 0) - (count ?? 0) + 1) - 1;
  });
  return lengthOf(total, rows, { start: starts.reduce((a, b) => Math.min(a, b), end), end });
}

/** How many rows a run has when `total` is the sum of it, and has households. */
function lengthOf(total: Region, rows: AddedUp, run: Run): number {
  const hasHouseholds = total.figures.some((figures) => householdsIn(figures) > 0);
  return hasHouseholds && isSumOf(total, rows, run) ? run.end - run.start : 0;
}

/** The place of the first of some growing sums that is at least `sum`; past the last when none is. */
function firstAtLeast(sums: readonly number[], sum: number): number {
  let low = 0;
  let high = sums.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) < sum) low = middle + 1;
    else high = middle;
  }
  return low;
}
