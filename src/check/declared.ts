/** What the sheet states of its regions against what their counts give. The recomputed figure is the one reported. */
import { cellName } from '../core/cell.ts';
import { known } from '../core/quantity.ts';
import { ratio } from '../core/ratio.ts';
import { countDifference, rateDifference, toFindings } from './difference.ts';
import { againstNone, entries, type Rule } from './rule.ts';
import { declaredTotals } from './totals.ts';

/** Declared additions and rates of regions. */
export const declaredOfRegions: Rule = (comparison) =>
  entries(comparison).flatMap(({ region, indicator, figures, standing, decimals, before }) => {
    const base = before?.installed;
    // Without a previous sheet the additions are the declared ones.
    const added = countDifference('added', figures, standing.added, () => ({
      from: null,
      previous: before && known(before.added),
      base: base?.state === 'known' ? { installed: base.value, cell: cellName(base.at) } : null,
    }));
    const rate = rateDifference(figures, standing.ratio, decimals, () => ({
      previous: before && ratio(known(before.installed), known(before.households)),
      otherHouseholds: [before, ...region.figures].flatMap(
        (other) => (other && known(other.households)) ?? [],
      ),
    }));
    return toFindings([added, rate], region.name, indicator);
  });

/** The same of last period's sheet, against itself: what is wrong there makes the additions wrong. */
export const declaredOfPrevious: Rule = ({ previous }) => {
  if (!previous) return [];
  // Its ranks are in nobody's way.
  const alone = againstNone(previous);
  return [...declaredTotals(alone), ...declaredOfRegions(alone)];
};
