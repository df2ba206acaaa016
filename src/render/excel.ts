/** The Excel report: the table as it is published, ready to print, its figures live. The only file that knows exceljs. */
import ExcelJS from 'exceljs';
import { a1 } from '../report/format.ts';
import type { Report } from '../report/report.ts';
import { officialTable } from './excel/official.ts';
import { type CellStyle, type Content, layOut, type Page, TYPE } from './excel/page.ts';
import { previousTable } from './excel/previous.ts';
import type { Fonts, View } from './renderer.ts';

/**
 * The report as a workbook: the official table and, with a previous period, last period's counts.
 * Formulas carry their results, so that it shows the same figures whether or not a program recalculates.
 * Text never becomes a formula. Pure: its dates are the report's.
 */
export async function renderExcel(
  report: Report,
  { fonts = {} }: Pick<View, 'fonts'> = {},
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const date = new Date(`${report.date}T00:00:00Z`);
  Object.assign(workbook, {
    creator: 'gasrank',
    lastModifiedBy: 'gasrank',
    created: date,
    modified: date,
  });
  workbook.title = clean(report.title);
  if (report.fingerprint) workbook.keywords = `gasrank ${report.fingerprint()}`;
  workbook.calcProperties.fullCalcOnLoad = true;
  const style = styler(looks(fonts));
  draw(workbook, layOut(officialTable(report)), style);
  if (report.previous) draw(workbook, layOut(previousTable(report, report.previous)), style);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

type Styler = (style: CellStyle, format: string) => Partial<ExcelJS.Style>;

/** Looks with number formats. Cells of one look share one style object: exceljs is much faster so. */
function styler(looks: Looks): Styler {
  const styles = new Map<string, Partial<ExcelJS.Style>>();
  return (style, format) => {
    const look = `${style} ${format}`;
    const known = styles.get(look) ?? { ...looks[style], numFmt: format };
    styles.set(look, known);
    return known;
  };
}

/** Adds a page to the workbook as a sheet. */
function draw(workbook: ExcelJS.Workbook, page: Page, styleOf: Styler): void {
  const sheet = workbook.addWorksheet(page.name, printSetup(page));
  page.widths.forEach((width, col) => {
    sheet.getColumn(col + 1).width = width;
  });
  page.heights.forEach((height, row) => {
    sheet.getRow(row + 1).height = height;
  });
  for (const { row, col, rowSpan, colSpan, content, style, format } of page.cells) {
    const cell = sheet.getCell(row + 1, col + 1);
    cell.value = value(content);
    cell.style = styleOf(style, format);
    // Merged cells take the style of the first, and so its border on every side.
    if (rowSpan > 1 || colSpan > 1) {
      sheet.mergeCells(row + 1, col + 1, row + rowSpan, col + colSpan);
    }
  }
}

/** A4 across, one page wide, as many pages as it takes, the header on each. */
function printSetup({ widths, heights, frozen }: Page): Partial<ExcelJS.AddWorksheetOptions> {
  const { rows, columns } = frozen;
  const lastCell = a1(heights.length - 1, widths.length - 1).replace(/\d+/u, '$$$&');
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
      paperSize: 9, // A4
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      // exceljs puts a `$` before each column but none before the rows.
      printArea: `A$1:${lastCell}`,
      printTitlesRow: `1:${rows}`,
    },
    headerFooter: { oddFooter: '&C&P / &N' },
  };
}

function value(content: Content): ExcelJS.CellValue {
  if (typeof content === 'string') return clean(content);
  return typeof content === 'object' && content ? { ...content } : content;
}

/** Characters that XML has no room for, and controls that nobody sees. */
const ILLEGAL = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]|\p{Cs}/gu;

/** Excel reads `_x0041_` in a text as the character of that number; its underscore is written as such a number. */
const ESCAPE = /_(?=x[0-9a-f]{4}_)/giu;

/** What Excel holds in a cell. */
const MAX_TEXT = 32_767;

function clean(text: string): string {
  return text.replace(ILLEGAL, '').replace(ESCAPE, '_x005F_').slice(0, MAX_TEXT);
}

/** The faces that Chinese offices print in. */
const FACES = { title: '方正小标宋简体', header: '黑体', body: '仿宋' } as const;

const THIN: Partial<ExcelJS.Border> = { style: 'thin' };
const BORDER: Partial<ExcelJS.Borders> = { top: THIN, left: THIN, bottom: THIN, right: THIN };
const CENTRED: Partial<ExcelJS.Alignment> = {
  horizontal: 'center',
  vertical: 'middle',
  wrapText: true,
};

type Looks = Readonly<Record<CellStyle, Partial<ExcelJS.Style>>>;

/** How each kind of cell looks. Where a font is missing, a program takes its own. */
function looks(fonts: Fonts): Looks {
  const title = clean(fonts.title ?? FACES.title);
  const header = clean(fonts.header ?? FACES.header);
  const body = clean(fonts.body ?? FACES.body);
  return {
    title: { font: { name: title, size: TYPE.title, bold: true }, alignment: CENTRED },
    date: { font: { name: body, size: TYPE.date }, alignment: CENTRED },
    header: { font: { name: header, size: TYPE.header }, alignment: CENTRED, border: BORDER },
    body: { font: { name: body, size: TYPE.body }, alignment: CENTRED, border: BORDER },
    totalLabel: {
      font: { name: body, size: TYPE.body, bold: true },
      alignment: CENTRED,
      border: BORDER,
    },
    note: {
      font: { name: body, size: TYPE.note },
      alignment: { horizontal: 'left', vertical: 'middle', wrapText: true },
    },
  };
}
