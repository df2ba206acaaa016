/** The formulas of last period's sheet that hold in this period's: those of cells of the same sheet. */
import { memoize } from '../../core/memoize.ts';
import { a1, cellAt } from '../../core/sheet/cell.ts';
import type { Cell } from '../../core/sheet/grid.ts';
import { calculator, isCalculated, type StoredFormula } from '../../read/formulas/evaluate.ts';
import type { CollectedCell, CollectedSheet } from '../../report/collect/sheet.ts';

/**
 * The sheet with every formula that can be kept, and its result. A formula that refers to figures that nobody has sent is
 * empty until they are filled in. One that refers to another sheet, or is not understood, is left out.
 *
 * @param formulas by `row,column`, without `=`
 */
export function withFormulas(
  sheet: CollectedSheet,
  formulas: ReadonlyMap<string, string>,
): CollectedSheet {
  const own = new Map<string, string>();
  for (const [place, text] of formulas) {
    const [row = 0, col = 0] = place.split(',').map(Number);
    own.set(a1(row, col), withoutWait(text));
  }
  const partsOf = partsBy(sheet, own);
  const isOf = (parts: Parts) => (cell: string) =>
    sheet.emptied.has(cell) && partsOf(cell) === parts;
  const results = resultsOf(sheet, own, isOf('known'));
  const isAwaited = isOf('awaited');
  /** Cells that have a number once every figure is there. */
  const isNumber = (cell: string) =>
    isAwaited(cell) ||
    (sheet.emptied.has(cell) && !own.has(cell)) ||
    (results.get(cell) ?? numberAt(sheet, cell)) !== null;
  const formulaCell = (cell: CollectedCell, name: string): CollectedCell => {
    const text = own.get(name);
    if (text === undefined) return cell;
    const result = results.get(name);
    if (typeof result === 'number') return { ...cell, value: result, formula: text };
    const formula =
      result === null ? withoutError(text) : isAwaited(name) ? waiting(text, isNumber) : null;
    return formula === null ? cell : { ...cell, formula };
  };
  const rows = sheet.rows.map((cells, row) =>
    cells.map((cell, col) => cell && formulaCell(cell, a1(row, col))),
  );
  const isLost = (cell: CollectedCell | undefined) =>
    cell !== undefined && cell.value === null && cell.formula === undefined;
  const lost = rows.flatMap((cells, row) =>
    cells.flatMap((cell, col) => {
      const name = a1(row, col);
      return own.has(name) && sheet.emptied.has(name) && isLost(cell) ? [name] : [];
    }),
  );
  return { ...sheet, rows, lost };
}

/**
 * The results of formulas that have all their figures; `null` for one without a number as result, such as the rate of a unit
 * without households. Those that are not understood are left out.
 */
function resultsOf(
  sheet: CollectedSheet,
  texts: ReadonlyMap<string, string>,
  isKnown: (cell: string) => boolean,
): ReadonlyMap<string, number | null> {
  const formulas = [...texts].flatMap(([cell, text]): (StoredFormula & { cell: string })[] => {
    const at = cellAt(cell);
    if (!at || !isKnown(cell)) return [];
    return [{ ...at, cell, text: unguarded(text), recalculates: false }];
  });
  const rows = sheet.rows.map((cells) => cells.map(gridCell));
  const calculate = calculator([{ name: sheet.name, rows, formulas }]);
  const results = new Map<string, number | null>();
  for (const formula of formulas) {
    const result = rounded(formula.text, calculate(0, formula));
    if (result !== null) results.set(formula.cell, Number.isFinite(result) ? result : null);
  }
  for (const { cell, text } of formulas) {
    const rank = rankOf(text, (other) => results.get(other) ?? numberAt(sheet, other));
    if (rank !== undefined) results.set(cell, rank);
  }
  return results;
}

function gridCell(cell: CollectedCell | undefined): Cell | undefined {
  if (cell?.value == null) return undefined;
  const { value } = cell;
  return { kind: typeof value === 'number' ? 'number' : 'text', value };
}

function numberAt({ rows }: CollectedSheet, cell: string): number | null {
  const at = cellAt(cell);
  const value = at && rows[at.row]?.[at.col]?.value;
  return typeof value === 'number' ? value : null;
}

/** A formula that waits for its figures, as `waiting` makes it, and all of it that waits. */
const WAIT = /^IF\(COUNT\([A-Z\d$:,]+\)<\d+,"",(.*)\)$/u;

function withoutWait(text: string): string {
  return WAIT.exec(text)?.[1] ?? text;
}

/** Arguments of a function of Excel. */
const MAX_ARGUMENTS = 255;

/** The formula, empty until all cells that it refers to have numbers; `null` if there are too many. */
function waiting(text: string, isNumber: (cell: string) => boolean): string | null {
  const references = text.match(REFERENCE) ?? [];
  const numbers = references.flatMap(cellsOf).filter(isNumber).length;
  return references.length > MAX_ARGUMENTS
    ? null
    : `IF(COUNT(${references.join(',')})<${numbers},"",${text})`;
}

