/** Number of cells of the Excel report, computed beforehand because each cell costs memory. */
import type { Report } from '../../report/report.ts';

/** Maximum number of cells of an Excel report; docs/limits.md has the reason. */
export const MAX_CELLS = 3_000_000;

/** Columns of the analysis and of the findings. */
const ANALYSIS = 14;
const FINDINGS = 7;

/** Approximate number of cells of all sheets. */
export function cellCount({
  rows,
  subtotals,
  official: { columns },
  indicators,
  previous,
  findings,
}: Report): number {
  const official = (rows.length + subtotals.length + 1) * columns.length;
  const last = (previous?.labels.length ?? 0) * (1 + 2 * indicators.length);
  const analysis = (rows.length + 1) * indicators.length * ANALYSIS;
  return official + last + analysis + findings.length * FINDINGS;
}
