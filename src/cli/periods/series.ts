/** Reads the sheets of a trend: all dated sheets of folders and files, compared one with the next. */
import path from 'node:path';
import { additionsLeapt, bySeverity, SMALL_BASE } from '../../check/index.ts';
import { SEVERITY } from '../../check/severity.ts';
import type { AliasUse } from '../../core/alias.ts';
import type { Comparison } from '../../core/compare.ts';
import { GasrankError } from '../../core/error.ts';
import type { Finding } from '../../core/finding.ts';
import { comparisonsOf, createSeries, isPoor, type Series } from '../../core/series/index.ts';
import { indicatorName, type Snapshot } from '../../core/snapshot.ts';
import type { TrendSource } from '../../report/trend/trend.ts';
import { MAX_EARLIER } from '../../select/earlier.ts';
import { targetsOf } from '../../select/targets.ts';
import type { Settings } from '../config/config.ts';
import { declaredTargets } from '../config/target.ts';
import { ageFindings, localDay } from './age.ts';
import { readAligned, type SeriesOptions } from './aligned.ts';
import type { Gathered } from './dated.ts';
import { findingsOf } from './found.ts';

/** A series with everything that its outputs need. */
export interface ReadSeries {
  /** All files that were read; no output may replace them. */
  readonly files: readonly string[];
  readonly series: Series;
  /** The newest sheet. */
  readonly newest: Snapshot;
  readonly ties: Comparison['ties'];
  readonly rankBy: Comparison['rankBy'];
  readonly aliases: readonly AliasUse[];
  /** Most severe first, then newest first; information on the newest sheet only. */
  readonly findings: readonly Finding[];
  readonly sources: readonly TrendSource[];
}

/**
 * Reads every dated sheet of the places, oldest first, and compares each with the one before.
 *
 * @param places folders and files
 * @throws GasrankError if a sheet that may belong to the series cannot be read or has no clear date
 */
export async function readSeries(
  places: readonly string[],
  options: SeriesOptions,
  settings: Settings,
): Promise<ReadSeries> {
  const { config } = settings;
  const { since, until } = options;
  if (since !== undefined && until !== undefined && since > until) {
    throw new GasrankError({ code: 'series-empty-span', since, until });
  }
  const targets = declaredTargets(options, settings);
  const { found, files, chosen, aligned, rules } = await readAligned(places, options, settings);
  const indicators = aligned.snapshots.toReversed().flatMap((snapshot) => snapshot.indicators);
  const targetOf = targetsOf(targets, indicators);
  const { smallBase = SMALL_BASE, regionOrder = [] } = config;
  const findings: Finding[][] = [];
  let newest: Comparison | null = null;
  const compared = function* (): Generator<Comparison> {
    for (const comparison of comparisonsOf(aligned.snapshots, rules)) {
      newest = comparison;
      const place = findings.length;
      findings.push(place === 0 ? [] : findingsAt(place, comparison));
      yield comparison;
    }
  };
  /** Findings in a sheet and in its comparison with the one before. */
  const findingsAt = (place: number, comparison: Comparison): Finding[] => {
    const [current, previous] = [chosen[place], chosen[place - 1]];
    if (!current || !previous) return [];
    const isNewest = place === chosen.length - 1;
    const earlier = aligned.snapshots.slice(Math.max(0, place - 1 - MAX_EARLIER), place - 1);
    const leapsIn = isNewest ? additionsLeapt(earlier) : () => [];
    const found = findingsOf(
      {
        current,
        previous: { ...previous, findings: place === 1 ? previous.findings : [] },
        findings: [],
      },
      isNewest ? { ...comparison, aliases: aligned.aliases } : comparison,
      {
        ...{ smallBase, targetOf, rules: isNewest ? 'all' : 'urgent' },
        regionOrder: isNewest ? regionOrder : [],
        // All sheets have the newest names already.
        leaps: (own) => leapsIn({ ...own, aliases: [] }),
      },
    );
    return isNewest ? found : found.filter(({ code }) => SEVERITY[code] !== 'info');
  };
  const series = createSeries(compared(), targetOf);
  const last = chosen.at(-1);
  if (!last || !newest) throw new RangeError('a series has no sheet');
  const { ties, rankBy } = newest as Comparison;
  const age = { most: options.maxAge, today: localDay(new Date()) };
  const ofTheRun = [
    ...ageFindings(last.snapshot, age),
    ...passedOver(found, last.snapshot),
    ...poorForecasts(series, last.snapshot),
  ];
  return {
    ...{ files, series, newest: last.snapshot, ties, rankBy, aliases: aligned.aliases },
    findings: bySeverity(distinct([ofTheRun, ...findings.toReversed()].flat())),
    sources: chosen.map(({ file, sheet, date, hash }) => {
      return { role: 'period', file, sheet, date, sha256: () => hash };
    }),
  };
}

/** A finding about files that were not used. */
function passedOver({ reports, others, copies }: Gathered, { source }: Snapshot): Finding[] {
  const names = reports.map(({ file }) => path.basename(file));
  const sheets = others.map(({ file, sheet }) => `${path.basename(file)} [${sheet}]`);
  const copied = copies.map((file) => path.basename(file));
  if (names.length + sheets.length + copied.length === 0) return [];
  const at = { source, row: null, col: null };
  return [{ code: 'latest-passed-over', at, reports: names, sheets, copies: copied }];
}

/** A finding for each indicator with forecasts that would often have been wrong. */
function poorForecasts({ indicators }: Series, { source }: Snapshot): Finding[] {
  const at = { source, row: null, col: null };
  return indicators
    .filter(({ calibration }) => isPoor(calibration))
    .map(({ indicator, calibration }) => {
      return { code: 'forecast-poor', at, indicator: indicatorName(indicator), ...calibration };
    });
}

/** Each finding once: neighbouring comparisons share a sheet. */
function distinct(findings: readonly Finding[]): Finding[] {
  const known = new Map(
    findings.map((finding) => [JSON.stringify({ ...finding, terms: null }), finding] as const),
  );
  return [...known.values()];
}
