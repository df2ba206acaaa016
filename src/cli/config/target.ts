/** Targets of the command line and of the configuration. */
import { GasrankError } from '../../core/error.ts';
import type { Ratio } from '../../core/numbers/ratio.ts';
import type { TargetFault } from '../../core/reason.ts';
import type { IsoDate } from '../../core/snapshot.ts';
import { type Basis, parseTargetRate, type RateTarget } from '../../core/target.ts';
import type { RecordedTargets } from '../../report/report.ts';
import { targetFrom, targetText } from '../../report/target.ts';
import type { Targets } from '../../select/targets.ts';
import type { Settings } from './config.ts';
import type { ConfiguredTarget } from './target-schema.ts';

/** Options that declare a target. */
export interface TargetChoice {
  readonly target?: Ratio;
  readonly from?: IsoDate;
  readonly by?: IsoDate;
  readonly basis?: Basis;
}

/**
 * The targets of a run. A target of the command line replaces all of the configuration.
 *
 * @throws GasrankError if a target contradicts itself, or options of one are given without it
 */
export function declaredTargets(
  { target, from, by, basis }: TargetChoice,
  { config, configFile }: Pick<Settings, 'config' | 'configFile'>,
): Targets {
  const file = configFile ?? '';
  if (target) {
    const own = { rate: target, from: from ?? null, by: by ?? null, basis: basis ?? 'days' };
    const common = requireSound({ ...own, plan: [] }, { file: null, key: '--target' });
    return { common, single: new Map(), file };
  }
  const [option] = Object.entries({ from, by, basis }).find(([, value]) => value) ?? [];
  if (option !== undefined) {
    throw new GasrankError({ code: 'target-without-rate', option: `--${option}` });
  }
  const named = Object.entries(config.targets ?? {}).map(([name, own]) => {
    return [name, configured(own, { file, key: `targets["${name}"]` })] as const;
  });
  return {
    common: config.target ? configured(config.target, { file, key: 'target' }) : null,
    single: new Map(named),
    file,
  };
}

/** Place of a target, for errors. */
interface TargetPlace {
  readonly file: string | null;
  readonly key: string;
}

function configured(own: ConfiguredTarget, place: TargetPlace): RateTarget {
  const { from = null, by = null, plan = [], basis } = own;
  if (plan.length > 0 && basis) throw faulty(place, 'plan-with-basis');
  const milestones = plan.map(({ date, rate }) => ({ date, rate: rateOf(rate) }));
  const target = { rate: rateOf(own.rate), from, by, plan: milestones };
  return requireSound({ ...target, basis: plan.length > 0 ? 'plan' : (basis ?? 'days') }, place);
}

function rateOf(text: string): Ratio {
  const rate = parseTargetRate(text);
  if (!rate) throw new RangeError(`${text} is no target`);
  return rate;
}

function requireSound(target: RateTarget, place: TargetPlace): RateTarget {
  const { from, by, plan } = target;
  if (from !== null && by !== null && by <= from) throw faulty(place, 'by');
  if (plan.length > 0 && (from === null || by === null)) throw faulty(place, 'plan-without-dates');
  const days = [from ?? '', ...plan.map(({ date }) => date)];
  const isOrdered = days.every((day, i) => i === 0 || day > (days[i - 1] ?? ''));
  if (!isOrdered) throw faulty(place, 'plan-order');
  return target;
}

function faulty({ file, key }: TargetPlace, fault: TargetFault): GasrankError {
  return new GasrankError({ code: 'target-fault', file, key, fault });
}

/** Targets as a record has them; nothing without any. */
export function recordedTargets({ common, single }: Targets): { targets?: RecordedTargets } {
  if (!common && single.size === 0) return {};
  return {
    targets: {
      common: common && targetText(common),
      single: [...single].map(([indicator, target]) => ({ indicator, target: targetText(target) })),
    },
  };
}

/** The targets of a record. */
export function targetsIn(recorded: RecordedTargets | undefined): Targets {
  const { common = null, single = [] } = recorded ?? {};
  return {
    common: common && targetFrom(common),
    single: new Map(single.map(({ indicator, target }) => [indicator, targetFrom(target)])),
    file: '',
  };
}
