/** Divides the columns of a table that is too wide for a page. */
import type { OfficialColumn } from './report.ts';

/**
 * Parts with the columns of names and as many indicators as `fits` accepts, at least one. An indicator is never
 * divided.
 */
export function divideColumns(
  columns: readonly OfficialColumn[],
  fits: (part: readonly OfficialColumn[]) => boolean,
): OfficialColumn[][] {
  const stub = columns.filter(({ figure }) => figure === null || figure === 'line-number');
  const parts: OfficialColumn[][] = [];
  for (const group of byIndicator(columns)) {
    const last = parts.at(-1);
    if (last && fits([...last, ...group])) last.push(...group);
    else parts.push([...stub, ...group]);
  }
  return parts.map((part) => columns.filter((column) => part.includes(column)));
}

/** Columns of figures, one list for each run of the same indicator. */
function byIndicator(columns: readonly OfficialColumn[]): OfficialColumn[][] {
  const groups: OfficialColumn[][] = [];
  let current: number | null = null;
  for (const column of columns) {
    if (column.figure === null || column.figure === 'line-number') continue;
    const last = groups.at(-1);
    if (last && current === column.figure.indicator) last.push(column);
    else groups.push([column]);
    current = column.figure.indicator;
  }
  return groups;
}
