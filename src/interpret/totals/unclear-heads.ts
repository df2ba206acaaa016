/** Rows of which it is unclear whether they are regions or the sums of others. */
import type { Region } from '../../core/snapshot.ts';
import type { Counts, Group } from './groups.ts';
import type { Tabulated } from './tabulate.ts';

/** A row that may be a region or the sum of others; the figures do not decide. */
export interface UnclearHead {
  readonly head: Region;
  readonly members: readonly Region[];
  /** It is the sum in every column of counts, exactly or within rounding, or only in some. */
  readonly match: 'exact' | 'rounded' | 'partly';
}

/** Heads of two or more rows. */
export function exactHeads(groups: readonly Group[]): number[] {
  return groups.flatMap(({ head, isLone }) => (isLone ? [] : [head]));
}

/** Maximum number of heads that are named; further ones are of the same kind. */
const MAX_UNCLEAR = 100;

/** The heads in question in the order of the sheet, each once. A member of a group is not also a partial head. */
export function unclearHeads(
  table: Tabulated,
  exact: readonly Group[],
  partly: readonly Group[],
): UnclearHead[] {
  const { rows, countsOf } = table;
  const inner = new Set(exactHeads(exact));
  const isExact = new Set(exact);
  const byHead = new Map(
    [...outermost(partly, exact), ...exact].map((group) => [group.head, group]),
  );
  return [...byHead.values()]
    .sort((a, b) => a.head - b.head)
    .slice(0, MAX_UNCLEAR)
    .flatMap((group) => {
      const head = rows[group.head];
      const members = rows
        .slice(group.start, group.end)
        .filter((_, i) => !inner.has(group.start + i));
      const places = Array.from({ length: group.end - group.start }, (_, i) => group.start + i);
      const own = [group.head, ...places].flatMap(countsOf);
      const match = isExact.has(group) ? matchOf(own) : 'partly';
      return head ? [{ head, members, match }] : [];
    });
}

/** Kind of match between a sum and its members in every column. */
export function matchOf(counts: Counts): 'exact' | 'rounded' {
  return counts.some((count) => count && count.least !== count.most) ? 'rounded' : 'exact';
}

/** The groups whose heads are not members of others; larger ones go first. */
function outermost(groups: readonly Group[], others: readonly Group[]): Group[] {
  const taken = new Set<number>();
  const take = ({ start, end }: Group) => {
    for (let r = start; r < end; r++) taken.add(r);
  };
  const bySize = (a: Group, b: Group) => b.end - b.start - (a.end - a.start);
  const kept: Group[] = [];
  for (const group of [...others].sort(bySize)) if (!taken.has(group.head)) take(group);
  for (const group of [...groups].sort(bySize)) {
    if (taken.has(group.head)) continue;
    take(group);
    kept.push(group);
  }
  return kept;
}
