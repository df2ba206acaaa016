/**
 * Holds stored results of formulas against the cells that they name: quotients and sums, which a progress table is
 * full of, are what a file without checksums has to show that a digit was changed.
 */
import type { Cell } from '../core/grid.ts';

export interface Formula {
  readonly row: number;
  readonly col: number;
  /** As it is typed, without the `=`. */
  readonly text: string;
}

type Rows = readonly (readonly (Cell | undefined)[])[];

/** Relative: Excel and its kin keep 15 digits. */
const TOLERANCE = 1e-9;

/** Sums over more cells than this, all together, are left unchecked: they would cost more than they tell. */
const MOST_CELLS = 20_000_000;

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|\$?([A-Z]{1,3})\$?(\d+)|(SUM(?=\()|[-+*/():,]))/uy;

/** The first formula whose stored result is not what its cells give; `null` when none is known to be wrong. */
export function contradiction(rows: Rows, formulas: readonly Formula[]): Formula | null {
  const budget = { cells: MOST_CELLS };
  const isWrong = ({ row, col, text }: Formula) => {
    const stored = rows[row]?.[col];
    // An error may come of a cell that holds an empty text, which the grid does not tell from an empty cell.
    if (stored?.kind === 'error' || stored?.kind === 'date' || stored?.kind === 'boolean')
      return false;
    const [, inner = text, places] = /^ROUND\((.*),(\d)\)$/u.exec(text) ?? [];
    const given = evaluate(inner, rows, budget);
    if (given === null) return false;
    const isNumber = stored?.kind === 'number';
    if (!isNumber || !Number.isFinite(given)) return isNumber || Number.isFinite(given);
    const slack = places === undefined ? 0 : 0.5 * 10 ** -Number(places);
    const difference = Math.abs(Number(stored.value) - given);
    return !(difference <= slack + TOLERANCE * Math.max(1, Math.abs(given)));
  };
  return formulas.find(isWrong) ?? null;
}

/** What a formula of numbers, cells, `+ - * /`, brackets and SUM gives; `null` when it has anything else. */
function evaluate(text: string, rows: Rows, budget: { cells: number }): number | null {
  const tokens = tokensOf(text);
  if (tokens === null) return null;
  let at = 0;
  const next = () => tokens[at]?.sign;
  const take = (sign: string) => {
    if (next() !== sign) throw new Unknown();
    at++;
  };

  const sum = (): number => {
    let value = product();
    for (let sign = next(); sign === '+' || sign === '-'; sign = next()) {
      at++;
      value += sign === '+' ? product() : -product();
    }
    return value;
  };
  const product = (): number => {
    let value = factor();
    for (let sign = next(); sign === '*' || sign === '/'; sign = next()) {
      at++;
      value = sign === '*' ? value * factor() : value / factor();
    }
    return value;
  };
  const factor = (): number => {
    const token = tokens[at++];
    if (token?.number !== undefined) return token.number;
    if (token?.cell) return numberIn(rows, token.cell);
    if (token?.sign === '-') return -factor();
    if (token?.sign !== '(' && token?.sign !== 'SUM') throw new Unknown();
    const value = token.sign === '(' ? sum() : sumOfRanges();
    take(')');
    return value;
  };
  const sumOfRanges = (): number => {
    let value = 0;
    let separator = '(';
    do {
      take(separator);
      const from = tokens[at]?.cell;
      const isRange = tokens[at + 1]?.sign === ':';
      const to = isRange ? tokens[at + 2]?.cell : from;
      if (!from || !to) throw new Unknown();
      at += isRange ? 3 : 1;
      value += sumOf(rows, from, to, budget);
      separator = ',';
    } while (next() === ',');
    return value;
  };

  try {
    const value = sum();
    return at === tokens.length ? value : null;
  } catch (error) {
    if (error instanceof Unknown) return null;
    throw error;
  }
}

/** A formula that is not understood. */
class Unknown extends Error {}

interface Address {
  readonly row: number;
  readonly col: number;
}

interface Token {
  readonly number?: number;
  readonly cell?: Address;
  readonly sign?: string;
}

function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    if (!match) return null;
    const [, number, letters, row, sign] = match;
    if (number !== undefined) tokens.push({ number: Number(number) });
    else if (letters && row)
      tokens.push({ cell: { row: Number(row) - 1, col: columnOf(letters) } });
    else if (sign) tokens.push({ sign });
  }
  return tokens;
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** An empty cell counts as 0; a text may be a number to Excel, so it is not judged. */
function numberIn(rows: Rows, { row, col }: Address): number {
  const cell = rows[row]?.[col];
  if (cell === undefined) return 0;
  if (cell.kind !== 'number') throw new Unknown();
  return Number(cell.value);
}

function sumOf(rows: Rows, from: Address, to: Address, budget: { cells: number }): number {
  let sum = 0;
  for (const cells of rows.slice(from.row, to.row + 1)) {
    budget.cells -= to.col - from.col + 1;
    if (budget.cells < 0) throw new Unknown();
    for (const cell of cells.slice(from.col, to.col + 1)) {
      if (cell?.kind === 'number') sum += Number(cell.value);
      else if (cell?.kind === 'error' || cell?.kind === 'date') throw new Unknown();
    }
  }
  return sum;
}
