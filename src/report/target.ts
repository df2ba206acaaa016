/** Targets and positions against them as documents state them. */

import { unitsText } from '../core/numbers/decimal.ts';
import {
  pointsDecimals,
  pointsText,
  type Ratio,
  reduced,
  roundedRate,
} from '../core/numbers/ratio.ts';
import type { IsoDate } from '../core/snapshot.ts';
import type { Standing } from '../core/standing.ts';
import {
  type Progress,
  parseTargetRate,
  plannedRate,
  progressOf,
  type RateTarget,
  type Requirement,
  requiredOf,
  targetRateText,
} from '../core/target.ts';
import type { Report, ReportProgress, TargetText } from './report.ts';

/** The target in texts. */
export function targetText(target: RateTarget): TargetText {
  const { rate, from, by, basis, plan } = target;
  const milestones = plan.map((own) => ({ date: own.date, rate: targetRateText(own.rate) }));
  return {
    ...{ rate: targetRateText(rate), from, by, basis },
    ...(basis === 'plan' ? { plan: milestones } : {}),
  };
}

/** The rate that the target of an indicator plans for the day of a report, in the smallest numbers; `null` without one. */
export function plannedFor(
  { indicators, date }: Pick<Report, 'indicators' | 'date'>,
  indicator: number,
): Ratio | null {
  const target = indicators[indicator]?.target;
  const planned = target ? plannedRate(targetFrom(target), date) : null;
  return planned && reduced(planned);
}

/** A planned rate, rounded half up: 311/365 at two decimals → `85.21%`. */
export function plannedText(planned: Ratio, decimals: number): string {
  return `${unitsText(roundedRate(planned, decimals), decimals)}%`;
}

/** Percentage points by which a rate is above the planned one, negative below it, at the decimals of changes. */
export function aheadOf(
  { planned }: Pick<Progress, 'planned'>,
  rate: Ratio,
  decimals: number,
): number {
  return Number(aheadText({ planned }, rate, decimals));
}

function aheadText({ planned }: Pick<Progress, 'planned'>, rate: Ratio, decimals: number): string {
  return pointsText(planned, rate, pointsDecimals(decimals));
}

/** The target that a text states. @throws RangeError if its rate is none, which a schema does not allow */
export function targetFrom({ rate, from, by, basis, plan = [] }: TargetText): RateTarget {
  const rateOf = (text: string) => {
    const parsed = parseTargetRate(text);
    if (!parsed) throw new RangeError(`${text} is no target`);
    return parsed;
  };
  const milestones = plan.map((own) => ({ date: own.date, rate: rateOf(own.rate) }));
  return { rate: rateOf(rate), from, by, basis, plan: milestones };
}

/** Position and need of a row on a day in an indicator with these decimals. */
export function scheduleOf(
  { households, installed, ratio, kept }: Standing,
  { target, date, decimals }: { target: RateTarget | null; date: IsoDate; decimals: number },
): { progress: ReportProgress | null; ahead: string | null; required: Requirement | null } {
  const rate = kept ?? ratio;
  const progress = progressOf(target, date, rate);
  const required = requiredOf(target, date, { households, installed, rate });
  if (!progress || !rate) return { progress: null, ahead: null, required };
  const { planned, state } = progress;
  const ahead = aheadText(progress, rate, decimals);
  return {
    progress: { planned: plannedText(planned, decimals), ahead: Number(ahead), state },
    ahead,
    required,
  };
}
