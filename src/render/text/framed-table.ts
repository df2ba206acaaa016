/** A table of lines in a frame, as a terminal shows it. */
import Table from 'cli-table3';
import { padEnd, padStart, widest } from './width.ts';

/** A cell of the header; its text may have several lines. */
interface HeadCell {
  readonly text: string;
  readonly rowSpan?: number;
  readonly colSpan?: number;
}

/** A header with groups of lines below it, between which there is a rule. */
export interface FramedTable {
  readonly head: readonly (readonly HeadCell[])[];
  /** Texts of the cells by group, line and column, each on one line; they may be coloured. */
  readonly groups: readonly (readonly (readonly string[])[])[];
  readonly aligns: readonly ('left' | 'right')[];
  /** Spaces on both sides of each text. */
  readonly padding: number;
}

/** A table of known width, which is drawn only if it fits. */
export interface LaidOutTable {
  /** Columns of the terminal. */
  readonly width: number;
  readonly lines: () => string[];
}

/**
 * Lays out a table. cli-table3 draws the header above two lines as wide as the widest; the others are put into their
 * frame, because the library's time grows with the square of their number.
 */
export function layOut(table: FramedTable): LaidOutTable {
  const { groups, aligns, padding } = table;
  const frame = frameOf(table);
  const [bottom = '', rule = ''] = [frame.at(-1), frame.at(-3)];
  const widths = bottom.slice(1, -1).split('┴');
  const space = ' '.repeat(padding);
  const lineOf = (cells: readonly string[]) => {
    const padded = cells.map((text, c) => {
      const pad = aligns[c] === 'right' ? padStart : padEnd;
      return space + pad(text, (widths[c]?.length ?? 0) - 2 * padding) + space;
    });
    return `│${padded.join('│')}│`;
  };
  const body = () =>
    groups
      .filter((lines) => lines.length > 0)
      .flatMap((lines, g) => [...(g === 0 ? [] : [rule]), ...lines.map(lineOf)]);
  return { width: bottom.length, lines: () => [...frame.slice(0, -4), ...body(), bottom] };
}

/** The header and a rule, then two lines with a rule between them, and the lower edge. */
function frameOf({ head, groups, aligns, padding }: FramedTable): string[] {
  const table = new Table({
    style: { 'padding-left': padding, 'padding-right': padding, head: [], border: [] },
  });
  const lines = groups.flat();
  const longest = aligns.map((_, c) => '0'.repeat(widest(lines.map((cells) => cells[c] ?? ''))));
  const headRows = head.map((cells) =>
    cells.map(({ text, rowSpan = 1, colSpan = 1 }) => ({
      content: text,
      rowSpan,
      colSpan,
      hAlign: 'center' as const,
      vAlign: 'center' as const,
    })),
  );
  table.push(...headRows, longest, longest);
  return table.toString().split('\n');
}
