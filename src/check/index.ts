/** Every rule, in the order in which their findings are told. */
import type { Comparison } from '../core/compare.ts';
import { type Finding, SEVERITIES, SEVERITY } from '../core/finding.ts';
import { withRoots } from './roots/mend.ts';
import type { Rule } from './rule.ts';
import {
  blankFigures,
  installedAboveHouseholds,
  noTask,
  unusableFigures,
  zeroHouseholds,
} from './rules/figures.ts';
import { householdsChanged, householdsDiffer } from './rules/households.ts';
import { additionsLeapt } from './rules/leaps.ts';
import { statedMissing, totalMissing } from './rules/missing.ts';
import {
  aliasesNotUsed,
  indicatorsChanged,
  installedFell,
  notAWeekApart,
  nothingChanged,
  regionsChanged,
  unitsChanged,
} from './rules/periods.ts';
import { ratesKept, ratesNotFinished, ratesPrintAlike, smallBases } from './rules/ranking.ts';
import { statedRanks } from './rules/ranks.ts';
import { regionsTwice } from './rules/regions.ts';
import { statedOfPrevious, statedOfRegions } from './rules/stated.ts';
import { statedSubtotals } from './rules/subtotals.ts';
import { statedTotals } from './rules/totals.ts';

export { possibleDamage } from './damage.ts';
export type { Rule } from './rule.ts';
export { additionsLeapt, leapsIn } from './rules/leaps.ts';
export { regionsNotThere } from './rules/regions.ts';

const RULES: readonly Rule[] = [
  unusableFigures,
  blankFigures,
  regionsTwice,
  zeroHouseholds,
  installedAboveHouseholds,
  householdsDiffer,
  nothingChanged,
  notAWeekApart,
  installedFell,
  householdsChanged,
  regionsChanged,
  indicatorsChanged,
  unitsChanged,
  aliasesNotUsed,
  statedTotals,
  statedSubtotals,
  totalMissing,
  statedOfRegions,
  statedRanks,
  statedMissing,
  statedOfPrevious,
  ratesKept,
  ratesPrintAlike,
  ratesNotFinished,
  noTask,
];

/** With fewer households than these, one more moves the rate by more than a percentage point. */
export const SMALL_BASE = 100;

export interface CheckOptions {
  /** A rank on fewer households is marked; default 0: none is. */
  readonly smallBase?: number;
  /** Finds additions that leap; default: without earlier sheets. */
  readonly leaps?: Rule;
}

/** Findings of all rules in a comparison. Never throws, whatever the comparison. */
export function check(
  comparison: Comparison,
  { smallBase = 0, leaps = additionsLeapt([]) }: CheckOptions = {},
): Finding[] {
  const rules = [...RULES, leaps, smallBases(smallBase)];
  return withRoots(comparison, (sheets) => rules.flatMap((rule) => rule(sheets)));
}

/** Findings with the most severe first, in stable order. */
export function bySeverity<F extends Pick<Finding, 'code'>>(findings: readonly F[]): F[] {
  const gravity = ({ code }: F) => SEVERITIES.indexOf(SEVERITY[code]);
  return [...findings].sort((a, b) => gravity(a) - gravity(b));
}
