/** Small workbooks by exceljs: the plain table that every case changes in one thing. */
import ExcelJS from 'exceljs';

export type Value = string | number | boolean | Date | null | CellError;

/** As exceljs writes one, narrowed to what tests use. */
interface CellError {
  readonly error: '#DIV/0!' | '#REF!';
}
export type Rows = readonly (readonly Value[])[];

export const TITLE = '燃气安全装置安装进度表';
const DAY = '(2022.11.7)';
export const HEADER = ['县区', '户数', '已安装数'] as const;
export const REGIONS = [
  ['沁阳市', 87326, 29499],
  ['孟州市', 80147, 29380],
  ['温县', 71840, 19860],
] as const;
export const TOTAL = ['合计', 239313, 78739] as const;

/** The reading of the plain table (test/reading.ts). */
export const COUNTS = `沁阳市 87326 29499
孟州市 80147 29380
温县 71840 19860
= 合计 239313 78739`;

/** The plain table, unchanged or with another content in one place. */
export function plainRows(
  changes: {
    readonly title?: Value;
    readonly day?: Value;
    readonly header?: readonly Value[];
    readonly regions?: Rows;
    readonly total?: readonly Value[];
  } = {},
): Rows {
  const { title = TITLE, day = DAY, header = HEADER, regions = REGIONS, total = TOTAL } = changes;
  return [[title], [day], header, ...regions, total];
}

export interface XlsxOptions {
  readonly sheet?: string;
  readonly merges?: readonly string[];
  /** Number formats by cell: `{ B4: '0.0%' }`. */
  readonly formats?: Readonly<Record<string, string>>;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly string[];
}

export async function xlsx(rows: Rows, options: XlsxOptions = {}): Promise<Buffer> {
  const {
    sheet = 'Sheet1',
    merges = [],
    formats = {},
    hiddenRows = [],
    hiddenColumns = [],
  } = options;
  const book = new ExcelJS.Workbook();
  const page = book.addWorksheet(sheet);
  for (const row of rows) page.addRow([...row]);
  for (const range of merges) page.mergeCells(range);
  for (const [cell, format] of Object.entries(formats)) page.getCell(cell).numFmt = format;
  for (const row of hiddenRows) page.getRow(row).hidden = true;
  for (const column of hiddenColumns) page.getColumn(column).hidden = true;
  return Buffer.from(await book.xlsx.writeBuffer());
}
