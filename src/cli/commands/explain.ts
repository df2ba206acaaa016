/** `gasrank explain`: where a region's figures come from and why it ranks as it does. Loaded when it is asked for. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { GasrankError } from '../../core/error.ts';
import { WORDS } from '../../lang/index.ts';
import { explanationJson } from '../../render/explanation/json.ts';
import { explanationMarkdown } from '../../render/explanation/markdown.ts';
import { explanationText } from '../../render/explanation/terminal.ts';
import type { View } from '../../render/renderer.ts';
import { createExplanation } from '../../report/explain.ts';
import type { Explanation } from '../../report/explanation.ts';
import { type CompareSheetsOptions, compareSheets } from '../compare.ts';
import type { Settings } from '../config.ts';
import { colorLevelOf, widthOf } from '../environment.ts';
import { STDIN } from '../input.ts';
import type { ExplainFormat } from '../options.ts';
import { isSameFile, STDOUT, writeMessage } from '../output.ts';
import { findIndicators, findSubject } from '../subject.ts';
import { writeOutput } from '../write.ts';

/** The options as commander gives them, parsed. */
export interface ExplainCommandOptions extends CompareSheetsOptions {
  readonly indicator?: string;
  readonly format?: ExplainFormat;
  readonly output?: string;
  readonly color: boolean;
}

type Render = (explanation: Explanation, view: View) => string;

const RENDER: Readonly<Record<ExplainFormat, Render>> = {
  terminal: explanationText,
  markdown: explanationMarkdown,
  md: explanationMarkdown,
  json: explanationJson,
};

/** File extensions that mean a format. */
const BY_EXTENSION: Readonly<Record<string, ExplainFormat>> = {
  '.txt': 'terminal',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.json': 'json',
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
  const render = RENDER[formatOf(options.format, output)];
  requireSafe(file, options, output);

  const settings = await settingsFor(file);
  const { language } = settings;
  const compared = await compareSheets(file, options, settings);
  const { comparison, periods, findings, sources, made } = compared;
  const explanation = createExplanation(comparison, {
    subject: findSubject(comparison, wanted),
    indicators: findIndicators(comparison, options.indicator),
    ...{ current: periods.current, previous: periods.previous },
    ...{ findings, sources, language, made },
  });
  const content = render(explanation, viewOf(output, options));
  await writeOutput({ file: output ?? STDOUT, content });
  if (output !== undefined) writeMessage(WORDS[language].written(output));
  return 0;
}

/** The region first: who names the file first is understood as well. */
function inOrder([first, second]: readonly [string, string]): readonly [string, string] {
  const isInput = (word: string) =>
    word === STDIN || statSync(word, { throwIfNoEntry: false })?.isFile() === true;
  return isInput(first) && !isInput(second) ? [second, first] : [first, second];
}

function formatOf(format: ExplainFormat | undefined, output: string | undefined): ExplainFormat {
  if (format !== undefined) return format;
  if (output === undefined) return 'terminal';
  const found = BY_EXTENSION[path.extname(output).toLowerCase()];
  if (found) return found;
  const extensions = Object.keys(BY_EXTENSION);
  throw new GasrankError({ code: 'unknown-extension', file: output, extensions });
}

/** What can be refused before anything is read. */
function requireSafe(
  file: string,
  { prev }: ExplainCommandOptions,
  output: string | undefined,
): void {
  if (file === STDIN && prev === STDIN) throw new GasrankError({ code: 'stdin-twice' });
  const inputs = prev === undefined ? [file] : [file, prev];
  if (output !== undefined && inputs.some((input) => isSameFile(output, input))) {
    throw new GasrankError({ code: 'output-is-input', file: output });
  }
}

/** A file is wide without end and has no colours. */
function viewOf(output: string | undefined, { color }: ExplainCommandOptions): View {
  if (output !== undefined) return { width: Number.POSITIVE_INFINITY, colorLevel: 0 };
  const { env, stdout } = process;
  return {
    width: widthOf(stdout),
    colorLevel: colorLevelOf(env, { wanted: color, isTerminal: stdout.isTTY }),
  };
}
