import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../src/core/sheet/grid.ts';
import { readSource } from '../../src/read/index.ts';
import { readXlsxFormulas } from '../../src/read/xlsx.ts';
import { merge, readFixture, refusalOf } from '../helpers.ts';
import { PUBLISHED_REGIONS } from '../published.ts';
import { CHARTSHEET, workbook, worksheet, zip } from './parts.ts';

async function read(bytes: Buffer): Promise<readonly Grid[]> {
  return (await readSource(bytes, 'this.xlsx')).grids;
}

async function readFirst(bytes: Buffer): Promise<Grid> {
  const [grid] = await read(bytes);
  if (!grid) throw new Error('no sheet');
  return grid;
}

/** The cells of a sheet, one `<c>` after the other in its first row. */
const cells = async (xml: string, formats: readonly number[] = []) =>
  (
    await readFirst(
      zip(workbook([{ name: '表', xml: worksheet(`<row r="1">${xml}</row>`) }], formats)),
    )
  ).rows[0] ?? [];

describe('the published workbook', () => {
  let grid: Grid;
  beforeAll(async () => {
    const [first] = (await readFixture('2022-11-07')).grids;
    if (first) grid = first;
  });

  it('has one visible sheet, and every merge', () => {
    expect(grid.source).toEqual({ file: 'jiaozuo-2022-11-07.xlsx', sheet: '进度表' });
    expect(grid).toMatchObject({ hidden: false, hiddenRows: new Set(), hiddenCols: new Set() });
    const merges =
      'A1:P1 A2:P2 A3:A5 B3:F3 G3:P3 B4:D4 E4:E5 F4:F5 G4:I4 J4:J5 K4:K5 L4:P4 A18:P18';
    expect(new Set(grid.merges)).toEqual(new Set(merges.split(' ').map(merge)));
  });

  it('holds the published counts as numbers', () => {
    const counts = grid.rows
      .slice(5, 16)
      .map((cells) => [0, 1, 2, 3].map((col) => cells[col]?.value));
    expect(counts).toEqual(
      PUBLISHED_REGIONS.map(({ region, figures }) => [
        region,
        figures[0]?.households,
        figures[0]?.installed,
        figures[0]?.added,
      ]),
    );
  });

  it('keeps the number formats of rates, and stored results of formulas', () => {
    expect(grid.rows[5]?.[4]).toEqual({ kind: 'number', value: 0.337803174312347, numFmt: '0.0%' });
    expect(grid.rows[5]?.[9]).toMatchObject({ kind: 'number', numFmt: '0.00%' });
    expect(grid.rows[16]?.[1]).toEqual({ kind: 'number', value: 721470 });
  });

  it('joins the runs of rich text', () => {
    expect(grid.rows[1]?.[0]?.value).toBe('(2022.11.7)');
    expect(grid.rows[17]?.[0]?.value).toMatch(/^备注:本表.*×100%。$/u);
  });
});

describe('what exceljs writes', () => {
  let grids: readonly Grid[];
  beforeAll(async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('一');
    sheet.getRow(1).values = ['字', 12, 0.5, true, false, new Date(Date.UTC(2022, 10, 7))];
    sheet.getCell('C1').numFmt = '0.0%';
    sheet.getCell('A2').value = { formula: 'B1*2', result: 24 };
    sheet.getCell('B2').value = { formula: 'B1*3' };
    sheet.getCell('C2').value = { formula: 'B1&"户"', result: '12户' };
    sheet.getCell('D2').value = { error: '#N/A' };
    sheet.getCell('E2').value = { formula: 'B1/0', result: { error: '#DIV/0!' } };
    sheet.getCell('F2').value = {
      richText: [{ text: '温' }, { font: { bold: true }, text: ' 县' }],
    };
    sheet.fillFormula('A3:A4', 'B1+1', [13, 37]);
    sheet.getCell('B3').value = '=1+1';
    sheet.getRow(3).hidden = true;
    sheet.getColumn(4).hidden = true;
    sheet.mergeCells('A6:C7');
    book.addWorksheet('藏', { state: 'hidden' }).getCell('A1').value = 1;
    book.addWorksheet('深藏', { state: 'veryHidden' }).getCell('A1').value = 1;
    grids = await read(Buffer.from(await book.xlsx.writeBuffer()));
  });

  it.each<[number, number, Cell | undefined]>([
    [0, 0, { kind: 'text', value: '字' }],
    [0, 1, { kind: 'number', value: 12 }],
    [0, 2, { kind: 'number', value: 0.5, numFmt: '0.0%' }],
    [0, 3, { kind: 'boolean', value: true }],
    [0, 4, { kind: 'boolean', value: false }],
    [1, 0, { kind: 'number', value: 24 }],
    [1, 1, { kind: 'formula-without-value', value: '=B1*3' }],
    [1, 2, { kind: 'text', value: '12户' }],
    [1, 3, { kind: 'error', value: '#N/A' }],
    [1, 4, { kind: 'error', value: '#DIV/0!' }],
    [1, 5, { kind: 'text', value: '温 县' }],
    [2, 0, { kind: 'number', value: 13 }],
    [3, 0, { kind: 'number', value: 37 }],
    [2, 1, { kind: 'text', value: '=1+1' }],
    [4, 0, undefined],
  ])('row %i, column %i: %j', (row, col, cell) => {
    expect(grids[0]?.rows[row]?.[col]).toEqual(cell);
  });

  it('a date is its day', () => {
    expect(grids[0]?.rows[0]?.[5]).toMatchObject({ kind: 'date', value: '2022-11-07' });
  });

  it('several sheets in order, hidden ones marked; hidden rows and columns; merges', () => {
    expect(grids.map(({ source, hidden }) => [source.sheet, hidden])).toEqual([
      ['一', false],
      ['藏', true],
      ['深藏', true],
    ]);
    expect(grids[0]?.hiddenRows).toEqual(new Set([2]));
    expect(grids[0]?.hiddenCols).toEqual(new Set([3]));
    expect(grids[0]?.merges).toEqual([merge('A6:C7')]);
  });
});

