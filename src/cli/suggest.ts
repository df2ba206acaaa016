/** The header word that stands for what a sheet lacks, told by the sheet's own figures. Pure. */
import { type ErrorDetail, GasrankError } from '../core/error.ts';
import { SEVERITY } from '../core/finding.ts';
import type { Grid } from '../core/grid.ts';
import { type ExtraWords, readSheets } from '../interpret/index.ts';
import type { Suggestion, TableReading } from '../report/inspect.ts';
import { ANY_DAY, readTables } from './tables.ts';

/** More unknown words than this are no header with one strange word in it. */
const MOST_WORDS = 12;

/**
 * The one unknown word with which the sheet is understood and its figures agree: nothing is over what is due, and the
 * sheet's own rates or its total, which there must be, are what the counts give.
 *
 * @returns `null` when more than one column is missing, when no word fits, or more than one
 */
export function suggestWord(
  grid: Grid,
  problem: ErrorDetail,
  vocabulary: ExtraWords = {},
): Suggestion | null {
  const { role, words } = lackOf(problem);
  if (role === null || words.length > MOST_WORDS) return null;
  const [word, another] = words.filter((candidate) =>
    fits(grid, { ...vocabulary, [role]: [...(vocabulary[role] ?? []), candidate] }),
  );
  return word === undefined || another !== undefined ? null : { role, word };
}

/** What a sheet lacks, if that is one column, and the words that may be it. */
function lackOf(problem: ErrorDetail): {
  role: Suggestion['role'] | null;
  words: readonly string[];
} {
  switch (problem.code) {
    case 'sheet-not-understood': {
      const [role, another] = problem.missing;
      const isOne = another === undefined && isRequired(role);
      return { role: isOne ? role : null, words: problem.unknown };
    }
    case 'indicator-incomplete':
      return { role: problem.missing, words: problem.unknown };
    default:
      return { role: null, words: [] };
  }
}

function isRequired(role: string | undefined): role is Suggestion['role'] {
  return role === 'region' || role === 'households' || role === 'installed';
}

function fits(grid: Grid, vocabulary: ExtraWords): boolean {
  try {
    const [table, another] = readTables(readSheets([grid], vocabulary), { date: ANY_DAY });
    return table !== undefined && another === undefined && isConfirmed(table);
  } catch (error) {
    if (error instanceof GasrankError) return false;
    throw error;
  }
}

function isConfirmed({ interpretation: { snapshot }, findings }: TableReading): boolean {
  const contradicts = findings.some(
    ({ code }) =>
      SEVERITY[code] === 'error' ||
      code === 'declared-differs' ||
      code === 'installed-above-households',
  );
  const statesRates = snapshot.indicators.every((_, i) =>
    snapshot.regions.every(({ figures }) => typeof figures[i]?.rate?.value === 'number'),
  );
  return !contradicts && (statesRates || snapshot.total !== null);
}
