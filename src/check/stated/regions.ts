/** Figures that the sheet states of its regions, compared with what their counts give. The recomputed figure is the one reported. */

import type { Comparison } from '../../core/compare.ts';
import type { Finding } from '../../core/finding.ts';
import { flatMap } from '../../core/flat-map.ts';
import { ratio } from '../../core/numbers/ratio.ts';
import { known } from '../../core/quantity.ts';
import { cellName } from '../../core/sheet/cell.ts';
import type { Figures } from '../../core/snapshot.ts';
import { againstNone, entries } from '../entries.ts';
import { countDifference, rateDifference, toFindings } from './difference.ts';
import { addedOf, rateOf } from './ranges.ts';
import { statedSubtotals } from './subtotals.ts';
import { statedTotals } from './totals.ts';

const NONE: readonly never[] = [];

/** Stated additions and rates of regions. */
export const statedOfRegions = (comparison: Comparison): Finding[] =>
  flatMap(entries(comparison), (entry): readonly Finding[] => {
    const { region, indicator, figures, decimals, before } = entry;
    const base = before?.installed;
    // Without a previous sheet the additions are the stated ones.
    const added = countDifference('added', figures, addedOf(entry, comparison.addedFrom), () => ({
      from: null,
      previous: before && known(before.added),
      base: base?.state === 'known' ? { installed: base.value, cell: cellName(base.at) } : null,
    }));
    const rate = rateDifference(figures, rateOf(entry), decimals, () => ({
      previous: before && mayBeStale(figures, before) ? ratioOf(before) : null,
      otherHouseholds: [before, ...region.figures].flatMap(
        (other) => (other && known(other.households)) ?? [],
      ),
    }));
    // Nearly all figures agree.
    return added || rate ? toFindings([added, rate], region.name, indicator) : NONE;
  });

/**
 * Checks whether a rate that is last period's looks as if it was not renewed: the counts went on as counts do, and the stated
 * addition does not deny it. Otherwise a count may be wrong, and the rate right.
 */
function mayBeStale({ households, installed, added }: Figures, before: Figures): boolean {
  const [due, now, last] = [known(households), known(installed), known(before.installed)];
  if (due === null || now === null || last === null) return false;
  const stated = known(added);
  const isAgreed = stated === null ? due === known(before.households) : stated === now - last;
  return isAgreed && last < now && now <= due;
}

function ratioOf({ installed, households }: Figures) {
  return ratio(known(installed), known(households));
}

/** The same of last period's sheet, against itself: what is wrong there makes the additions wrong. */
export function statedOfPrevious({ previous }: Comparison): Finding[] {
  if (!previous) return [];
  // Its ranks are in nobody's way.
  const alone = againstNone(previous);
  return [...statedTotals(alone), ...statedSubtotals(alone), ...statedOfRegions(alone)];
}
