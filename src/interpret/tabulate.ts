/** The counts of rows by column, their sums, and what they are more than a stated total. */
import type { Quantity } from '../core/quantity.ts';
import type { Figures, Region } from '../core/snapshot.ts';
import { type Counts, findGroups, type Group } from './groups.ts';

export const SIDES = ['below', 'above'] as const;

/** Rows with the counts of those columns in which all of them are usable. */
export interface Tabulated {
  readonly rows: readonly Region[];
  readonly columns: readonly Column[];
  readonly counts: readonly Counts[];
  readonly sums: readonly number[];
  /** No column was left out for a count that is missing or cannot be read. */
  readonly isWhole: boolean;
}

interface Column {
  readonly indicator: number;
  readonly measure: 'households' | 'installed';
}

/** A column that is all zeros, or the same as one before it, proves nothing and is left out. */
export function tabulate(rows: readonly Region[]): Tabulated {
  const all = (rows[0]?.figures ?? []).flatMap((_, indicator) =>
    MEASURES.map((measure) => {
      const counts = rows.map(({ figures }) => usableCount(figures[indicator], measure));
      return { indicator, measure, counts };
    }),
  );
  const seen = new Set<string>();
  const columns = all.filter(({ counts }) => {
    const key = counts.join();
    const isNew = !seen.has(key) && counts.some((count) => count);
    seen.add(key);
    return isNew && !counts.includes(undefined);
  });
  return {
    rows,
    columns,
    counts: rows.map((_, r) => columns.map(({ counts }) => counts[r] ?? null)),
    sums: columns.map(({ counts }) => counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)),
    isWhole: !all.some(({ counts }) => counts.includes(undefined)),
  };
}

const MEASURES = ['households', 'installed'] as const;

/** A count; `null` where a row has nothing to do, `undefined` where a count is missing or cannot be read. */
function usableCount(figures: Figures | undefined, measure: Column['measure']) {
  if (!figures) return null;
  const { [measure]: own } = figures;
  const other = measure === 'households' ? figures.installed : figures.households;
  const isEmpty = ({ state }: Quantity) => state === 'blank' || state === 'absent';
  if (own.state === 'known') return own.value;
  if (own.state === 'absent') return null;
  return own.state === 'blank' && isEmpty(other) ? null : undefined;
}

/** What the rows add up to beyond a total, by column; `null` where the total states no count. */
export function excessOf({ columns, sums }: Tabulated, total: Region): (number | null)[] {
  return columns.map(({ indicator, measure }, c) => {
    const quantity = total.figures[indicator]?.[measure];
    return quantity?.state === 'known' ? (sums[c] ?? 0) - quantity.value : null;
  });
}

export function states(table: Tabulated, total: Region): boolean {
  return excessOf(table, total).some((excess) => excess !== null);
}

/** Whether a total is the sum of the rows without some of them. */
export function agrees(table: Tabulated, total: Region, leftOut: readonly number[]): boolean {
  const excess = excessOf(table, total);
  const left = table.columns.map((_, c) =>
    leftOut.reduce((sum, r) => sum + (table.counts[r]?.[c] ?? 0), 0),
  );
  return states(table, total) && excess.every((own, c) => own === null || own === left[c]);
}

export function groupsOfColumn({ counts }: Tabulated, c: number): Group[][] {
  const column = counts.map((row) => [row.every((count) => count === null) ? null : (row[c] ?? 0)]);
  return SIDES.map((side) => findGroups(column, side).filter(({ isLone }) => !isLone));
}
