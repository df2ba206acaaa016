/** Inspection of a file or a folder. */
import { GasrankError } from '../core/error.ts';
import type { IsoDate } from '../core/snapshot.ts';
import { listSheets } from '../interpret/index.ts';
import { WORDS } from '../lang/index.ts';
import {
  createFolderInspection,
  createInspection,
  type FileReading,
} from '../report/inspect/index.ts';
import type { Inspection } from '../schema/inspect.ts';
import { suggestWords } from '../select/header-word.ts';
import { readTables } from '../select/readable-tables.ts';
import type { LoadedConfig, Settings } from './config/config.ts';
import { kindOf } from './files/bytes.ts';
import { readInput } from './files/input.ts';
import { readFolder } from './periods/folder.ts';
import { sheetsIn } from './periods/period.ts';
import { orProblem } from './periods/problem.ts';

export interface InspectOptions {
  readonly sheet?: string;
  readonly date?: IsoDate;
}

/**
 * Reads a file or a folder and inspects it.
 *
 * @throws GasrankError if the options do not apply to a folder
 */
export async function inspectInput(
  file: string,
  options: InspectOptions,
  { language, config, configFile }: Settings,
): Promise<Inspection> {
  const words = WORDS[language];
  const loaded = { file: configFile, config };
  if (kindOf(file) !== 'folder') {
    return createInspection(await readFile(file, options, loaded), words);
  }
  if (options.date !== undefined) throw new GasrankError({ code: 'latest-with', option: '--date' });
  return createFolderInspection(await readFolder(file, options, loaded), words);
}

/** Reads a file and its tables; problems become part of the inspection. */
async function readFile(
  file: string,
  { sheet, date }: InspectOptions,
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
