/** Reading of each row of a table. */
import type { Quantity } from '../../core/quantity.ts';
import type { Region } from '../../core/snapshot.ts';
import type { RowReading } from '../rows/rows.ts';
import { isNamed } from '../totals/nameless.ts';
import { addUp, isSumOf } from '../totals/sums.ts';
import type { Totals } from '../totals/totals.ts';
import type { Table } from './join.ts';

function isWithoutResult(count: Quantity): boolean {
  if (count.state !== 'invalid') return false;
  return count.reason === 'formula-without-value' || count.reason === 'formula-contradicted';
}

/** Readings of all rows of a table in order; those with figures as `separateTotals` classified them. */
export function rowReadings(
  table: Pick<Table, 'rows' | 'readings'>,
  { regions, total, left, subtotals }: Omit<Totals, 'findings'>,
): RowReading[] {
  const counted = new Set(regions.map(({ at }) => at));
  const subtotalRows = new Set([...left, ...subtotals.map(({ row }) => row)].map(({ at }) => at));
  const partsOf = new Map(subtotals.map(({ row, parts }) => [row.at, parts] as const));
  const sums = addUp(regions);
  // Sums over rows without a name or formulas without a result cannot be checked.
  const isOpen = ({ figures }: Region) =>
    figures.some(({ households, installed }) => [households, installed].some(isWithoutResult));
  const isUncertain = !table.rows.every(({ region }) => isNamed(region));
  const hasOpen = regions.some(isOpen);
  const sum = (row: Region, sumOf: number) =>
    isUncertain || (sumOf === 0 && (hasOpen || isOpen(row))) ? {} : { sumOf };
  const figures = table.rows.map(({ region: row }): RowReading => {
    const { at, name } = row;
    const reading = { row: at.row, name };
    if (!isNamed(row)) return { ...reading, kind: 'unnamed' };
    if (counted.has(at)) return { ...reading, kind: 'region' };
    if (at === total?.at) {
      const isSum = isSumOf(row, sums);
      return { ...reading, kind: 'total', ...sum(row, isSum ? regions.length : 0) };
    }
    if (!subtotalRows.has(at)) return { ...reading, kind: 'left-out' };
    const parts = partsOf.get(at) ?? [];
    const [start = 0] = parts;
    const end = start + parts.length;
    const isSum = isSumOf(row, sums, { start, end });
    return { ...reading, kind: 'subtotal', ...sum(row, isSum ? parts.length : 0) };
  });
  return [...table.readings, ...figures].sort((a, b) => a.row - b.row);
}
