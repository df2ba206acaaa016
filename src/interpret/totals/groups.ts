/** Rows that head a group: each is the sum of the rows next to it in every column, within rounding. */
import type { CountRange } from '../../core/rounding.ts';

/** The counts of a row by column, none negative; `null` if it states none. */
export type Counts = readonly (CountRange | null)[];

/** The counts of a column by row, none negative; not a number where a row states none. */
export interface ColumnRanges {
  readonly least: Float64Array;
  readonly most: Float64Array;
}

/** Checks whether a count is certainly more than zero. */
export function isPositive(count: CountRange | null | undefined): boolean {
  return (count?.least ?? 0) > 0;
}

/** A row and the rows of which it is the sum, by index. */
export interface Group {
  readonly head: number;
  /** Index of its first row. `end`: index after its last. Inner heads are among them. */
  readonly start: number;
  readonly end: number;
  /** True if the head has only one member, which it repeats. */
  readonly isLone: boolean;
}

/**
 * The rows that may be the sum of consecutive rows below them (or above: `side`), not all of them zero. A group within
 * a group counts once. Zeros and blanks after the last member also belong to the group. Takes O(n log n) for n rows.
 */
export function findGroups(columns: readonly ColumnRanges[], side: 'below' | 'above'): Group[] {
  if (side === 'below') return groupsBelow(columns);
  const behind = columns[0]?.least.length ?? 0;
  const reversed = columns.map(({ least, most }) => {
    return { least: least.toReversed(), most: most.toReversed() };
  });
  return groupsBelow(reversed)
    .map(({ head, start, end, isLone }) => {
      return { head: behind - 1 - head, start: behind - end, end: behind - start, isLone };
    })
    .reverse();
}

function groupsBelow(columns: readonly ColumnRanges[]): Group[] {
  const size = columns[0]?.least.length ?? 0;
  const stack = new Stack(columns, size);
  const groups: Group[] = [];
  for (let r = size - 1; r >= 0; r--) {
    const isSum = columns.some(({ least }) => (least[r] ?? 0) > 0);
    const found = isSum ? stack.topOfSum(r) : null;
    const isLone = found?.members === 1;
    if (found) groups.push({ head: r, start: r + 1, end: found.end, isLone });
    if (found && !isLone) {
      stack.take(found.size);
      stack.push(r, found);
    } else {
      const isStated = columns.some(({ least }) => !Number.isNaN(least[r]));
      stack.push(r, { end: r + 1, members: isStated ? 1 : 0 });
    }
  }
  return groups.reverse();
}

/** Stack of rows and whole groups with running sums, so that the sum of the topmost entries is a difference. */
class Stack {
  readonly #columns: readonly ColumnRanges[];
  /** Number of entries. Before each of them, and behind the last, there are the sums of all below. */
  #top = 0;
  /** Running sums by column, at least and at most. */
  readonly #least: readonly Float64Array[];
  readonly #most: readonly Float64Array[];
  /** Running number of rows that state a count. */
  readonly #members: Uint32Array;
  /** Index after the last row of each entry. */
  readonly #ends: Uint32Array;

  constructor(columns: readonly ColumnRanges[], size: number) {
    this.#columns = columns;
    this.#least = columns.map(() => new Float64Array(size + 1));
    this.#most = columns.map(() => new Float64Array(size + 1));
    this.#members = new Uint32Array(size + 1);
    this.#ends = new Uint32Array(size + 1);
  }

  /** The largest number of topmost entries that add up to a row; `null` if none do. */
  topOfSum(row: number): { size: number; members: number; end: number } | null {
    const top = this.#top;
    let lowest = 0;
    let highest = top - 1;
    this.#columns.forEach((column, c) => {
      const least = this.#least[c] ?? NO_SUMS;
      const most = this.#most[c] ?? NO_SUMS;
      const [from, to] = [countIn(column.least, row), countIn(column.most, row)];
      lowest = Math.max(lowest, firstAtLeast(least, (least[top] ?? 0) - to, top + 1));
      highest = Math.min(highest, firstAtLeast(most, (most[top] ?? 0) - from + 1, top + 1) - 1);
    });
    if (lowest > highest) return null;
    const members = (this.#members[top] ?? 0) - (this.#members[lowest] ?? 0);
    return { size: top - lowest, members, end: this.#ends[lowest] ?? 0 };
  }

  take(size: number): void {
    this.#top -= size;
  }

  push(row: number, { end, members }: { end: number; members: number }): void {
    const top = this.#top++;
    this.#ends[top] = end;
    this.#members[top + 1] = (this.#members[top] ?? 0) + members;
    this.#columns.forEach(({ least, most }, c) => {
      addTo(this.#least[c] ?? NO_SUMS, top, countIn(least, row));
      addTo(this.#most[c] ?? NO_SUMS, top, countIn(most, row));
    });
  }
}

const NO_SUMS = new Float64Array();

/** A bound of a count; 0 where a row states none. */
function countIn(bounds: Float64Array, row: number): number {
  const count = bounds[row] ?? 0;
  return Number.isNaN(count) ? 0 : count;
}

function addTo(sums: Float64Array, top: number, count: number): void {
  sums[top + 1] = (sums[top] ?? 0) + count;
}

/** Index of the first of `length` ascending sums that is at least `sum`; past the last if none is. */
export function firstAtLeast(sums: Float64Array, sum: number, length = sums.length): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) < sum) low = middle + 1;
    else high = middle;
  }
  return low;
}
