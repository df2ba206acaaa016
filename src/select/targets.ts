/** Chooses the target of each indicator. */
import { GasrankError } from '../core/error.ts';
import { type Indicator, indicatorKey, indicatorName } from '../core/snapshot.ts';
import type { RateTarget } from '../core/target.ts';
import { suggest } from './nearest.ts';

/** Targets of a run. */
export interface Targets {
  /** For all indicators; `null` without one. */
  readonly common: RateTarget | null;
  /** For single indicators by name, in place of the common one. */
  readonly single: ReadonlyMap<string, RateTarget>;
  /** The configuration that has the single ones, for errors. */
  readonly file: string;
}

/**
 * Returns a function that finds the target of an indicator.
 *
 * @throws GasrankError `target-indicator-unknown` if a single target is for none of them
 */
export function targetsOf(
  { common, single, file }: Targets,
  indicators: readonly Indicator[],
): (indicator: Indicator) => RateTarget | null {
  const names = indicators.map(indicatorName);
  const known = new Set(names.map(indicatorKey));
  for (const indicator of single.keys()) {
    if (known.has(indicatorKey(indicator))) continue;
    const suggestion = suggest(indicator, names);
    throw new GasrankError({
      ...{ code: 'target-indicator-unknown', file, indicator },
      ...{ indicators: [...new Set(names)], suggestion },
    });
  }
  const own = new Map([...single].map(([name, target]) => [indicatorKey(name), target]));
  return (indicator) => own.get(indicatorKey(indicatorName(indicator))) ?? common;
}