describe('cells written by hand', () => {
  const date = '<c r="A1" t="str"><v>2022.11.7</v></c>';
  it.each([
    ['in no row', `${date}<row r="2"><c r="B2"><v>7</v></c></row>`],
    ['behind their row', `<row r="1"></row>${date}<row r="2"></row><c r="B2"><v>7</v></c>`],
    ['in a row within another', `<row r="1">${date}<row r="2"><c r="B2"><v>7</v></c></row></row>`],
  ])('keep their places %s', async (_, xml) => {
    const bytes = zip(workbook([{ name: '表', xml: worksheet(xml) }]));
    const { grids } = await readSource(bytes, 'this.xlsx');
    expect(grids[0]?.rows.map((cells) => cells.map((cell) => cell?.value))).toEqual([
      ['2022.11.7'],
      [undefined, 7],
    ]);
  });

  it.each<[string, string, Cell | undefined]>([
    [
      'an inline string',
      '<c r="A1" t="inlineStr"><is><t>温县</t></is></c>',
      { kind: 'text', value: '温县' },
    ],
    [
      'an inline string in runs',
      '<c r="A1" t="inlineStr"><is><r><t>温</t></r><r><t>县</t></r></is></c>',
      { kind: 'text', value: '温县' },
    ],
    [
      'text of a formula',
      '<c r="A1" t="str"><f>B1&amp;""</f><v>温县</v></c>',
      { kind: 'text', value: '温县' },
    ],
    [
      'a formula without a value',
      '<c r="A1"><f>B1+1</f></c>',
      { kind: 'formula-without-value', value: '=B1+1' },
    ],
    [
      'a formula with an empty value',
      '<c r="A1"><f>B1+1</f><v></v></c>',
      { kind: 'formula-without-value', value: '=B1+1' },
    ],
    [
      'an inline string with a value beside it',
      '<c r="A1" t="inlineStr"><v>1.</v><is><t>温县</t></is></c>',
      { kind: 'text', value: '温县' },
    ],
    [
      'an inline string that is a value',
      '<c r="A1" t="inlineStr"><v>温县</v></c>',
      { kind: 'text', value: '温县' },
    ],
    [
      'a raised digit, which is the mark of a footnote',
      '<c r="A1" t="inlineStr"><is><r><t>120</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r><r><t>5</t></r></is></c>',
      { kind: 'text', value: '120¹5' },
    ],
    [
      'an inline string with its pronunciation',
      '<c r="A1" t="inlineStr"><is><t>温县</t><rPh sb="0" eb="1"><t>wēn</t></rPh></is></c>',
      { kind: 'text', value: '温县' },
    ],
    [
      'an escaped sign, and an underscore',
      '<c r="A1" t="str"><v>温_x000A_县_x005F_x0041_</v></c>',
      { kind: 'text', value: '温\n县_x0041_' },
    ],
    [
      'single quotes',
      `<c r='A1' t='inlineStr'><is><t>甲 "乙"</t></is></c>`,
      { kind: 'text', value: '甲 "乙"' },
    ],
    ['spaces in tags', '<c r = "A1" t= "n" ><v>1</v></c >', { kind: 'number', value: 1 }],
    [
      'quotes and ends of tags in values',
      `<c r="A1" note="a>b" other='"&gt;"'><v>2</v></c>`,
      { kind: 'number', value: 2 },
    ],
    [
      'entities, and text between tags',
      '<c r="A1" t="str"> <v>&lt;&#20013;<![CDATA[&]]></v> </c>',
      { kind: 'text', value: '<中&' },
    ],
    ['a shared string of no number', '<c r="A1" t="s"><v></v></c>', undefined],
    ['a number in hexadecimal', '<c r="A1"><v>0x10</v></c>', { kind: 'text', value: '0x10' }],
    ['an error', '<c r="A1" t="e"><v>#REF!</v></c>', { kind: 'error', value: '#REF!' }],
    [
      'an error of a formula',
      '<c r="A1" t="e"><f>B1/0</f><v>#DIV/0!</v></c>',
      { kind: 'error', value: '#DIV/0!' },
    ],
    [
      'a number in exponent notation',
      '<c r="A1"><v>8.7326E4</v></c>',
      { kind: 'number', value: 87326 },
    ],
    [
      'an ISO date, which is read where dates are',
      '<c r="A1" t="d"><v>2022-11-07</v></c>',
      { kind: 'text', value: '2022-11-07' },
    ],
    ['nothing but a style', '<c r="A1" s="0"/>', undefined],
  ])('%s', async (_, xml, cell) => {
    expect((await cells(xml))[0]).toEqual(cell);
  });

  it('a later cell of a shared formula without a value is one too', async () => {
    const xml =
      '<c r="A1"><f t="shared" ref="A1:B1" si="0">C1</f><v>1</v></c><c r="B1"><f t="shared" si="0"/></c>';
    expect((await cells(xml))[1]).toMatchObject({ kind: 'formula-without-value' });
  });

  // 14 is Excel's short date; 31, 57 and 58 are the days that Chinese Excel and WPS write without a code.
  it.each([14, 31, 57, 58])('a number under the built-in date format %i is a date', async (id) => {
    const [cell] = await cells('<c r="A1" s="1"><v>44872</v></c>', [id]);
    expect(cell).toMatchObject({ kind: 'date', value: '2022-11-07' });
  });
});

