/** Figures that the sheet states, compared with what its counts give. */
import type { Comparison } from '../../core/compare.ts';
import type { Finding } from '../../core/finding.ts';
import { statedMissing, totalMissing } from './missing.ts';
import { statedRanks } from './ranks.ts';
import { statedOfPrevious, statedOfRegions } from './regions.ts';
import { statedSubtotals } from './subtotals.ts';
import { statedTotals } from './totals.ts';

/** Stated figures that differ or are missing: of totals first, then of regions, then of last period's sheet. */
export function statedFigures(comparison: Comparison): Finding[] {
  return [
    statedTotals,
    statedSubtotals,
    totalMissing,
    statedOfRegions,
    statedRanks,
    statedMissing,
    statedOfPrevious,
  ].flatMap((rule) => rule(comparison));
}
