/** Every rule, in the order in which their findings are told. */
import type { Comparison } from '../core/compare.ts';
import { type Finding, SEVERITIES, SEVERITY } from '../core/finding.ts';
import { declaredOfPrevious, declaredOfRegions, declaredTotals } from './declared.ts';
import {
  blankFigures,
  installedAboveHouseholds,
  noTask,
  unusableFigures,
  zeroHouseholds,
} from './figures.ts';
import { aliasesNotUsed, indicatorsChanged, installedFell, regionsChanged } from './periods.ts';
import { ratesPrintAlike } from './ranking.ts';
import { regionsTwice } from './regions.ts';
import type { Rule } from './rule.ts';

export { possibleDamage } from './damage.ts';
export { regionsNotThere } from './regions.ts';

const RULES: readonly Rule[] = [
  unusableFigures,
  blankFigures,
  regionsTwice,
  zeroHouseholds,
  installedAboveHouseholds,
  installedFell,
  regionsChanged,
  indicatorsChanged,
  aliasesNotUsed,
  declaredTotals,
  declaredOfRegions,
  declaredOfPrevious,
  ratesPrintAlike,
  noTask,
];

/** What the rules find in a comparison. Never throws, whatever the comparison. */
export function check(comparison: Comparison): Finding[] {
  return RULES.flatMap((rule) => rule(comparison));
}

/** Findings with the most severe first, in stable order. */
export function bySeverity(findings: readonly Finding[]): Finding[] {
  const gravity = ({ code }: Finding) => SEVERITIES.indexOf(SEVERITY[code]);
  return [...findings].sort((a, b) => gravity(a) - gravity(b));
}
