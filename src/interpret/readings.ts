/** What each row of a table turned out to be. */
import type { Region, Subtotal } from '../core/snapshot.ts';
import type { Table } from './join.ts';
import { isNamed } from './nameless.ts';
import type { RowReading } from './rows.ts';
import { addUp, isSumOf, mayBeSumOf, runAbove, runBelow } from './sums.ts';
import type { Totals } from './totals.ts';

/** Every row of a table, by row; those with figures by what `separateTotals` made of them. */
export function rowReadings(
  table: Table,
  { regions, total, left }: Pick<Totals, 'regions' | 'total' | 'left'>,
  subtotals: readonly Subtotal[],
): RowReading[] {
  const counted = new Set(regions.map(({ at }) => at));
  const leftOut = new Set(left.map(({ at }) => at));
  const rows = table.rows.map(({ region }) => region);
  const isRegion = ({ at }: Region) => counted.has(at);
  const parts = addUp(rows.filter(isRegion));
  // Of a sum that may include rows without a name nobody can say whether it is right.
  const isUncertain = !rows.every(isNamed);
  const sum = (of: number) => (isUncertain ? {} : { sumOf: of });
  let above = 0;
  const figures = rows.map((row): RowReading => {
    const { at, name } = row;
    const reading = { row: at.row, name };
    if (!isNamed(row)) {
      if (isRegion(row)) above += 1;
      return { ...reading, kind: 'unnamed' };
    }
    if (isRegion(row)) {
      above += 1;
      return { ...reading, kind: 'region' };
    }
    if (at === total?.at) {
      return {
        ...reading,
        kind: 'total',
        ...sum(isSumOf(row, addUp(regions)) || mayBeSumOf(row, regions) ? regions.length : 0),
      };
    }
    if (!leftOut.has(at)) return { ...reading, kind: 'left-out' };
    const sumOf = Math.max(runBelow(row, parts, above), runAbove(row, parts, above));
    const own = subtotals.find((subtotal) => subtotal.row.at === at)?.parts ?? [];
    const isRoundedSum = mayBeSumOf(
      row,
      own.flatMap((place) => regions[place] ?? []),
    );
    return { ...reading, kind: 'subtotal', ...sum(sumOf || (isRoundedSum ? own.length : 0)) };
  });
  return [...table.readings, ...figures].sort((a, b) => a.row - b.row);
}
