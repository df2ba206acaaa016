/** The bundle swaps parts of libraries (`.config/swaps.js`): they must work as the libraries do unchanged. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { parseHTML } from 'linkedom';
import stringWidth from 'string-width';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { swaps } from '../.config/swaps.js';
import { renderExcel } from '../src/render/excel/excel.ts';
import { interpretFixture } from './helpers.ts';
import { reportOf } from './reports.ts';
import { unzip } from './zip.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'gasrank-swaps-'));
let swapped: {
  renderExcel: typeof renderExcel;
  parseHTML: typeof parseHTML;
  stringWidth: typeof stringWidth;
};

beforeAll(async () => {
  const outfile = path.join(folder, 'swapped.mjs');
  const contents = [
    "export { renderExcel } from '../src/render/excel/excel.ts';",
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

test('exceljs makes the same workbook, byte for byte', async () => {
  const report = reportOf(
    (await interpretFixture('2022-11-07')).snapshot,
    (await interpretFixture('2022-10-31')).snapshot,
    { smallBase: 100 },
  );
  const workbook = await renderExcel(report);
  expect([...unzip(workbook).keys()]).toContain('xl/comments1.xml');
  expect(Buffer.from(await swapped.renderExcel(report))).toEqual(Buffer.from(workbook));
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
