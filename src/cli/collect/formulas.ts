/** The formulas of last period's sheet that still hold: those of the same sheet whose every cell has a figure. */
import { a1 } from '../../core/sheet/cell.ts';
import type { Cell } from '../../core/sheet/grid.ts';
import { calculator, columnOf, type StoredFormula } from '../../read/formulas/evaluate.ts';
import type { CollectedCell, CollectedSheet } from '../../report/collect/sheet.ts';

/**
 * The sheet with every formula that can be kept, and its result. A formula that refers to another sheet, to a figure that
 * nobody sent or to an emptied cell is left out.
 *
 * @param formulas by `row,column`, without `=`
 */
export function withFormulas(
  sheet: CollectedSheet,
  formulas: ReadonlyMap<string, string>,
): CollectedSheet {
  const all = [...formulas].map(([place, text]): StoredFormula => {
    const [row = 0, col = 0] = place.split(',').map(Number);
    return { row, col, text: unguarded(text), recalculates: false };
  });
  const byCell = new Map(all.map((formula) => [a1(formula.row, formula.col), formula] as const));
  const isKept = keeper(sheet, byCell);
  const kept = all.filter(
    ({ row, col }) => sheet.emptied.has(a1(row, col)) && isKept(a1(row, col)),
  );
  const rows = sheet.rows.map((cells) => cells.map(gridCell));
  const calculate = calculator([{ name: sheet.name, rows, formulas: kept }]);
  const results = new Map<string, number>();
  const resultOf = (cell: string): number | null => {
    const formula = byCell.get(cell);
    if (!formula) return null;
    return results.get(cell) ?? rounded(formula.text, calculate(0, formula));
  };
  for (const { row, col } of kept) {
    const result = resultOf(a1(row, col));
    if (result !== null && Number.isFinite(result)) results.set(a1(row, col), result);
  }
  for (const { row, col, text } of kept) {
    const rank = rankOf(text, (cell) => results.get(cell) ?? numberAt(sheet, cell));
    if (rank !== null) results.set(a1(row, col), rank);
  }
  return {
    ...sheet,
    rows: sheet.rows.map((cells, row) =>
      cells.map((cell, col) => {
        const result = results.get(a1(row, col));
        const formula = formulas.get(`${row},${col}`);
        return cell && result !== undefined && formula ? { ...cell, value: result, formula } : cell;
      }),
    ),
  };
}

function gridCell(cell: CollectedCell | undefined): Cell | undefined {
  if (cell?.value == null) return undefined;
  const { value } = cell;
  return { kind: typeof value === 'number' ? 'number' : 'text', value };
}

function numberAt({ rows }: CollectedSheet, cell: string): number | null {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/u.exec(cell) ?? [];
  const value = rows[Number(digits) - 1]?.[columnOf(letters)]?.value;
  return typeof value === 'number' ? value : null;
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

/** Excel's RANK: one more than the number of larger values; `null` for another formula, or without every value. */
function rankOf(text: string, valueAt: (cell: string) => number | null): number | null {
  const [, letters = '', row = '', range = ''] = RANK.exec(text) ?? [];
  const own = letters === '' ? null : valueAt(`${letters}${row}`);
  const all = cellsOf(range).map(valueAt);
  if (own === null || all.length === 0 || all.some((value) => value === null)) return null;
  return 1 + all.filter((value) => value !== null && value > own).length;
}

/** A cell or a range of the sheet; the name of another sheet, or of a function, has letters before or an `!`. */
const REFERENCE =
  /(?<![\p{L}\p{N}_.!'])\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Z]{1,3}\$?[1-9]\d{0,6})?(?![\p{L}\p{N}_.(!])/gu;

/** Returns a function that checks whether everything that a formula refers to has a figure. */
function keeper(
  { emptied }: CollectedSheet,
  formulas: ReadonlyMap<string, StoredFormula>,
): (cell: string) => boolean {
  const known = new Map<string, boolean>();
  const isKept = (cell: string): boolean => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    // A formula that refers to itself has no result.
    known.set(cell, false);
    const text = formulas.get(cell)?.text ?? '';
    const cells = (text.match(REFERENCE) ?? []).flatMap(cellsOf);
    const isKnown = (one: string) => !emptied.has(one) || (formulas.has(one) && isKept(one));
    const result = !/[!"[\]{}]/u.test(text) && cells.length > 0 && cells.every(isKnown);
    known.set(cell, result);
    return result;
  };
  return isKept;
}

/** Cells that a formula may refer to, all together; a longer range is no column of a table. */
const MAX_CELLS = 20_000;

/** The cells of a reference, without `$`; none of a range that is too long. */
function cellsOf(reference: string): string[] {
  const [from = '', to = from] = reference.replaceAll('$', '').split(':');
  const [start, end] = [from, to].map((cell) => {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/iu.exec(cell) ?? [];
    return { col: columnOf(letters.toUpperCase()), row: Number(digits) - 1 };
  });
  if (!start || !end || start.row < 0 || end.row < 0) return [];
  const width = end.col - start.col + 1;
  const size = width * (end.row - start.row + 1);
  if (!(size > 0 && size <= MAX_CELLS)) return [];
  return Array.from({ length: size }, (_, i) =>
    a1(start.row + Math.floor(i / width), start.col + (i % width)),
  );
}
