/** One file: its tables, and the one that is used. */

import type { SourceFormat } from '../../core/sheet/source.ts';
import type { IsoDate } from '../../core/snapshot.ts';
import {
  type ExtraWords,
  type Interpretation,
  type InterpretOptions,
  interpretSheets,
  readSheets,
  type Sheets,
  type UsedWord,
  usedWords,
} from '../../interpret/index.ts';
import type { Source } from '../../read/index.ts';
import type { SheetReading } from '../../report/explain/index.ts';
import type { ReportSource } from '../../report/report.ts';
import type { LoadedConfig } from '../config/config.ts';
import { readInput } from '../files/input.ts';
import { given } from '../given.ts';

/** Options for the two sheets. */
export interface PeriodOptions {
  /** The folder that was given instead of this period's file. */
  readonly latest?: string;
  readonly prev?: string;
  /** True if two positional files were given without other options: the newer one is this period's. */
  readonly newerIsThis?: true;
  readonly sheet?: string;
  readonly prevSheet?: string;
  readonly date?: IsoDate;
  readonly prevDate?: IsoDate;
  /** True to keep the cells of both sheets, which take more memory than their figures. */
  readonly keepsCells?: true;
}

/** The figures of one sheet, and its file. */
export interface Period extends Pick<Interpretation, 'snapshot' | 'findings'> {
  readonly source: ReportSource;
  readonly format: SourceFormat;
  /** Texts to which only the configuration gives their meaning. */
  readonly wordsUsed: readonly UsedWord[];
  /** The sheet with its cells; `null` unless these are kept. */
  readonly reading: SheetReading | null;
}

/** A file and its tables. */
export interface ReadFile extends Source {
  readonly sheets: Sheets;
}

/** @throws GasrankError if the file cannot be read */
export async function readFile(file: string, loaded: LoadedConfig): Promise<ReadFile> {
  const source = await readInput(file);
  return { ...source, sheets: sheetsIn(source, loaded) };
}

/** The tables of a file, recognised with the words of a configuration. */
export function sheetsIn({ grids }: Source, { config, file }: LoadedConfig): Sheets {
  return readSheets(grids, config.vocabulary, file ?? undefined);
}

/** Parts of a sheet that are kept beside its figures. */
export interface KeptParts extends Pick<PeriodOptions, 'keepsCells'> {
  /** Words of the configuration, whose use is noted. */
  readonly vocabulary?: ExtraWords | undefined;
}

/** Parts of both sheets that a run keeps. */
export function keptParts({ keepsCells }: PeriodOptions, { config }: LoadedConfig): KeptParts {
  return given({ keepsCells, vocabulary: config.vocabulary });
}

/** Reads the chosen table of a file. @throws GasrankError if it cannot be read */
export function interpretFile(
  { sheets, format, sha256 }: ReadFile,
  options: InterpretOptions & KeptParts & { readonly role: ReportSource['role'] },
): Period {
  const interpretation = interpretSheets(sheets, options);
  const { snapshot, findings, layout } = interpretation;
  const { file } = snapshot.source;
  const grid = sheets.find((tables) => tables.grid.source === snapshot.source)?.grid;
  const source = { role: options.role, file, sheet: layout.table, date: snapshot.date, sha256 };
  return {
    ...{ snapshot, findings, source, format },
    wordsUsed: usedWords(interpretation, options.vocabulary ?? {}),
    reading: grid && options.keepsCells ? { snapshot, layout, grid } : null,
  };
}
