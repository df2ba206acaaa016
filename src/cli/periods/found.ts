/** All findings of a run. */
import type { RuleOptions } from '../../check/check.ts';
import { bySeverity, check, possibleDamage, regionsNotThere } from '../../check/index.ts';
import type { Comparison } from '../../core/compare.ts';
import type { Finding } from '../../core/finding.ts';
import type { ShapingRules } from '../../report/report.ts';
import { withTerms } from '../../report/terms.ts';
import type { Period } from './period.ts';

/** All findings on the sheets and their comparison, most severe first. */
export function findingsOf(
  periods: ReadPeriods,
  comparison: Comparison,
  { smallBase, regionOrder, leaps, targetOf, rules = 'all' }: FindingRules,
): Finding[] {
  const { current, previous } = periods;
  const found = [
    ...periods.findings,
    ...current.findings,
    ...(previous?.findings ?? []),
    ...check(comparison, { smallBase, leaps, rules, ...(targetOf ? { targetOf } : {}) }),
    ...regionsNotThere(current.snapshot, regionOrder),
  ].filter(isNewReason);
  const sheets = previous ? [current, previous] : [current];
  return withTerms(
    bySeverity([...found, ...possibleDamage(found, periods)]),
    sheets.map(({ snapshot }) => snapshot),
  );
}

/** Settings for findings, and the rule for additions, which depends on earlier sheets. */
interface FindingRules extends Pick<ShapingRules, 'smallBase' | 'regionOrder'> {
  readonly leaps: RuleOptions['leaps'];
  readonly targetOf?: RuleOptions['targetOf'];
  /** `urgent`: those that find only information are left out. */
  readonly rules?: 'all' | 'urgent';
}

/** False for a gap in a folder that the sheet's own header also reports. */
function isNewReason({ code }: Finding, _: number, all: readonly Finding[]): boolean {
  return code !== 'latest-gap' || !all.some((other) => other.code === 'header-says-week');
}

/** The parts of `Periods` that findings depend on. */
interface ReadPeriods {
  readonly current: ReadPeriod;
  readonly previous: ReadPeriod | null;
  readonly findings: readonly Finding[];
}
type ReadPeriod = Pick<Period, 'snapshot' | 'findings' | 'format'>;
