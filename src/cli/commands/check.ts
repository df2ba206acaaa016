/** `gasrank check`: the findings alone. */
import { GasrankError } from '../../core/error.ts';
import { WORDS } from '../../lang/index.ts';
import { CHECK_FORMATS } from '../../render/index.ts';
import { createChecked } from '../../report/checked.ts';
import { countFindings } from '../../report/groups.ts';
import { type CompareSheetsOptions, compareSheets } from '../compare.ts';
import type { Settings } from '../config.ts';
import { viewOf } from '../environment.ts';
import { exitCodeOf } from '../findings.ts';
import { STDIN } from '../input.ts';
import { type FailOn, formatOf } from '../options.ts';
import { requireOutputApart, STDOUT } from '../output.ts';
import { reportExtensions, reportNoPrevious, reportWritten, writeOutput } from '../write.ts';

/** The options as commander gives them, parsed. */
export interface CheckCommandOptions extends CompareSheetsOptions {
  readonly format?: string;
  readonly output?: string;
  readonly failOn: FailOn;
  readonly quiet?: true;
  readonly color: boolean;
}

/**
 * Checks the sheets and tells the findings.
 *
 * @returns the exit code: 0, or 1 with findings at or above `failOn`
 * @throws GasrankError when an input or the output cannot be worked with; nothing is written then
 */
export async function checkCommand(
  file: string,
  options: CheckCommandOptions,
  settings: Settings,
): Promise<0 | 1> {
  const { failOn, color } = options;
  const { language, configFiles } = settings;
  const format = formatOf(CHECK_FORMATS, options.format, options.output);
  const output = options.output === STDOUT ? undefined : options.output;
  if (file === STDIN && options.prev === STDIN) throw new GasrankError({ code: 'stdin-twice' });

  const [{ periods, comparison, findings, sources }, render] = await Promise.all([
    compareSheets(file, options, settings),
    CHECK_FORMATS[format].load(),
  ]);
  if (output !== undefined) requireOutputApart(output, [...periods.files, ...configFiles]);
  const quiet = options.quiet === true;
  const verbose = options.verbose === true;
  const checked = createChecked(findings, sources, { language, quiet, verbose });
  const content = render(checked, viewOf(process, { color, output }));
  await writeOutput({ file: output ?? STDOUT, content }, WORDS[language]);
  if (output !== undefined) reportExtensions([{ file: output, format }], WORDS[language]);
  if (!quiet) reportNoPrevious(comparison, { command: 'check', words: WORDS[language] });
  reportWritten(output ?? STDOUT, settings, { quiet, verbose });
  return exitCodeOf(countFindings(findings), failOn);
}
