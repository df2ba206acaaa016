/** .xls and .et → grids: the workbook stream is checked here and taken apart by a worker that can be ended. */
import { a1 } from '../core/cell.ts';
import { GasrankError } from '../core/error.ts';
import type { Grid } from '../core/grid.ts';
import { requireSound } from './biff.ts';
import { contradiction } from './formula.ts';
import { isContainer, readStream } from './ole.ts';
import { takeApart } from './sheetjs.ts';
import { notAWorkbook } from './sniff.ts';

/** The workbook's stream by its name from Excel 97 on, and before. */
const STREAMS = ['Workbook', 'Book'];

/**
 * The worksheets of a workbook, in its order; sheets that hold no cells, such as charts, are passed over.
 *
 * @throws GasrankError when the file contradicts itself, is protected by a password, or costs too much to read.
 */
export async function readXlsGrids(bytes: Buffer, file: string): Promise<Grid[]> {
  const stream = isContainer(bytes) ? readStream(bytes, STREAMS, file) : bytes;
  if (stream === null) throw notAWorkbook(file, 'Office 97–2003');
  const { fullPrecision, hiddenRows } = requireSound(stream, file);
  const sheets = await takeApart({ bytes: stream, file });
  const areMatched = hiddenRows.length === sheets.length;
  return sheets.map(({ name, formulas, ...sheet }, s) => {
    const wrong = fullPrecision ? contradiction(sheet.rows, formulas) : null;
    if (wrong) {
      const { row, col, text: formula } = wrong;
      const cell = a1(row, col);
      throw new GasrankError({ code: 'formula-contradicts', file, sheet: name, cell, formula });
    }
    const own = areMatched ? (hiddenRows[s] ?? []) : [];
    const rows = [...sheet.hiddenRows, ...own].filter((row) => row < sheet.rows.length);
    return { source: { file, sheet: name }, ...sheet, hiddenRows: new Set(rows) };
  });
}
