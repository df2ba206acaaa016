/** `gasrank report`: this period's sheet, against last period's, into a report. */
import { GasrankError } from '../../core/error.ts';
import { WORDS } from '../../lang/index.ts';
import { FORMATS, type Format } from '../../render/index.ts';
import type { View } from '../../render/renderer.ts';
import { createReport } from '../../report/index.ts';
import type { Report, Sort } from '../../report/report.ts';
import { type CompareSheetsOptions, compareSheets } from '../compare.ts';
import type { Settings } from '../config.ts';
import { colorLevelOf, widthOf } from '../environment.ts';
import { exitCodeOf, findingLines } from '../findings.ts';
import { STDIN } from '../input.ts';
import { type FailOn, formatOf, given } from '../options.ts';
import { isSameFile, STDOUT, writeMessage, writeOutput, writeStdout } from '../output.ts';

/** The options as commander gives them, parsed. */
export interface ReportCommandOptions extends CompareSheetsOptions {
  readonly format?: string;
  readonly output?: string;
  readonly sort: Sort;
  readonly failOn: FailOn;
  readonly quiet?: true;
  readonly color: boolean;
}

/**
 * Makes the report, writes it, tells the findings.
 *
 * @returns the exit code: 0, or 1 with findings at or above `failOn`
 * @throws GasrankError when an input or the output cannot be worked with; nothing is written then
 */
export async function reportCommand(
  file: string,
  options: ReportCommandOptions,
  settings: Settings,
): Promise<0 | 1> {
  const format = formatOf(options.format, options.output);
  const output = options.output === STDOUT ? undefined : options.output;
  requireSafe(file, options, format, output);

  const [report, render] = await Promise.all([
    makeReport(file, options, settings),
    FORMATS[format].load(),
  ]);
  const content = await render(report, viewOf(output, options, settings));
  if (output === undefined) await writeStdout(content);
  else writeOutput(output, content);

  const words = WORDS[settings.language];
  const quiet = options.quiet === true;
  for (const line of findingLines(report.findings, words, { quiet })) writeMessage(line);
  if (output !== undefined && !quiet) writeMessage(words.written(output));
  return exitCodeOf(report.findings, options.failOn);
}

/** A file is wide without end and has no colours. */
function viewOf(
  output: string | undefined,
  { color }: ReportCommandOptions,
  { config: { fonts = {} } }: Settings,
): View {
  if (output !== undefined) return { width: Number.POSITIVE_INFINITY, colorLevel: 0, fonts };
  const { env, stdout } = process;
  return {
    fonts,
    width: widthOf(stdout),
    colorLevel: colorLevelOf(env, { wanted: color, isTerminal: stdout.isTTY }),
  };
}

/** What can be refused before anything is read. */
function requireSafe(
  file: string,
  { prev }: ReportCommandOptions,
  format: Format,
  output: string | undefined,
): void {
  if (file === STDIN && prev === STDIN) throw new GasrankError({ code: 'stdin-twice' });
  if (output === undefined) {
    if (FORMATS[format].isBinary && process.stdout.isTTY) {
      throw new GasrankError({ code: 'binary-to-terminal', format });
    }
    return;
  }
  requireNoInput(output, prev === undefined ? [file] : [file, prev]);
}

function requireNoInput(output: string, files: readonly string[]): void {
  if (files.some((file) => isSameFile(output, file))) {
    throw new GasrankError({ code: 'output-is-input', file: output });
  }
}

async function makeReport(
  file: string,
  options: ReportCommandOptions,
  settings: Settings,
): Promise<Report> {
  const { config, language } = settings;
  const { periods, comparison, findings, sources, made } = await compareSheets(
    file,
    options,
    settings,
  );
  const { output } = options;
  if (output !== undefined && output !== STDOUT) requireNoInput(output, periods.files);
  const { sort } = options;
  const { regionOrder = [] } = config;
  return createReport(comparison, {
    ...{ findings, sources, language, sort, regionOrder, made },
    ...given({ title: config.title }),
  });
}
