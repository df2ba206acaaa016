/** .xlsx → grids, through hucre. The only file that knows the library. */
import { readXlsx, type Sheet } from 'hucre/xlsx';
import { GasrankError } from '../core/error.ts';
import type { Cell, Grid } from '../core/grid.ts';

/**
 * The worksheets of a workbook, in its order; chart sheets are passed over.
 *
 * @throws GasrankError when the file is damaged (hucre checks every part's CRC-32) or a sheet is too large.
 */
export async function readXlsxGrids(bytes: Uint8Array, file: string): Promise<Grid[]> {
  try {
    const sheets = await readWorksheets(bytes);
    return sheets.map((sheet) => toGrid(sheet, file));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const [, sheet] = TOO_LARGE.exec(reason) ?? [];
    if (sheet !== undefined)
      throw new GasrankError({ code: 'sheet-too-large', file, sheet }, { cause });
    throw new GasrankError({ code: 'workbook-damaged', file, reason }, { cause });
  }
}

/** hucre's own words for a sheet whose last cell is too far down and right, be it empty. */
const TOO_LARGE = /^Sheet "(.*)" spans \d+ rows x \d+ columns/su;

/** hucre's own words for a sheet that has no worksheet part; a chart sheet has none. */
const NO_WORKSHEET = /missing worksheet file for sheet "(.*)"$/su;

/** Sheets that hold no cells, as the directory of the archive names their parts. */
const CELLLESS_PART = /\/(?:chart|dialog|macro)sheets\/[^/]+\.xml/gu;

/** hucre refuses a workbook with a chart sheet unless the others are asked for by name, and tells the refused name. */
async function readWorksheets(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const passedOver = new Set<string>();
  for (;;) {
    try {
      const sheets = ({ name }: { name: string }) => !passedOver.has(name);
      return (await readXlsx(bytes, { readStyles: true, sheets })).sheets;
    } catch (error) {
      const name = error instanceof Error ? NO_WORKSHEET.exec(error.message)?.[1] : undefined;
      if (name === undefined || passedOver.has(name)) throw error;
      passedOver.add(name);
      if (passedOver.size > countCelllessParts(bytes)) throw error;
    }
  }
}

/** How many sheets may lack a worksheet; one more, and a worksheet was lost. */
function countCelllessParts(bytes: Uint8Array): number {
  return new Set(Buffer.from(bytes).toString('latin1').match(CELLLESS_PART)).size;
}

function toGrid(sheet: Sheet, file: string): Grid {
  const hiddenRows = [...(sheet.rowDefs ?? [])].flatMap(([row, def]) => (def.hidden ? [row] : []));
  const hiddenCols = (sheet.columns ?? []).flatMap((def, col) => (def?.hidden ? [col] : []));
  return {
    source: { file, sheet: sheet.name },
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    rows: sheet.rows.map((values, row) =>
      values.map((value, col) => toCell(value, sheet.cells?.get(`${row},${col}`))),
    ),
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      top: startRow,
      left: startCol,
      bottom: endRow,
      right: endCol,
    })),
    hiddenRows: new Set(hiddenRows),
    hiddenCols: new Set(hiddenCols),
  };
}

type Value = Sheet['rows'][number][number];
type Detail = NonNullable<ReturnType<NonNullable<Sheet['cells']>['get']>>;

function toCell(value: Value, detail: Detail | undefined): Cell | undefined {
  const numFmt = detail?.style?.numFmt;
  const format = numFmt === undefined || numFmt === 'General' ? {} : { numFmt };
  if (value === null || value === undefined) {
    return detail?.formula === undefined
      ? undefined
      : { kind: 'formula-without-value', value: `=${detail.formula}` };
  }
  if (value instanceof Date) return { kind: 'date', value: isoOf(value), ...format };
  if (detail?.type === 'error') return { kind: 'error', value: String(value) };
  switch (typeof value) {
    case 'number':
      return { kind: 'number', value, ...format };
    case 'boolean':
      return { kind: 'boolean', value };
    default:
      return value === '' ? undefined : { kind: 'text', value: String(value), ...format };
  }
}

/** hucre gives the day at midnight UTC, whatever the time zone. */
function isoOf(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
