/** The sheet that gives the roster, the indicators and the layout: that of a file, or the newest ones of a folder. */
import type { IsoDate } from '../../core/snapshot.ts';
import { type Interpretation, listTables } from '../../interpret/index.ts';
import { COLLECT_WORDS } from '../../lang/collect.ts';
import { LANGUAGES } from '../../lang/index.ts';
import { interpretDated } from '../../select/returns/dated.ts';
import type { LoadedConfig } from '../config/config.ts';
import { kindOf } from '../files/bytes.ts';
import { progress } from '../files/progress.ts';
import { addFile, nothingGathered } from '../periods/dated.ts';
import { tableFiles } from '../periods/latest.ts';
import { type ReadFile, readFile } from '../periods/period.ts';

/** A sheet whose roster may be used. */
export interface LikeSheet {
  readonly file: ReadFile;
  readonly interpretation: Interpretation;
  /** `null` if it states none. */
  readonly date: IsoDate | null;
}

export interface LikeSheets {
  /** The newest first. */
  readonly sheets: readonly LikeSheet[];
  /** Every file that was read. */
  readonly files: readonly string[];
  /** Those that `collect` wrote itself. */
  readonly collected: readonly string[];
  /** True if the sheet was found in a folder, or among several of a workbook, by its date. */
  readonly isFound: boolean;
}

/** @throws GasrankError if a file cannot be read, or a sheet among several has no date */
export async function readLike(
  like: string,
  sheet: string | undefined,
  loaded: LoadedConfig,
): Promise<LikeSheets> {
  if (kindOf(like) === 'folder') return readNewest(like, sheet, loaded);
  progress.show(({ reading }) => reading(like, 1, 1));
  const file = await readFile(like, loaded);
  const visible = listTables(file.sheets).filter(({ hidden }) => !hidden);
  const dates = new Set(visible.flatMap(({ date }) => date ?? []));
  if (sheet === undefined && dates.size > 1) return readNewest(like, sheet, loaded);
  return {
    sheets: [{ file, ...interpretDated(file.sheets, { sheet }) }],
    ...{ files: [like], collected: [], isFound: false },
  };
}

async function readNewest(
  folder: string,
  sheet: string | undefined,
  loaded: LoadedConfig,
): Promise<LikeSheets> {
  const found = nothingGathered();
  const { files } = tableFiles(folder);
  const collected: string[] = [];
  for (const [n, file] of files.entries()) {
    progress.show(({ reading }) => reading(file, n + 1, files.length));
    const read = await readFile(file, loaded);
    await addFile(found, read, sheet);
    if (isCollected(read)) collected.push(file);
  }
  const newest = [...found.dated].sort((a, b) => (a.date < b.date ? 1 : -1));
  const sheets = newest.flatMap(({ file, sheet: name }) => {
    const open = found.open.get(file);
    return open ? [{ file: open, ...interpretDated(open.sheets, { sheet: name }) }] : [];
  });
  return { sheets, files, collected, isFound: true };
}

/** Checks for the sheet that lists the returns. */
function isCollected({ grids }: ReadFile): boolean {
  const names = LANGUAGES.map((language) => COLLECT_WORDS[language].list.sheet);
  return grids.some(({ source }) => names.includes(source.sheet));
}
