/** Modules that the bundle leaves out (`.config/left-out.js`): packages must work without them as they do with them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { leftOut } from '../.config/left-out.js';
import { renderExcel } from '../src/render/excel/excel.ts';
import { interpretFixture } from './helpers.ts';
import { reportOf } from './reports.ts';
import { unzip } from './zip.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'gasrank-left-out-'));
let bundled: {
  renderExcel: typeof renderExcel;
  parseHTML: typeof parseHTML;
};

beforeAll(async () => {
  const outfile = path.join(folder, 'bundled.mjs');
  const contents = [
    "export { renderExcel } from '../src/render/excel/excel.ts';",
    "export { parseHTML } from 'linkedom';",
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
    alias: { 'readable-stream': 'node:stream' },
    plugins: [leftOut],
  });
  bundled = await import(pathToFileURL(outfile).href);
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
  expect(Buffer.from(await bundled.renderExcel(report))).toEqual(Buffer.from(workbook));
});

test('linkedom draws with styles, which it need not understand', () => {
  expect(drawn(bundled.parseHTML)).toBe(drawn(parseHTML));
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
