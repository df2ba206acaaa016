/** A workbook of pages. The only file that imports exceljs. */
import type ExcelJS from 'exceljs';
import type { IsoDate } from '../../core/snapshot.ts';
import { a1 } from '../../report/format.ts';
import { zipped } from '../package/zip.ts';
import type { Fonts } from '../renderer.ts';
import { withBars } from './package/data-bars.ts';
import { withCharts } from './package/drawings.ts';
import { partsOf, preparedModel, type WrittenRows } from './package/parts.ts';
import { clean, type Indexes, rowsXml } from './package/rows.ts';
import { styleNumbers } from './package/styles.ts';
import { type Page, TYPE } from './page.ts';

/** Properties of the file. */
interface WorkbookProperties {
  /** Program that made it, by which gasrank recognises its own files. */
  readonly creator: string;
  /** Date of creation, so that the same content gives the same bytes. */
  readonly date: IsoDate;
  readonly title: string;
  readonly keywords?: string;
}

/** The workbook with a sheet for each page. Each page is asked for when its sheet is written. */
export async function writeWorkbook(
  pages: Iterable<Page>,
  { creator, title, date: day, keywords }: WorkbookProperties,
  fonts: Fonts = {},
): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  const date = new Date(`${day}T00:00:00Z`);
  Object.assign(workbook, { creator, lastModifiedBy: creator, created: date, modified: date });
  workbook.title = clean(title);
  if (keywords !== undefined) workbook.keywords = keywords;
  workbook.calcProperties.fullCalcOnLoad = true;
  const { styles, sharedStrings } = preparedModel(workbook);
  const indexes: Indexes = {
    styleOf: styleNumbers(fonts, (style) => styles.addStyleModel(style)),
    stringOf: (text) => sharedStrings.add(clean(text)),
  };
  const rows: WrittenRows[] = [];
  const bars: Page['bars'][] = [];
  const charts: Page['charts'][] = [];
  for (const page of pages) {
    addSheet(workbook, page);
    bars.push(page.bars);
    charts.push(page.charts);
    rows.push({ range: `A1:${lastCell(page)}`, xml: rowsXml(page, indexes) });
  }
  const parts = await partsOf(workbook, rows, { styles, sharedStrings });
  return zipped(withCharts(withBars(parts, bars), charts));
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

/** The last cell, below the charts. */
const lastCell = ({ heights, widths }: Page) => a1(heights.length - 1, widths.length - 1);

/** The letters of a column. */
const letters = (col: number) => a1(0, col).replace(/\d+/u, '');

function note(text: string): ExcelJS.Comment {
  return { texts: [{ font: { size: TYPE.comment }, text: clean(text) }] };
}
