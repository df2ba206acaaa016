/** Rows that are sums of others without a word for it, as the stated total confirms. */

import { type CountRange, overlap } from '../../core/rounding.ts';
import type { Region } from '../../core/snapshot.ts';
import { type Counts, findGroups, type Group, isPositive } from './groups.ts';
import { onlySubset } from './subset.ts';
import {
  agrees,
  excessOf,
  groupsOfColumn,
  readingsOf,
  SIDES,
  statedBy,
  states,
  type Tabulated,
  tabulate,
} from './tabulate.ts';
import { exactHeads, type UnclearHead, unclearHeads } from './unclear-heads.ts';

/** Result of the decision which rows are sums of others. */
export interface Counting {
  /** Rows that are sums of others. */
  readonly heads: ReadonlySet<Region>;
  /** If not empty, the rows cannot be counted. */
  readonly unclear: readonly UnclearHead[];
}

export interface StatedTotal {
  /** The total of all, if there is one. It agrees with none of the readings that `countedBy` tries. */
  readonly total: Region | null;
  /** Checks whether the name of a row may be that of a subtotal (市本级, 城区). */
  readonly isNamed: (row: Region) => boolean;
}

const PLAIN: Counting = { heads: new Set(), unclear: [] };

/**
 * Decides for every row that is the sum of its neighbours whether it is a region or their head. A total decides if it
 * agrees with exactly one choice. Without a total, only sums in several indicators are certain not to be chance.
 */
export function countRows(rows: readonly Region[], { total, isNamed }: StatedTotal): Counting {
  const table = tabulate(rows);
  const sides = SIDES.map((side) => findGroups(table.columns, side));
  return total && states(table, total)
    ? byTotal(table, { sides, total, isNamed })
    : byItself(table, { sides, isNamed });
}

/**
 * The reading that agrees with a total, with none or all of the sums left out; `null` if none does. Exact agreement
 * goes before agreement within rounding.
 */
export function countedBy(rows: readonly Region[], totals: readonly Region[]): Counting | null {
  if (totals.length === 0) return null;
  for (const reading of readingsOf(rows)) {
    const counting = countedIn(tabulate(rows, reading), totals);
    if (counting) return counting;
  }
  return null;
}

function countedIn(table: Tabulated, totals: readonly Region[]): Counting | null {
  const total = totals.find((row) => agrees(table, row, []));
  if (total) return { ...PLAIN, unclear: unclearHeads(table, doubtfulGroups(table, total), []) };
  const heads = SIDES.map((side) => exactHeads(findGroups(table.columns, side))).find(
    (own) => own.length > 0 && totals.some((row) => agrees(table, row, own)),
  );
  return heads ? { ...PLAIN, heads: rowsAt(table.rows, heads) } : null;
}

/** Groups of rounded counts where a total that agrees with all rows is nearer, in every count, to the sum without the head. */
function doubtfulGroups(table: Tabulated, total: Region): Group[] {
  const excess = excessOf(table, total).map((own) => own && middle(own));
  if (!excess.some((own) => own)) return [];
  const isNearerWithout = ({ head, isLone }: Group) => {
    const left = excess.flatMap((own, c) => {
      const count = table.countsOf(head)[c];
      return own === null || !count || !isPositive(count) ? [] : [[own, own - middle(count)]];
    });
    const isNearer = ([all = 0, rest = 0]: readonly number[]) => Math.abs(rest) < Math.abs(all);
    return !isLone && left.length > 0 && left.every(isNearer);
  };
  return SIDES.flatMap((side) => findGroups(table.columns, side)).filter(isNearerWithout);
}

const middle = ({ least, most }: CountRange) => (least + most) / 2;

/** Checks whether every count of the rows is present and readable. */
export function areUsable(rows: readonly Region[]): boolean {
  return tabulate(rows).isWhole;
}

const NOTHING = { least: 0, most: 0 };

/** Checks whether a count may be as large as another. */
function mayReach(own: Counts[number] | undefined, other: Counts[number] | undefined): boolean {
  return (own?.most ?? 0) >= (other?.least ?? 0);
}

type Sides = readonly (readonly Group[])[];

/** Leaves out the rows in question with which the total agrees; if no single choice agrees, the table cannot be counted. */
function byTotal(
  table: Tabulated,
  { sides, total, isNamed }: { sides: Sides; total: Region } & Pick<StatedTotal, 'isNamed'>,
): Counting {
  const excess = excessOf(table, total);
  const leftOut = (places: readonly number[]) => onlySubset(places, table.countsOf, excess);
  const exact = sides.flat().filter(({ isLone }) => !isLone);
  const sure = [...exactHeads(exact), ...placesOf(table.rows, isNamed)];
  const heads = leftOut([...new Set(sure)]);
  if (heads) return { ...PLAIN, heads: rowsAt(table.rows, heads) };
  // A row that repeats the one below may be its head, or the total may lack it.
  const lone = (sides[0] ?? []).filter(({ isLone }) => isLone);
  const found = leftOut([...new Set([...sure, ...lone.map(({ head }) => head)])]) ?? [];
  const repeated = lone.filter(({ head }) => found.includes(head));
  const partly = [...repeatsOf(table, total), ...partlyLeftOut(table, excess)];
  return { ...PLAIN, unclear: unclearHeads(table, [...exact, ...repeated], partly) };
}

