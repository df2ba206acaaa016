/** Reads the sheets of a trend: all dated sheets of folders and files, compared one with the next. */
import path from 'node:path';
import { additionsLeapt, bySeverity, SMALL_BASE } from '../../check/index.ts';
import { SEVERITY } from '../../check/severity.ts';
import type { AliasUse } from '../../core/alias.ts';
import type { CompareOptions, Comparison } from '../../core/compare.ts';
import { GasrankError } from '../../core/error.ts';
import type { Finding } from '../../core/finding.ts';
import {
  type Aligned,
  alignNames,
  comparisonsOf,
  createSeries,
  isPoor,
  type Series,
} from '../../core/series/index.ts';
import { indicatorName, type Snapshot } from '../../core/snapshot.ts';
import type { TrendSource } from '../../report/trend/trend.ts';
import type { DatedSheet } from '../../select/newest.ts';
import {
  isWithinSpan,
  requireOneTable,
  type SeriesSpan,
  seriesSheets,
} from '../../select/series.ts';
import { targetsOf } from '../../select/targets.ts';
import type { Settings } from '../config/config.ts';
import { declaredTargets, type TargetChoice } from '../config/target.ts';
import { STDIN } from '../files/input.ts';
import { progress } from '../files/progress.ts';
import { given } from '../given.ts';
import { ageFindings, localDay } from './age.ts';
import { mergeChainedAliases } from './aliases.ts';
import { addFile, type Gathered, nothingGathered } from './dated.ts';
import { findingsOf } from './found.ts';
import { tableFiles } from './latest.ts';
import {
  interpretFile,
  type Period,
  type PeriodOptions,
  type RankingOptions,
  readFile,
} from './periods.ts';
import { allOrProblems } from './problem.ts';

/** A sheet of the series without its cells. */
type SeriesSheet = DatedSheet &
  Pick<Period, 'snapshot' | 'findings' | 'format'> & {
    readonly hash: string;
  };

/** Options for the sheets of a series and its rules. */
export interface SeriesOptions
  extends SeriesSpan,
    TargetChoice,
    RankingOptions,
    Pick<PeriodOptions, 'sheet'> {}

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

/** Sheets of a series with the newest names, oldest first. */
interface AlignedSheets {
  readonly found: Gathered;
  readonly files: readonly string[];
  readonly chosen: readonly SeriesSheet[];
  readonly aligned: Aligned;
  readonly rules: CompareOptions;
}

/**
 * Reads the sheets of a series and gives all of them the newest names.
 *
 * @throws GasrankError as `readSeries`
 */
export async function readAligned(
  places: readonly string[],
  options: SeriesOptions,
  settings: Settings,
): Promise<AlignedSheets> {
  const { config } = settings;
  const { found, sheets, files } = await readSheetsOf(places, options, settings);
  const chosen = seriesSheets(sheets, options, places);
  requireSheetsOfReports(found, sheets);
  progress.show(({ comparing }) => comparing);
  const aliases = mergeChainedAliases(options.alias ?? [], config.aliases);
  const aligned = alignNames(
    chosen.map(({ snapshot }) => snapshot),
    aliases,
  );
  requireOneTable(aligned.snapshots, chosen);
  const rules = {
    rankBy: options.rankBy,
    ...given({ ties: options.ties ?? config.ties, decimals: options.decimals ?? config.decimals }),
  };
  return { found, files, chosen, aligned, rules };
}

/** Number of sheets before the newest two with which additions are compared, as for `--latest`. */
const MAX_EARLIER = 10;

/** Reads the sheets within the span; their cells are not kept. */
async function readSheetsOf(
  places: readonly string[],
  { sheet, since, until }: SeriesOptions,
  { config, configFile }: Settings,
): Promise<{ found: Gathered; sheets: SeriesSheet[]; files: string[] }> {
  const found = nothingGathered();
  const sheets: SeriesSheet[] = [];
  const span = given({ since, until });
  const all = places.map((place) => {
    const isStdin = place === STDIN;
    return { place, ...(isStdin ? { files: [place], isFolder: false } : tableFiles(place)) };
  });
  const files = [...new Set(all.flatMap((own) => own.files))];
  await allOrProblems(
    files.map((file, f) => async () => {
      progress.show(({ reading }) => reading(file, f + 1, files.length));
      const folder = all.find((own) => own.isFolder && own.files.includes(file))?.place;
      try {
        const read = await readFile(file, { config, file: configFile });
        const known = found.dated.length;
        await addFile(found, read, sheet);
        for (const dated of found.dated.slice(known)) {
          if (!isWithinSpan(dated.date, span)) continue;
          const { snapshot, findings, format } = interpretFile(read, {
            ...{ role: 'this', sheet: dated.sheet },
          });
          sheets.push({ ...dated, snapshot, findings, format, hash: read.sha256() });
        }
      } catch (cause) {
        if (!(cause instanceof GasrankError) || folder === undefined) throw cause;
        throw new GasrankError(cause.detail, { cause, folder });
      }
      found.open.clear();
    }),
  );
  return { found, sheets, files };
}

/**
 * Rejects a report of gasrank's own without a sheet of its date, which may be missing.
 *
 * @throws GasrankError
 */
function requireSheetsOfReports({ reports, dated }: Gathered, sheets: readonly DatedSheet[]): void {
  const dates = sheets.map(({ date }) => date).sort();
  const [first = '', last = ''] = [dates[0], dates.at(-1)];
  for (const { file, date } of reports) {
    if (date === null || date < first || date > last) continue;
    if (!dated.some((sheet) => sheet.date === date)) {
      throw new GasrankError({ code: 'latest-report-alone', file, date });
    }
  }
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
