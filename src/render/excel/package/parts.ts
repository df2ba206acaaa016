/**
 * The parts of a workbook. exceljs makes everything but the rows, which are put in here: its writers, also the
 * streaming one, make several objects of each cell.
 */
import type ExcelJS from 'exceljs';
import type { Part } from '../../package/zip.ts';

/** The rows of a sheet as XML in chunks, and the range that they fill. */
export interface WrittenRows {
  readonly range: string;
  readonly xml: readonly Buffer[];
}

/** The model from which exceljs writes, prepared by it. Its types declare neither the model nor the methods. */
interface PreparedModel {
  readonly worksheets: readonly { rows: readonly unknown[]; dimensions: unknown }[];
  readonly styles: { addStyleModel(style: Partial<ExcelJS.Style>): number };
  readonly sharedStrings: { add(text: string): number };
}

type PartWriter = (
  zip: { append(xml: string, part: { name: string }): void },
  model: PreparedModel,
) => Promise<void>;

/** Methods of exceljs that write parts, in the order of the file. */
const WRITERS = [
  ...(['addContentTypes', 'addOfficeRels', 'addWorkbookRels', 'addWorksheets'] as const),
  ...(['addSharedStrings', 'addThemes', 'addStyles', 'addApp', 'addCore', 'addWorkbook'] as const),
];

type Writers = Readonly<Record<(typeof WRITERS)[number], PartWriter>> & {
  prepareModel(model: PreparedModel, options: object): void;
};

const writersOf = ({ xlsx }: ExcelJS.Workbook) => xlsx as unknown as Writers;

/** The model of a workbook, with the numbers of its styles and shared strings. */
export function preparedModel(workbook: ExcelJS.Workbook): PreparedModel {
  const model = workbook.model as unknown as PreparedModel;
  writersOf(workbook).prepareModel(model, {});
  return model;
}

/** The parts of a workbook with `rows` for each sheet, whose styles and strings are those of `indexes`. */
export async function partsOf(
  workbook: ExcelJS.Workbook,
  rows: readonly WrittenRows[],
  { styles, sharedStrings }: Pick<PreparedModel, 'styles' | 'sharedStrings'>,
): Promise<Part[]> {
  const model = { ...preparedModel(workbook), styles, sharedStrings };
  model.worksheets.forEach((sheet, n) => {
    sheet.rows = [];
    sheet.dimensions = rows[n]?.range;
  });
  const parts: Part[] = [];
  const append = (xml: string, { name }: { name: string }) => {
    const n = SHEET_PART.exec(name)?.[1];
    const xmlOfRows = n === undefined ? undefined : rows[Number(n) - 1]?.xml;
    const valid = name === 'xl/styles.xml' ? withSortedFonts(xml) : xml;
    parts.push({ name, content: xmlOfRows ? withRows(xml, xmlOfRows) : Buffer.from(valid) });
  };
  const writers = writersOf(workbook);
  for (const writer of WRITERS) await writers[writer]({ append }, model);
  return parts;
}

const SHEET_PART = /^xl\/worksheets\/sheet(\d+)\.xml$/u;

function withRows(sheet: string, rows: readonly Buffer[]): Buffer {
  const [before = '', after = ''] = sheet.split('<sheetData/>');
  return Buffer.concat([
    Buffer.from(`${before}<sheetData>`),
    ...rows,
    Buffer.from(`</sheetData>${after}`),
  ]);
}

/** Children of a font in the order of the schema (ECMA-376, CT_Font); exceljs writes them in another. */
const FONT_CHILDREN = [
  ...['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz'],
  ...['color', 'name', 'family', 'charset', 'scheme'],
];

function withSortedFonts(styles: string): string {
  const placeOf = (child: string) => FONT_CHILDREN.indexOf(/\w+/u.exec(child)?.[0] ?? '');
  return styles.replace(/(?<=<font>).*?(?=<\/font>)/gu, (children) =>
    (children.match(/<[^>]+>/gu) ?? []).sort((a, b) => placeOf(a) - placeOf(b)).join(''),
  );
}
