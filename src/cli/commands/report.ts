/** `gasrank report`: this period's sheet, against last period's, into a report. */
import { GasrankError } from '../../core/error.ts';
import { fileName, type RunParts, WORDS, type Words } from '../../lang/index.ts';
import { FORMATS } from '../../render/index.ts';
import type { View } from '../../render/renderer.ts';
import { createReport } from '../../report/index.ts';
import type { Report, Sort } from '../../report/report.ts';
import { type CompareSheetsOptions, compareSheets } from '../compare.ts';
import type { Settings } from '../config.ts';
import { colorLevelOf, widthOf } from '../environment.ts';
import { countFindings, exitCodeOf, findingLines } from '../findings.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { STDIN } from '../input.ts';
import { type FailOn, given } from '../options.ts';
import { STDOUT, writeMessage, writeStdout } from '../output.ts';
import { type Output, replaceFiles } from '../replace.ts';
import { nameTargets, type Target, type TargetOptions, targetsOf } from '../targets.ts';

/** The options as commander gives them, parsed. */
export interface ReportCommandOptions extends CompareSheetsOptions, TargetOptions {
  readonly sort: Sort;
  readonly failOn: FailOn;
  readonly quiet?: true;
  readonly color: boolean;
}

/**
 * Makes the report, writes it, tells the findings and, when files were written, in a last line what was done.
 *
 * @returns the exit code: 0, or 1 with findings at or above `failOn`
 * @throws GasrankError when an input or an output cannot be worked with; nothing is written of an input
 */
export async function reportCommand(
  file: string,
  options: ReportCommandOptions,
  settings: Settings,
): Promise<0 | 1> {
  if (file === STDIN && options.prev === STDIN) throw new GasrankError({ code: 'stdin-twice' });
  const asked = targetsOf(options);
  const { report, inputs } = await makeReport(file, options, settings);
  const targets = await nameTargets(asked, report, inputs);
  const words = WORDS[settings.language];
  const quiet = options.quiet === true;
  if (options.ifChanged && (await isMade(targets, report))) {
    if (!quiet) writeMessage(words.unchanged(targets.map((target) => target.file)));
    return 0;
  }

  const outputs = await render(report, targets, { options, settings });
  const { files, failure } = await replaceFiles(outputs.filter((output) => output.file !== STDOUT));
  for (const output of outputs) if (output.file === STDOUT) await writeStdout(output.content);

  for (const line of findingLines(report.findings, words, { quiet })) writeMessage(line);
  if (failure) throw failure;
  if (files.length > 0 && !quiet) writeMessage(words.done(runParts(report, files, words)));
  return exitCodeOf(report.findings, options.failOn);
}

/** Every output, rendered before any is written. */
function render(
  report: Report,
  targets: readonly Target[],
  { options, settings }: { options: ReportCommandOptions; settings: Settings },
): Promise<Output[]> {
  return Promise.all(
    targets.map(async ({ file, format }) => {
      const renderAs = await FORMATS[format].load();
      return { file, content: await renderAs(report, viewOf(file, options, settings)) };
    }),
  );
}

/** A file is wide without end and has no colours. */
function viewOf(
  output: string,
  { color }: ReportCommandOptions,
  { config: { fonts = {} } }: Settings,
): View {
  if (output !== STDOUT) return { width: Number.POSITIVE_INFINITY, colorLevel: 0, fonts };
  const { env, stdout } = process;
  return {
    fonts,
    width: widthOf(stdout),
    colorLevel: colorLevelOf(env, { wanted: color, isTerminal: stdout.isTTY }),
  };
}

async function isMade(targets: readonly Target[], { fingerprint }: Report): Promise<boolean> {
  if (!fingerprint) return false;
  const { areMadeOf } = await import('../unchanged.ts');
  return areMadeOf(targets, fingerprint());
}

function runParts(report: Report, written: readonly string[], words: Words): RunParts {
  const { date, rows, indicators, sources, findings } = report;
  return {
    ...{ date, written },
    regions: rows.length,
    indicators: indicators.length,
    read: [...new Set(sources.map(({ file }) => fileName(words, file)))],
    findings: countFindings(findings),
  };
}

/** The report, and the files that no output may replace. */
async function makeReport(
  file: string,
  options: ReportCommandOptions,
  settings: Settings,
): Promise<{ report: Report; inputs: readonly string[] }> {
  const { config, language } = settings;
  const { periods, comparison, findings, sources, made } = await compareSheets(
    file,
    options,
    settings,
  );
  const { sort } = options;
  const { regionOrder = [] } = config;
  const report = createReport(comparison, {
    ...{ findings, sources, language, sort, regionOrder, made },
    fingerprint: () => fingerprintOf(sources, options, settings),
    ...given({ title: config.title }),
  });
  return { report, inputs: periods.files };
}
