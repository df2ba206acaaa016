/** Findings in a comparison. */
import type { Comparison } from '../core/compare.ts';
import { type Finding, type FindingCode, SEVERITIES } from '../core/finding.ts';
import * as checks from './catalogue.ts';
import type { Check, RuleOptions } from './check.ts';
import { entries } from './entries.ts';
import { withRoots } from './roots/mend.ts';
import { additionsLeapt } from './rules/periods/added-leapt.ts';
import { SEVERITY } from './severity.ts';

export { possibleDamage } from './damage.ts';
export { additionsLeapt, leapsIn } from './rules/periods/added-leapt.ts';
export { regionsNotThere } from './rules/rows/region-order-unknown.ts';

/** Checks in the order in which their findings are listed; others follow. */
const ORDER: readonly Check<FindingCode>[] = [
  checks.figureInvalid,
  checks.figureBlank,
  checks.figuresGone,
  checks.regionTwice,
  checks.noHouseholds,
  checks.installedAboveHouseholds,
  checks.householdsDifferBetween,
  checks.nothingChanged,
  checks.headerSaysWeek,
  checks.periodNotAWeek,
  checks.installedFell,
  checks.householdsChanged,
  checks.probableRename,
  checks.regionAppeared,
  checks.regionVanished,
  checks.indicatorAppeared,
  checks.indicatorVanished,
  checks.unitChanged,
  checks.aliasAmbiguous,
  checks.declaredDiffers,
  checks.ratesKept,
  checks.ratesPrintAlike,
  checks.rateNotFinished,
  checks.noTask,
  checks.addedLeapt,
  checks.smallBase,
];

/** One check for each rule, since several may share one. */
const rulesOf = (all: readonly Check<FindingCode>[]) => [
  ...new Map(all.map((own) => [own.rule ?? own.figureRule, own])).values(),
];

const CHECKS: readonly Check<FindingCode>[] = [...ORDER, ...Object.values(checks)];
const RULES = {
  all: rulesOf(CHECKS),
  /** Those that find more than information. */
  urgent: rulesOf(CHECKS.filter(({ severity }) => severity !== 'info')),
};

/** With fewer households than these, one more moves the rate by more than a percentage point. */
export const SMALL_BASE = 100;

/**
 * Findings of all rules in a comparison; by default no base is small, no earlier sheet is known,
 * and there is no target. Never throws.
 *
 * @param rules `urgent`: those that find only information are left out
 */
export function check(
  comparison: Comparison,
  {
    smallBase = 0,
    leaps = additionsLeapt([]),
    targetOf = () => null,
    rules = 'all',
  }: Partial<RuleOptions> & { readonly rules?: keyof typeof RULES } = {},
): Finding[] {
  const options = { smallBase, leaps, targetOf };
  return withRoots(comparison, (sheets) => findingsBy(RULES[rules], sheets, options));
}

/** Findings in the order of the rules. Those on single figures go through the table together. */
function findingsBy(
  checks: readonly Check<FindingCode>[],
  comparison: Comparison,
  options: RuleOptions,
): Finding[] {
  const found = checks.map(({ rule }) => [...(rule?.(comparison, options) ?? [])]);
  const ofFigures = checks.flatMap(({ figureRule }, c) => {
    return figureRule ? [{ figureRule, found: found[c] ?? [] }] : [];
  });
  for (const figures of entries(comparison)) {
    for (const { figureRule, found } of ofFigures) {
      const finding = figureRule(figures, comparison, options);
      if (finding) found.push(finding);
    }
  }
  return found.flat();
}

/** Findings with the most severe first, in stable order. */
export function bySeverity<F extends Pick<Finding, 'code'>>(findings: readonly F[]): F[] {
  const gravity = ({ code }: F) => SEVERITIES.indexOf(SEVERITY[code]);
  return [...findings].sort((a, b) => gravity(a) - gravity(b));
}
