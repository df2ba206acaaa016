/** A stated figure and its recomputed counterpart: the finding that they differ, with its likely cause. */

import { knownIn } from '../../core/columns.ts';
import type { Cause, Finding } from '../../core/finding.ts';
import type { Ratio } from '../../core/numbers/ratio.ts';
import type { Quantity } from '../../core/quantity.ts';
import { type CountRange, countRange, overlap, type RateRange } from '../../core/rounding.ts';
import { type CellRef, cellName, columnLetters } from '../../core/sheet/cell.ts';
import type { Figures, Measure } from '../../core/snapshot.ts';
import { exactly, rateAgrees, statesQuotient } from '../../core/stated-rate.ts';
import {
  type CountContext,
  causeOfCount,
  causeOfPrintedRate,
  causeOfRate,
  type RateContext,
} from './causes.ts';
import { printedRates } from './rates.ts';

/** Two figures that differ, as they print. */
export interface FigureDifference {
  readonly measure: Measure;
  readonly at: CellRef;
  readonly stated: string;
  readonly computed: string;
  /** The formula of the recomputed figure, where one sheet has all its parts. */
  readonly from: string | null;
  readonly cause: Cause | null;
}

/** A recomputed count, and a function for all counts that it may be where the sheet gives its parts rounded. */
export interface Computed {
  readonly value: number | null;
  readonly range: () => CountRange | null;
}

/** A stated count against the recomputed one; `null` when they may be the same or one is not known. */
export function countDifference(
  measure: 'households' | 'installed' | 'added',
  figures: Figures,
  { value: computed, range }: Computed,
  context: () => CountContext & { readonly from: string | null },
): FigureDifference | null {
  const stated = knownIn(figures, measure);
  if (stated === null || computed === null || stated === computed) return null;
  const quantity = figures[measure];
  if (quantity.state !== 'known') return null;
  if (agrees(quantity, range())) return null;
  const { value, at } = quantity;
  const { from, ...others } = context();
  const cause = causeOfCount(value, computed, others);
  return { measure, at, stated: String(value), computed: String(computed), from, cause };
}

/** True for a stated count that may be one of a range; both are rounded as the sheet has them. */
export function agrees(stated: Quantity, range: CountRange | null): boolean {
  const own = countRange(stated);
  return own !== null && range !== null && overlap(own, range);
}

/** A recomputed rate, and all rates that it may be. */
export interface ComputedRate {
  readonly ratio: Ratio | null;
  readonly range: () => RateRange | null;
}

/** A stated rate against the recomputed one; `null` when they may be the same or one is not known. */
export function rateDifference(
  figures: Figures,
  { ratio, range: rangeOf }: ComputedRate,
  decimals: number,
  context: () => RateContext,
): FigureDifference | null {
  // Nearly all rates agree, and then nothing is made or rounded for them.
  if (!ratio || statesQuotient(figures, ratio)) return null;
  const { rate } = figures;
  if (!rate || rate.value === null || rateAgrees(rate, exactly(ratio))) return null;
  const range = rangeOf();
  if (range && rateAgrees(rate, range)) return null;
  const [stated, computed] = printedRates(rate, ratio, decimals);
  const parts = [figures.installed, figures.households].map(
    (quantity) => 'at' in quantity && quantity.at,
  );
  const names = parts.flatMap((at) => (at ? cellName(at) : []));
  const from = names.length === 2 ? names.join('/') : null;
  const cause = causeOfRate(rate, ratio, context()) ?? causeOfPrintedRate(stated, computed);
  return { measure: 'rate', at: rate.at, stated, computed, from, cause };
}

/** The differences that there are, as findings of one region or total in one indicator. */
export function toFindings(
  differences: readonly (FigureDifference | null)[],
  region: string,
  indicator: string,
): Finding[] {
  return differences.flatMap((difference) =>
    difference ? [{ code: 'declared-differs', region, indicator, ...difference }] : [],
  );
}

/** The sum of some cells as a formula, neighbours as a range: `SUM(C7:C10,C12)`; `null` unless in one column. */
export function sumFormula(quantities: readonly (Quantity | undefined)[]): string | null {
  const cells = quantities.flatMap((quantity) => (quantity && 'at' in quantity ? quantity.at : []));
  const col = cells[0]?.col;
  if (col === undefined || cells.some((cell) => cell.col !== col)) return null;
  const ranges: [top: number, bottom: number][] = [];
  for (const row of cells.map((cell) => cell.row).sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && last[1] + 1 >= row) last[1] = row;
    else ranges.push([row, row]);
  }
  if (ranges.length > MAX_RANGES) return null;
  const letters = columnLetters(col);
  const names = ranges.map(([top, bottom]) =>
    top === bottom ? `${letters}${top + 1}` : `${letters}${top + 1}:${letters}${bottom + 1}`,
  );
  return `SUM(${names.join(',')})`;
}

/** With more, a formula says less than its result. */
const MAX_RANGES = 4;
