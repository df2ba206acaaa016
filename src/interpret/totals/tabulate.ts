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
import { type ColumnRanges, type Counts, findGroups, type Group } from './groups.ts';
import { exactRange, rangeOf } from './sums.ts';

export const SIDES = ['below', 'above'] as const;

/** Rows with the counts of those columns in which all of them are usable. */
export interface Tabulated {
  readonly rows: readonly Region[];
  readonly reading: Reading;
  readonly columns: readonly TableColumn[];
  /** The counts of a row. */
  readonly countsOf: (row: number) => Counts;
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
    MEASURES.map((measure) => readColumn(rows, { indicator, measure }, reading)),
  );
  const columns = all.filter((own, c) => {
    const isRepeated = all.slice(0, c).some((other) => haveSameCounts(other, own));
    return own.isUsable && own.sum.least > 0 && !isRepeated;
  });
  return {
    ...{ rows, reading, columns },
    countsOf: (row) => columns.map((own) => countAt(own, row)),
    sums: columns.map(({ sum }) => sum),
    isWhole: all.every(({ isUsable }) => isUsable),
  };
}

const MEASURES = ['households', 'installed'] as const;

/** The counts of a column; a row without a task states none. */
interface TableColumn extends IndicatorCount, ColumnRanges {
  readonly sum: CountRange;
  /** False if a count is missing or unreadable. */
  readonly isUsable: boolean;
}

function readColumn(
  rows: readonly Region[],
  column: IndicatorCount,
  reading: Reading,
): TableColumn {
  const least = new Float64Array(rows.length).fill(Number.NaN);
  const most = new Float64Array(rows.length).fill(Number.NaN);
  const sum = { least: 0, most: 0 };
  let isUsable = true;
  for (let r = 0; r < rows.length; r++) {
    const count = usableCount(rows[r]?.figures[column.indicator], column.measure, reading);
    if (count === undefined) isUsable = false;
    if (!count) continue;
    least[r] = count.least;
    most[r] = count.most;
    sum.least += count.least;
    sum.most += count.most;
  }
  return { ...column, least, most, sum, isUsable };
}

/** A count of a column; `null` if the row has no task. */
function countAt({ least, most }: TableColumn, row: number): CountRange | null {
  const own = least[row] ?? Number.NaN;
  return Number.isNaN(own) ? null : { least: own, most: most[row] ?? own };
}

/** A count; `null` if the row has no task, `undefined` if the count is missing or unreadable. */
function usableCount(
  figures: Figures | undefined,
  measure: IndicatorCount['measure'],
  reading: Reading,
): CountRange | null | undefined {
  if (!figures) return null;
  const { [measure]: own } = figures;
  if (own.state === 'known') return reading(own);
  if (own.state === 'absent') return null;
  const other = measure === 'households' ? figures.installed : figures.households;
  const isEmpty = ({ state }: Quantity) => state === 'blank' || state === 'absent';
  return own.state === 'blank' && isEmpty(other) ? null : undefined;
}

function haveSameCounts(a: TableColumn, b: TableColumn): boolean {
  const isNone = (count: number | undefined) => count === undefined || Number.isNaN(count);
  const areSame = (one: Float64Array, other: Float64Array) =>
    one.every((own, r) => own === other[r] || (isNone(own) && isNone(other[r])));
  return areSame(a.least, b.least) && areSame(a.most, b.most);
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
    const left = sumOf(leftOut.map((r) => table.countsOf(r)[c] ?? null));
    const { least, most } = table.sums[c] ?? NOTHING;
    return !stated || overlap(stated, { least: least - left.least, most: most - left.most });
  };
  return states(table, total) && statedBy(table, total).every(isSum);
}

/** Groups of several rows in one column. A row that states counts in others has none here. */
export function groupsOfColumn({ columns }: Tabulated, c: number): Group[][] {
  const bounds = (bound: keyof ColumnRanges) =>
    (columns[c]?.[bound] ?? new Float64Array()).map((count, row) => {
      const isStated = columns.some(({ least }) => !Number.isNaN(least[row]));
      return isStated && Number.isNaN(count) ? 0 : count;
    });
  const column = { least: bounds('least'), most: bounds('most') };
  return SIDES.map((side) => findGroups([column], side).filter(({ isLone }) => !isLone));
}
