/** The sheets of a series: all dated sheets of folders and files, with the newest names. */
import type { CompareOptions } from '../../core/compare.ts';
import { GasrankError } from '../../core/error.ts';
import { type Aligned, alignNames } from '../../core/series/index.ts';
import type { DatedSheet } from '../../select/newest.ts';
import {
  isWithinSpan,
  requireOneTable,
  type SeriesSpan,
  seriesSheets,
} from '../../select/series.ts';
import type { Settings } from '../config/config.ts';
import type { TargetChoice } from '../config/target.ts';
import { STDIN } from '../files/input.ts';
import { progress } from '../files/progress.ts';
import { given } from '../given.ts';
import { mergeChainedAliases } from './aliases.ts';
import { addFile, type Gathered, nothingGathered } from './dated.ts';
import { tableFiles } from './latest.ts';
import { interpretFile, type Period, type PeriodOptions, readFile } from './period.ts';
import type { RankingOptions } from './periods.ts';
import { allOrProblems } from './problem.ts';

/** A sheet of the series without its cells. */
export type SeriesSheet = DatedSheet &
  Pick<Period, 'snapshot' | 'findings' | 'format'> & {
    readonly hash: string;
  };

/** Options for the sheets of a series and its rules. */
export interface SeriesOptions
  extends SeriesSpan,
    TargetChoice,
    RankingOptions,
    Pick<PeriodOptions, 'sheet'> {}

/** Sheets of a series with the newest names, oldest first. */
export interface AlignedSheets {
  readonly found: Gathered;
  readonly files: readonly string[];
  readonly chosen: readonly SeriesSheet[];
  readonly aligned: Aligned;
  readonly rules: CompareOptions;
}

/**
 * Reads the sheets of a series and gives all of them the newest names.
 *
 * @param places folders and files
 * @throws GasrankError if a sheet that may belong to the series cannot be read or has no clear date
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
