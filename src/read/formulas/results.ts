/** Stored results of formulas compared with their formulas: some programs store any number, or none, for Excel to calculate. */
import type { Cell } from '../../core/sheet/grid.ts';
import {
  calculator,
  columnOf,
  type FormulaSheet,
  isPlaceholder,
  isResult,
  type SheetRows,
  type StoredFormula,
} from './evaluate.ts';

/**
 * The cells of all sheets of a file, with what their formulas make of stored results: one that its formula does not give
 * says so, and a column of placeholders has no values. Without full precision, programs calculate with what cells show,
 * and results are not compared.
 */
export function withJudgedResults(
  sheets: readonly FormulaSheet[],
  { fullPrecision }: { readonly fullPrecision: boolean },
): SheetRows[] {
  const calculate = fullPrecision ? calculator(sheets) : () => null;
  return sheets.map((sheet, s) => {
    const { rows, formulas } = sheet;
    if (formulas.length === 0) return rows;
    const open = placeholderColumns(sheet);
    const judged = rows.map((cells) => [...cells]);
    for (const formula of formulas) {
      const cells = judged[formula.row];
      const cell = cells?.[formula.col];
      if (!cells || !cell) continue;
      if (cell.value === '' && saysEmpty(formula, sheet, sheets)) continue;
      const isUncalculated = open.has(formula.col) && cell.value === 0;
      cells[formula.col] = judge(cell, formula, calculate(s, formula), isUncalculated);
    }
    return judged;
  });
}

/** `IF(cell="","",…)`, perhaps of a cell of another sheet. */
const EMPTY_IF_EMPTY = /^IF\((?:'?([^'!()]+)'?!)?\$?([A-Z]{1,3})\$?([1-9]\d{0,6})="","",/iu;

/** Checks whether a formula gives an empty text because the cell that it asks for is empty. */
function saysEmpty(
  { text }: StoredFormula,
  own: FormulaSheet,
  sheets: readonly FormulaSheet[],
): boolean {
  const [asked, name, letters = '', row = ''] = EMPTY_IF_EMPTY.exec(text) ?? [];
  if (asked === undefined) return false;
  const sheet = name === undefined ? own : sheets.find((one) => one.name === name);
  return sheet !== undefined && sheet.rows[Number(row) - 1]?.[columnOf(letters)] === undefined;
}

/** Columns whose formulas all store what programs write that do not calculate. */
function placeholderColumns({ rows, formulas }: FormulaSheet): ReadonlySet<number> {
  const cellOf = ({ row, col }: StoredFormula) => rows[row]?.[col];
  const isOpen = (formula: StoredFormula) =>
    isPlaceholder(formula, cellOf(formula)) || cellOf(formula)?.kind === 'formula-without-value';
  const others = new Set(formulas.filter((it) => !isOpen(it)).map(({ col }) => col));
  return new Set(formulas.map(({ col }) => col).filter((col) => !others.has(col)));
}

function judge(
  cell: Cell,
  formula: StoredFormula,
  result: number | null,
  isUncalculated: boolean,
): Cell {
  const contradicts = `=${formula.text}`;
  if (cell.kind === 'formula-without-value') return { ...cell, value: contradicts };
  if (cell.value === '') return { ...cell, contradicts };
  const agrees = result === null ? null : agreesWith(cell, formula, result);
  // A zero that the formula gives is a real one.
  if (isUncalculated && agrees !== true) {
    const { numFmt } = cell;
    const format = numFmt === undefined ? {} : { numFmt };
    return { kind: 'formula-without-value', value: contradicts, ...format };
  }
  return agrees === false ? { ...cell, contradicts } : cell;
}

/** Checks whether a cell may hold the result; `null` where it cannot be compared. */
function agreesWith({ kind, value }: Cell, formula: StoredFormula, result: number): boolean | null {
  // An error may come of a cell that holds an empty text, which a sum takes for an empty cell.
  if (kind !== 'number' && kind !== 'text') return null;
  const isNumber = kind === 'number';
  if (!isNumber || !Number.isFinite(result)) return !isNumber && !Number.isFinite(result);
  return isResult(Number(value), formula, result);
}
