/** `gasrank report`: makes a report of this period's sheet, compared with last period's. */

import { GasrankError } from '../../core/error.ts';
import type { Finding, FindingCounts } from '../../core/finding.ts';
import { fileName, NAMES, type RunParts, WORDS, type Words } from '../../lang/index.ts';
import { FORMATS } from '../../render/index.ts';
import { LAYOUTS } from '../../render/renderer.ts';
import { countFindings } from '../../report/check/groups.ts';
import { createReport } from '../../report/index.ts';
import { type Report, SORTS } from '../../report/report.ts';
import type { Settings } from '../config/config.ts';
import { widthOf } from '../environment.ts';
import { formatNames } from '../files/formats.ts';
import { STDIN } from '../files/input.ts';
import { STDOUT, writeMessage } from '../files/output.ts';
import { progress } from '../files/progress.ts';
import { nameTargets, type Target, targetsOf } from '../files/targets.ts';
import { countsOf } from '../files/unchanged.ts';
import { exitCodeOf, findingLines } from '../findings.ts';
import { given } from '../given.ts';
import { defineCommand, type OptionGroups, type OptionsOf } from '../line/command.ts';
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
import { namesOption, outputOption, sectionsOption } from '../line/values.ts';
import { type ComparedSheets, compareSheets } from '../periods/compare.ts';
import { fingerprintOf } from '../periods/fingerprint.ts';
import { inputOf } from '../periods/input.ts';
import { indicatorsOf, renderOutputs, requireRoom } from '../render.ts';
import {
  reportExtensions,
  reportNoPrevious,
  reportOwners,
  reportWritten,
  writeOutputs,
} from '../write.ts';

/** Options for the report and its findings. */
const OPTIONS = {
  input: { ...SHEETS, ...REVISIONS },
  rules: {
    ...TARGET,
    ...RULES,
    showSchedule: { help: 'showSchedule' },
    sort: { value: 'order', help: 'sort', choices: SORTS, initial: 'sheet' },
  },
  output: {
    format: { short: '-f', value: 'format', help: 'format', choices: formatNames(FORMATS) },
    output: { short: '-o', value: 'file', help: 'output', parse: outputOption },
    ifChanged: { help: 'ifChanged' },
    summaryOnly: { help: 'summaryOnly' },
    names: { value: 'number', help: 'names', parse: namesOption, initial: NAMES },
    sections: { value: 'parts', help: 'sections', parse: sectionsOption },
    layout: { value: 'layout', help: 'layout', choices: LAYOUTS },
    frontMatter: { help: 'frontMatter' },
    chart: { help: 'chart' },
    indicator: { value: 'name', help: 'pictureIndicator' },
  },
  findings: FINDINGS,
  other: { ...RANKING, ...SETTINGS },
} as const satisfies OptionGroups;

type ReportCommandOptions = OptionsOf<typeof OPTIONS>;

export const report = defineCommand({
  name: 'report',
  arguments: SHEET_FILES,
  options: OPTIONS,
  hasExamples: true,
  async run(files, parsed, { settingsFor }) {
    const { file, options } = inputOf(files, parsed, 'report');
    return makeReport(file, options, await settingsFor(file, options));
  },
});

/**
 * Makes and writes the report, then reports the findings and, if files were written, a last line about them.
 *
 * @returns the exit code: 0, or 1 with findings at or above `failOn`
 * @throws GasrankError if an input is unusable (nothing is written then) or an output could not be written
 */
async function makeReport(
  file: string,
  options: ReportCommandOptions,
  settings: Settings,
): Promise<0 | 1> {
  if (file === STDIN && options.prev === STDIN) throw new GasrankError({ code: 'stdin-twice' });
  const asked = targetsOf(options);
  const compared = await compareSheets(file, options, settings);
  const report = reportOf(compared, options, settings);
  const targets = nameTargets(asked, report, [...compared.periods.files, ...settings.configFiles]);
  const words = WORDS[settings.language];
  const visibility = { quiet: options.quiet === true, verbose: options.verbose === true };
  const made = options.ifChanged ? await countsMade(targets, report) : null;
  if (made) {
    const files = targets.map((target) => target.file);
    if (!visibility.quiet) writeMessage(words.unchanged(files, settings.configFile, made));
    return exitCodeOf(made, options.failOn);
  }

  const indicators = indicatorsOf(compared.comparison, options.indicator);
  requireRoom(report, targets, indicators, options);
  progress.show(({ writing }) => writing);
  const outputs = await renderOutputs(report, targets, { options, settings, indicators });
  const written = await writeOutputs(outputs);
  const { files, failure } = written;

  const { findings } = compared;
  const seen = { ...visibility, width: widthOf(process.stderr) };
  for (const line of findingLines(findings, words, seen)) writeMessage(line);
  reportExtensions(targets, words);
  if (!visibility.quiet) reportNoPrevious(compared.comparison, { command: 'report', words });
  reportOwners(written, words);
  if (failure) throw failure;
  const config = settings.configFile;
  if (files.length === 0) reportWritten(STDOUT, settings, visibility);
  else if (!visibility.quiet) {
    writeMessage(words.done(runParts(report, { files, findings, config }, words)));
  }
  return exitCodeOf(countFindings(findings), options.failOn);
}

/** Counts of findings in existing outputs of the same input; `null` if outputs must be written. */
async function countsMade(
  targets: readonly Target[],
  { fingerprint }: Report,
): Promise<FindingCounts | null> {
  if (!fingerprint) return null;
  return countsOf(targets, fingerprint());
}

function runParts(
  { date, rows, indicators, sources }: Report,
  {
    files,
    findings,
    config,
  }: { files: readonly string[]; findings: readonly Finding[]; config: string | null },
  words: Words,
): RunParts {
  return {
    date,
    ...{ written: files, config },
    regions: rows.length,
    indicators: indicators.length,
    read: [...new Set(sources.map(({ file }) => fileName(words, file)))],
    findings: countFindings(findings),
  };
}

function reportOf(
  compared: ComparedSheets,
  options: ReportCommandOptions,
  settings: Settings,
): Report {
  const { comparison, findings, sources, made, wordsUsed, target, targetOf } = compared;
  const { sort, showSchedule = false } = options;
  const { config, language } = settings;
  const { regionOrder = [], title } = config;
  return createReport(comparison, {
    ...{ findings, sources, language, sort, regionOrder, made, wordsUsed },
    ...{ names: options.names, target, targetOf, showSchedule },
    fingerprint: () => fingerprintOf(compared, options, settings),
    ...given({ title }),
  });
}
