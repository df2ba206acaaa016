/** Makes and writes a trend. Loaded by its command. */
import { LANGUAGES, WORDS } from '../lang/index.ts';
import { TREND_FORMATS } from '../render/index.ts';
import type { FrameStyle } from '../render/text/frame.ts';
import { countFindings } from '../report/check/groups.ts';
import { createTrend } from '../report/trend/index.ts';
import type { Trend } from '../report/trend/trend.ts';
import { findIndicators, findRegion } from '../select/subject.ts';
import type { Settings } from './config/config.ts';
import { declaredTargets } from './config/target.ts';
import { viewOf, widthOf } from './environment.ts';
import { STDOUT, writeMessage } from './files/output.ts';
import { progress } from './files/progress.ts';
import {
  nameTargets,
  type TargetOptions as OutputOptions,
  type Target,
  targetsOf,
} from './files/targets.ts';
import { exitCodeOf, type FailOn, findingLines } from './findings.ts';
import { given } from './given.ts';
import type { SeriesOptions } from './periods/aligned.ts';
import { type ReadSeries, readSeries } from './periods/series.ts';
import { openRaster, requirePicture } from './render.ts';
import {
  type Output,
  reportExtensions,
  reportOwners,
  reportWritten,
  writeOutputs,
} from './write.ts';

/** Options of the command. */
interface TrendCommandOptions extends SeriesOptions, Pick<OutputOptions, 'format' | 'output'> {
  /** Names of the regions that are listed. */
  readonly region?: readonly string[];
  readonly indicator?: string;
  readonly frame?: FrameStyle;
  readonly color: boolean;
  readonly failOn: FailOn;
  readonly verbose?: true;
  readonly quiet?: true;
}

/**
 * Reads the sheets of all periods, makes the trend, and writes it; then reports the findings.
 *
 * @param places folders and files
 * @returns the exit code: 0, or 1 with findings at or above `failOn`
 * @throws GasrankError if an input is unusable (nothing is written then) or an output could not be written
 */
export async function makeTrend(
  places: readonly string[],
  options: TrendCommandOptions,
  settings: Settings,
): Promise<0 | 1> {
  const words = WORDS[settings.language];
  const { format, output } = options;
  const asked = targetsOf(given({ format, output }), TREND_FORMATS);
  const read = await readSeries(places, options, settings);
  const content = trendOf(read, options, settings);
  const { dates, title } = content;
  const parts = { date: dates.at(-1) ?? '', previousDate: dates.at(-2) ?? null, title };
  const targets = nameTargets(asked, parts, [...read.files, ...settings.configFiles]);
  if (targets.some(({ format }) => format === 'svg' || format === 'png')) {
    const regions = content.indicators[0]?.regions.length ?? 0;
    requirePicture({ command: 'trend', regions, indicators: content.indicators.length });
  }
  progress.show(({ writing }) => writing);
  const outputs = await render(content, targets, { options, settings });
  const written = await writeOutputs(outputs);

  const { findings } = read;
  const visibility = { quiet: options.quiet === true, verbose: options.verbose === true };
  const seen = { ...visibility, width: widthOf(process.stderr) };
  for (const line of findingLines(findings, words, seen)) writeMessage(line);
  reportExtensions(targets, words);
  reportOwners(written, words);
  if (written.failure) throw written.failure;
  for (const file of written.files) reportWritten(file, settings, visibility);
  if (written.files.length === 0) reportWritten(STDOUT, settings, visibility);
  return exitCodeOf(countFindings(findings), options.failOn);
}

/** The trend of the regions and indicators that the options choose. @throws GasrankError if there is none */
export function trendOf(
  { series, newest, aliases, ...read }: ReadSeries,
  options: TrendCommandOptions,
  settings: Settings,
): Trend {
  const { config, language, invocation } = settings;
  const names = (series.indicators[0]?.regions ?? []).map(({ region }) => [
    region,
    ...aliases.flatMap(({ alias, outcome }) =>
      outcome === 'used' && alias.current === region ? [alias.previous] : [],
    ),
  ]);
  const { region: wanted, indicator } = options;
  const total = newest.total ? [newest.total.name] : [];
  const totals = [...total, ...LANGUAGES.map((own) => WORDS[own].total)];
  return createTrend(series, {
    ...{ newest, language, ties: read.ties, rankBy: read.rankBy },
    ...{ findings: read.findings, sources: read.sources },
    target: declaredTargets(options, settings).common,
    shown: {
      indicators: indicator === undefined ? null : findIndicators(series, indicator),
      // The last name is that of the total, which is always shown.
      regions: wanted
        ? wanted.map((name) => findRegion([...names, totals], name)).filter((r) => r < names.length)
        : null,
    },
    regionOrder: config.regionOrder ?? [],
    made: { version: invocation.version, command: invocation.command },
    ...given({ title: config.title }),
  });
}

/** Every output, rendered before any is written. */
async function render(
  content: Trend,
  targets: readonly Target[],
  { options, settings }: { options: TrendCommandOptions; settings: Settings },
): Promise<Output[]> {
  const needsRaster = targets.some(({ format }) => format === 'png');
  const raster = needsRaster ? await openRaster(settings) : undefined;
  return Promise.all(
    targets.map(async ({ file, format }) => {
      const output = file === STDOUT ? undefined : file;
      const rendered = await TREND_FORMATS[format as keyof typeof TREND_FORMATS].render(content, {
        ...viewOf(process, { color: options.color, frame: options.frame, output }),
        ...given({ isFile: output !== undefined, fonts: settings.config.fonts, raster }),
      });
      return { file, content: rendered };
    }),
  );
}
