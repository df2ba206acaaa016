/** `gasrank report`: this period's sheet, against last period's, into a report. */
import { GasrankError } from '../../core/error.ts';
import { WORDS } from '../../lang/index.ts';
import { FORMATS, type Format } from '../../render/index.ts';
import { createReport } from '../../report/index.ts';
import type { Report, Sort } from '../../report/report.ts';
import { type ComparedSheets, type CompareSheetsOptions, compareSheets } from '../compare.ts';
import type { Settings } from '../config.ts';
import { viewOf } from '../environment.ts';
import { exitCodeOf, findingLines } from '../findings.ts';
import { STDIN } from '../input.ts';
import { linksFrom } from '../links.ts';
import { type FailOn, formatOf, given } from '../options.ts';
import { requireOutputApart, STDOUT, writeMessage, writeOutput, writeStdout } from '../output.ts';

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
  const format = formatOf(FORMATS, options.format, options.output);
  const output = options.output === STDOUT ? undefined : options.output;
  requireSafe(file, options, format, output);

  const [compared, render] = await Promise.all([
    compareSheets(file, options, settings),
    FORMATS[format].load(),
  ]);
  const report = makeReport(compared, options, settings);
  const content = await render(report, {
    ...viewOf(process, { color: options.color, output }),
    ...given({
      fonts: settings.config.fonts,
      linkTo: output === undefined ? undefined : linksFrom(output),
    }),
  });
  if (output === undefined) await writeStdout(content);
  else writeOutput(output, content);

  const words = WORDS[settings.language];
  const telling = { quiet: options.quiet === true, verbose: options.verbose === true };
  for (const line of findingLines(compared.findings, words, telling)) writeMessage(line);
  if (output !== undefined && !telling.quiet) writeMessage(words.written(output));
  return exitCodeOf(compared.findings, options.failOn);
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
  requireOutputApart(output, [file, prev]);
}

function makeReport(
  { comparison, findings, sources, made }: ComparedSheets,
  { sort }: ReportCommandOptions,
  { config, language }: Settings,
): Report {
  const { regionOrder = [], title } = config;
  return createReport(comparison, {
    ...{ findings, sources, language, sort, regionOrder, made },
    ...given({ title }),
  });
}
