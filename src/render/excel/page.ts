/** A printed sheet as plain data: the content of each cell, widths and heights. */
import { withSums } from '../../report/order.ts';
import type { Report, ReportHeader, ReportRow } from '../../report/report.ts';

interface Formula {
  readonly formula: string;
  readonly result: number | string;
}

/** Content of a cell; `null` is an empty cell to be filled in. */
export type CellContent = string | number | Formula | null;

export type CellStyle =
  | 'title'
  | 'date'
  | 'unit'
  | 'header'
  | 'body'
  | 'note'
  /** A figure with an error or a warning, or an empty cell that should have one. */
  | 'marked'
  | 'gap'
  /** Words and sentences, wrapped. */
  | 'text'
  | 'prose'
  | 'link'
  /** Data for programs, on one line. */
  | 'record';

/** Additions to the style of a cell below the header. */
export interface CellLook {
  /** A number, aligned right. */
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
  /** True for wording, a path or the record, which `verify` does not compare. */
  readonly isFree?: true;
}

/** A line of a chart: cells of one row of the sheet, from `first` to `last` column. */
export interface ChartLine {
  readonly name: string;
  readonly row: number;
  readonly values: readonly (number | null)[];
  /** Drawn dashed and grey, such as a planned rate. */
  readonly isPlanned: boolean;
}

/** A line chart of rows of a table; rows and columns count from 0, those of lines from the first of the body. */
export interface SheetChart {
  readonly title: string;
  /** Columns of the values, and of the names of the lines. */
  readonly first: number;
  readonly last: number;
  readonly nameCol: number;
  readonly labels: readonly string[];
  readonly lines: readonly ChartLine[];
  /** Number format of the values. */
  readonly format: string;
  /** True if 1 is at the top, as for ranks. */
  readonly isReversed: boolean;
}

/** A chart in its place below the table; lines have rows of the sheet. */
export interface PlacedChart extends SheetChart {
  readonly sheet: string;
  /** Row of the labels. */
  readonly labelRow: number;
  readonly row: number;
  readonly columns: number;
}

/** A table with the texts above and below it, before layout. */
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
  /** True for a list that can be filtered. */
  readonly isFiltered?: boolean;
  /** Column whose rates are drawn as bars. */
  readonly bars?: number;
  /** Charts below the table. */
  readonly charts?: readonly SheetChart[];
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
  readonly look?: CellLook;
  /** Printed text. */
  readonly text: string;
  readonly comment?: string;
  readonly isFree?: true;
}

/** Landscape paper on which a sheet is readable, and the number of pages across. */
export interface PrintSetup {
  readonly paper: 'A4' | 'A3';
  readonly pagesAcross: number;
}

/** The default number format. */
export const GENERAL = 'General';

export interface Page {
  readonly name: string;
  /** Width of each column in Excel's units. */
  readonly widths: readonly number[];
  /** Height of each row in points. */
  readonly heights: readonly number[];
  /** The cells above and below the body. */
  readonly cells: readonly PageCell[];
  readonly body: SheetTable['body'];
  readonly firstRow: number;
  /** Rows from the top, and columns from the left, that stay in view; the rows repeat on each page. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly print: PrintSetup;
  /** Range of the filter, including the header: `A3:G9`. */
  readonly filter: string | null;
  /** Range of the rates that are drawn as bars: `F4:F9`. */
  readonly bars: string | null;
  readonly charts: readonly PlacedChart[];
}

/** The first row of the header: below the title, the date and the unit, if there is one. */
export function headerRow({ unit }: Pick<SheetTable, 'unit'>): number {
  return unit == null ? 2 : 3;
}

/** The row of the first line of a table's body. */
export function firstRow(table: Pick<SheetTable, 'unit' | 'header'>): number {
  return headerRow(table) + table.header.depth;
}

/** The rows of a report's table in the official sheet, and the sheet row of each. */
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
  ...{ comment: 9, record: 6 },
} as const;
