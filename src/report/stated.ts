/** Stated text of a figure, and the block of its cell. */
import type { Quantity } from '../core/quantity.ts';
import type { Measure, Stated } from '../core/snapshot.ts';
import type { BlockReading } from '../interpret/index.ts';

/** A figure as it was read: `87326`, `33.8%`; the cell's own text if it could not be read; `null` if it is blank. */
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

/** Decimals of a stored fraction without a known format. */
const MAX_DECIMALS = 2;

/** The block of a cell of figures: the nearest header above it with its column. */
export function blockAt(
  blocks: readonly BlockReading[],
  row: number,
  col: number,
): BlockReading | undefined {
  return blocks.findLast(
    ({ bottom, columns }) => bottom < row && columns.some((column) => column.col === col),
  );
}
