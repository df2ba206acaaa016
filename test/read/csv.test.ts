import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ErrorDetail } from '../../src/core/error.ts';
import type { LooksLike } from '../../src/core/reason.ts';
import { readSource } from '../../src/read/index.ts';
import { refusalOf } from '../helpers.ts';

const read = (text: string, file = 'this.csv') => readSource(Buffer.from(text), file);

async function values(text: string) {
  const [grid] = (await read(text)).grids;
  return grid?.rows.map((cells) => cells.map((cell) => cell?.value));
}

describe('cells', () => {
  it.each<[string, string, (string | undefined)[][]]>([
    ['rows of unequal length', 'a,b,c\n1\n2,3\n', [['a', 'b', 'c'], ['1'], ['2', '3']]],
    [
      'blank cells and lines',
      '\r\n\na,,b\n\n,1\n\n',
      [[], [], ['a', undefined, 'b'], [], [undefined, '1']],
    ],
    ['quotes, with line ends and quotes in them', 'a,"x\r\n""y"",z"\n', [['a', 'x\r\n"y",z']]],
    [
      'every kind of line end, mixed',
      'a,1\r\nb,2\nc,3\rd,4',
      [
        ['a', '1'],
        ['b', '2'],
        ['c', '3'],
        ['d', '4'],
      ],
    ],
    ['nothing trimmed, nothing turned into numbers', 'a, 1.50 \n', [['a', ' 1.50 ']]],
    [
      'decimal commas left alone',
      'a;b\nc;1,5\n',
      [
        ['a', 'b'],
        ['c', '1,5'],
      ],
    ],
    [
      'the text within ="…", which spreadsheet programs show',
      '="a","=""b""","x,=""c"""\n="01",="1,5",="say ""y"""\n',
      [
        ['a', 'b', 'x,="c"'],
        ['01', '1,5', 'say "y"'],
      ],
    ],
    ["none for Excel's line about the delimiter", 'sep=;\n\na;1\n', [[], ['a', '1']]],
  ])('%s', async (_, text, expected) => {
    expect(await values(text)).toEqual(expected);
  });

  it('are all text', async () => {
    const [grid] = (await read('a,1\n')).grids;
    expect(grid?.rows[0]?.map((cell) => cell?.kind)).toEqual(['text', 'text']);
  });
});

it('one sheet, named like the file', async () => {
  const { format, grids } = await read('a,1\n', 'folder/11.7 进度.v2.csv');
  expect(format).toEqual({ kind: 'csv', encoding: 'UTF-8', delimiter: ',' });
  expect(grids.map(({ source, hidden }) => ({ source, hidden }))).toEqual([
    { source: { file: 'folder/11.7 进度.v2.csv', sheet: '11.7 进度.v2' }, hidden: false },
  ]);
});

it('many cells are read at once, too many are refused', async () => {
  const line = `${'1,'.repeat(19)}1\n`;
  expect((await read(line.repeat(20_000))).grids[0]?.rows).toHaveLength(20_000);
  expect(await refusalOf(read(','.repeat(5_000_001)))).toEqual({
    code: 'over-limit',
    file: 'this.csv',
    sheet: null,
    limit: 'text-fields',
    most: 5_000_000,
  });
});

describe('refused', () => {
  const not = (looksLike: LooksLike | null) => ({ code: 'not-a-workbook', looksLike }) as const;
  const line = (line: number) => ({ code: 'quotes-unpaired', line }) as const;

  it.each<[string, string, Partial<ErrorDetail>]>([
    ['a quote that is left open', 'a,b\nc,"d\ne,f\n', line(2)],
    ['a quote inside a cell', 'a,b\nc,d"e\n', line(2)],
    ["a quote inside a cell below Excel's line", 'sep=;\n\na;b\nc;d"e\n', line(4)],
    ['text behind a quote', 'a,b\nc,d\n"e"f,g\n', line(3)],
    ['a letter', '各县区:\n请按时报送。\n', not('text')],
    [
      'HTML that is named .xls',
      '\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>',
      not('HTML'),
    ],
    ['a table of HTML', '<table border="1"><tr><td>a,b</td></tr></table>', not('HTML')],
    [
      'SpreadsheetML',
      '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      not('Excel 2003 XML'),
    ],
    ['flat OpenDocument', '<?xml version="1.0"?>\n<office:document xmlns:office="…">', not('FODS')],
    ['other XML', '<?xml version="1.0"?><a b="1,2"/>', not('XML')],
    ['a web archive', 'MIME-Version: 1.0\nX-Document-Type: Workbook\n', not('MHTML')],
    ['RTF', '{\\rtf1\\ansi a,b}', not('RTF')],
    ['JSON', '[{ "县区": "温县", "户数": 1 }]', not('JSON')],
  ])('%s', async (_, text, detail) => {
    expect(await refusalOf(read(text))).toMatchObject({ file: 'this.csv', ...detail });
  });
});

it.each([
  ['published-gb18030.csv', { kind: 'csv', encoding: 'GB18030', delimiter: ',' }],
  ['published-utf16.tsv', { kind: 'csv', encoding: 'UTF-16LE', delimiter: '\t' }],
])('%s, by LibreOffice, has the cells of the published table', async (file, format) => {
  const source = await readSource(readFileSync(new URL(`files/${file}`, import.meta.url)), file);
  expect(source.format).toEqual(format);
  const rows = source.grids[0]?.rows.map((cells) => cells.map((cell) => cell?.value));
  expect(rows).toHaveLength(18);
  expect(rows?.[2]?.slice(0, 7)).toEqual(['县(市、区)', '自闭阀', ...Array(4), '金属软管']);
  expect(rows?.[5]?.slice(0, 6)).toEqual(['沁阳市', '87326', '29499', '0', '33.8%', '6']);
});
