/** Content of a cell of figures, and its header. */
import type { Quantity } from '../core/quantity.ts';
import type { Measure, Stated } from '../core/snapshot.ts';
import type { BlockReading } from '../interpret/index.ts';

/** A figure as it was understood: `87326`, `33.8%`; the cell's own text where it was not, `null` where it is blank. */
export function statedText(
  measure: Measure,
  figure: Quantity | Stated,
  decimals: number | null,
): string | null {
  if (!('state' in figure)) {
    const { text, value } = figure;
    if (measure !== 'rate' || value === null) return text;
    const own = /\.(\d+)/u.exec(text)?.[1]?.length ?? 0;
    return `${value.toFixed(Math.min(own, decimals ?? MAX_DECIMALS))}%`;
  }
  if (figure.state === 'known') return String(figure.value);
  return figure.state === 'invalid' ? figure.text : null;
}

/** Of a stored fraction where the sheet does not say how it prints. */
const MAX_DECIMALS = 2;

/** The block that a cell of figures belongs to: the nearest header above it that has its column. */
export function blockAt(
  blocks: readonly BlockReading[],
  row: number,
  col: number,
): BlockReading | undefined {
  return blocks.findLast(
    ({ bottom, columns }) => bottom < row && columns.some((column) => column.col === col),
  );
}