describe('sheets without cells', () => {
  const data = { name: '表', xml: worksheet('<row r="1"><c r="A1"><v>7</v></c></row>') };
  const chart = {
    name: '图 "一"'.replaceAll('"', '&quot;'),
    kind: 'chartsheet',
    xml: CHARTSHEET,
  } as const;
  const dialog = { ...chart, name: '对话', kind: 'dialogsheet' } as const;

  it.each([
    ['one chart sheet first', [chart, data]],
    ['one last', [data, chart]],
    ['several', [chart, data, { ...chart, name: '图二' }, dialog]],
  ])('%s: skipped', async (_, sheets) => {
    const grids = await read(zip(workbook(sheets)));
    expect(grids.map(({ source }) => source.sheet)).toEqual(['表']);
    expect(grids[0]?.rows[0]?.[0]?.value).toBe(7);
  });

  it('a lost worksheet is damage, not a sheet to pass over', async () => {
    const lost = zip(workbook([data, { name: '失', xml: null }]));
    expect(await refusalOf(read(lost))).toMatchObject({ code: 'workbook-damaged' });
  });

  it.each([
    '<c r="XFD1048576" s="1"/>',
    '<c r="XFD1048576" s="1"></c>',
    '<c r="XFC1048576" s="1" /><c r="XFD1048576" s="1">\n</c>',
  ])('%s far below the table is not content', async (cells) => {
    const xml = worksheet(`<row r="1"><c r="A1"><v>7</v></c></row><row r="1048576">${cells}</row>`);
    const [grid] = await read(zip(workbook([{ name: '表', xml }])));
    expect(grid?.rows).toEqual([[{ kind: 'number', value: 7 }]]);
  });

  it('an empty cell counts where those behind it have no place of their own', async () => {
    expect(await cells('<c><v>1</v></c><c s="1"/><c><v>3</v></c>')).toEqual([
      { kind: 'number', value: 1 },
      undefined,
      { kind: 'number', value: 3 },
    ]);
  });
});

it('has the formula of each cell of a shared one, and the kind of others', () => {
  const rows = [
    '<c r="C1"><f t="shared" ref="C1:C2" si="0">B1/$A1</f><v>2</v></c>',
    '<c r="C2"><f t="shared" si="0"/><v>2</v></c><c r="D2"><f>SUM(A1:A2)</f><v>3</v></c>',
    '<c r="C3"><f t="array" ref="C3">SUM(A1:A2*B1:B2)</f><v>3</v></c>',
  ].map((xml, r) => `<row r="${r + 1}">${xml}</row>`);
  const bytes = zip(workbook([{ name: '表', xml: worksheet(rows.join('')) }]));
  expect(readXlsxFormulas(bytes, 'this.xlsx').map((formulas) => [...formulas])).toEqual([
    [
      ['0,2', 'B1/$A1'],
      ['1,2', 'B2/$A2'],
      ['1,3', 'SUM(A1:A2)'],
      ['2,2', 'array SUM(A1:A2*B1:B2)'],
    ],
  ]);
});
