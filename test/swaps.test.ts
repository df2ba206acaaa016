/** The bundle swaps parts of libraries (`.config/swaps.js`): they must work as the libraries do unchanged. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import ExcelJS from 'exceljs';
import { readXlsx } from 'hucre/xlsx';
import { parseHTML } from 'linkedom';
import stringWidth from 'string-width';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { swaps } from '../.config/swaps.js';
import { zip } from '../src/read/guard/zip.ts';
import { workbook, worksheet } from './read/parts.ts';
import { unzip } from './zip.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'gasrank-swaps-'));
let swapped: {
  ExcelJS: typeof ExcelJS;
  readXlsx: typeof readXlsx;
  parseHTML: typeof parseHTML;
  stringWidth: typeof stringWidth;
};

beforeAll(async () => {
  const outfile = path.join(folder, 'swapped.mjs');
  const contents = [
    "export { default as ExcelJS } from 'exceljs';",
    "export { readXlsx } from 'hucre/xlsx';",
    "export { parseHTML } from 'linkedom';",
    "export { default as stringWidth } from 'string-width';",
  ].join('\n');
  await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    plugins: [swaps],
  });
  swapped = await import(pathToFileURL(outfile).href);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('exceljs', () => {
  test('writes the same parts, byte for byte', async () => {
    const parts = unzip(await write(swapped.ExcelJS));
    expect([...parts.keys()]).toContain('xl/comments1.xml');
    expect(parts).toEqual(unzip(await write(ExcelJS)));
  });

  test('gives the same file for the same workbook', async () => {
    expect(await write(swapped.ExcelJS)).toEqual(await write(swapped.ExcelJS));
  });
});

test('linkedom draws with styles, which it need not understand', () => {
  expect(drawn(swapped.parseHTML)).toBe(drawn(parseHTML));
  expect(drawn(parseHTML)).toContain('<rect class="bar" style="fill:red"');
});

/** What the plotting library does to a document, in small. */
function drawn(parse: typeof parseHTML): string {
  const { document } = parse('<html><body></body></html>');
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const style = document.createElement('style');
  style.textContent = '.bar { fill: blue }';
  const bar = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  bar.style.fill = 'red';
  svg.append(style, bar);
  const [found] = svg.querySelectorAll('rect');
  found?.setAttribute('class', 'bar');
  return svg.outerHTML;
}

describe('hucre', () => {
  const STYLED = { readStyles: true };
  /** Everything of the cells but how they look: of their styles only the number format. */
  const cellsOf = ({ sheets }: Awaited<ReturnType<typeof readXlsx>>) =>
    sheets.map(({ cells, ...sheet }) => ({
      ...sheet,
      cells: [...(cells ?? [])].map(([at, { style, ...cell }]) => [at, cell, style?.numFmt]),
    }));
  /** As gasrank hands it on: unpacked, and without checksums. */
  const plain = (bytes: Uint8Array) =>
    zip([...unzip(bytes)].map(([name, data]) => [name, data.toString()] as const));
  const fixture = () =>
    plain(readFileSync(path.resolve(import.meta.dirname, '../fixtures/jiaozuo-2022-11-07.xlsx')));

  test('reads the same cells', async () => {
    expect(cellsOf(await swapped.readXlsx(fixture(), STYLED))).toEqual(
      cellsOf(await readXlsx(fixture(), STYLED)),
    );
  });

  test.each([
    ['single quotes', `<c r='A1' t='inlineStr'><is><t>甲 "乙"</t></is></c>`],
    ['spaces around the equals sign', `<c r = "A1" t= "n" ><v>1</v></c >`],
    ['quotes and ends of tags in values', `<c r="A1" note="a>b" other='"&gt;"'><v>2</v></c>`],
    ['a tag of its own, and line breaks', '<c\n r="A1"\n/><c r="B1"\t><v>\n3</v></c>'],
    ['entities and text between tags', '<c r="A1" t="str"> <v>&lt;&#20013;&amp;</v> </c>'],
    ['an attribute without a value', '<c r="A1" odd s="1"><v>4</v></c>'],
  ])('reads %s in the same way', async (_, cells) => {
    const xml = worksheet(`<row r="1">${cells}</row>`);
    const file = zip(Object.entries(workbook([{ name: 'S', xml }], [10])));
    const read = await swapped.readXlsx(file, STYLED);
    expect(cellsOf(read)).toEqual(cellsOf(await readXlsx(file, STYLED)));
    expect(read.sheets[0]?.rows.flat().filter((value) => value !== null)).toHaveLength(1);
  });

  test('reads the cells of a workbook with comments, links and conditional formats', async () => {
    const file = plain(await write(ExcelJS));
    const cells = ({ sheets }: Awaited<ReturnType<typeof readXlsx>>) =>
      sheets.map(({ name, rows, merges }) => ({ name, rows, merges }));
    expect(cells(await swapped.readXlsx(file))).toEqual(cells(await readXlsx(file)));
  });
});

test('string-width measures every character and the sequences that count as one', () => {
  const characters = Array.from({ length: 0x20000 }, (_, code) => String.fromCodePoint(code));
  const sequences = [
    '1️⃣',
    '🇨🇳',
    '👩‍👩‍👧',
    '👍🏽',
    '\u001b[31m33.8%\u001b[39m',
    'a🏻b',
    '▲2',
    '县(市、区)',
  ];
  const texts = [...characters, ...sequences];
  expect(texts.filter((text) => swapped.stringWidth(text) !== stringWidth(text))).toEqual([]);
});

/** A workbook with everything that the report may use. */
async function write({ Workbook }: typeof ExcelJS): Promise<Buffer> {
  const book = new Workbook();
  book.creator = 'gasrank';
  book.created = book.modified = new Date(Date.UTC(2022, 10, 7));
  const page = book.addWorksheet('进度表', {
    views: [{ state: 'frozen', xSplit: 1, ySplit: 2 }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:2',
    },
    headerFooter: { oddFooter: '第 &P 页' },
  });
  page.columns = [{ width: 12 }, { width: 9 }];
  page.mergeCells('A1:D1');
  page.getCell('A1').value = '县 <&> "区"';
  page.getCell('A1').font = { name: '黑体', size: 22, bold: true };
  page.getCell('A1').alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  page.getCell('A2').value = { formula: 'B2/C2', result: 0.5 };
  page.getCell('A2').numFmt = '[>=1]0.00%;[>=0.99995]"99.99%";0.00%';
  page.getCell('A2').border = { top: { style: 'thin' }, left: { style: 'medium' } };
  page.getCell('B2').value = 1;
  page.getCell('B2').note = '备注';
  page.getCell('C2').value = { text: 'link', hyperlink: 'https://example.org/?a=1&b=2' };
  page.getCell('C2').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEEEEEE' } };
  page.getCell('D2').value = {
    richText: [{ text: '名' }, { font: { color: { argb: 'FFFF0000' } }, text: '次' }],
  };
  page.getCell('D3').value = new Date(Date.UTC(2022, 10, 7));
  page.getRow(3).height = 30;
  page.addConditionalFormatting({
    ref: 'B2:B9',
    rules: [
      {
        type: 'cellIs',
        operator: 'lessThan',
        priority: 1,
        formulae: [3],
        style: { font: { bold: true } },
      },
    ],
  });
  const last = book.addWorksheet('上期', { state: 'hidden' });
  for (let row = 0; row < 500; row++) last.addRow([`区${row % 50}`, row, row / 7, null]);
  return Buffer.from(await book.xlsx.writeBuffer());
}
