/** Ranges of recomputed figures where the sheet gives counts rounded. */
import type { Comparison } from '../../core/compare.ts';
import {
  type CountRange,
  countRange,
  differenceOfRanges,
  isRounded,
  rateRange,
  rateRangeOf,
  sumOfRanges,
} from '../../core/rounding.ts';
import type { Standing } from '../../core/standing.ts';
import { exactly } from '../../core/stated-rate.ts';
import type { ComputedFigures } from '../entries.ts';
import type { Computed, ComputedRate } from './difference.ts';

export type Summed = 'households' | 'installed' | 'added';

/** The addition of one region: by last period's sheet, or as this one states it. */
export function addedOf(entry: ComputedFigures, addedFrom: Comparison['addedFrom']): Computed {
  return { value: entry.standing.added, range: () => addedRange(entry, addedFrom) };
}

function addedRange(
  { figures, before }: ComputedFigures,
  addedFrom: Comparison['addedFrom'],
): CountRange | null {
  return addedFrom === 'previous'
    ? differenceOfRanges(countRange(figures.installed), before && countRange(before.installed))
    : countRange(figures.added);
}

/** The rate of one region. */
export function rateOf({
  figures,
  standing: { ratio },
}: Pick<ComputedFigures, 'figures' | 'standing'>): ComputedRate {
  // Exact counts allow one rate.
  return {
    ratio,
    range: () => (isRounded(figures) ? rateRangeOf(figures) : ratio && exactly(ratio)),
  };
}

/** The sums of some rows of one indicator, as `totalOf` has them. */
export function sumsOf(
  rows: () => readonly ComputedFigures[],
  sums: Standing,
  addedFrom: Comparison['addedFrom'],
): Readonly<Record<Summed, Computed>> & { readonly rate: ComputedRate } {
  const sumBy = (rangeOf: (row: ComputedFigures) => CountRange | null) => () =>
    sumOfRanges(
      rows()
        .filter(({ standing }) => standing.hasTask)
        .map(rangeOf),
    );
  const households = sumBy(({ figures }) => countRange(figures.households));
  const installed = sumBy(({ figures }) => countRange(figures.installed));
  const added = sumBy((row) => addedRange(row, addedFrom));
  return {
    households: { value: sums.households, range: households },
    installed: { value: sums.installed, range: installed },
    added: { value: sums.added, range: added },
    rate: { ratio: sums.ratio, range: () => rateRange(installed(), households()) },
  };
}
