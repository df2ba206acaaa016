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
import { reportExtensions, reportNoPrevious, reportWritten, writeOutput } from '../write.ts';

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
 * Explains one region's figures.
 *
 * @param wanted the region
 * @param file this period's, or the folder of `--latest`
 * @returns the exit code: 0; findings do not count
 * @throws GasrankError when an input or the output cannot be worked with, or no region or indicator is meant
 */
export async function explainCommand(
  wanted: string,
  file: string,
  { options, settings }: { options: ExplainCommandOptions; settings: Settings },
): Promise<0> {
  const output = options.output === STDOUT ? undefined : options.output;
  const format = formatOf(CHECK_FORMATS, options.format, output);
  const render = RENDER[format];
  if (file === STDIN && options.prev === STDIN) throw new GasrankError({ code: 'stdin-twice' });
  const { language, configFiles } = settings;

  const compared = await compareSheets(file, options, settings);
  const { comparison, periods, findings, sources, made } = compared;
  if (output !== undefined) requireOutputApart(output, [...periods.files, ...configFiles]);
  const explanation = createExplanation(comparison, {
    subject: findSubject(comparison, wanted),
    indicators: findIndicators(comparison, options.indicator),
    ...{ current: periods.current, previous: periods.previous },
    ...{ findings, sources, language, made },
  });
  const content = render(explanation, viewOf(process, { color: options.color, output }));
  await writeOutput({ file: output ?? STDOUT, content }, WORDS[language]);
  if (output !== undefined) reportExtensions([{ file: output, format }], WORDS[language]);
  reportNoPrevious(comparison, { command: 'explain', words: WORDS[language] });
  reportWritten(output ?? STDOUT, settings, { verbose: options.verbose });
  return 0;
}

/** The region first, then the files: where a file is named first, the region is the first word that is none. */
export function inOrder(words: readonly string[]): readonly [region: string, ...files: string[]] {
  const isInput = (word: string) =>
    word === STDIN || ['file', 'other'].includes(kindOf(word) ?? '');
  const at = Math.max(
    0,
    words.findIndex((word) => !isInput(word)),
  );
  return [words[at] ?? '', ...words.slice(0, at), ...words.slice(at + 1)];
}
