/** First step of commands on figures: reads, compares and checks the sheets. */

import type { RuleOptions } from '../../check/check.ts';
import {
  additionsLeapt,
  bySeverity,
  check,
  possibleDamage,
  regionsNotThere,
  SMALL_BASE,
} from '../../check/index.ts';
import type { Alias } from '../../core/alias.ts';
import { type Comparison, compare } from '../../core/compare.ts';
import { GasrankError } from '../../core/error.ts';
import type { Finding } from '../../core/finding.ts';
import type { RankBy } from '../../core/numbers/ratio.ts';
import type { TieMethod } from '../../core/ranks/rank.ts';
import { isScheduled, type RateTarget } from '../../core/target.ts';
import { type UsedWord, usedWords } from '../../interpret/index.ts';
import { NAMES } from '../../lang/index.ts';
import type { Made, ReportSource, ShapingRules, Sort } from '../../report/report.ts';
import { withTerms } from '../../report/terms.ts';
import { targetsOf } from '../../select/targets.ts';
import type { ConfigOptions, LoadedConfig, Settings } from '../config/config.ts';
import { declaredTargets, recordedTargets, type TargetChoice } from '../config/target.ts';
import { progress } from '../files/progress.ts';
import { given } from '../given.ts';
import { ageFindings, localDay } from './age.ts';
import { mergeAliases } from './aliases.ts';
import { readLatest } from './latest.ts';
import { type Period, type PeriodOptions, type Periods, readPeriods } from './periods.ts';

/** Options for the sheets and the rules. */
export interface CompareSheetsOptions extends PeriodOptions, ConfigOptions, TargetChoice {
  readonly alias?: readonly Alias[];
  readonly ties?: TieMethod;
  readonly rankBy: RankBy;
  readonly decimals?: number;
  readonly sort?: Sort;
  /** Maximum number of names in a list of the summary. */
  readonly names?: number;
  /** Adds a column of the distance from the schedule. */
  readonly showSchedule?: true;
  /** Maximum age of this period's sheet in days. */
  readonly maxAge?: number;
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
  const ofTheRun = [...ageFindings(current.snapshot, age), ...periods.findings];
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
    ...given({ showSchedule: options.showSchedule }),
    ...recordedTargets(targets),
  };
  const sheets = previous ? [current, previous] : [current];
  const wordsUsed = sheets.flatMap((sheet) => usedWords(sheet, vocabulary));
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

/** All findings on the sheets and their comparison, most severe first. */
export function findingsOf(
  periods: ReadPeriods,
  comparison: Comparison,
  { smallBase, regionOrder, leaps, targetOf }: FindingRules,
): Finding[] {
  const { current, previous } = periods;
  const found = [
    ...periods.findings,
    ...current.findings,
    ...(previous?.findings ?? []),
    ...check(comparison, { smallBase, leaps, ...(targetOf ? { targetOf } : {}) }),
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
