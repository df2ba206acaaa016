/**
 * The Excel report: the published table, ready to print, with live formulas, and sheets for audit. The only file that
 * imports exceljs.
 */
import type ExcelJS from 'exceljs';
import { a1 } from '../../report/format.ts';
import type { Report } from '../../report/report.ts';
import { madeOf } from '../package/made.ts';
import { zipped } from '../package/zip.ts';
import type { View } from '../renderer.ts';
import { layOut } from './layout.ts';
import { partsOf, preparedModel, type WrittenRows } from './package/parts.ts';
import { clean, type Indexes, rowsXml } from './package/rows.ts';
import { styleNumbers } from './package/styles.ts';
import { type Page, TYPE } from './page.ts';
import { tablesOf } from './sheets/tables.ts';

/**
 * The report as a workbook: the official table and, with a previous period, last period's counts; then the analysis,
 * the findings and the sources. Formulas have stored results, so that the figures are the same whether or not a program
 * recalculates. Text never becomes a formula. Dates of the file are those of the report.
 */
export async function renderExcel(
  report: Report,
  { fonts = {}, linkTo = () => null }: Pick<View, 'fonts' | 'linkTo'> = {},
): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  const date = new Date(`${report.date}T00:00:00Z`);
  Object.assign(workbook, {
    creator: 'gasrank',
    lastModifiedBy: 'gasrank',
    created: date,
    modified: date,
  });
  workbook.title = clean(report.title);
  const keywords = madeOf(report);
  if (keywords !== null) workbook.keywords = keywords;
  workbook.calcProperties.fullCalcOnLoad = true;
  const { styles, sharedStrings } = preparedModel(workbook);
  const indexes: Indexes = {
    styleOf: styleNumbers(fonts, (style) => styles.addStyleModel(style)),
    stringOf: (text) => sharedStrings.add(clean(text)),
  };
  const rows: WrittenRows[] = [];
  for (const table of tablesOf(report, linkTo)) {
    const page = layOut(table);
    addSheet(workbook, page);
    rows.push({ range: `A1:${lastCell(page)}`, xml: rowsXml(page, indexes) });
  }
  return zipped(await partsOf(workbook, rows, { styles, sharedStrings }));
}

/** Adds a page to the workbook as a sheet with everything but its rows. */
function addSheet(workbook: ExcelJS.Workbook, page: Page): void {
  const sheet = workbook.addWorksheet(page.name, printSetup(page));
  if (page.filter !== null) sheet.autoFilter = page.filter;
  page.widths.forEach((width, col) => {
    sheet.getColumn(col + 1).width = width;
  });
  for (const { row, col, rowSpan, colSpan } of page.cells) {
    if (rowSpan > 1 || colSpan > 1) {
      sheet.mergeCells(row + 1, col + 1, row + rowSpan, col + colSpan);
    }
  }
  page.body.forEach((cells, r) => {
    cells.forEach(({ comment }, col) => {
      if (comment !== undefined) {
        sheet.getCell(page.firstRow + r + 1, col + 1).note = note(comment);
      }
    });
  });
}

/** Numbers of papers in the attribute paperSize of OOXML. */
const PAPER_SIZES = { A4: 9, A3: 8 } as const;

/** Print setup: landscape, as many pages down as needed, the header on each and, with several pages across, the names. */
function printSetup(page: Page): Partial<ExcelJS.AddWorksheetOptions> {
  const { rows, columns } = page.frozen;
  const { paper, pagesAcross } = page.print;
  return {
    views: [
      {
        state: 'frozen',
        xSplit: columns,
        ySplit: rows,
        topLeftCell: a1(rows, columns),
        activeCell: a1(rows, columns),
        showGridLines: false,
      },
    ],
    pageSetup: {
      paperSize: PAPER_SIZES[paper] as ExcelJS.PaperSize,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: pagesAcross,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      // exceljs puts a `$` before each column but none before the rows.
      printArea: `A$1:${lastCell(page).replace(/\d+/u, '$$$&')}`,
      printTitlesRow: `1:${rows}`,
      ...(pagesAcross > 1 ? { printTitlesColumn: `A:${letters(columns - 1)}` } : {}),
    },
    headerFooter: { oddFooter: '&C&P / &N' },
  };
}

const lastCell = ({ heights, widths }: Page) => a1(heights.length - 1, widths.length - 1);

/** The letters of a column. */
const letters = (col: number) => a1(0, col).replace(/\d+/u, '');

function note(text: string): ExcelJS.Comment {
  return { texts: [{ font: { size: TYPE.comment }, text: clean(text) }] };
}
