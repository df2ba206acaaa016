/** A sheet as it is printed, as plain data: what stands in each cell, how wide and how high. */
import { withSums } from '../../report/order.ts';
import type { Report, ReportHeader, ReportRow } from '../../report/report.ts';

interface Formula {
  readonly formula: string;
  readonly result: number | string;
}

/** Content of a cell; `null` is a cell left empty to be filled in. */
export type CellContent = string | number | Formula | null;

export type CellStyle =
  | 'title'
  | 'date'
  | 'unit'
  | 'header'
  | 'body'
  | 'note'
  /** A figure with an error or a warning, and an empty cell that lacks one. */
  | 'marked'
  | 'gap'
  /** Words, and whole sentences, that take as many lines as they need. */
  | 'text'
  | 'prose'
  | 'link'
  | 'bar'
  /** For programs: in one line, however much of it is seen. */
  | 'record';

/** Additions to the style of a cell below the header. */
export interface CellLook {
  /** A number, to be compared with those above and below it: aligned at the right. */
  readonly isFigure?: boolean;
  readonly isBold?: boolean;
  /** First of a group of rows, with a rule above it. */
  readonly isRuled?: boolean;
}

/** A cell below the header. */
export interface BodyCell {
  readonly content: CellContent;
  /** Printed text, by which its column is measured. */
  readonly text: string;
  readonly style?: CellStyle;
  readonly format?: string;
  readonly look?: CellLook;
  /** Comment for a person who points at the cell. */
  readonly comment?: string;
  /** Holds wording, a path or the record: `verify` does not compare it. */
  readonly isFree?: true;
}

/** A table with what stands above and below it, before it is laid out. */
export interface SheetTable {
  /** Name of the sheet. */
  readonly name: string;
  readonly title: string;
  readonly date: string;
  /** A line between the date and the header, at the right: 单位：户. */
  readonly unit?: string | null;
  readonly header: ReportHeader;
  readonly body: readonly (readonly BodyCell[])[];
  readonly notes: readonly string[];
  /** The column of the region names. */
  readonly stub: number;
  /** A list whose rows can be chosen by what they say. */
  readonly isFiltered?: boolean;
}

/** A header of one row. */
export function listHeader(labels: readonly string[]): ReportHeader {
  const cells = labels.map((text, col) => ({ text, row: 0, col, rowSpan: 1, colSpan: 1 }));
  return { depth: 1, cells };
}

/** A rectangle of cells that shows one content; rows and columns count from 0. */
export interface PageCell {
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly content: CellContent;
  readonly style: CellStyle;
  /** Number format. */
  readonly format: string;
  readonly look?: CellLook | undefined;
  /** Printed text. */
  readonly text: string;
  readonly comment?: string | undefined;
  readonly isFree?: true | undefined;
}

/** Paper, lying across, on which a sheet can be read, and how many of them stand side by side. */
export interface PrintSetup {
  readonly paper: 'A4' | 'A3';
  readonly pagesAcross: number;
}

export interface Page {
  readonly name: string;
  /** Of each column, in characters as Excel counts them. */
  readonly widths: readonly number[];
  /** Of each row, in points. */
  readonly heights: readonly number[];
  readonly cells: readonly PageCell[];
  /** Rows from the top, and columns from the left, that stay in view; the rows repeat on each page. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly print: PrintSetup;
  /** The cells of a list that can be filtered, header and all: `A3:G9`. */
  readonly filter: string | null;
}

/** The row of the header: below title, date and, where there is one, the unit. */
export function headerRow({ unit }: Pick<SheetTable, 'unit'>): number {
  return unit == null ? 2 : 3;
}

/** The row of the first line of a table's body. */
export function firstRow(table: Pick<SheetTable, 'unit' | 'header'>): number {
  return headerRow(table) + table.header.depth;
}

/** The rows of a report's own table as they stand in the official sheet, and the row in which each stands there. */
export interface BodyRows {
  readonly rows: readonly ReportRow[];
  readonly rowOf: (place: ReportRow['place']) => number;
}

export function bodyRows(report: Report): BodyRows {
  const rows = withSums(report, report.rows);
  const top = firstRow({ unit: report.unitLine, header: report.official.header });
  const places = new Map(rows.map(({ place }, r) => [place, top + r] as const));
  return { rows, rowOf: (place) => places.get(place) ?? -1 };
}

/** Sizes of type, in points. */
export const TYPE = {
  ...{ title: 22, date: 14, header: 12, body: 12, note: 11 },
  ...{ comment: 9, bar: 8, record: 6 },
} as const;
