/** `gasrank explain`: shows the sources of a region's figures and the reasons for its rank. */
import { GasrankError } from '../../core/error.ts';
import { WORDS } from '../../lang/index.ts';
import { EXPLAIN_FORMATS } from '../../render/index.ts';
import { createExplanation } from '../../report/explain/index.ts';
import { findIndicators, findSubject } from '../../select/subject.ts';
import { viewOf } from '../environment.ts';
import { kindOf } from '../files/bytes.ts';
import { formatNames, formatOf } from '../files/formats.ts';
import { STDIN } from '../files/input.ts';
import { requireOutputApart, STDOUT } from '../files/output.ts';
import { defineCommand } from '../line/command.ts';
import { RANKING, RULES, SETTINGS, SHEET_FILES, SHEETS, TARGET, VERBOSE } from '../line/groups.ts';
import { compareSheets } from '../periods/compare.ts';
import { inputOf } from '../periods/input.ts';
import { reportExtensions, reportNoPrevious, reportWritten, writeOutput } from '../write.ts';

/** @returns the exit code: 0; findings do not count */
export const explain = defineCommand({
  name: 'explain',
  arguments: [{ value: 'region', help: 'region', isRequired: true }, ...SHEET_FILES],
  options: {
    input: SHEETS,
    rules: { ...TARGET, ...RULES },
    output: {
      indicator: { value: 'name', help: 'indicator' },
      format: {
        short: '-f',
        value: 'format',
        help: 'format',
        choices: formatNames(EXPLAIN_FORMATS),
      },
      output: { short: '-o', value: 'file', help: 'explainOutput' },
    },
    other: { ...RANKING, ...SETTINGS, ...VERBOSE },
  },
  async run(words, parsed, { settingsFor }) {
    const [region, ...files] = inOrder(words);
    const { file, options } = inputOf(files, parsed, 'explain');
    const settings = await settingsFor(file, options);
    const { language, configFiles } = settings;
    const { color, frame } = options;
    const output = options.output === STDOUT ? undefined : options.output;
    const format = formatOf(EXPLAIN_FORMATS, options.format, output);
    if (file === STDIN && options.prev === STDIN) throw new GasrankError({ code: 'stdin-twice' });

    const compared = await compareSheets(file, { ...options, keepsCells: true }, settings);
    const { comparison, periods, findings, sources, made, targetOf } = compared;
    const { reading: current } = periods.current;
    if (!current) throw new Error('the cells of the sheets were not kept');
    if (output !== undefined) requireOutputApart(output, [...periods.files, ...configFiles]);
    const explanation = createExplanation(comparison, {
      subject: findSubject(comparison, region),
      indicators: findIndicators(comparison, options.indicator),
      ...{ current, previous: periods.previous?.reading ?? null },
      ...{ findings, sources, language, made, targetOf },
    });
    const { render } = EXPLAIN_FORMATS[format];
    const content = render(explanation, viewOf(process, { color, frame, output }));
    await writeOutput({ file: output ?? STDOUT, content }, WORDS[language]);
    if (output !== undefined) reportExtensions([{ file: output, format }], WORDS[language]);
    reportNoPrevious(comparison, { command: 'explain', words: WORDS[language] });
    reportWritten(output ?? STDOUT, settings, { verbose: options.verbose });
    return 0;
  },
});

/** Puts the region first: if a file is named first, the region is the first word that is not a file. */
function inOrder(words: readonly string[]): readonly [region: string, ...files: string[]] {
  const isInput = (word: string) =>
    word === STDIN || ['file', 'other'].includes(kindOf(word) ?? '');
  const at = Math.max(
    0,
    words.findIndex((word) => !isInput(word)),
  );
  return [words[at] ?? '', ...words.slice(0, at), ...words.slice(at + 1)];
}
