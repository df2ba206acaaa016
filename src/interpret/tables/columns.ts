/** Findings about the columns of a table. */
import type { Finding } from '../../core/finding.ts';
import type { Cell } from '../../core/sheet/grid.ts';
import { headerFaults } from '../header/blocks.ts';
import { textFault } from '../header/faults.ts';
import type { DateColumn } from '../rows/date-column.ts';
import { hasText } from '../words/text.ts';
import type { NamedTable } from './tables.ts';

/** Findings for unused columns and for hidden ones that are used; `dates` is the date column. */
export function columnFindings({ grid, table }: NamedTable, dates: DateColumn | null): Finding[] {
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
    const unused = [
      ...header.unused.filter(({ col }) => col !== dates?.at.col),
      ...left.map(({ col, label }) => ({ col, text: label.text })),
    ];
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

/** Checks whether most cells are whole numbers, and none is any other number. */
function hasCounts(cells: readonly (Cell | undefined)[]): boolean {
  const numbers = cells.filter((cell) => cell?.kind === 'number');
  return (
    numbers.length > cells.length / 2 && numbers.every((cell) => Number.isInteger(cell?.value))
  );
}

/** Findings for error values, TRUE, FALSE and formulas without results in place of a header, a title or a caption. */
export function wordFindings({ grid, table }: NamedTable): Finding[] {
  const { source } = grid;
  return table.blocks.flatMap((block, b): Finding[] => [
    ...block.faultyTexts.flatMap(({ row, col }): Finding[] => {
      const fault = textFault(grid.rows[row]?.[col]);
      const at = { source, row, col };
      if (fault === null) return [];
      // The text above a later header names its subject.
      return b === 0
        ? [{ code: 'text-invalid', at, what: 'title', fault }]
        : [{ code: 'name-invalid', at, what: 'section', fault, counts: false }];
    }),
    ...headerFaults(block).map(({ row, col, fault }): Finding => {
      return {
        code: 'name-invalid',
        at: { source, row, col },
        what: 'header',
        fault,
        counts: false,
      };
    }),
  ]);
}
