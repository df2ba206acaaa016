/** The bundle swaps parts of libraries (`.config/swaps.js`): they must work as the libraries do unchanged. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import ExcelJS from 'exceljs';
import { parseHTML } from 'linkedom';
import stringWidth from 'string-width';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { swaps } from '../.config/swaps.js';
import { unzip } from './zip.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'gasrank-swaps-'));
let swapped: {
  ExcelJS: typeof ExcelJS;
  parseHTML: typeof parseHTML;
  stringWidth: typeof stringWidth;
};

beforeAll(async () => {
  const outfile = path.join(folder, 'swapped.mjs');
  const contents = [
    "export { default as ExcelJS } from 'exceljs';",
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

/** The plotting library's use of a document, in small. */
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
