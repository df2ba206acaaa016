/** `gasrank check`: shows only the findings. */
import { GasrankError } from '../../core/error.ts';
import { WORDS } from '../../lang/index.ts';
import { CHECK_FORMATS } from '../../render/index.ts';
import { createChecked } from '../../report/check/checked.ts';
import { countFindings } from '../../report/check/groups.ts';
import { viewOf } from '../environment.ts';
import { formatNames, formatOf } from '../files/formats.ts';
import { STDIN } from '../files/input.ts';
import { requireOutputApart, STDOUT } from '../files/output.ts';
import { exitCodeOf } from '../findings.ts';
import { defineCommand } from '../line/command.ts';
import {
  FINDINGS,
  RANKING,
  REVISIONS,
  RULES,
  SETTINGS,
  SHEET_FILES,
  SHEETS,
  TARGET,
} from '../line/groups.ts';
import { compareSheets } from '../periods/compare.ts';
import { inputOf } from '../periods/input.ts';
import { reportExtensions, reportNoPrevious, reportWritten, writeOutput } from '../write.ts';

/** @returns the exit code: 0, or 1 with findings at or above `failOn` */
export const check = defineCommand({
  name: 'check',
  arguments: SHEET_FILES,
  options: {
    input: { ...SHEETS, ...REVISIONS },
    rules: { ...TARGET, ...RULES },
    output: {
      format: { short: '-f', value: 'format', help: 'format', choices: formatNames(CHECK_FORMATS) },
      output: { short: '-o', value: 'file', help: 'explainOutput' },
    },
    findings: FINDINGS,
    other: { ...RANKING, ...SETTINGS },
  },
  async run(files, parsed, { settingsFor }) {
    const { file, options } = inputOf(files, parsed, 'check');
    const settings = await settingsFor(file, options);
    const { failOn, color, frame } = options;
    const { language, configFiles } = settings;
    const format = formatOf(CHECK_FORMATS, options.format, options.output);
    const output = options.output === STDOUT ? undefined : options.output;
    if (file === STDIN && options.prev === STDIN) throw new GasrankError({ code: 'stdin-twice' });

    const compared = await compareSheets(file, options, settings);
    const { periods, comparison, findings, sources } = compared;
    const { render } = CHECK_FORMATS[format];
    if (output !== undefined) requireOutputApart(output, [...periods.files, ...configFiles]);
    const quiet = options.quiet === true;
    const verbose = options.verbose === true;
    const checked = createChecked(findings, sources, { language, quiet, verbose });
    const content = render(checked, viewOf(process, { color, frame, output }));
    await writeOutput({ file: output ?? STDOUT, content }, WORDS[language]);
    if (output !== undefined) reportExtensions([{ file: output, format }], WORDS[language]);
    if (!quiet) reportNoPrevious(comparison, { command: 'check', words: WORDS[language] });
    reportWritten(output ?? STDOUT, settings, { quiet, verbose });
    return exitCodeOf(countFindings(findings), failOn);
  },
});
