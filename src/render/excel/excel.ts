/**
 * The Excel report: the published table, ready to print, with live formulas, and sheets for audit. The only file that
 * imports exceljs.
 */
import ExcelJS from 'exceljs';
import { countSeverities } from '../../report/check/groups.ts';
import { a1 } from '../../report/format.ts';
import type { Report } from '../../report/report.ts';
import type { Fonts, View } from '../renderer.ts';
import { layOut } from './layout.ts';
import {
  type CellContent,
  type CellLook,
  type CellStyle,
  type Page,
  type PageCell,
  TYPE,
} from './page.ts';
import { tablesOf } from './tables.ts';

/**
 * The report as a workbook: the official table and, with a previous period, last period's counts; then the analysis,
 * the findings and the sources. Formulas have stored results, so that the figures are the same whether or not a program
 * recalculates. Text never becomes a formula. Dates of the file are those of the report.
 */
export async function renderExcel(
  report: Report,
  { fonts = {}, linkTo = () => null }: Pick<View, 'fonts' | 'linkTo'> = {},
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
  if (report.fingerprint) workbook.keywords = madeOf(report, report.fingerprint());
  workbook.calcProperties.fullCalcOnLoad = true;
  const style = styler(looks(fonts));
  for (const table of tablesOf(report, linkTo)) draw(workbook, layOut(table), style);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Fingerprint of the workbook and its number of findings, in the form that `--if-changed` reads. */
function madeOf({ findings }: Report, fingerprint: string): string {
  const { error, warning } = countSeverities(findings.map(({ severity }) => severity));
  return `gasrank ${fingerprint} errors:${error} warnings:${warning}`;
}

type Styler = (cell: Pick<PageCell, 'style' | 'format' | 'look'>) => Partial<ExcelJS.Style>;

/** Looks with number formats. Cells with the same look share one style object, which makes exceljs much faster. */
function styler(looks: Looks): Styler {
  const styles = new Map<string, Partial<ExcelJS.Style>>();
  return ({ style, format, look = {} }) => {
    const key = JSON.stringify([style, format, look.isFigure, look.isBold, look.isRuled]);
    const known = styles.get(key) ?? { ...withLook(looks[style], look), numFmt: format };
    styles.set(key, known);
    return known;
  };
}

function withLook(
  { font, alignment, border, ...style }: Partial<ExcelJS.Style>,
  { isFigure, isBold, isRuled }: CellLook,
): Partial<ExcelJS.Style> {
  return {
    ...style,
    font: { ...font, ...(isBold ? { bold: true } : {}) },
    alignment: { ...alignment, ...(isFigure ? AT_RIGHT : {}) },
    border: { ...border, ...(isRuled ? { top: RULE } : {}) },
  };
}

/** Adds a page to the workbook as a sheet. */
function draw(workbook: ExcelJS.Workbook, page: Page, styleOf: Styler): void {
  const sheet = workbook.addWorksheet(page.name, printSetup(page));
  if (page.filter !== null) sheet.autoFilter = page.filter;
  page.widths.forEach((width, col) => {
    sheet.getColumn(col + 1).width = width;
  });
  page.heights.forEach((height, row) => {
    sheet.getRow(row + 1).height = height;
  });
  for (const placed of page.cells) {
    const { row, col, rowSpan, colSpan, content, comment } = placed;
    const cell = sheet.getCell(row + 1, col + 1);
    cell.value = value(content);
    cell.style = styleOf(placed);
    if (comment !== undefined) cell.note = note(comment);
    // Merged cells take the style of the first cell, including its borders.
    if (rowSpan > 1 || colSpan > 1) {
      sheet.mergeCells(row + 1, col + 1, row + rowSpan, col + colSpan);
    }
  }
}

/** Numbers of papers in the attribute paperSize of OOXML. */
const PAPER_SIZES = { A4: 9, A3: 8 } as const;

/** Print setup: landscape, as many pages down as needed, the header on each and, with several pages across, the names. */
function printSetup({
  widths,
  heights,
  frozen,
  print,
}: Page): Partial<ExcelJS.AddWorksheetOptions> {
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
      paperSize: PAPER_SIZES[print.paper] as ExcelJS.PaperSize,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: print.pagesAcross,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      // exceljs puts a `$` before each column but none before the rows.
      printArea: `A$1:${lastCell}`,
      printTitlesRow: `1:${rows}`,
      ...(print.pagesAcross > 1 ? { printTitlesColumn: `A:${letters(columns - 1)}` } : {}),
    },
    headerFooter: { oddFooter: '&C&P / &N' },
  };
}