/** The formula, empty instead of an error. */
function withoutError(text: string): string {
  return unguarded(text) === text ? `IFERROR(${text},"")` : text;
}

/** `IFERROR(x,…)` and `IF(cell=0,"",x)` as `x`, which they give where it is a number. */
function unguarded(text: string): string {
  const [, tried] = /^IFERROR\((.*),(?:"[^"]*"|0)\)$/iu.exec(text) ?? [];
  const [, checked] = /^IF\(\$?[A-Z]{1,3}\$?\d+=(?:0|""),(?:"[^"]*"|0),(.*)\)$/iu.exec(text) ?? [];
  const inner = tried ?? checked;
  return inner === undefined || !isBalanced(inner) ? text : unguarded(inner);
}

function isBalanced(text: string): boolean {
  let open = 0;
  for (const sign of text) {
    if (sign === '(') open++;
    if (sign === ')' && --open < 0) return false;
  }
  return open === 0;
}

/** A result as ROUND gives it: half away from zero. */
function rounded(text: string, result: number | null): number | null {
  const [, places] = /^ROUND\(.*,(\d)\)$/u.exec(text) ?? [];
  if (result === null || places === undefined) return result;
  const size = Number(`1e${places}`);
  return (Math.sign(result) * Math.round(Number(`${Math.abs(result)}e${places}`))) / size;
}

const RANK = /^RANK(?:\.EQ)?\(\$?([A-Z]{1,3})\$?(\d+),([A-Z$\d:]+)(?:,0)?\)$/iu;

/** The cell that Excel's RANK ranks, and the cells among which; `null` for another formula, or for whole columns. */
function rankedBy(text: string): { readonly own: string; readonly all: readonly string[] } | null {
  const [, letters = '', row = '', range = ''] = RANK.exec(text) ?? [];
  const all = cellsOf(range);
  return all.length > 0 ? { own: `${letters}${row}`.toUpperCase(), all } : null;
}

/** Excel's RANK: one more than the number of larger values; `null` without a value, `undefined` for another formula. */
function rankOf(text: string, valueAt: (cell: string) => number | null): number | null | undefined {
  const ranked = rankedBy(text);
  if (!ranked) return undefined;
  const own = valueAt(ranked.own);
  if (own === null) return null;
  return 1 + ranked.all.filter((cell) => (valueAt(cell) ?? own) > own).length;
}

/** A cell or a range of the sheet; the name of another sheet, or of a function, has letters before or an `!`. */
const REFERENCE =
  /(?<![\p{L}\p{N}_.!'])\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Z]{1,3}\$?[1-9]\d{0,6})?(?![\p{L}\p{N}_.(!])/gu;

/** Figures that a formula refers to: all are known, some are awaited, or it cannot be kept. */
type Parts = 'known' | 'awaited' | 'unusable';

/** Returns a function that says what is known of the figures to which the formula in a cell refers. */
function partsBy(
  { emptied }: CollectedSheet,
  texts: ReadonlyMap<string, string>,
): (cell: string) => Parts {
  const found = new Map<string, Parts>();
  const partsOf = (cell: string): Parts => {
    const before = found.get(cell);
    if (before !== undefined) return before;
    // A formula that refers to itself has no result.
    found.set(cell, 'unusable');
    const whole = texts.get(cell) ?? '';
    const text = unguarded(whole);
    const references = (whole.match(REFERENCE) ?? []).map(cellsOf);
    const parts = references.flat().map((one): Parts => {
      if (!emptied.has(one)) return 'known';
      return texts.has(one) ? partsOf(one) : 'awaited';
    });
    const isUnderstood = isCalculated(text) || rankedBy(text) !== null;
    const areListed = references.length > 0 && references.every((cells) => cells.length > 0);
    const isUsable = isUnderstood && areListed && !parts.includes('unusable');
    const own = !isUsable ? 'unusable' : parts.includes('awaited') ? 'awaited' : 'known';
    found.set(cell, own);
    return own;
  };
  return partsOf;
}

/** Cells that a formula may refer to, all together; a longer range is no column of a table. */
const MAX_CELLS = 20_000;

/** The cells of a reference, without `$`; none of a range that is too long. All ranks of a column have the same range. */
const cellsOf = memoize((reference): readonly string[] => {
  const [from = '', to = from] = reference.replaceAll('$', '').split(':');
  const [start, end] = [from, to].map((cell) => cellAt(cell.toUpperCase()));
  if (!start || !end) return [];
  const width = end.col - start.col + 1;
  const size = width * (end.row - start.row + 1);
  if (!(size > 0 && size <= MAX_CELLS)) return [];
  return Array.from({ length: size }, (_, i) =>
    a1(start.row + Math.floor(i / width), start.col + (i % width)),
  );
});
