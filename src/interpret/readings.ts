/** What each row of a table turned out to be. */
import type { Table } from './join.ts';
import { isNamed } from './nameless.ts';
import type { RowReading } from './rows.ts';
import { addUp, isSumOf, mayBeSumOf } from './sums.ts';
import type { Totals } from './totals.ts';

/** Every row of a table, by row; those with figures by what `separateTotals` made of them. */
export function rowReadings(
  table: Table,
  { regions, total, left, subtotals }: Omit<Totals, 'findings'>,
): RowReading[] {
  const counted = new Set(regions.map(({ at }) => at));
  const subtotalRows = new Set([...left, ...subtotals.map(({ row }) => row)].map(({ at }) => at));
  const partsOf = new Map(subtotals.map(({ row, parts }) => [row.at, parts] as const));
  const sums = addUp(regions);
  // Of a sum that may include rows without a name nobody can say whether it is right.
  const isUncertain = !table.rows.every(({ region }) => isNamed(region));
  const sum = (of: number) => (isUncertain ? {} : { sumOf: of });
  const figures = table.rows.map(({ region: row }): RowReading => {
    const { at, name } = row;
    const reading = { row: at.row, name };
    if (!isNamed(row)) return { ...reading, kind: 'unnamed' };
    if (counted.has(at)) return { ...reading, kind: 'region' };
    if (at === total?.at) {
      const isSum = isSumOf(row, sums) || mayBeSumOf(row, regions);
      return { ...reading, kind: 'total', ...sum(isSum ? regions.length : 0) };
    }
    if (!subtotalRows.has(at)) return { ...reading, kind: 'left-out' };
    const parts = partsOf.get(at) ?? [];
    const [start = 0] = parts;
    const end = start + parts.length;
    const isSum = isSumOf(row, sums, { start, end }) || mayBeSumOf(row, regions.slice(start, end));
    return { ...reading, kind: 'subtotal', ...sum(isSum ? parts.length : 0) };
  });
  return [...table.readings, ...figures].sort((a, b) => a.row - b.row);
}
