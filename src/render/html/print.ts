/** Printing of the official table: the paper on which it is readable, and its parts if no paper is wide enough. */
import { divideColumns } from '../../report/divide.ts';
import type { OfficialColumn, Report } from '../../report/report.ts';
import { columnWidths, headerHeight } from './width.ts';

export interface PrintLook {
  /** Name of the paper in CSS; always landscape. */
  readonly paper: Paper['paper'];
  /** Size of the table's letters, in points. */
  readonly type: number;
  /** Columns of each printed table; one list of all columns unless the table is divided. */
  readonly parts: readonly (readonly OfficialColumn[])[];
  readonly isDivided: boolean;
  /** True for a table that is not longer than a page, and so need not be broken. */
  readonly fitsPage: boolean;
}

/** Landscape papers between the margins of the style sheet, in points. Offices have no larger ones. */
const A4 = { paper: 'A4', width: 770, height: 535 } as const;
const A3 = { paper: 'A3', width: 1118, height: 780 } as const;
type Paper = typeof A4 | typeof A3;

/** Largest and smallest size of the table's letters in points. Smaller ones are hard to read. */
const MAX_TYPE = 9.5;
const MIN_TYPE = 7;

/** Height of a printed row, in heights of the table's letters: a line, padding and border. */
const ROW = 2.35;

/**
 * The smallest paper on which the whole table is readable. A table that is too wide for all papers is divided between
 * indicators, each part on an A4 page with the names of the regions.
 */
export function printLook(report: Report): PrintLook {
  const { columns } = report.official;
  const widths = new Map(columnWidths(report).map((width, c) => [columns[c], width] as const));
  const widthOf = (part: readonly OfficialColumn[]) =>
    part.reduce((sum, column) => sum + (widths.get(column) ?? 0), 0);
  const typeOn = (paper: number, part: readonly OfficialColumn[]) =>
    Math.min(MAX_TYPE, Math.floor((10 * paper) / widthOf(part)) / 10);
  const isReadable = ({ width }: Paper) => typeOn(width, columns) >= MIN_TYPE;
  const parts = divideColumns(columns, (part) => typeOn(A4.width, part) >= MIN_TYPE);
  const isDivided = !isReadable(A4) && !isReadable(A3) && parts.length > 1;
  const { paper, width, height } = isReadable(A4) || isDivided ? A4 : A3;
  const shown = isDivided ? parts : [columns];
  const type = shown.map((part) => typeOn(width, part)).reduce((a, b) => Math.min(a, b), MAX_TYPE);
  const lines = (report.rows.length + report.subtotals.length + 1) * ROW + headerHeight(report);
  return { paper, type, parts: shown, isDivided, fitsPage: lines * type <= height };
}
