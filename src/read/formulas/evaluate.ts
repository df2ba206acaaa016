/** Results of formulas of numbers, cells, `+ - * /`, brackets and SUM, which a progress table is full of. */
import type { Cell } from '../../core/sheet/grid.ts';

export interface StoredFormula {
  readonly row: number;
  readonly col: number;
  /** As it is typed, without the `=`. */
  readonly text: string;
  /** The file requests that it is calculated when the file is opened. */
  readonly recalculates: boolean;
}

export type SheetRows = readonly (readonly (Cell | undefined)[])[];

export interface FormulaSheet {
  readonly name: string;
  readonly rows: SheetRows;
  readonly formulas: readonly StoredFormula[];
}

/** Checks whether a stored result is what programs write that do not calculate: 0 or an empty text, to be calculated on opening. */
export function isPlaceholder({ recalculates }: StoredFormula, stored: Cell | undefined): boolean {
  return recalculates && (stored === undefined || stored.value === 0 || stored.value === '');
}

/** Relative: Excel and its kin keep 15 digits. */
const TOLERANCE = 1e-9;

/** Checks whether a number may be stored for a formula that gives `result` before it rounds. */
export function isResult(stored: number, { text }: StoredFormula, result: number): boolean {
  const difference = Math.abs(stored - result);
  return difference <= roundingOf(text).slack + TOLERANCE * Math.max(1, Math.abs(result));
}

/** Part of a formula that is rounded, and the most that rounding changes it. */
function roundingOf(text: string): { readonly inner: string; readonly slack: number } {
  const [, inner = text, places] = /^ROUND\((.*),(\d)\)$/u.exec(text) ?? [];
  return { inner, slack: places === undefined ? 0 : 0.5 * 10 ** -Number(places) };
}

/** Sums over more cells than this, all together, are left unchecked: they would cost more than they show. */
const MAX_CELLS = 20_000_000;

/** Formulas that refer to each other further than this are followed to stored results. */
const MAX_STEPS = 100;

/** A formula that is not understood, or whose parts are not known. */
class Unknown extends Error {}

interface Address {
  readonly sheet: number;
  readonly row: number;
  readonly col: number;
}

/**
 * Calculates formulas of some sheets: from the results of the formulas that they refer to, where these can be calculated,
 * and from stored values. `null` is given for what is not understood.
 */
export function calculator(
  sheets: readonly FormulaSheet[],
): (sheet: number, formula: StoredFormula) => number | null {
  const names = new Map(sheets.map(({ name }, s) => [name.toLowerCase(), s]));
  const formulas = sheets.map((sheet) => byPlace(sheet.formulas));
  const results = new Map<StoredFormula, number | null>();
  const open = new Set<StoredFormula>();
  let cells = MAX_CELLS;
  let steps = 0;

  const resultOf = (sheet: number, formula: StoredFormula): number | null => {
    const known = results.get(formula);
    if (known !== undefined) return known;
    // A formula that refers to itself has no result.
    if (open.has(formula)) throw new Unknown();
    open.add(formula);
    steps++;
    const result = calculate(roundingOf(formula.text).inner, {
      sheetOf: (name) => (name === null ? sheet : names.get(name.toLowerCase())),
      numberIn,
      sumOf,
    });
    steps--;
    open.delete(formula);
    results.set(formula, result);
    return result;
  };

  /** The number in a cell; `undefined` where there is none that counts. */
  const valueAt = (sheet: number, formula: StoredFormula | undefined, cell: Cell | undefined) => {
    const result = formula && steps < MAX_STEPS ? resultOf(sheet, formula) : null;
    if (formula && result !== null) {
      const isStored = cell?.kind === 'number' && isResult(Number(cell.value), formula, result);
      return isStored ? Number(cell.value) : result;
    }
    const isOpen =
      cell?.kind === 'formula-without-value' || (formula && isPlaceholder(formula, cell));
    if (isOpen || cell?.kind === 'error' || cell?.kind === 'date') throw new Unknown();
    return cell?.kind === 'number' ? Number(cell.value) : undefined;
  };

  /** An empty cell counts as 0; a text may be a number to Excel, so it is not judged. */
  const numberIn = ({ sheet, row, col }: Address): number => {
    const cell = sheets[sheet]?.rows[row]?.[col];
    const value = valueAt(sheet, formulas[sheet]?.get(row)?.get(col), cell);
    if (value === undefined && cell !== undefined) throw new Unknown();
    return value ?? 0;
  };

  const sumOf = (from: Address, to: Address): number => {
    const { rows = [] } = sheets[from.sheet] ?? {};
    let sum = 0;
    for (let row = from.row; row <= Math.min(to.row, rows.length - 1); row++) {
      cells -= to.col - from.col + 1;
      if (cells < 0) throw new Unknown();
      const own = formulas[from.sheet]?.get(row);
      const width = Math.min(to.col, (rows[row]?.length ?? 0) - 1);
      for (let col = from.col; col <= width; col++) {
        sum += valueAt(from.sheet, own?.get(col), rows[row]?.[col]) ?? 0;
      }
    }
    return sum;
  };
  return resultOf;
}

