/** .xlsx → grids, through hucre, once the parts that hold cells were proved to be whole. */
import { readXlsx, type Sheet } from 'hucre/xlsx';
import { keepWithin } from '../core/limits.ts';
import type { Cell, Grid } from '../core/sheet/grid.ts';
import { formulasIn } from './formulas/formulas.ts';
import { withJudgedResults } from './formulas/results.ts';
import { type Archive, openArchive } from './guard/archive.ts';
import { damaged } from './guard/damage.ts';
import { budget, type Spend } from './guard/limits.ts';
import { type PartRelation, pack, relationsOf, scanPart, scanTree } from './guard/opc.ts';
import { guardWorksheet, type HiddenLines, withoutEmptyCells } from './guard/worksheet.ts';
import { attributesOf } from './guard/xml.ts';

/**
 * The worksheets of a workbook, in its order; chart, dialog and macro sheets are passed over.
 *
 * @throws GasrankError when the file is damaged, protected, or past a limit (docs/limits.md).
 */
export async function readXlsxGrids(bytes: Buffer, file: string): Promise<Grid[]> {
  const { book, worksheets, calculation } = await readBook(bytes, file);
  const grids = book.sheets.map((sheet) => toGrid(sheet, file));
  const sheets = grids.map(({ source, rows }, s) => ({
    name: source.sheet,
    rows,
    formulas: formulasIn(book.sheets[s]?.cells).map((formula) => {
      return { ...formula, recalculates: calculation.onLoad };
    }),
  }));
  const judged = withJudgedResults(sheets, calculation);
  const hidden = worksheets.filter((lines) => lines !== null);
  return grids.map((grid, s) => {
    return { ...grid, ...(hidden[s] ?? NONE_HIDDEN), rows: judged[s] ?? [] };
  });
}

/**
 * The formulas of every worksheet by `row,column`, counted from 0, in the order of `readXlsxGrids`; one that fills several
 * cells begins with its kind.
 */
export async function readXlsxFormulas(
  bytes: Buffer,
  file: string,
): Promise<ReadonlyMap<string, string>[]> {
  const { book } = await readBook(bytes, file);
  return book.sheets.map(({ cells = new Map() }) => {
    const formulas = [...cells].flatMap(([place, { formula, formulaType }]): [string, string][] =>
      formula === undefined ? [] : [[place, [formulaType, formula].filter(Boolean).join(' ')]],
    );
    return new Map(formulas);
  });
}

/** The worksheets as hucre reads them, and what the parts say besides. */
async function readBook(bytes: Buffer, file: string) {
  const { packed, ...others } = soundParts(bytes, file);
  const isRead = ({ index }: { index: number }) => others.worksheets[index] !== null;
  const book = await readXlsx(packed, { readStyles: true, sheets: isRead }).catch(
    (cause: unknown) => {
      throw damaged(file, 'unreadable', { cause });
    },
  );
  return { book, ...others };
}

const NONE_HIDDEN: HiddenLines = { hiddenRows: new Set(), hiddenCols: new Set() };

/** Kinds of sheets that hold no cells of a table. */
const CELLLESS = new Set(['chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet']);

/** The parts that hold cells, packed anew, and what of each of the workbook's sheets is hidden; `null` for no worksheet. */
function soundParts(bytes: Buffer, file: string) {
  const spend = budget(file);
  const archive = openArchive(bytes, file, spend);
  const part = relationsOf(archive, '', spend).find(({ type }) => type === 'officeDocument');
  if (!part) throw damaged(file, 'part-missing', { place: 'xl/workbook.xml' });
  const relations = relationsOf(archive, part.target, spend);
  const { workbook, sheets, calculation } = scanWorkbook(archive, part.target, spend);

  const parts: { relation: PartRelation; xml: string }[] = [];
  let strings = 0;
  for (const relation of relations) {
    const root = relation.type === 'sharedStrings' ? 'sst' : 'styleSheet';
    if (relation.type !== 'sharedStrings' && relation.type !== 'styles') continue;
    const xml = scanTree(archive, { part: relation.target, root }, spend, ({ name, kind }) => {
      if (name === 'si' && kind !== 'close') strings++;
    });
    parts.push({ relation, xml });
  }
  const worksheets = sheets.map(({ name, id }) => {
    const relation = relations.find((it) => it.id === id);
    if (relation && CELLLESS.has(relation.type)) return null;
    if (relation?.type !== 'worksheet') {
      throw damaged(file, 'part-missing', { place: `[${name}]` });
    }
    const guard = guardWorksheet({ file, sheet: name }, strings, spend);
    const whole = { part: relation.target, root: 'worksheet', edit: withoutEmptyCells };
    parts.push({ relation, xml: guard.sections(scanPart(archive, whole, guard.visit)) });
    return guard.hidden();
  });
  return { packed: pack(workbook, parts), worksheets, calculation };
}

/** Settings of a workbook's calculation: from all digits or from those shown, and whether on opening. */
interface Calculation {
  fullPrecision: boolean;
  onLoad: boolean;
}

/** The workbook part, and its sheets in their order; `id` is that of a relation. */
function scanWorkbook(archive: Archive, part: string, spend: Spend) {
  const sheets: { name: string; id: string }[] = [];
  const calculation: Calculation = { fullPrecision: true, onLoad: false };
  const workbook = scanTree(archive, { part, root: 'workbook' }, spend, (tag) => {
    if (tag.name === 'calcPr' && tag.kind !== 'close') {
      const found = attributesOf(tag.attributes);
      calculation.fullPrecision = !/^(?:0|false)$/u.test(found.get('fullPrecision') ?? '');
      calculation.onLoad = /^(?:1|true)$/u.test(found.get('fullCalcOnLoad') ?? '');
    }
    if (tag.name !== 'sheet' || tag.kind === 'close') return;
    const attributes = attributesOf(tag.attributes);
    const [, id = ''] = [...attributes].find(([name]) => name.endsWith(':id')) ?? [];
    const name = attributes.get('name') ?? '';
    if (name === '' || id === '')
      throw damaged(archive.file, 'part-missing', { place: `[${name}]` });
    sheets.push({ name, id });
    keepWithin('sheets', sheets.length, archive);
  });
  return { workbook, sheets, calculation };
}

/** The grid of a sheet; an empty string has no cell, nor has a style alone. */
function toGrid(sheet: Sheet, file: string): Omit<Grid, keyof HiddenLines> {
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
      : { kind: 'formula-without-value', value: `=${detail.formula}`, ...format };
  }
  if (value instanceof Date) return { kind: 'date', value: isoOf(value), ...format };
  if (detail?.type === 'error') return { kind: 'error', value: String(value) };
  switch (typeof value) {
    case 'number':
      return { kind: 'number', value, ...format };
    case 'boolean':
      return { kind: 'boolean', value };
    default:
      // An empty text is a cell without content, unless it is the result of a formula.
      return value === '' && detail?.formula === undefined
        ? undefined
        : { kind: 'text', value: String(value), ...format };
  }
}

/** hucre gives the day at midnight UTC, whatever the time zone. */
function isoOf(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
