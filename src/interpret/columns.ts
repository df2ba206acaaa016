/** What a person should know of the columns of a table. */
import type { Finding } from '../core/finding.ts';
import type { Cell } from '../core/grid.ts';
import type { NamedTable } from './tables.ts';
import { hasText } from './text.ts';

/** Columns that are not used, and hidden ones that are. */
export function columnFindings({ grid, table }: NamedTable): Finding[] {
  return table.blocks.flatMap(({ header, overall, nameCols, groupCols, end }) => {
    const rows = table.rows
      .map(({ region }) => region.at.row)
      .filter((row) => row > header.bottom && row < end);
    const at = (col: number) => ({ source: grid.source, row: header.bottom, col });
    const used = [...nameCols, ...groupCols];
    const left = header.columns.filter(
      (column) =>
        overall.includes(column) ||
        (['region', 'device', 'gas'].includes(column.role) && !used.includes(column.col)),
    );
    const unused = [...header.unused, ...left.map(({ col, label }) => ({ col, text: label.text }))];
    const isFilled = (col: number) =>
      grid.rows.slice(header.bottom + 1).some((cells) => hasText(cells[col]));
    const hidden = header.columns.filter(
      ({ col, role }) => role !== 'line-number' && grid.hiddenCols.has(col) && isFilled(col),
    );
    return [
      ...hidden.map(({ col, label }): Finding => {
        return { code: 'column-hidden', at: at(col), header: label.text };
      }),
      ...unused.map(
        ({ col, text }): Finding => ({
          code: 'column-unused',
          at: at(col),
          header: text,
          counts: hasCounts(rows.map((row) => grid.rows[row]?.[col])),
        }),
      ),
    ];
  });
}

/** Whether most cells are whole numbers, and none is another number. */
function hasCounts(cells: readonly (Cell | undefined)[]): boolean {
  const numbers = cells.filter((cell) => cell?.kind === 'number');
  return (
    numbers.length > cells.length / 2 && numbers.every((cell) => Number.isInteger(cell?.value))
  );
}
