/** `gasrank collect`: puts the returns of many units together into one sheet. */
import { GasrankError } from '../../core/error.ts';
import { COLLECT_WORDS } from '../../lang/collect.ts';
import { WORDS } from '../../lang/index.ts';
import { renderCollected } from '../../render/collect/collected-excel.ts';
import { collectedJson } from '../../render/collect/json.ts';
import { collectedText, reminderOf } from '../../render/collect/terminal.ts';
import { countFindings } from '../../report/check/groups.ts';
import { correctionsFor } from '../collect/corrections.ts';
import { type CollectedReturns, collectFiles } from '../collect/gather.ts';
import { type ReplacedFigure, replacedFigures } from '../collect/replaced.ts';
import { sheetOf } from '../collect/workbook.ts';
import type { Settings } from '../config/config.ts';
import { viewOf, widthOf } from '../environment.ts';
import { requireDecoded, requireOutputApart, STDOUT, writeMessage } from '../files/output.ts';
import { expandPattern } from '../files/pattern.ts';
import { exitCodeOf, findingLines } from '../findings.ts';
import { defineCommand } from '../line/command.ts';
import { DATE, FINDINGS, FORMAT, RULES, SETTINGS } from '../line/groups.ts';
import { type Output, reportOwners, reportWritten, writeOutputs } from '../write.ts';

const { alias } = RULES;
const { failOn, verbose, quiet } = FINDINGS;

/** @returns the exit code: 0, or 1 with findings at or above `failOn` */
export const collect = defineCommand({
  name: 'collect',
  arguments: [{ value: 'returns', help: 'returns', isRequired: true, isVariadic: true }],
  options: {
    input: {
      like: { value: 'last', help: 'like' },
      sheet: { value: 'name', help: 'likeSheet' },
      ...DATE,
    },
    rules: { alias },
    output: {
      ...FORMAT,
      output: { short: '-o', value: 'file', help: 'collectOutput' },
      returnTo: { value: 'folder', help: 'returnTo' },
    },
    findings: {
      failOn,
      checkReturns: { help: 'checkReturns' },
      allowMissing: { help: 'allowMissing' },
      verbose,
      quiet,
    },
    other: SETTINGS,
  },
  async run(words, options, { settingsFor }) {
    const like = likeOf(options);
    const target = targetOf(options.output);
    const settings = await settingsFor(like, options);
    const collected = await collectFiles(words, { ...options, like }, settings);
    const corrections = await correctionsOf(collected, options.returnTo);
    const { findings } = collected.collection;
    const isJson = options.format === 'json';
    const text = isJson
      ? collectedJson(collected)
      : collectedText(collected, viewOf(process, { color: options.color, frame: options.frame }));
    const outputs: Output[] = target === STDOUT ? [] : [{ file: STDOUT, content: text }];
    const workbook = target === undefined ? null : await workbookOf(target, collected, settings);
    if (workbook) outputs.unshift(workbook.output);
    const written = await writeOutputs([...corrections, ...outputs]);

    const language = WORDS[settings.language];
    const visibility = { quiet: options.quiet === true, verbose: options.verbose === true };
    const seen = { ...visibility, width: widthOf(process.stderr) };
    for (const line of findingLines(findings, language, seen)) writeMessage(line);
    if (isJson || target === STDOUT) writeMessage(reminderOf(collected));
    reportOwners(written, language);
    if (written.failure) throw written.failure;
    const { formulasLost, figuresReplaced } = COLLECT_WORDS[settings.language];
    if (workbook && workbook.lost.length > 0) writeMessage(formulasLost(workbook.lost));
    if (workbook && workbook.replaced.length > 0) {
      writeMessage(figuresReplaced(workbook.output.file, workbook.replaced));
    }
    if (!visibility.quiet && options.returnTo !== undefined) {
      const { returned, nothingReturned } = COLLECT_WORDS[settings.language];
      const files = corrections.map(({ file }) => file);
      writeMessage(files.length > 0 ? returned(files) : nothingReturned);
    }
    const file = target === undefined ? STDOUT : (written.files.at(-1) ?? STDOUT);
    reportWritten(file, settings, visibility);
    return exitCodeOf(countFindings(findings), options.failOn);
  },
});

/** The sheet, or the folder of sheets, that gives the roster. @throws GasrankError without one */
export function likeOf({ like }: { readonly like?: string }): string {
  if (like !== undefined) return like;
  throw new GasrankError({
    ...{ code: 'usage', problem: 'missing-argument', name: '--like', suggestion: null },
    command: 'collect',
  });
}

/**
 * The output of a command line, whose name may be a pattern.
 *
 * @throws GasrankError if it is no workbook, or would be printed on a terminal
 */
export function targetOf(output: string | undefined): string | undefined {
  if (output === undefined) return undefined;
  requireDecoded(output);
  if (output === STDOUT) {
    if (process.stdout.isTTY)
      throw new GasrankError({ code: 'binary-to-terminal', format: 'excel' });
  } else if (!output.toLowerCase().endsWith('.xlsx')) {
    throw new GasrankError({ code: 'unknown-extension', file: output, extensions: ['.xlsx'] });
  }
  return output;
}

/** The files for the folder of `--return-to`; nothing is written yet. */
async function correctionsOf(
  collected: CollectedReturns,
  folder: string | undefined,
): Promise<readonly Output[]> {
  if (folder === undefined) return [];
  requireDecoded(folder);
  return correctionsFor(folder, collected);
}

/** The period's sheet as a workbook, with what it lacks of last period's formulas and of the file that it replaces. */
async function workbookOf(
  target: string,
  collected: CollectedReturns,
  settings: Settings,
): Promise<{
  readonly output: Output;
  readonly lost: readonly string[];
  readonly replaced: readonly ReplacedFigure[];
}> {
  const { date, like } = collected.collection;
  const parts = { date, previousDate: collected.sheet.date, title: like.title ?? '' };
  const file = expandPattern(target, parts);
  if (file !== STDOUT) requireOutputApart(file, [...collected.files, ...settings.configFiles]);
  const sheet = await sheetOf(collected, settings);
  const content = await renderCollected(collected, sheet, settings.config.fonts);
  const replaced = file === STDOUT ? [] : await replacedFigures(file, sheet);
  return { output: { file, content }, lost: sheet.lost, replaced };
}
