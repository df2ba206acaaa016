/** .xlsx → grids. Every part is read in one pass, which proves that it is whole and within limits. */
import type { Grid } from '../core/sheet/grid.ts';
import { formulasIn } from './formulas/formulas.ts';
import { withJudgedResults } from './formulas/results.ts';
import { type Archive, openArchive } from './guard/archive.ts';
import { damaged } from './guard/damage.ts';
import { budget } from './guard/limits.ts';
import { relationsOf, scanPart } from './guard/opc.ts';
import type { Tag } from './guard/xml.ts';
import { sharedStrings } from './xlsx/strings.ts';
import { cellStyles } from './xlsx/styles.ts';
import { readWorkbook } from './xlsx/workbook.ts';
import { WorksheetReader } from './xlsx/worksheet.ts';

/**
 * The worksheets of a workbook, in its order; chart, dialog and macro sheets are passed over.
 *
 * @throws GasrankError when the file is damaged, protected, or past a limit (docs/limits.md).
 */
export function readXlsxGrids(bytes: Buffer, file: string): Grid[] {
  const { worksheets, fullPrecision, recalculates } = readBook(bytes, file);
  const sheets = worksheets.map(({ name, worksheet: { rows, formulas } }) => ({
    name,
    rows,
    formulas: formulasIn(formulas).map((formula) => ({ ...formula, recalculates })),
  }));
  const judged = withJudgedResults(sheets, { fullPrecision });
  return worksheets.map(({ name, hidden, worksheet: { formulas: _, ...worksheet } }, s) => {
    return { ...worksheet, source: { file, sheet: name }, hidden, rows: judged[s] ?? [] };
  });
}

/**
 * The formulas of every worksheet by `row,column`, counted from 0, in the order of `readXlsxGrids`. Each cell of a shared
 * formula has its own text; a formula of another kind begins with the kind (`array SUM(…)`).
 */
export function readXlsxFormulas(bytes: Buffer, file: string): ReadonlyMap<string, string>[] {
  return readBook(bytes, file).worksheets.map(({ worksheet: { formulas } }) => {
    const texts = formulasIn(formulas).map(({ row, col, type, text }): [string, string] => {
      const isOfCell = type === undefined || type === 'shared';
      return [`${row},${col}`, isOfCell ? text : `${type} ${text}`];
    });
    return new Map(texts);
  });
}

/** Names of the parts of a workbook that its cells are in. */
export interface WorkbookParts {
  /** By the name of the sheet. */
  readonly worksheets: ReadonlyMap<string, string>;
  /** `null` without any. */
  readonly styles: string | null;
}

/** @throws GasrankError when the file is damaged, protected, or past a limit. */
export function workbookParts(bytes: Buffer, file: string): WorkbookParts {
  const archive = openArchive(bytes, file, budget(file, bytes.length));
  const part = workbookPart(archive, file);
  const relations = relationsOf(archive, part);
  const worksheets = readWorkbook(archive, part).sheets.flatMap(({ name, id }) => {
    const target = relations.find((relation) => relation.id === id)?.target;
    return target === undefined ? [] : [[name, target] as const];
  });
  const styles = relations.find(({ type }) => type === 'styles')?.target ?? null;
  return { worksheets: new Map(worksheets), styles };
}

function workbookPart(archive: Archive, file: string): string {
  const part = relationsOf(archive, '').find(({ type }) => type === 'officeDocument')?.target;
  if (part === undefined) throw damaged(file, 'part-missing', { place: 'xl/workbook.xml' });
  return part;
}

/** Kinds of sheets that hold no cells of a table. */
const CELLLESS = new Set(['chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet']);

/** The worksheets of a workbook as its parts have them. */
function readBook(bytes: Buffer, file: string) {
  const spend = budget(file, bytes.length);
  const archive = openArchive(bytes, file, spend);
  const part = workbookPart(archive, file);
  const { sheets, is1904, ...calculation } = readWorkbook(archive, part);
  const relations = relationsOf(archive, part);

  const read = (type: string, root: string, visit: (tag: Tag) => void) => {
    const target = relations.find((relation) => relation.type === type)?.target;
    if (target !== undefined) scanPart(archive, { part: target, root }, visit);
  };
  const { strings, visit: visitStrings } = sharedStrings();
  read('sharedStrings', 'sst', visitStrings);
  const { styles, visit: visitStyles } = cellStyles();
  read('styles', 'styleSheet', visitStyles);
  const shared = { strings, styles: styles(), is1904 };

  const worksheets = sheets.flatMap((sheet) => {
    const relation = relations.find(({ id }) => id === sheet.id);
    if (relation && CELLLESS.has(relation.type)) return [];
    if (relation?.type !== 'worksheet') {
      throw damaged(file, 'part-missing', { place: `[${sheet.name}]` });
    }
    const reader = new WorksheetReader({ file, sheet: sheet.name }, shared, spend);
    const whole = { part: relation.target, root: 'worksheet' };
    scanPart(archive, whole, (tag) => reader.visit(tag));
    return [{ ...sheet, worksheet: reader.sheet() }];
  });
  return { worksheets, ...calculation };
}
