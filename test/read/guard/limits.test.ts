import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LIMITS, limitOf } from '../../../src/core/limits.ts';
import type { Limit } from '../../../src/core/reason.ts';
import { en } from '../../../src/lang/en/index.ts';
import { readSource } from '../../../src/read/index.ts';
import { refusalOf } from '../../helpers.ts';
import { zip as deflated } from '../../zip.ts';
import { type SheetPart, workbook, worksheet, zip } from '../parts.ts';

it('docs/limits.md has each limit, its number and its message', () => {
  const text = readFileSync(new URL('../../../docs/limits.md', import.meta.url), 'utf8');
  const rows = [...text.matchAll(/^\| `([a-z-]+)` \| ([\d,]+) \|/gmu)];
  const documented = Object.fromEntries(
    rows.map(([, name = '', number = '']) => [name, Number(number.replaceAll(',', ''))]),
  );
  expect(documented).toEqual(LIMITS);
  const raised = [...text.matchAll(/^\| `([a-z-]+)` \| [^|]+ bytes? \| ([\d,]+) \|/gmu)];
  const largest = LIMITS['file-bytes'];
  expect(raised.map(([, name, number]) => [name, Number(number?.replaceAll(',', ''))])).toEqual(
    Object.keys(LIMITS).flatMap((name) => {
      const most = limitOf(name as Limit, largest);
      return most === LIMITS[name as Limit] ? [] : [[name, most]];
    }),
  );
});

it('a file of 2 MB raises no limit, and a full sheet all that it needs', () => {
  const names = Object.keys(LIMITS) as Limit[];
  expect(names.map((name) => limitOf(name, 2 * 1024 * 1024))).toEqual(Object.values(LIMITS));
  // 1,048,575 rows of three cells as one program writes them: 25 MB, and 156 MB unpacked.
  const bytes = 24_700_000;
  expect(limitOf('unpacked-bytes', bytes)).toBeGreaterThan(156_400_000);
  expect(limitOf('cells', bytes)).toBeGreaterThan(3 * 1_048_576);
  expect(limitOf('table-cells', bytes)).toBeGreaterThan(3 * 1_048_576);
});

const sheet = (xml: string): SheetPart => ({ name: '表', xml });
const read = async (...sheets: SheetPart[]) =>
  (await readSource(zip(workbook(sheets)), 'this.xlsx')).grids;
const cell = (ref: string, text = '') =>
  text === ''
    ? `<row><c r="${ref}"><v>7</v></c></row>`
    : `<row><c r="${ref}" t="str"><v>${text}</v></c></row>`;

describe('read within the limits', () => {
  it('a cell with content in the last row', async () => {
    const [grid] = await read(sheet(worksheet(cell('A1') + cell('A1048576'))));
    expect(grid?.rows).toHaveLength(1_048_576);
  });

  it('a merge over the whole sheet, and every column hidden', async () => {
    const columns = '<col min="1" max="16384" hidden="1"/>';
    const xml = worksheet(cell('B1')).replace('<sheetData>', `<cols>${columns}</cols><sheetData>`);
    const [grid] = await read(
      sheet(
        xml.replace(
          '</sheetData>',
          '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
        ),
      ),
    );
    expect(grid?.merges).toEqual([{ top: 0, left: 0, bottom: 1_048_575, right: 16_383 }]);
    expect(grid?.hiddenCols).toContain(1);
  });

  it.each([
    ['no width', '<cols><col min="2" max="2" width="0" customWidth="1"/></cols>', [1]],
    ['a mark', '<cols><col min="2" max="2" width="9" hidden="true"/></cols>', [1]],
    ['an outline', '<cols><col min="2" max="2" hidden="1" outlineLevel="1"/></cols>', [1]],
    [
      'no width by default',
      '<sheetFormatPr defaultColWidth="0"/><cols><col min="1" max="2" width="9"/></cols>',
      [2],
    ],
    ['nothing', '<cols><col min="2" max="2" width="0.5"/></cols>', []],
  ])('columns that are hidden by %s', async (_, columns, hidden) => {
    const xml = worksheet(cell('C1')).replace('<sheetData>', `${columns}<sheetData>`);
    const [grid] = await read(sheet(xml));
    expect([...(grid?.hiddenCols ?? [])]).toEqual(hidden);
  });

  it('rows that are hidden by a mark or have no height', async () => {
    const rows = ['ht="0" customHeight="1"', 'hidden="1"', 'ht="0.75"', 'hidden="0" ht="15"'];
    const xml = rows.map((attributes) => cell('').replace('<row>', `<row ${attributes}>`));
    const [grid] = await read(sheet(worksheet(xml.join('').replaceAll(' r=""', ''))));
    expect(grid?.hiddenRows).toEqual(new Set([0, 1]));
  });
});

