/** Cells of the workbook that show a figure, and links to them. */
import { WORDS } from '../../../lang/index.ts';
import { a1, isOf, measureOf } from '../../../report/format.ts';
import type { FigureRef, Report } from '../../../report/report.ts';
import { bodyRows, type CellContent } from '../page.ts';
import { elsewhere } from './formulas.ts';
import { previousCells } from './previous.ts';

/** A cell of a sheet of this workbook. */
export interface WorkbookCell {
  readonly sheet: string;
  readonly cell: string;
}

/** Returns a function that finds the cell of a figure; `null` if the workbook does not show it. */
export function cellFinder(report: Report): (figure: FigureRef | undefined) => WorkbookCell | null {
  const { previous, language } = report;
  const { columns } = report.official;
  const { reportSheet, previousSheet } = WORDS[language];
  const { rowOf } = bodyRows(report);
  const previousCell = previousCells(report);
  return (of) => {
    if (!of) return null;
    if (of.period === 'previous') {
      const cell = of.row < (previous?.labels.length ?? 0) ? previousCell(of) : null;
      return cell === null ? null : { sheet: previousSheet, cell };
    }
    const row = rowOf(of.row);
    const col = columns.findIndex((column) =>
      of.indicator === null
        ? column.figure === null
        : isOf(column, of.indicator) && measureOf(column) === of.measure,
    );
    return row < 0 || col < 0 ? null : { sheet: reportSheet, cell: a1(row, col) };
  };
}

/** Maximum length of a text in a formula. */
const MAX_LITERAL = 255;

/** Characters that a formula cannot contain, or would change. */
const UNSAFE = /[\p{Cc}\p{Cs}\ufffe\uffff]|_x[0-9a-f]{4}_/iu;

/**
 * A cell that shows `text` as a link to a cell of this workbook, or of the file at `path`; only the text if no link is
 * possible.
 */
export function link({ sheet, cell }: WorkbookCell, text: string, path = ''): CellContent {
  return linkTo(`${path}#${elsewhere(sheet, cell)}`, text);
}

/** A cell that shows a file's name as a link to `path`; only the name if no link is possible. */
export function fileLink(path: string, name: string): CellContent {
  return linkTo(path, name);
}

function linkTo(target: string, text: string): CellContent {
  if (target.length > MAX_LITERAL || UNSAFE.test(target)) return text;
  return { formula: `HYPERLINK(${literal(target)},${literal(text)})`, result: text };
}

const literal = (text: string) => `"${text.replaceAll('"', '""')}"`;
