import { readFileSync } from 'node:fs';
import XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { Grid } from '../../src/core/sheet/grid.ts';
import { interpret } from '../../src/interpret/index.ts';
import { readSource } from '../../src/read/index.ts';
import { takeApart } from '../../src/read/sheetjs/sheetjs.ts';
import { merge, readFixture, refusal, refusalOf } from '../helpers.ts';

const file = (name: string) => readFileSync(new URL(`files/${name}`, import.meta.url));
const read = async (bytes: Buffer) => (await readSource(bytes, 'this.xls')).grids;

/** The same bytes with some of them, given in hexadecimal, changed where they first stand. */
function changed(bytes: Buffer, from: string, to: string): Buffer {
  const place = bytes.indexOf(Buffer.from(from, 'hex'));
  if (place < 0) throw new Error(`${from} is not there`);
  const copy = Buffer.from(bytes);
  copy.write(to, place, 'hex');
  return copy;
}

function zeroed(bytes: Buffer, start: number, length: number): Buffer {
  return Buffer.from(bytes).fill(0, start, start + length);
}

describe('the published workbook, saved by LibreOffice', () => {
  it('has the cells, formats and merges of the .xlsx', async () => {
    const plain = (grids: readonly Grid[]) =>
      grids.map(({ rows, merges, hidden }) => ({
        hidden,
        merges: new Set(merges.map((it) => JSON.stringify(it))),
        cells: rows.map((cells) => cells.map((cell) => cell ?? null)),
      }));
    const { format, grids } = await readSource(file('published.xls'), 'this.et');
    expect(format).toEqual({ kind: 'xls' });
    const [xls] = plain(grids);
    const [xlsx] = plain((await readFixture('2022-11-07')).grids);
    const trimmed = (cells: readonly unknown[] = []) =>
      cells.slice(0, cells.findLastIndex(Boolean) + 1);
    expect({ ...xls, cells: xls?.cells.map(trimmed) }).toEqual({
      ...xlsx,
      cells: xlsx?.cells.map(trimmed),
    });
  });

  it('is read from the container or without it', async () => {
    const [grid] = await read(stream());
    expect(grid?.source.sheet).toBe('进度表');
  });
});

describe.each(['kinds.xls', 'kinds-1904.xls'])('%s, saved by LibreOffice', (name) => {
  it('has every kind of cell', async () => {
    const [grid] = await read(file(name));
    expect(grid?.rows[0]).toEqual([
      { kind: 'text', value: '温县' },
      { kind: 'number', value: 87326 },
      { kind: 'number', value: 0.338, numFmt: '0.0%' },
      { kind: 'date', value: '2022-11-07', numFmt: 'yyyy\\年m\\月d\\日' },
      { kind: 'boolean', value: true },
      { kind: 'error', value: '#DIV/0!' },
      { kind: 'number', value: 43663 },
      { kind: 'text', value: '温县区' },
    ]);
  });

  it('reports hidden and merged parts, and ends with its last content', async () => {
    const grids = await read(file(name));
    expect(grids.map(({ source, hidden }) => ({ ...source, hidden }))).toEqual([
      { file: 'this.xls', sheet: '各种值', hidden: false },
      { file: 'this.xls', sheet: '隐藏表', hidden: true },
    ]);
    expect(grids[0]).toMatchObject({
      hiddenRows: new Set([2]),
      hiddenCols: new Set([6]),
      merges: [merge('A5:C6')],
    });
    expect(grids[0]?.rows.length).toBeLessThan(10);
  });
});

it('a chart sheet is skipped', async () => {
  // The second sheet made one by its first record: BOF, 16 bytes, BIFF8, and what kind of sheet.
  const bytes = file('kinds.xls');
  const second = bytes.lastIndexOf(Buffer.from('0908100000061000', 'hex'));
  bytes.writeUInt16LE(0x20, second + 6);
  expect((await read(bytes)).map(({ source }) => source.sheet)).toEqual(['各种值']);
});

it('texts of before Excel 97 are in the code page of their computer', async () => {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['AAAA', 87326]]), 'BBBB');
  const ascii = XLSX.write(book, { bookType: 'biff5', type: 'buffer' });
  // Code page 936 instead of 1252, and in it 温县 and 进度.
  const gbk = changed(changed(ascii, '42000200e404', '42000200a803'), '41414141', 'cec2cfd8');
  const [grid] = await read(changed(gbk, '42424242', 'bdf8b6c8'));
  expect(grid?.source.sheet).toBe('进度');
  expect(grid?.rows).toEqual([
    [
      { kind: 'text', value: '温县' },
      { kind: 'number', value: 87326 },
    ],
  ]);
});