/** The letters of a column. */
const letters = (col: number) => a1(0, col).replace(/\d+/u, '');

function value(content: CellContent): ExcelJS.CellValue {
  if (typeof content === 'string') return clean(content);
  return typeof content === 'object' && content ? { ...content } : content;
}

function note(text: string): ExcelJS.Comment {
  return { texts: [{ font: { size: TYPE.comment }, text: clean(text) }] };
}

/** Characters that XML cannot contain, and invisible controls. */
const ILLEGAL = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]|\p{Cs}/gu;

/** Excel reads `_x0041_` in a text as a character code, so the underscore itself is written as a code. */
const ESCAPE = /_(?=x[0-9a-f]{4}_)/giu;

/** Maximum number of characters in a cell of Excel. */
const MAX_TEXT = 32_767;

function clean(text: string): string {
  return text.replace(ILLEGAL, '').replace(ESCAPE, '_x005F_').slice(0, MAX_TEXT);
}

/** Fonts that Chinese offices print in. */
const FACES = { title: '方正小标宋简体', header: '黑体', body: '仿宋' } as const;

const THIN: Partial<ExcelJS.Border> = { style: 'thin' };
const BORDER: Partial<ExcelJS.Borders> = { top: THIN, left: THIN, bottom: THIN, right: THIN };
const CENTRED: Partial<ExcelJS.Alignment> = {
  horizontal: 'center',
  vertical: 'middle',
  wrapText: true,
};

const LEFT: Partial<ExcelJS.Alignment> = { ...CENTRED, horizontal: 'left' };
const INDENTED: Partial<ExcelJS.Alignment> = { ...LEFT, indent: 1 };
const ONE_LINE: Partial<ExcelJS.Alignment> = { ...INDENTED, wrapText: false };

const AT_RIGHT: Partial<ExcelJS.Alignment> = { horizontal: 'right', wrapText: false };
/** Border between groups of rows. */
const RULE: Partial<ExcelJS.Border> = { style: 'medium' };

/** Cuts text that is longer than the cell; otherwise it would run over empty cells beside it. */
const CLIPPED: Partial<ExcelJS.Alignment> = { horizontal: 'fill', vertical: 'middle' };

const DARK_RED = { argb: 'FF9C0006' };
const BLUE = { argb: 'FF0563C1' };
const BAR = { argb: 'FF5B9BD5' };
const PALE: ExcelJS.Fill = {
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb: 'FFF2F2F2' },
};

/** A font whose blocks have the same width. */
const BAR_FACE = 'Arial';

type Looks = Readonly<Record<CellStyle, Partial<ExcelJS.Style>>>;

/** Look of each kind of cell. If a font is missing, a program uses its own. */
function looks(fonts: Fonts): Looks {
  const title = clean(fonts.title ?? FACES.title);
  const header = clean(fonts.header ?? FACES.header);
  const body = clean(fonts.body ?? FACES.body);
  return {
    title: { font: { name: title, size: TYPE.title, bold: true }, alignment: CENTRED },
    date: { font: { name: body, size: TYPE.date }, alignment: CENTRED },
    unit: {
      font: { name: body, size: TYPE.note },
      alignment: { ...CENTRED, horizontal: 'right' },
    },
    header: { font: { name: header, size: TYPE.header }, alignment: CENTRED, border: BORDER },
    body: { font: { name: body, size: TYPE.body }, alignment: CENTRED, border: BORDER },
    note: { font: { name: body, size: TYPE.note }, alignment: LEFT },
    // In print without colours, the line is visible.
    marked: {
      font: { name: body, size: TYPE.body, underline: true, color: DARK_RED },
      alignment: CENTRED,
      border: BORDER,
    },
    gap: { font: { name: body, size: TYPE.body }, alignment: CENTRED, border: BORDER, fill: PALE },
    text: { font: { name: body, size: TYPE.body }, alignment: INDENTED, border: BORDER },
    prose: { font: { name: body, size: TYPE.body }, alignment: INDENTED, border: BORDER },
    link: {
      font: { name: body, size: TYPE.body, underline: true, color: BLUE },
      alignment: CENTRED,
      border: BORDER,
    },
    bar: {
      font: { name: BAR_FACE, size: TYPE.bar, color: BAR },
      alignment: ONE_LINE,
      border: BORDER,
    },
    record: { font: { name: body, size: TYPE.record }, alignment: CLIPPED, border: BORDER },
  };
}
