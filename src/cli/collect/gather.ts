/** Reads the returns of all units and puts them together. */
import { bySeverity } from '../../check/index.ts';
import type { Alias } from '../../core/alias.ts';
import { GasrankError } from '../../core/error.ts';
import type { IsoDate } from '../../core/snapshot.ts';
import type { Collected } from '../../report/collect/collected.ts';
import { checkReturns } from '../../select/returns/check.ts';
import { collectReturns } from '../../select/returns/collect.ts';
import type { Settings } from '../config/config.ts';
import { kindOf } from '../files/bytes.ts';
import { inputProblem } from '../files/input.ts';
import { mergeAliases } from '../periods/aliases.ts';
import { type LikeSheet, type LikeSheets, readLike } from './like.ts';
import { type ReadReturns, readReturns } from './returns.ts';

export interface CollectOptions {
  readonly like: string;
  readonly sheet?: string;
  readonly date?: IsoDate;
  readonly alias?: readonly Alias[];
  readonly allowMissing?: true;
  readonly checkReturns?: true;
  /** Folder for corrections, which need the checks. */
  readonly returnTo?: string;
}

/** A collection, and what was read for it. */
export interface CollectedReturns extends Collected {
  readonly sheet: LikeSheet;
  readonly returns: ReadReturns;
  /** Every file that was read; no output may replace one. */
  readonly files: readonly string[];
}

/** @throws GasrankError if the sheet of the roster cannot be used, or the period's date is unknown */
export async function collectFiles(
  words: readonly string[],
  options: CollectOptions,
  { config, configFile, language }: Settings,
): Promise<CollectedReturns> {
  const loaded = { file: configFile, config };
  for (const word of words) requireThere(word);
  const like = await readLike(options.like, options.sheet, loaded);
  const hashes = like.sheets.map(({ file }) => file.sha256());
  const returns = await readReturns(words, { files: like.files, sha256: hashes }, loaded);
  const rules = {
    date: options.date ?? null,
    aliases: mergeAliases(options.alias ?? [], config.aliases),
    allowMissing: options.allowMissing === true,
  };
  const {
    sheet,
    collection: unchecked,
    senders,
  } = collectLike(like, options.like, (one) =>
    collectReturns(returns.tables, returns.unused, one.interpretation.snapshot, rules),
  );
  const checked =
    options.checkReturns || options.returnTo !== undefined
      ? checkReturns(unchecked, senders, returns.tables)
      : [];
  const findings = bySeverity([...unchecked.findings, ...checked]);
  const collection = { ...unchecked, findings };
  const own = {
    ...({ role: 'like', file: sheet.file.file, sheet: sheet.interpretation.layout.table } as const),
    ...{ date: sheet.date, sha256: sheet.file.sha256 },
  };
  const sources = [own, ...returns.tables.map(({ source }) => source)];
  // The period's own sheet, collected before, may be written again.
  const kept = like.files.filter(
    (file) => !like.collected.includes(file) || file === sheet.file.file,
  );
  const files = [...kept, ...returns.files];
  return { collection, language, sources, sheet, returns, files };
}

/** The collection by the newest sheet that is older than it, since a folder may already have the period's own sheet. */
function collectLike(
  { sheets, isFound }: LikeSheets,
  folder: string,
  collect: (sheet: LikeSheet) => ReturnType<typeof collectReturns>,
) {
  let period: IsoDate | null = null;
  for (const sheet of sheets) {
    const collected = collect(sheet);
    if (collected === 'undated') throw new GasrankError({ code: 'collect-no-date' });
    period = collected.collection.date;
    if (!isFound || (sheet.date !== null && sheet.date < period)) return { sheet, ...collected };
  }
  if (period === null) throw new GasrankError({ code: 'latest-none', folder });
  throw new GasrankError({ code: 'collect-none-before', folder, date: period });
}

/** @throws GasrankError if there is no such file or folder, whose name was probably misspelt */
function requireThere(word: string): void {
  if (word !== '-' && kindOf(word) === null) {
    throw new GasrankError(inputProblem(word, Object.assign(new Error(word), { code: 'ENOENT' })));
  }
}
