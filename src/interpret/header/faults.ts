/** Cells that stand where a name or a text should, and hold none: error values, TRUE and FALSE, dates, lost formulas. */
import type { NameFault } from '../../core/finding.ts';
import type { Cell, Grid } from '../../core/sheet/grid.ts';
import { datesIn } from '../dates/date.ts';
import { isBlankItem } from '../words/pivot.ts';
import { cellText, normalise } from '../words/text.ts';
import { isDateOnly } from './heading.ts';

/** Error values as programs show them, `########` of a narrow column, and those that a CSV holds as text. */
const ERROR =
  /^(?:#[¡¿]?[\p{Script=Latin}\d/_]+[!?]|#(?:n\/?a|n\/?d|nv|n\/v|#{2,}|getting_data|spill|calc|busy|connect|field|blocked|unknown|null|ref|value|name|num|div\/0)|err:\d{3})$/u;

const MONTH_DAY = /^\d{1,2}月\d{1,2}[日号]$/u;

/** Reason why a cell holds no name; `null` when it does, or is empty. */
export function nameFault(cell: Cell | undefined): NameFault | null {
  if (cell === undefined || cell.kind === 'number') return null;
  if (cell.kind !== 'text') return cell.kind;
  const text = cellText(cell);
  const plain = normalise(text);
  if (ERROR.test(plain)) return 'error';
  if (plain === 'true' || plain === 'false') return 'boolean';
  if (isBlankItem(text)) return 'blank-item';
  const isDate = MONTH_DAY.test(plain) || (datesIn(text).length > 0 && isDateOnly(text));
  return isDate ? 'date' : null;
}

/** Reason why a cell holds no text; a date is a text. */
export function textFault(cell: Cell | undefined): Exclude<NameFault, 'date'> | null {
  const fault = nameFault(cell);
  return fault === 'date' ? null : fault;
}

/** A cell that holds no text, and why. */
export interface FaultyCell {
  readonly row: number;
  readonly col: number;
  readonly fault: NameFault;
}

/** The cells of some rows that hold no text where there should be one. */
export function faultyCells(
  grid: Grid,
  { rows, left, right }: { rows: readonly number[]; left: number; right: number },
): FaultyCell[] {
  return rows.flatMap((row) =>
    (grid.rows[row] ?? []).flatMap((cell, col) => {
      const fault = left <= col && col <= right ? textFault(cell) : null;
      return fault ? [{ row, col, fault }] : [];
    }),
  );
}
