/** Runs `gasrank trend` in this process. */
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { createContext } from '../../src/cli/line/context.ts';
import { parseLine } from '../../src/cli/line/program.ts';
import { type CompareSheetsOptions, compareSheets } from '../../src/cli/periods/compare.ts';
import { type ReadSeries, readSeries } from '../../src/cli/periods/series.ts';
import { trendOf } from '../../src/cli/trend.ts';
import { renderJson } from '../../src/render/json.ts';
import { trendJson } from '../../src/render/trend/json.ts';
import { createReport } from '../../src/report/index.ts';
import type { Trend } from '../../src/report/trend/trend.ts';
import type { ReportDocument } from '../../src/schema/report.ts';
import type { TrendDocument } from '../../src/schema/trend.ts';
import { textOf } from '../reports.ts';

/** The series that a command line reads. */
export async function seriesBy(...words: readonly string[]): Promise<ReadSeries> {
  const { places, options, settings } = await parsed(words);
  return readSeries(places, options, settings);
}

/** The trend that a command line makes. */
export async function trendBy(...words: readonly string[]): Promise<Trend> {
  const { places, options, settings } = await parsed(words);
  return trendOf(await readSeries(places, options, settings), options, settings);
}

async function parsed(words: readonly string[]) {
  const line = ['trend', ...words, '--quiet'];
  const context = createContext(COMMANDS, { line, version: '0', env: {} });
  const { words: places, options: all } = parseLine(context.program, COMMANDS, line);
  const options = all as Parameters<typeof trendOf>[1];
  const settings = await context.settingsFor(places[0] ?? '', options);
  return { places, options, settings };
}

/** The same as the JSON document that it prints. */
export async function documentBy(...words: readonly string[]): Promise<TrendDocument> {
  return JSON.parse(textOf(trendJson(await trendBy(...words))));
}

/** The report of two files as the JSON document that it prints. */
export async function reportBy(
  file: string,
  prev: string,
  words: readonly string[] = [],
): Promise<ReportDocument> {
  const line = ['report', file, prev, ...words];
  const context = createContext(COMMANDS, { line, version: '0', env: {} });
  const options = parseLine(context.program, COMMANDS, line).options as CompareSheetsOptions;
  const settings = await context.settingsFor(file, options);
  const compared = await compareSheets(file, { ...options, prev }, settings);
  const { comparison, findings, sources, target, targetOf } = compared;
  const { language } = settings;
  return JSON.parse(
    renderJson(createReport(comparison, { findings, sources, language, target, targetOf })),
  );
}
