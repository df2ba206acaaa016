/** Rows of a table of cli-table3 without rules between them. */

/** A cell as cli-table3 takes it. */
interface TableCell {
  readonly content: string;
  readonly hAlign: 'left' | 'right';
  readonly chars: Readonly<Record<string, string>>;
}

/**
 * Lines of a table that form one row of it. cli-table3 measures a whole cell for each of its lines and compares each row
 * with every other, so neither rows of one line nor a row of all lines will do.
 */
const MAX_LINES = 100;

/** Characters of a cell without a rule above it. */
const NO_RULE = { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '', 'bottom-mid': '' };

/** Rows for these lines of cells, with a rule above the first line only. */
export function unruledRows(
  lines: readonly (readonly string[])[],
  aligns: readonly TableCell['hAlign'][],
): TableCell[][] {
  const rows: TableCell[][] = [];
  for (let start = 0; start < lines.length; start += MAX_LINES) {
    const block = lines.slice(start, start + MAX_LINES);
    rows.push(
      aligns.map((hAlign, c) => ({
        content: block.map((cells) => cells[c] ?? '').join('\n'),
        hAlign,
        chars: start === 0 ? {} : NO_RULE,
      })),
    );
  }
  return rows;
}
