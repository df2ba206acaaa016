/** `gasrank explain`: where a region's figures come from and why it ranks as it does. Loaded when it is asked for. */
import { GasrankError } from '../../core/error.ts';
import { WORDS } from '../../lang/index.ts';
import { explanationJson } from '../../render/explanation/json.ts';
import { explanationMarkdown } from '../../render/explanation/markdown.ts';
import { explanationText } from '../../render/explanation/terminal.ts';
import { CHECK_FORMATS, type CheckFormat } from '../../render/index.ts';
import type { View } from '../../render/renderer.ts';
import { createExplanation } from '../../report/explain.ts';
import type { Explanation } from '../../report/explanation.ts';
import { type CompareSheetsOptions, compareSheets } from '../compare.ts';
import type { Settings } from '../config.ts';
import { viewOf } from '../environment.ts';
import { kindOf } from '../files/bytes.ts';
import { STDIN } from '../input.ts';
import { formatOf } from '../options.ts';
import { requireOutputApart, STDOUT } from '../output.ts';
import { findIndicators, findSubject } from '../subject.ts';
import { reportWritten, writeOutput } from '../write.ts';

/** The options as commander gives them, parsed. */
export interface ExplainCommandOptions extends CompareSheetsOptions {
  readonly indicator?: string;
  readonly format?: string;
  readonly output?: string;
  readonly color: boolean;
}

type Render = (explanation: Explanation, view: View) => string;

/** An explanation has the formats of findings. */
const RENDER: Readonly<Record<CheckFormat, Render>> = {
  terminal: explanationText,
  markdown: explanationMarkdown,
  json: explanationJson,
};

/**
 * Explains one region's figures. The region and the file may be given in either order.
 *
 * @param settingsFor what holds for a file besides the options
 * @returns the exit code: 0; findings do not count
 * @throws GasrankError when an input or the output cannot be worked with, or no region or indicator is meant
 */
export async function explainCommand(
  words: readonly [region: string, file: string],
  options: ExplainCommandOptions,
  settingsFor: (file: string) => Promise<Settings>,
): Promise<0> {
  const [wanted, file] = inOrder(words);
  const output = options.output === STDOUT ? undefined : options.output;
  const render = RENDER[formatOf(CHECK_FORMATS, options.format, output)];
  if (file === STDIN && options.prev === STDIN) throw new GasrankError({ code: 'stdin-twice' });
  const settings = await settingsFor(file);
  const { language, configFiles } = settings;
  if (output !== undefined) requireOutputApart(output, [file, options.prev, ...configFiles]);

  const compared = await compareSheets(file, options, settings);
  const { comparison, periods, findings, sources, made } = compared;
  const explanation = createExplanation(comparison, {
    subject: findSubject(comparison, wanted),
    indicators: findIndicators(comparison, options.indicator),
    ...{ current: periods.current, previous: periods.previous },
    ...{ findings, sources, language, made },
  });
  const content = render(explanation, viewOf(process, { color: options.color, output }));
  await writeOutput({ file: output ?? STDOUT, content }, WORDS[language]);
  reportWritten(output ?? STDOUT, settings, { verbose: options.verbose });
  return 0;
}

/** The region first: who names the file first is understood as well. */
function inOrder([first, second]: readonly [string, string]): readonly [string, string] {
  const isInput = (word: string) =>
    word === STDIN || ['file', 'other'].includes(kindOf(word) ?? '');
  return isInput(first) && !isInput(second) ? [second, first] : [first, second];
}