function byPlace(
  formulas: readonly StoredFormula[],
): ReadonlyMap<number, ReadonlyMap<number, StoredFormula>> {
  const rows = new Map<number, Map<number, StoredFormula>>();
  for (const formula of formulas) {
    const row = rows.get(formula.row) ?? new Map<number, StoredFormula>();
    rows.set(formula.row, row.set(formula.col, formula));
  }
  return rows;
}

interface CellAccess {
  /** The place of a sheet by its name, `null` being the formula's own. */
  readonly sheetOf: (name: string | null) => number | undefined;
  readonly numberIn: (address: Address) => number;
  readonly sumOf: (from: Address, to: Address) => number;
}

/** Checks whether a formula of cells of its own sheet is calculated, once these have numbers. */
export function isCalculated(text: string): boolean {
  const sheetOf = (name: string | null) => (name === null ? 0 : undefined);
  const one = () => 1;
  return calculate(roundingOf(text).inner, { sheetOf, numberIn: one, sumOf: one }) !== null;
}

function calculate(text: string, { sheetOf, numberIn, sumOf }: CellAccess): number | null {
  const tokens = tokensOf(text, sheetOf);
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
    if (token?.cell) return numberIn(token.cell);
    if (token?.sign === '-') return -factor();
    if (token?.sign === '+') return factor();
    if (token?.sign !== '(' && token?.sign !== 'SUM') throw new Unknown();
    const value = token.sign === '(' ? sum() : sumOfParts();
    take(')');
    return value;
  };
  const sumOfParts = (): number => {
    let value = 0;
    let separator = '(';
    do {
      take(separator);
      const from = tokens[at]?.cell;
      const isRange = tokens[at + 1]?.sign === ':';
      const to = isRange ? tokens[at + 2]?.cell : from;
      if (!from || !to) throw new Unknown();
      at += isRange ? 3 : 1;
      value += sumOf(from, to);
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

interface FormulaToken {
  readonly number?: number;
  readonly cell?: Address;
  readonly sign?: string;
}

const TOKEN =
  /\s*(?:(?<number>\d+(?:\.\d+)?|\.\d+)|(?:(?:'(?<quoted>(?:[^']|'')+)'|(?<sheet>[\p{L}_][\p{L}\p{N}_.]*))!)?\$?(?<letters>[A-Z]{1,3})\$?(?<row>\d+)(?![\p{L}\p{N}_.(!])|(?<sign>SUM(?=\()|[-+*/():,]))\s*/uy;

function tokensOf(text: string, sheetOf: CellAccess['sheetOf']): FormulaToken[] | null {
  const tokens: FormulaToken[] = [];
  const pattern = new RegExp(TOKEN);
  while (pattern.lastIndex < text.length) {
    const { groups } = pattern.exec(text) ?? {};
    if (!groups) return null;
    const { number, quoted, sheet: bare, letters, row, sign } = groups;
    if (number !== undefined) tokens.push({ number: Number(number) });
    else if (letters && row) {
      const sheet = sheetOf(quoted?.replaceAll("''", "'") ?? bare ?? null);
      if (sheet === undefined) return null;
      tokens.push({ cell: { sheet, row: Number(row) - 1, col: columnOf(letters) } });
    } else if (sign) tokens.push({ sign });
  }
  return tokens;
}

export function columnOf(letters: string): number {
  let sum = 0;
  for (let i = 0; i < letters.length; i++) sum = sum * 26 + letters.charCodeAt(i) - 64;
  return sum - 1;
}
