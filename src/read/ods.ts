/** .ods → grids, through SheetJS, once the part that holds the cells was proved to be whole and within limits. */
import { GasrankError } from '../core/error.ts';
import type { Grid } from '../core/grid.ts';
import { openArchive } from './archive.ts';
import { budget, type Spend } from './limits.ts';
import { scanTree } from './opc.ts';
import { takeApart } from './sheetjs.ts';
import { guardTables, type Hidden } from './tables.ts';
import { zip } from './zip.ts';

const CONTENT = 'content.xml';
const MANIFEST = 'META-INF/manifest.xml';

/**
 * The sheets of an OpenDocument spreadsheet, in its order.
 *
 * @throws GasrankError when the file is damaged, protected, or past a limit (docs/limits.md).
 */
export async function readOdsGrids(bytes: Buffer, file: string): Promise<Grid[]> {
  const { content, hidden } = soundContent(bytes, file, budget(file));
  const packed = zip([
    [MANIFEST, '<manifest/>'],
    ['styles.xml', '<styles/>'],
    [CONTENT, content],
  ]);
  const sheets = await takeApart({ bytes: packed, file });
  return sheets.map(({ name, formulas: _, ...sheet }, i) => {
    const width = sheet.rows.reduce((most, { length }) => Math.max(most, length), 0);
    return {
      ...sheet,
      source: { file, sheet: name },
      hidden: hidden[i]?.hidden === true,
      hiddenRows: within(sheet.rows.length, hidden[i]?.hiddenRows),
      hiddenCols: within(width, hidden[i]?.hiddenCols),
    };
  });
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
  return xml.replace(EMPTY_CELL, (_, name: string, attributes = '') => {
    const isOpen = VALUE.test(attributes) && !STRING.test(attributes);
    return isOpen ? `<${name}${attributes}></${name}>` : `<${name}${attributes}/>`;
  });
}
