/** The counts of rows by column, their sums, and their excess over a stated total. */
import type { Quantity } from '../../core/quantity.ts';
import {
  type CountRange,
  differenceOfRanges,
  isRounded,
  overlap,
  sumOfRanges,
} from '../../core/rounding.ts';
import type { Figures, Region } from '../../core/snapshot.ts';
import { type Counts, findGroups, type Group, isPositive } from './groups.ts';
import { exactRange, rangeOf } from './sums.ts';

export const SIDES = ['below', 'above'] as const;

/** Rows with the counts of those columns in which all of them are usable. */
export interface Tabulated {
  readonly rows: readonly Region[];
  readonly reading: Reading;
  readonly columns: readonly IndicatorCount[];
  readonly counts: readonly Counts[];
  readonly sums: readonly CountRange[];
  /** True if no column was left out for a missing or unreadable count. */
  readonly isWhole: boolean;
}

interface IndicatorCount {
  readonly indicator: number;
  readonly measure: 'households' | 'installed';
}

/** Way to read a known count: as a range within rounding, or as exact. */
export type Reading = (quantity: Quantity) => CountRange | null;

/** Possible readings of rows, the narrower first: all counts exact, then within rounding. */
export function readingsOf(rows: readonly Region[]): readonly Reading[] {
  const isExact = rows.every(({ figures }) => !figures.some(isRounded));
  return isExact ? [rangeOf] : [exactRange, rangeOf];
}

/**
 * Tabulates the counts of rows. A column of zeros only, or one that repeats an earlier column, proves nothing and is
 * left out.
 */
export function tabulate(rows: readonly Region[], reading: Reading = rangeOf): Tabulated {
  const all = (rows[0]?.figures ?? []).flatMap((_, indicator) =>
    MEASURES.map((measure) => {
      const counts = rows.map(({ figures }) => usableCount(figures[indicator], measure, reading));
      return { indicator, measure, counts };
    }),
  );
  const columns = all.filter(({ counts }, c) => {
    const isRepeated = all.slice(0, c).some((other) => haveSameCounts(other.counts, counts));
    return counts.some(isPositive) && !counts.includes(undefined) && !isRepeated;
  });
  return {
    rows,
    reading,
    columns,
    counts: rows.map((_, r) => columns.map(({ counts }) => counts[r] ?? null)),
    sums: columns.map(({ counts }) => sumOf(counts.map((count) => count ?? null))),
    isWhole: !all.some(({ counts }) => counts.includes(undefined)),
  };
}

const MEASURES = ['households', 'installed'] as const;

/** A count; `null` if the row has no task, `undefined` if the count is missing or unreadable. */
function usableCount(
  figures: Figures | undefined,
  measure: IndicatorCount['measure'],
  reading: Reading,
): CountRange | null | undefined {
  if (!figures) return null;
  const { [measure]: own } = figures;
  const other = measure === 'households' ? figures.installed : figures.households;
  const isEmpty = ({ state }: Quantity) => state === 'blank' || state === 'absent';
  if (own.state === 'known') return reading(own);
  if (own.state === 'absent') return null;
  return own.state === 'blank' && isEmpty(other) ? null : undefined;
}

type UsableCounts = readonly (CountRange | null | undefined)[];

function haveSameCounts(a: UsableCounts, b: UsableCounts): boolean {
  return a.every((own, r) => own?.least === b[r]?.least && own?.most === b[r]?.most);
}

function sumOf(counts: Counts): CountRange {
  return sumOfRanges(counts.map((count) => count ?? NOTHING)) ?? NOTHING;
}

const NOTHING: CountRange = { least: 0, most: 0 };

/** Counts of a total by column; `null` if it states none. */
export function statedBy({ columns, reading }: Tabulated, total: Region): Counts {
  return columns.map(({ indicator, measure }) => {
    const quantity = total.figures[indicator]?.[measure];
    return quantity?.state === 'known' ? reading(quantity) : null;
  });
}

/** Excess of the rows' sum over a total by column; `null` if the total states no count. */
export function excessOf(table: Tabulated, total: Region): Counts {
  return statedBy(table, total).map((stated, c) =>
    differenceOfRanges(table.sums[c] ?? NOTHING, stated),
  );
}

export function states(table: Tabulated, total: Region): boolean {
  return statedBy(table, total).some((stated) => stated !== null);
}

/** Checks whether a total is the sum of the rows without some of them. */
export function agrees(table: Tabulated, total: Region, leftOut: readonly number[]): boolean {
  const isSum = (stated: CountRange | null, c: number) => {
    const left = sumOf(leftOut.map((r) => table.counts[r]?.[c] ?? null));
    const { least, most } = table.sums[c] ?? NOTHING;
    return !stated || overlap(stated, { least: least - left.least, most: most - left.most });
  };
  return states(table, total) && statedBy(table, total).every(isSum);
}

export function groupsOfColumn({ counts }: Tabulated, c: number): Group[][] {
  const column = counts.map((row) => [
    row.every((count) => count === null) ? null : (row[c] ?? NOTHING),
  ]);
  return SIDES.map((side) => findGroups(column, side).filter(({ isLone }) => !isLone));
}