it('texts from Excel 97 on are Unicode, with any code page in the file', async () => {
  const [grid] = await read(changed(file('kinds.xls'), '42000200b004', '42000200a803'));
  expect(grid?.rows[0]?.at(-1)).toEqual({ kind: 'text', value: '温县区' });
});

/** The workbook stream of the published workbook, which stands in one piece. */
function stream(): Buffer {
  const bytes = file('published.xls');
  const start = bytes.indexOf(Buffer.from('0908100000060500', 'hex'));
  return bytes.subarray(start, start + 7063);
}

describe('refused', () => {
  const damaged = { code: 'workbook-damaged' };
  const whole = file('published.xls');

  it.each<[string, Buffer, object]>([
    ['half a file', whole.subarray(0, 5000), damaged],
    ['its first bytes', whole.subarray(0, 300), damaged],
    [
      'a table of sectors that leads nowhere',
      changed(whole, '03000000040000000500', '03000000ffff00000500'),
      damaged,
    ],
    [
      'a table of sectors that leads in a circle',
      changed(whole, '03000000040000000500', '03000000030000000500'),
      damaged,
    ],
    // MULRK, 24 bytes, row 5, from column 1: the row, then the length, then the last column.
    ['a cell that stands twice', changed(whole, 'bd00180006000100', 'bd00180005000100'), damaged],
    ['a cell outside its sheet', changed(whole, 'bd00180006000100', 'bd00180046000100'), damaged],
    ['a record of no known kind', changed(whole, 'bd00180006000100', 'bd40180006000100'), damaged],
    // The last four records of a row: what SheetJS takes for the end of the sheet.
    ['records made zeros', zeroed(whole, 6847, 164), damaged],
    ['a record of another length', changed(whole, 'bd00180006000100', 'bd00190006000100'), damaged],
    // SST, 410 bytes, 36 uses of 25 texts: the length of the first.
    [
      'a shared text that leads past the end',
      changed(whole, 'fc009a0124000000190000001400', 'fc009a0124000000190000001440'),
      damaged,
    ],
    [
      'a sheet that begins elsewhere',
      changed(whole, '85000e0014070000', '85000e0015070000'),
      damaged,
    ],
  ])('%s', async (_, bytes, detail) => {
    expect(await refusalOf(read(bytes))).toMatchObject({ file: 'this.xls', ...detail });
  });

  it('a changed digit, by the formula that names it', async () => {
    // 29499 as an RK number: times 4, plus 2 for a whole one.
    const bytes = changed(whole, 'eecc0100', 'f2cc0100');
    const grids = await read(bytes);
    expect(refusal(() => interpret(grids))).toEqual({
      code: 'formula-contradicts',
      file: 'this.xls',
      sheet: '进度表',
      cell: 'E6',
      formula: 'C6/B6',
    });
  });

  it('but not where results are calculated from what the cells show', async () => {
    // CALCPRECISION, 2 bytes: no longer with all digits.
    const bytes = changed(changed(whole, 'eecc0100', 'f2cc0100'), '0e0002000100', '0e0002000000');
    expect(interpret(await read(bytes)).snapshot.regions).toHaveLength(11);
  });

  it('a password', async () => {
    // Another record of the workbook's own made FILEPASS.
    const bytes = changed(whole, 'e1000200', '2f000200');
    expect(await refusalOf(read(bytes))).toEqual({ code: 'password-protected', file: 'this.xls' });
  });

  it.each([
    ['seconds', { seconds: 0, megabytes: 512 }],
    ['megabytes', { seconds: 30, megabytes: 4 }],
  ])('what costs too many %s', async (limit, limits) => {
    const refused = await refusalOf(takeApart({ bytes: stream(), file: 'this.xls' }, limits));
    expect(refused).toMatchObject({ code: 'over-limit', file: 'this.xls', limit });
  });

  it('what makes no sense to the worker', async () => {
    const limits = { seconds: 30, megabytes: 512 };
    const refused = await refusalOf(
      takeApart({ bytes: stream().subarray(0, 100), file: 'this.xls' }, limits),
    );
    expect(refused).toMatchObject({ code: 'workbook-damaged' });
  });
});
