/** Finds unknown header words that fit missing columns, by the sheet's own figures. */

import { SEVERITY } from '../check/severity.ts';
import { type ErrorDetail, GasrankError } from '../core/error.ts';
import type { Grid } from '../core/sheet/grid.ts';
import { type ExtraWords, readSheets } from '../interpret/index.ts';
import type { Suggestion, TableReading } from '../report/inspect/index.ts';
import { ANY_DAY, readTables } from './readable-tables.ts';

/** Maximum number of unknown words that are tried. */
const MAX_WORDS = 12;

/** Number of rows that are read for each attempt, since a long table cannot be read for each pair of words. */
const ROWS_TRIED = 200;

/**
 * The unknown word with which the sheet can be read and its figures agree: installed never exceed households, and the
 * stated rates or totals follow from the counts. The rates may be under another unknown word, which is then suggested
 * too.
 *
 * @returns nothing if several columns of counts are missing, or if not exactly one word fits
 */
export function suggestWords(
  grid: Grid,
  problem: ErrorDetail,
  vocabulary: ExtraWords = {},
): readonly Suggestion[] {
  const { role, words } = lackOf(problem);
  if (role === null || words.length > MAX_WORDS) return [];
  const sample = { ...grid, rows: grid.rows.slice(0, ROWS_TRIED) };
  const fits = (given: readonly Suggestion[], isProof: Proof, of = grid) =>
    isUnderstood(of, extended(vocabulary, given), isProof);
  const alone = words
    .map((word): Suggestion => ({ role, word }))
    .filter((count) => fits([count], isConfirmed));
  const candidates = alone.length > 0 ? alone : words.map((word) => ({ role, word }));
  const proved = candidates.flatMap((count) => {
    const rates = words
      .map((word): Suggestion => ({ role: 'rate', word }))
      .filter((rate) => rate.word !== count.word && fits([count, rate], isProvedByRates, sample));
    return rates.length === 0 ? [] : [{ count, rates }];
  });
  const [own, another] = proved.filter(({ count, rates }) =>
    rates.every((rate) => fits([count, rate], isProvedByRates)),
  );
  if (own && !another) return [own.count, ...(own.rates.length === 1 ? own.rates : [])];
  return !own && alone.length === 1 ? alone : [];
}

function extended(vocabulary: ExtraWords, given: readonly Suggestion[]): ExtraWords {
  const words = given.map(({ role, word }) => [role, [...(vocabulary[role] ?? []), word]] as const);
  return { ...vocabulary, ...Object.fromEntries(words) };
}

/** The single measure that a sheet lacks, and the words that may stand for it. */
function lackOf(problem: ErrorDetail): {
  role: Exclude<Suggestion['role'], 'rate'> | null;
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

function isRequired(role: string | undefined): role is 'region' | 'households' | 'installed' {
  return role === 'region' || role === 'households' || role === 'installed';
}

/** Test whether the figures of a table confirm the reading of its words. */
type Proof = (table: TableReading) => boolean;

function isUnderstood(grid: Grid, vocabulary: ExtraWords, isProof: Proof): boolean {
  try {
    const [table, another] = readTables(readSheets([grid], vocabulary), { date: ANY_DAY });
    return table !== undefined && another === undefined && isProof(table);
  } catch (error) {
    if (error instanceof GasrankError) return false;
    throw error;
  }
}

function isConfirmed(table: TableReading): boolean {
  const { total } = table.interpretation.snapshot;
  return !isContradicted(table) && (statesRates(table) || total !== null);
}

function isProvedByRates(table: TableReading): boolean {
  return !isContradicted(table) && statesRates(table);
}

function isContradicted({ findings }: TableReading): boolean {
  return findings.some(
    ({ code }) =>
      SEVERITY[code] === 'error' ||
      code === 'declared-differs' ||
      code === 'installed-above-households',
  );
}

function statesRates({ interpretation: { snapshot } }: TableReading): boolean {
  return snapshot.indicators.every((_, i) =>
    snapshot.regions.every(({ figures }) => typeof figures[i]?.rate?.value === 'number'),
  );
}
