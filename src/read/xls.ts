/** .xls and .et → grids: the workbook stream is checked here and taken apart by a worker that can be ended. */
import { a1 } from '../core/sheet/cell.ts';
import type { Grid } from '../core/sheet/grid.ts';
import { withJudgedResults } from './formulas/results.ts';
import { requireSound } from './guard/biff.ts';
import { isContainer, readStream } from './guard/ole.ts';
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
  const { fullPrecision, recalculating, hiddenRows } = requireSound(stream, file);
  const { takeApart } = await import('./sheetjs/sheetjs.ts');
  const sheets = await takeApart({ bytes: stream, file });
  const isAligned = sheets.length === recalculating.length;
  const marked = sheets.map((sheet, s) => ({
    ...sheet,
    formulas: sheet.formulas.map((formula) => {
      const places = isAligned ? recalculating[s] : undefined;
      return { ...formula, recalculates: places?.has(a1(formula.row, formula.col)) === true };
    }),
  }));
  const judged = withJudgedResults(marked, { fullPrecision });
  return sheets.map(({ name, formulas: _, ...sheet }, s) => {
    const own = isAligned ? (hiddenRows[s] ?? []) : [];
    const hidden = [...sheet.hiddenRows, ...own].filter((row) => row < sheet.rows.length);
    return {
      ...sheet,
      source: { file, sheet: name },
      rows: judged[s] ?? [],
      hiddenRows: new Set(hidden),
      unchecked: true,
    };
  });
}