describe('past a limit', () => {
  const long = 'x'.repeat(LIMITS['text-length']);

  it.each([
    ['rows', () => read(sheet(worksheet(cell('A1048577'))))],
    ['columns', () => read(sheet(worksheet(cell('XFE1'))))],
    [
      'columns',
      () => {
        const columns = '<cols><col min="1" max="16384"/><col min="2" max="2"/></cols>';
        return read(sheet(worksheet(cell('A1')).replace('<sheetData>', `${columns}<sheetData>`)));
      },
    ],
    ['area', () => read(sheet(worksheet(cell('XFD1') + cell('A1048576'))))],
    ['text-length', () => read(sheet(worksheet(cell('A1', `${long}x`))))],
    [
      'text-total',
      () => {
        const count = Math.ceil(LIMITS['text-total'] / long.length) + 1;
        const cells = Array.from({ length: count }, (_, i) => cell(`A${i + 1}`, long));
        // Packed, since a large file raises the limit.
        const parts = Object.entries(workbook([sheet(worksheet(cells.join('')))]));
        const bytes = deflated(new Map(parts.map(([name, xml]) => [name, Buffer.from(xml)])));
        return bytes.then((own) => readSource(own, 'this.xlsx'));
      },
    ],
    [
      'merges',
      () => {
        const merges = '<mergeCell ref="A1:B2"/>'.repeat(LIMITS.merges + 1);
        const section = `<mergeCells>${merges}</mergeCells>`;
        return read(sheet(worksheet('').replace('</worksheet>', `${section}</worksheet>`)));
      },
    ],
  ] as const)('%s', async (limit, act) => {
    const detail = await refusalOf(act());
    expect(detail).toMatchObject({
      code: 'over-limit',
      file: 'this.xlsx',
      sheet: '表',
      limit,
      most: LIMITS[limit],
    });
    if (detail.code !== 'over-limit') throw new Error(detail.code);
    expect(en.error['over-limit'](detail)).toMatch(
      /^Sheet "表" of "this\.xlsx" (?:has|spans|brings) /u,
    );
  });

  it.each([
    ['one cell far down and right', ['A1', 'XFD1048550'], ['XFD1048550']],
    ['one far right, in a long table', ['XFD3', 'A4000'], ['A4000', 'XFD3']],
  ])('of the area: names %s', async (_, refs, cells) => {
    const rows = refs.map((ref) => cell(ref)).join('');
    expect(await refusalOf(read(sheet(worksheet(rows))))).toMatchObject({ limit: 'area', cells });
  });

  it('elements of an .ods', async () => {
    const texts = '<text:p/>'.repeat(LIMITS.elements);
    const bytes = zip({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml': `<office:document-content>${texts}</office:document-content>`,
    });
    const refused = await refusalOf(readSource(bytes, 'this.ods'));
    expect(refused).toMatchObject({ limit: 'elements', sheet: null });
  });

  it('sheets', async () => {
    const sheets = Array.from({ length: LIMITS.sheets + 1 }, () => sheet(worksheet('')));
    expect(await refusalOf(read(...sheets))).toMatchObject({ limit: 'sheets', sheet: null });
  });
});
