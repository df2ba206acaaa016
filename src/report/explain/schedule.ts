/** Line on the target of a region: how the planned rate and what is still needed are computed. */
import { daysBetween } from '../../core/days.ts';
import type { IsoDate } from '../../core/snapshot.ts';
import type { Standing } from '../../core/standing.ts';
import { elapsed, type RateTarget, targetRateText } from '../../core/target.ts';
import type { ExplainWords } from '../../lang/explain.ts';
import { scheduleOf } from '../target.ts';
import type { ExplainedLine } from './explanation.ts';

/** The line, if a target is in force and the region has a rate. */
export function scheduleLines(
  standing: Standing | null,
  { target, date, decimals }: { target: RateTarget | null; date: IsoDate; decimals: number },
  words: ExplainWords,
): ExplainedLine[] {
  if (!target || !standing) return [];
  const { progress, required } = scheduleOf(standing, { target, date, decimals });
  const { households, installed } = standing;
  const text = words.schedule({
    rate: targetRateText(target.rate),
    by: target.by,
    basis: target.basis,
    elapsed: elapsed(target, date),
    progress,
    needed:
      required && households !== null && installed !== null
        ? {
            ...required,
            due: households,
            installed,
            days: daysBetween(date, target.by ?? date),
            isRoundedUp: !isWhole(target, households),
          }
        : null,
  });
  return text === '' ? [] : [{ label: 'schedule', name: words.label.schedule, text, stated: null }];
}

/** Checks whether the target's share of these households is a whole number. */
function isWhole({ rate }: RateTarget, households: number): boolean {
  return (BigInt(rate.installed) * BigInt(households)) % BigInt(rate.households) === 0n;
}