/** A first or last row that repeats the total, if the others add up to it in some column. */
function repeatsOf(table: Tabulated, total: Region): Group[] {
  const { rows, countsOf } = table;
  const stated = statedBy(table, total);
  const excess = excessOf(table, total);
  const last = rows.length - 1;
  const groups = [
    { head: 0, start: 1, end: rows.length, isLone: false },
    { head: last, start: 0, end: last, isLone: false },
  ];
  return groups.filter(({ head }) => {
    const row = countsOf(head);
    const isSame = stated.every((own, c) => !own || overlap(own, row[c] ?? NOTHING));
    return isSame && excess.some((own, c) => isPositive(own) && mayReach(own, row[c]));
  });
}

/** Sums in single columns (the others may have a typing error), if the rows exceed the total in all columns of a head. */
function partlyLeftOut(table: Tabulated, excess: Counts): Group[] {
  const isTooMuch = (head: number) =>
    excess.every((own, c) => {
      const isAsStated = own !== null && overlap(own, NOTHING);
      return !own || isPositive(own) || (isAsStated && !isPositive(table.countsOf(head)[c]));
    });
  return table.columns.flatMap((_, c) =>
    groupsOfColumn(table, c)
      .flat()
      .filter(({ head }) => isTooMuch(head) && mayReach(excess[c], table.countsOf(head)[c])),
  );
}

/**
 * Decides without a total. Sums in several indicators are not chance, sums in one may be. A sum in most columns has a
 * typing error in the others.
 */
function byItself(
  table: Tabulated,
  { sides, isNamed }: { sides: Sides } & Pick<StatedTotal, 'isNamed'>,
): Counting {
  const { rows, columns, countsOf, isWhole } = table;
  if (!isWhole) return PLAIN;
  const ownColumns = ({ head }: Group) =>
    columns.flatMap((_, c) => (isPositive(countsOf(head)[c]) ? [c] : []));
  const [below = [], all = []] = sides.map((own) => own.filter(({ isLone }) => !isLone));
  // Regions often come before larger ones, so a single count may be a sum by chance.
  const above = all.filter((group) => ownColumns(group).length > 1);
  const exact = [...below, ...above];
  const heads = new Set(exactHeads(exact));
  const partly = partialGroups(table).flatMap(({ group, columns: own }) => {
    const row = rows[group.head];
    const isHalf = own.length * 2 >= columns.length;
    const isProbable = isMost(table, group, own) || (isHalf && row && isNamed(row));
    return isProbable && !heads.has(group.head) ? [group] : [];
  });
  const isChance = (group: Group) =>
    indicatorsOf(table, ownColumns(group)) < 2 || isCoarse(table.countsOf(group.head));
  const isMixed = below.length > 0 && above.length > 0;
  if (partly.length === 0 && !isMixed && !exact.some(isChance)) {
    return { ...PLAIN, heads: rowsAt(rows, [...heads]) };
  }
  return { ...PLAIN, unclear: unclearHeads(table, exact, partly) };
}

/** Minimum size of a rounded count in rounding steps, below which sums may be chance: 0.3 万户 are 3 steps. */
export const MIN_STEPS = 50;

export function isCoarse(row: Counts): boolean {
  return row.some((count) => {
    return count && isPositive(count) && (count.most - count.least) * MIN_STEPS > count.least;
  });
}

/** Checks whether `own` is more than half of the columns in which a row has counts, with different counts among them. */
function isMost(table: Tabulated, { head }: Group, own: readonly number[]): boolean {
  const row = table.countsOf(head);
  const isMajority = own.length * 2 > row.filter(isPositive).length;
  const different = new Set(own.map((c) => row[c]?.least)).size;
  return isMajority && different > 1;
}

/** Heads in single columns, each with those columns. */
function partialGroups(table: Tabulated): { group: Group; columns: number[] }[] {
  const found = new Map<string, { group: Group; columns: number[] }>();
  table.columns.forEach((_, c) => {
    for (const group of groupsOfColumn(table, c).flat()) {
      // Sums of different members in each column are chance.
      const key = [group.head, group.start, group.end].join();
      const known = found.get(key);
      if (!known) found.set(key, { group, columns: [c] });
      else if (!known.columns.includes(c)) known.columns.push(c);
    }
  });
  return [...found.values()];
}

function indicatorsOf({ columns }: Tabulated, places: readonly number[]): number {
  return new Set(places.map((c) => columns[c]?.indicator)).size;
}

function placesOf(rows: readonly Region[], isWanted: (row: Region) => boolean): number[] {
  return rows.flatMap((row, r) => (isWanted(row) ? [r] : []));
}

function rowsAt(rows: readonly Region[], places: readonly number[]): ReadonlySet<Region> {
  return new Set(places.flatMap((r) => rows[r] ?? []));
}
