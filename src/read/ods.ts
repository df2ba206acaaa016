/** .ods → grids, through SheetJS, once the part that holds the cells was proved to be whole and within limits. */
import { GasrankError } from '../core/error.ts';
import type { Grid } from '../core/sheet/grid.ts';
import { withJudgedResults } from './formulas/results.ts';
import { openArchive } from './guard/archive.ts';
import { budget, type Spend } from './guard/limits.ts';
import { guardTables, type Hidden } from './guard/ods-tables.ts';
import { scanTree } from './guard/opc.ts';
import { zip } from './guard/zip.ts';
import type { WorkerCell, WorkerSheet } from './sheetjs/sheetjs.ts';
import { withShownFormat } from './shown.ts';

const CONTENT = 'content.xml';
const MANIFEST = 'META-INF/manifest.xml';

/**
 * The sheets of an OpenDocument spreadsheet, in its order.
 *
 * @throws GasrankError when the file is damaged, protected, or past a limit (docs/limits.md).
 */
export async function readOdsGrids(bytes: Buffer, file: string): Promise<Grid[]> {
  const { content, hidden } = soundContent(bytes, file, budget(file, bytes.length));
  const packed = zip([
    [MANIFEST, '<manifest/>'],
    ['styles.xml', '<styles/>'],
    [CONTENT, content],
  ]);
  const { takeApart } = await import('./sheetjs/sheetjs.ts');
  const sheets = (await takeApart({ bytes: packed, file })).map(readFormats);
  const judged = withJudgedResults(sheets, { fullPrecision: true });
  return sheets.map(({ name, formulas: _, ...sheet }, i) => {
    const width = sheet.rows.reduce((most, { length }) => Math.max(most, length), 0);
    return {
      ...sheet,
      rows: judged[i] ?? [],
      source: { file, sheet: name },
      hidden: hidden[i]?.hidden === true,
      hiddenRows: within(sheet.rows.length, hidden[i]?.hiddenRows),
      hiddenCols: within(width, hidden[i]?.hiddenCols),
    };
  });
}

/** An .ods never requests that formulas are calculated: programs decide by who wrote it. */
function readFormats({ rows, formulas, ...sheet }: WorkerSheet) {
  return {
    ...sheet,
    rows: rows.map((cells) => cells.map((cell) => cell && withShownFormat(inThousands(cell)))),
    formulas: formulas.map((formula) => ({ ...formula, recalculates: false })),
  };
}

/** Stands for a comma behind the digits of a format, which SheetJS does not make of a `display-factor`. */
const THOUSAND = '\ue000';
const DIVIDED =
  /<number:number\s[^<>]*?number:display-factor\s*=\s*["'](1(?:000)+)["'][^<>]*?(?:\/>|>(?:(?!<\/number:number>)[\s\S])*<\/number:number>)/gu;

function withThousands(xml: string): string {
  return xml.replace(DIVIDED, (number, factor: string) => {
    const commas = THOUSAND.repeat((factor.length - 1) / 3);
    return `${number}<number:text>${commas}</number:text>`;
  });
}

function inThousands(cell: WorkerCell): WorkerCell {
  if (!cell.numFmt?.includes(THOUSAND)) return cell;
  return {
    ...cell,
    numFmt: cell.numFmt.replace(/"(\ue000+)"/gu, (_, commas) => ','.repeat(commas.length)),
  };
}

function within(length: number, hidden: ReadonlySet<number> = new Set()): ReadonlySet<number> {
  return new Set([...hidden].filter((i) => i < length));
}

function soundContent(
  bytes: Buffer,
  file: string,
  spend: Spend,
): { content: string; hidden: readonly Hidden[] } {
  const archive = openArchive(bytes, file, spend);
  if (archive.has(MANIFEST)) {
    scanTree(archive, { part: MANIFEST, root: 'manifest' }, spend, ({ name }) => {
      if (name === 'encryption-data') throw new GasrankError({ code: 'password-protected', file });
    });
  }
  const guard = guardTables(file, spend);
  const whole = { part: CONTENT, root: 'document-content', edit: forLibrary };
  const content = guard.sheets(scanTree(archive, whole, spend, guard.visit));
  return { content, hidden: guard.hidden };
}

/** A cell with nothing between its tags. */
const EMPTY_CELL = /<(table:table-cell)(\s[^<>]*?)?(?:\/>|><\/table:table-cell>)/gu;
const VALUE = /\s(?:table:formula|office:value-type)\s*=/u;
const STRING = /\soffice:value-type\s*=\s*["']string["']/u;

/**
 * Of a cell with nothing in it, SheetJS keeps a number or a formula only where it has an end tag, and a text, which is
 * then in an attribute, only where it has none.
 */
function forLibrary(xml: string): string {
  return withThousands(xml).replace(EMPTY_CELL, (_, name: string, attributes = '') => {
    const isOpen = VALUE.test(attributes) && !STRING.test(attributes);
    return isOpen ? `<${name}${attributes}></${name}>` : `<${name}${attributes}/>`;
  });
}
