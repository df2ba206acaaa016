/** `gasrank inspect`: shows how files were understood. Loaded when it is asked for. */
import { GasrankError } from '../../core/error.ts';
import type { IsoDate } from '../../core/snapshot.ts';
import { listSheets } from '../../interpret/index.ts';
import { WORDS } from '../../lang/index.ts';
import { inspectionsJson } from '../../render/inspection/json.ts';
import { inspectionText } from '../../render/inspection/terminal.ts';
import {
  createFolderInspection,
  createInspection,
  type FileReading,
} from '../../report/inspect.ts';
import type { Inspection } from '../../report/inspection.ts';
import type { ConfigOptions, LoadedConfig, Settings } from '../config.ts';
import { viewOf } from '../environment.ts';
import { kindOf } from '../files/bytes.ts';
import { readInput } from '../input.ts';
import type { InspectFormat } from '../options.ts';
import { STDOUT, writeMessage, writeStdout } from '../output.ts';
import { sheetsIn } from '../periods.ts';
import { orProblem } from '../problem.ts';
import { saveConfig } from '../save.ts';
import { suggestWords } from '../suggest.ts';
import { readTables } from '../tables.ts';
import { reportWritten } from '../write.ts';

/** The options as commander gives them, parsed. */
export interface InspectCommandOptions extends ConfigOptions {
  readonly format: InspectFormat;
  readonly sheet?: string;
  readonly date?: IsoDate;
  readonly saveConfig?: true;
  readonly color: boolean;
}

/** One file's inspection, and what held when it was made. */
interface Told extends Settings {
  readonly inspection: Inspection;
}

/**
 * Shows how each file was understood.
 *
 * @param settingsFor what holds for a file besides the options
 * @returns the exit code: 0, or 2 when no report can be made of one of them; findings do not count
 * @throws GasrankError when a configuration is wrong or asked for of several files, or an output cannot be written to
 */
export async function inspectCommand(
  files: readonly string[],
  options: InspectCommandOptions,
  settingsFor: (file: string) => Promise<Settings>,
): Promise<0 | 2> {
  if (options.saveConfig && files.length > 1) {
    const name = '--save-config';
    throw new GasrankError({
      ...{ code: 'usage', problem: 'one-file', name, suggestion: null, command: 'inspect' },
    });
  }
  const told: Told[] = [];
  for (const file of files) {
    const settings = await settingsFor(file);
    told.push({ ...settings, inspection: await inspect(file, options, settings) });
  }
  await writeStdout(render(told, options));
  const byConfig = new Map(told.map((settings) => [settings.configFile, settings]));
  for (const settings of byConfig.values()) reportWritten(STDOUT, settings, options);
  if (options.saveConfig) {
    for (const { inspection, config, language } of told) {
      writeMessage(saveConfig(inspection, config, language));
    }
  }
  return told.some(({ inspection }) => isRefused(inspection)) ? 2 : 0;
}

async function inspect(
  file: string,
  options: InspectCommandOptions,
  { language, config, configFile }: Settings,
): Promise<Inspection> {
  const words = WORDS[language];
  const loaded = { file: configFile, config };
  if (kindOf(file) !== 'folder') {
    return createInspection(await readFile(file, options, loaded), words);
  }
  if (options.date !== undefined) throw new GasrankError({ code: 'latest-with', option: '--date' });
  const { readFolder } = await import('../folder.ts');
  return createFolderInspection(await readFolder(file, options, loaded), words);
}

function isRefused({ problem, tables }: Inspection): boolean {
  return problem !== null || tables.some((table) => table.problem !== null);
}

function render(told: readonly Told[], { format, color }: InspectCommandOptions): string {
  if (format === 'json') return inspectionsJson(told.map(({ inspection }) => inspection));
  const view = viewOf(process, { color });
  return told
    .map(({ inspection, language }) => inspectionText(inspection, language, view))
    .join('\n');
}

/** Reads a file and what is in it, as far as that goes. */
async function readFile(
  file: string,
  { sheet, date }: InspectCommandOptions,
  loaded: LoadedConfig,
): Promise<FileReading> {
  const nothing = { file, source: null, sheets: [], tables: [], suggestions: [] };
  const source = await orProblem(() => readInput(file));
  if ('code' in source) return { ...nothing, problem: source };
  const { grids } = source;
  const sheets = sheetsIn(source, loaded);
  const tables = await orProblem(() => readTables(sheets, { sheet, date }));
  const read = { ...nothing, source, sheets: listSheets(sheets) };
  if (!('code' in tables)) return { ...read, tables, problem: null };
  const suggestions = grids.flatMap((grid, g) => {
    const problem = read.sheets[g]?.problem;
    return problem && !grid.hidden ? suggestWords(grid, problem, loaded.config.vocabulary) : [];
  });
  return { ...read, problem: tables, suggestions };
}
