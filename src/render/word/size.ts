/** Number of cells of the document, computed beforehand because each cell costs memory. */
import type { Report } from '../../report/report.ts';

/** Maximum number of cells of a document; docs/limits.md has the reason. */
export const MAX_DOCUMENT_CELLS = 50_000;

/** Approximate number of cells of all tables. */
export function documentCells({ rows, subtotals, official: { columns } }: Report): number {
  return (rows.length + subtotals.length + 1) * columns.length;
}
