/** Formulas of a worksheet of an .xlsx: a shared one stands in its first cell only, an array's in the first of its range. */
import { a1, columnLetters } from '../../core/sheet/cell.ts';
import { columnOf, type StoredFormula } from './evaluate.ts';

/** A formula as its cell has it (ECMA-376, part 1, 18.3.1.40). */
export interface CellFormula {
  readonly row: number;
  readonly col: number;
  /** `shared`, `array`, `dataTable`; `undefined` is a formula of the cell alone. */
  readonly type: string | undefined;
  /** Number of a shared formula. */
  readonly index: string | undefined;
  /** Range of an array's cells. */
  readonly range: string | undefined;
  /** Without the `=`; empty in the later cells of a shared formula. */
  readonly text: string;
}

/** A formula with the text of its own cell. */
interface FormulaText extends Omit<StoredFormula, 'recalculates'> {
  readonly type: CellFormula['type'];
}

/** Every formula with its text; that of a cell whose shared formula is missing is empty. */
export function formulasIn(formulas: readonly CellFormula[]): FormulaText[] {
  const shared = new Map<string, FormulaText>();
  const found: FormulaText[] = [];
  const covered: FormulaText[] = [];
  for (const { row, col, type, index, range, text } of formulas) {
    const first = type === 'shared' && index !== undefined ? shared.get(index) : undefined;
    if (text === '' && first) {
      found.push({ row, col, type, text: moved(first.text, row - first.row, col - first.col) });
      continue;
    }
    const own = { row, col, type, text };
    found.push(own);
    if (type === 'shared' && index !== undefined && text !== '') shared.set(index, own);
    if (type === 'array' && range) covered.push(...rangeOf(range, text));
  }
  if (covered.length === 0) return found;
  const own = new Set(found.map(({ row, col }) => a1(row, col)));
  return [...found, ...covered.filter(({ row, col }) => !own.has(a1(row, col)))];
}

/** A range covers at most this many cells; beyond it lies no table. */
const MAX_COVERED = 100_000;

/** The cells of an array formula; what they hold is not calculated by a formula of one cell. */
function rangeOf(range: string, formula: string): FormulaText[] {
  const [, left = '', top, right = '', bottom] =
    /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/u.exec(range) ?? [];
  if (left === '') return [];
  const [fromCol, toCol] = [columnOf(left), columnOf(right)];
  const [from, to] = [Number(top) - 1, Number(bottom) - 1];
  const width = toCol - fromCol + 1;
  const size = width * (to - from + 1);
  if (!(size > 1 && size <= MAX_COVERED)) return [];
  return Array.from({ length: size }, (_, i) => ({
    row: from + Math.floor(i / width),
    col: fromCol + (i % width),
    type: 'array',
    text: `{${formula}}`,
  }));
}

/** Texts, names of sheets, and cells; only the last move. */
const PARTS =
  /"[^"]*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(!])/gu;

/** A formula as it reads so many rows and columns further. */
function moved(formula: string, rows: number, cols: number): string {
  return formula.replace(PARTS, (part, fixedCol, letters, fixedRow, row) => {
    if (letters === undefined) return part;
    const col = fixedCol === '' ? columnLetters(columnOf(letters) + cols) : letters;
    return `${fixedCol}${col}${fixedRow}${fixedRow === '' ? Number(row) + rows : row}`;
  });
}
