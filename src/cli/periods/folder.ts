/** The sheets that `--latest` finds in a folder, for `inspect`: their use, and the reason if no two can be chosen. */
import type { ErrorDetail } from '../../core/error.ts';
import type { FolderReading, FolderSheet } from '../../report/inspect/index.ts';
import type { LoadedConfig } from '../config/config.ts';
import { progress } from '../files/progress.ts';
import { addFile, type Gathered, nothingGathered } from './dated.ts';
import { type ChosenPair, choosePair, tableFiles } from './latest.ts';
import { type Period, type PeriodOptions, readFile } from './period.ts';
import { orProblem } from './problem.ts';

/** Reads every table file of a folder, and continues after unreadable ones. */
export async function readFolder(
  folder: string,
  { sheet }: PeriodOptions,
  loaded: LoadedConfig,
): Promise<FolderReading> {
  const found = nothingGathered();
  const unclear: FolderSheet[] = [];
  const { files } = tableFiles(folder);
  for (const [f, file] of files.entries()) {
    progress.show(({ reading }) => reading(file, f + 1, files.length));
    const problem = await orProblem(async () =>
      addFile(found, await readFile(file, loaded), sheet),
    );
    if (problem) unclear.push({ file, sheet: null, date: null, use: 'unclear', problem });
  }
  const [first] = unclear;
  const pair = first?.problem ?? (await orProblem(() => choosePair(found, folder)));
  return {
    ...{ folder, sheets: [...unclear, ...sheetsOf(found, isPair(pair) ? pair : null)] },
    problem: isPair(pair) ? null : pair,
  };
}

function isPair(pair: ChosenPair | ErrorDetail): pair is ChosenPair {
  return 'current' in pair;
}

/** Newest first, then skipped ones. */
function sheetsOf(
  { dated, reports, others, copies }: Gathered,
  pair: ChosenPair | null,
): FolderSheet[] {
  const isOf = (period: Period | null | undefined, file: string, sheet: string) =>
    period?.source.file === file && period.source.sheet === sheet;
  const byDate = [...dated].sort((a, b) => (a.date < b.date ? 1 : -1));
  return [
    ...byDate.map(({ file, sheet, date }): FolderSheet => {
      const isThis = isOf(pair?.current, file, sheet);
      const use = isThis ? 'this' : isOf(pair?.previous, file, sheet) ? 'previous' : 'not-chosen';
      return { file, sheet, date, use, problem: null };
    }),
    ...reports.map(({ file, date }): FolderSheet => {
      return { file, sheet: null, date, use: 'own-report', problem: null };
    }),
    ...copies.map((file): FolderSheet => {
      return { file, sheet: null, date: null, use: 'copy', problem: null };
    }),
    ...others.map(({ file, sheet }): FolderSheet => {
      return { file, sheet, date: null, use: 'no-table', problem: null };
    }),
  ];
}
