/** Reads the files that units sent. A file that cannot be used is listed with the reason; the others are read on. */
import type { ErrorDetail } from '../../core/error.ts';
import type { Finding } from '../../core/finding.ts';
import type { Grid } from '../../core/sheet/grid.ts';
import { interpretSheets, listSheets, type SheetSummary, saysDay } from '../../interpret/index.ts';
import type { CollectSource } from '../../report/collect/collected.ts';
import type { UnusedReturn } from '../../report/collect/collection.ts';
import { interpretDated } from '../../select/returns/dated.ts';
import type { ReturnTable } from '../../select/returns/statements.ts';
import type { LoadedConfig } from '../config/config.ts';
import { kindOf } from '../files/bytes.ts';
import { progress } from '../files/progress.ts';
import { resolveFile } from '../files/same.ts';
import { tableFiles } from '../periods/latest.ts';
import { type ReadFile, readFile } from '../periods/period.ts';
import { orProblem } from '../periods/problem.ts';

/** A table of a return with its findings. */
export interface ReadTable extends ReturnTable {
  /** Findings of its interpretation. */
  readonly findings: readonly Finding[];
  readonly source: CollectSource;
}

export interface ReadReturns {
  /** Every file, used or not. */
  readonly files: readonly string[];
  readonly tables: readonly ReadTable[];
  readonly unused: readonly UnusedReturn[];
}

/** Files of the roster's sheet, which are no returns. */
interface LikeFiles {
  readonly files: readonly string[];
  readonly sha256: readonly string[];
}

/**
 * Reads the returns among files and folders. The roster's own file is skipped silently, as are lock files and files of
 * other types in a folder.
 *
 * @throws GasrankError if a file or a folder is not there
 */
export async function readReturns(
  words: readonly string[],
  like: LikeFiles,
  loaded: LoadedConfig,
): Promise<ReadReturns> {
  const files = filesOf(words, like.files);
  const returns: OneReturn[] = [];
  const waiting = files.entries();
  const readOn = async () => {
    for (const [n, file] of waiting) {
      progress.show(({ reading }) => reading(file, n + 1, files.length));
      returns[n] = await readReturn(file, like, loaded);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, readOn));
  return {
    files,
    tables: returns.flatMap(({ tables }) => tables),
    unused: returns.flatMap(({ unused }) => unused),
  };
}

/** Files that are in memory at the same time. While a thread reads an .xls, others are read here. */
const AT_ONCE = 3;

/** The tables of one file, or why it has none. */
type OneReturn = Omit<ReadReturns, 'files'>;

async function readReturn(file: string, like: LikeFiles, loaded: LoadedConfig): Promise<OneReturn> {
  const unusable = (reason: UnusedReturn['reason']): OneReturn => {
    return { tables: [], unused: [{ file, sheet: null, reason }] };
  };
  const read = await orProblem(() => readFile(file, loaded));
  if ('code' in read) return { tables: [], unused: [unread(file, read)] };
  if (OURS.test(read.creator() ?? '')) return unusable({ kind: 'own' });
  if (like.sha256.includes(read.sha256())) return unusable({ kind: 'roster' });
  return tablesOf(read);
}

/** Creators that gasrank names in its workbooks. */
const OURS = /^gasrank(?: collect)?$/u;

/** Every file once; a missing one has ended the run, since its name was probably misspelt. */
function filesOf(words: readonly string[], like: readonly string[]): string[] {
  const seen = new Set(like.map(resolveFile));
  const all = words.flatMap((word) =>
    kindOf(word) === 'folder' ? tableFiles(word).files : [word],
  );
  return all.filter((file) => {
    const place = resolveFile(file);
    const isNew = !seen.has(place);
    seen.add(place);
    return isNew;
  });
}

async function tablesOf(read: ReadFile): Promise<OneReturn> {
  const tables: ReadTable[] = [];
  const unused: UnusedReturn[] = [];
  const { file, sheets, sha256 } = read;
  const hash = sha256();
  const visible = listSheets(sheets).filter(({ hidden }) => !hidden);
  const names = visible.flatMap((sheet) => sheet.tables.map(({ name }) => name));
  if (names.length === 0) {
    const problem = await orProblem(() => interpretSheets(sheets));
    if ('code' in problem) unused.push(unread(file, problem));
    return { tables, unused };
  }
  for (const sheet of names) {
    const dated = await orProblem(() => interpretDated(sheets, { sheet, mayBeTotal: true }));
    if ('code' in dated) {
      unused.push(unread(file, dated, sheet));
      continue;
    }
    const { interpretation, date } = dated;
    const { snapshot, findings, layout } = interpretation;
    const grid = read.grids.find((one) => one.source.sheet === snapshot.source.sheet);
    const texts = grid ? textsAbove(grid, layout.blocks[0]?.top ?? 0) : [];
    const source = { role: 'return', file, sheet, date, sha256: () => hash } as const;
    tables.push({ file, sheet, date, snapshot, texts, findings, source });
  }
  for (const sheet of visible.filter((one) => mayBeTable(one, read))) {
    if (sheet.problem) unused.push(unread(file, sheet.problem, sheet.name));
  }
  return { tables, unused };
}

/** The texts of the rows above a header. */
function textsAbove({ rows }: Grid, top: number): string[] {
  return rows
    .slice(0, top)
    .flatMap((cells) =>
      cells.flatMap((cell) => (cell?.kind === 'text' ? [String(cell.value)] : [])),
    );
}

/** Checks whether a sheet without a table may be one that cannot be read: it has header words, or a day in its name. */
function mayBeTable({ name, problem }: SheetSummary, { grids }: ReadFile): boolean {
  const isEmpty = grids.some(({ source, rows }) => source.sheet === name && rows.length === 0);
  if (problem === null || isEmpty) return false;
  return problem.code !== 'sheet-not-understood' || problem.found.length > 1 || saysDay(name);
}

function unread(file: string, problem: ErrorDetail, sheet: string | null = null): UnusedReturn {
  // Only `allOrProblems` makes one of several.
  if (problem.code === 'several-problems') throw new RangeError('several problems of one file');
  return { file, sheet, reason: { kind: 'problem', problem } };
}
