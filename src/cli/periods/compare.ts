/** First step of commands on figures: reads, compares and checks the sheets. */

import type { RuleOptions } from '../../check/check.ts';
import { additionsLeapt, SMALL_BASE } from '../../check/index.ts';
import { type Comparison, compare } from '../../core/compare.ts';
import { GasrankError } from '../../core/error.ts';
import type { Finding } from '../../core/finding.ts';
import { isScheduled, type RateTarget } from '../../core/target.ts';
import type { UsedWord } from '../../interpret/index.ts';
import { NAMES } from '../../lang/index.ts';
import type { Made, ReportSource, Sort } from '../../report/report.ts';
import { targetsOf } from '../../select/targets.ts';
import type { ConfigOptions, LoadedConfig, Settings } from '../config/config.ts';
import { declaredTargets, recordedTargets, type TargetChoice } from '../config/target.ts';
import { progress } from '../files/progress.ts';
import { given } from '../given.ts';
import { ageFindings, localDay } from './age.ts';
import { mergeAliases } from './aliases.ts';
import { findingsOf } from './found.ts';
import { readLatest } from './latest.ts';
import type { PeriodOptions } from './period.ts';
import { type Periods, type RankingOptions, readPeriods } from './periods.ts';
import { readRevisions } from './revisions.ts';

/** Options for the sheets and the rules. */
export interface CompareSheetsOptions
  extends PeriodOptions,
    ConfigOptions,
    TargetChoice,
    RankingOptions {
  /** Reports earlier figures that later sheets of the folder contradict. */
  readonly revisions?: true;
  readonly sort?: Sort;
  /** Maximum number of names in a list of the summary. */
  readonly names?: number;
  /** Adds a column of the distance from the schedule. */
  readonly showSchedule?: true;
}

export interface ComparedSheets {
  readonly periods: Periods;
  readonly comparison: Comparison;
  /** Most severe first. */
  readonly findings: readonly Finding[];
  /** This period's, then last period's. */
  readonly sources: readonly ReportSource[];
  readonly made: Made;
  /** Texts of both sheets to which only the configuration gives their meaning. */
  readonly wordsUsed: readonly UsedWord[];
  /** The target for all indicators, and that of each. */
  readonly target: RateTarget | null;
  readonly targetOf: RuleOptions['targetOf'];
}

/** Reads both sheets from the given files or from a folder. */
async function readBoth(
  file: string,
  options: PeriodOptions,
  loaded: LoadedConfig,
): Promise<Periods> {
  if (options.latest === undefined) return readPeriods(file, options, loaded);
  return readLatest(options.latest, options, loaded);
}

/** @throws GasrankError if an input is unusable or an option does not apply */
export async function compareSheets(
  file: string,
  options: CompareSheetsOptions,
  settings: Settings,
): Promise<ComparedSheets> {
  const { config, configFile, invocation } = settings;
  const targets = declaredTargets(options, settings);
  const { vocabulary = {}, regionOrder = [] } = config;
  const periods = await readBoth(file, options, { file: configFile, config });
  progress.show(({ comparing }) => comparing);
  const { current, previous } = periods;
  if (!previous && options.alias) throw new GasrankError({ code: 'needs-prev', option: '--alias' });

  const { rankBy, decimals = config.decimals, names = NAMES } = options;
  const aliases = mergeAliases(options.alias ?? [], config.aliases);
  const comparison = compare(current.snapshot, previous?.snapshot ?? null, {
    ...{ rankBy, aliases },
    ...given({ ties: options.ties ?? config.ties, decimals }),
  });
  const { smallBase = SMALL_BASE, title = null } = config;
  const age = { most: options.maxAge, today: localDay(new Date()) };
  const ofTheRun = [
    ...ageFindings(current.snapshot, age),
    ...periods.findings,
    ...(options.revisions ? await readRevisions(options, settings) : []),
  ];
  const read = { ...periods, findings: ofTheRun };
  const leaps = additionsLeapt(periods.earlier);
  const targetOf = targetsOf(targets, current.snapshot.indicators);
  if (options.showSchedule) requireSchedule(current.snapshot.indicators.map(targetOf));
  const findings = findingsOf(read, comparison, { smallBase, regionOrder, leaps, targetOf });
  const rules = {
    ...{ decimals: decimals ?? null, aliases, vocabulary },
    ...{ ties: comparison.ties, rankBy, sort: options.sort ?? 'sheet' },
    dates: { this: options.date ?? null, previous: options.prevDate ?? null },
    ...{ title, regionOrder, smallBase },
    ...(periods.earlier.length > 0 ? { earlierSheets: periods.earlier.length } : {}),
    ...(names === NAMES ? {} : { names }),
    ...given({ showSchedule: options.showSchedule, revisions: options.revisions }),
    ...recordedTargets(targets),
  };
  const sheets = previous ? [current, previous] : [current];
  const wordsUsed = sheets.flatMap((sheet) => sheet.wordsUsed);
  const sources = sheets.map(({ source }) => source);
  const made = { ...invocation, rules };
  const target = targets.common;
  return { periods, comparison, findings, sources, made, wordsUsed, target, targetOf };
}

/** @throws GasrankError unless a target plans a rate for each day */
function requireSchedule(targets: readonly (RateTarget | null)[]): void {
  if (!targets.some((target) => target && isScheduled(target))) {
    throw new GasrankError({ code: 'needs-schedule', option: '--show-schedule' });
  }
}
