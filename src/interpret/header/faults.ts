/** Cells with something else in place of a name or a text: error values, TRUE and FALSE, dates, lost formulas. */
import type { NameFault } from '../../core/finding.ts';
import type { Cell, Grid } from '../../core/sheet/grid.ts';
import { datesIn } from '../dates/date.ts';
import { isBlankItem } from '../words/pivot.ts';
import { cellText, normalise } from '../words/text.ts';
import { isDateOnly } from './heading.ts';

/** Error values as programs show them, also as text in a CSV, and `########` of a narrow column. */
const ERROR =
  /^(?:#[¡¿]?[\p{Script=Latin}\d/_]+[!?]|#(?:n\/?a|n\/?d|nv|n\/v|#{2,}|getting_data|spill|calc|busy|connect|field|blocked|unknown|null|ref|value|name|num|div\/0)|err:\d{3})$/u;

const MONTH_DAY = /^\d{1,2}月\d{1,2}[日号]$/u;

/** Reason why a cell's content is not a name; `null` if it is one or the cell is empty. */
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

/** Reason why a cell's content is not a text; a date counts as text. */
export function textFault(cell: Cell | undefined): Exclude<NameFault, 'date'> | null {
  const fault = nameFault(cell);
  return fault === 'date' ? null : fault;
}

/** A cell whose content is not a text, and the reason. */
export interface FaultyCell {
  readonly row: number;
  readonly col: number;
  readonly fault: NameFault;
}

/** The cells of some rows whose content should be a text but is not. */
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
