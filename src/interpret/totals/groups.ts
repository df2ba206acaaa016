/** Rows that head a group: each is the sum of the rows next to it in every column, within rounding. */
import type { CountRange } from '../../core/rounding.ts';

/** The counts of a row by column, none negative; `null` if it states none. */
export type Counts = readonly (CountRange | null)[];

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
export function findGroups(rows: readonly Counts[], side: 'below' | 'above'): Group[] {
  if (side === 'below') return groupsBelow(rows);
  const behind = rows.length;
  return groupsBelow(rows.toReversed())
    .map(({ head, start, end, isLone }) => {
      return { head: behind - 1 - head, start: behind - end, end: behind - start, isLone };
    })
    .reverse();
}

const NOTHING: CountRange = { least: 0, most: 0 };

function groupsBelow(rows: readonly Counts[]): Group[] {
  const stack = new Stack(rows[0]?.length ?? 0);
  const groups: Group[] = [];
  for (let r = rows.length - 1; r >= 0; r--) {
    const row = rows[r] ?? [];
    const found = row.some(isPositive) ? stack.topOfSum(row) : null;
    const isLone = found?.members === 1;
    if (found) groups.push({ head: r, start: r + 1, end: found.end, isLone });
    if (found && !isLone) {
      stack.take(found.size);
      stack.push(row, found);
    } else {
      const isStated = row.some((count) => count !== null);
      stack.push(row, { end: r + 1, members: isStated ? 1 : 0 });
    }
  }
  return groups.reverse();
}

/** Stack of rows and whole groups with running sums, so that the sum of the topmost entries is a difference. */
class Stack {
  /** Running sums by column, at least and at most. */
  readonly #least: readonly number[][];
  readonly #most: readonly number[][];
  /** Running number of rows that state a count. */
  readonly #members = [0];
  /** Index after the last row of each entry. */
  readonly #ends: number[] = [];

  constructor(columns: number) {
    this.#least = Array.from({ length: columns }, () => [0]);
    this.#most = Array.from({ length: columns }, () => [0]);
  }

  /** The largest number of topmost entries that add up to a row; `null` if none do. */
  topOfSum(row: Counts): { size: number; members: number; end: number } | null {
    const top = this.#ends.length;
    let lowest = 0;
    let highest = top - 1;
    this.#most.forEach((most, c) => {
      const least = this.#least[c] ?? [];
      const count = row[c] ?? NOTHING;
      lowest = Math.max(lowest, firstAtLeast(least, (least[top] ?? 0) - count.most));
      highest = Math.min(highest, firstAtLeast(most, (most[top] ?? 0) - count.least + 1) - 1);
    });
    if (lowest > highest) return null;
    const members = (this.#members[top] ?? 0) - (this.#members[lowest] ?? 0);
    return { size: top - lowest, members, end: this.#ends[lowest] ?? 0 };
  }

  take(size: number): void {
    this.#ends.length -= size;
    for (const sums of [this.#members, ...this.#least, ...this.#most]) sums.length -= size;
  }

  push(row: Counts, { end, members }: { end: number; members: number }): void {
    this.#ends.push(end);
    this.#members.push((this.#members.at(-1) ?? 0) + members);
    this.#least.forEach((sums, c) => {
      sums.push((sums.at(-1) ?? 0) + (row[c]?.least ?? 0));
    });
    this.#most.forEach((sums, c) => {
      sums.push((sums.at(-1) ?? 0) + (row[c]?.most ?? 0));
    });
  }
}

/** Index of the first of ascending sums that is at least `sum`; past the last if none is. */
export function firstAtLeast(sums: ArrayLike<number>, sum: number): number {
  let low = 0;
  let high = sums.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) < sum) low = middle + 1;
    else high = middle;
  }
  return low;
}
