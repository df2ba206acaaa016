/** gasrank as a page, opened from disk in a real Chromium: it does what the command line does, and asks for nothing. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GASRANK, gasrank, ROOT } from '../cli/run.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core');
const EXTENSIONS = ['xlsx', 'html', 'md', 'csv', 'json'] as const;
const [LAST, THIS] = ['2022-10-31', '2022-11-07'].map((date) =>
  path.join(ROOT, `fixtures/jiaozuo-${date}.xlsx`),
) as [string, string];

let folder: string;
let file: string;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'gasrank-page-'));
  file = path.join(folder, 'gasrank.html');
  const { code } = await gasrank(['page', '-o', file], { cwd: folder });
  expect(code).toBe(0);
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The page in a window, and all that the browser complained about or asked for. */
async function open({ width = 1280, locale = 'zh-CN', bypassCSP = false } = {}) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale, bypassCSP });
  const page = await context.newPage();
  const heard: string[] = [];
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('request', (request) => heard.push(request.url().replace(/^blob:.*/u, 'blob:')));
  await page.goto(pathToFileURL(file).href);
  return { page, heard };
}

/** Chooses files and waits until the page has computed. */
async function choose(page: Page, files: readonly string[]): Promise<void> {
  await page.setInputFiles('#files', [...files]);
  await page.locator('#findings').waitFor();
}

/** The files that the page saves, by extension. */
async function saved(page: Page): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const extension of EXTENSIONS) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: `(.${extension})` }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`gasrank-2022-11-07.${extension}`);
    files.set(extension, readFileSync(await download.path()));
  }
  return files;
}

/** The files that the command line writes of copies of these files. */
function written(files: readonly string[], language: string): Map<string, Buffer> {
  const cwd = mkdtempSync(path.join(folder, 'line-'));
  for (const one of files) copyFileSync(one, path.join(cwd, path.basename(one)));
  const outputs = EXTENSIONS.flatMap((extension) => ['-o', `gasrank-{date}.${extension}`]);
  const names = files.map((one) => path.basename(one));
  const line = [GASRANK, 'report', ...outputs, '--lang', language, '--', ...names];
  const { status, stderr } = spawnSync(process.execPath, line, { cwd, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return new Map(
    EXTENSIONS.map((extension) => [
      extension,
      readFileSync(path.join(cwd, `gasrank-2022-11-07.${extension}`)),
    ]),
  );
}

describe('saves what the command line writes, byte for byte', () => {
  it.each([
    ['two sheets', [LAST, THIS]],
    ['one sheet', [THIS]],
  ])('%s', async (_, files) => {
    const { page, heard } = await open();
    await choose(page, files);
    expect(await saved(page)).toEqual(written(files, 'zh'));
    expect(heard.filter((url) => url !== 'blob:')).toEqual([pathToFileURL(file).href]);
    await page.context().close();
  });

  it.each(['published.xls', 'published.ods', 'published-gb18030.csv'])('%s', async (name) => {
    const { page } = await open({ locale: 'en-GB' });
    const source = path.join(ROOT, 'test/read/files', name);
    await choose(page, [source, LAST]);
    expect(await saved(page)).toEqual(written([source, LAST], 'en'));
    await page.context().close();
  });
});

/** Makes, in the browser, what a dropped file of these bytes carries. */
const DROP = `(bytes) => {
  const data = new DataTransfer();
  data.items.add(new File([Uint8Array.from(bytes)], '进度表.xlsx'));
  return data;
}`;

it('takes sheets that are dropped, also one after the other and with the same name', async () => {
  const { page } = await open();
  for (const source of [THIS, LAST]) {
    const bytes = [...readFileSync(source)];
    const transfer = await page.evaluateHandle<object>(`(${DROP})([${bytes}])`);
    await page.dispatchEvent('#drop', 'drop', { dataTransfer: transfer });
    await page.locator('#findings').waitFor();
  }
  await expect.poll(() => page.textContent('#status')).toContain('2022-11-07，11 个地区');
  const report = await page.frameLocator('#frame').locator('.date').textContent();
  expect(report).toContain('与2022年10月31日相比');
  await page.context().close();
});

it('says in words why there is no report', async () => {
  const { page } = await open();
  const text = path.join(folder, '说明.txt');
  writeFileSync(text, '各县区:\n请按时报送。\n');
  await choose(page, [text]);
  expect(await page.textContent('#messages')).toMatch(/^错误：.*说明\.txt/u);
  expect(await page.isVisible('#report')).toBe(false);
  // A cut workbook, and an .xls that its worker cannot read.
  for (const name of ['fixtures/jiaozuo-2022-11-07.xlsx', 'test/read/files/published.xls']) {
    const cut = path.join(folder, `cut${path.extname(name)}`);
    const bytes = readFileSync(path.join(ROOT, name));
    writeFileSync(cut, bytes.subarray(0, bytes.length >> 1));
    await page.getByRole('button', { name: /^移去/u }).click();
    await choose(page, [cut]);
    expect(await page.textContent('#messages')).toMatch(/^错误：/u);
  }
  await page.setInputFiles('#files', []);
  await page.context().close();
});

it('takes two sheets at most', async () => {
  const { page } = await open();
  await page.setInputFiles('#files', [
    THIS,
    LAST,
    path.join(ROOT, 'test/read/files/published.xls'),
  ]);
  expect(await page.textContent('#status')).toContain('一次最多两张表');
  await page.context().close();
});

it('speaks the other language on request, and computes again', async () => {
  const { page } = await open();
  await choose(page, [LAST, THIS]);
  await page.getByRole('button', { name: 'English' }).click();
  await expect.poll(() => page.textContent('#status')).toContain('regions: 11');
  expect(await page.getAttribute('html', 'lang')).toBe('en');
  expect(await page.textContent('#messages')).toContain('info ');
  await page.context().close();
});

it('can be used with the keyboard alone', async () => {
  const { page } = await open();
  await choose(page, [LAST, THIS]);
  const stops: string[] = [];
  await page.locator('#language').focus();
  for (let press = 0; press < 9; press++) {
    const stop = await page.evaluate<string>(
      'document.activeElement.id || document.activeElement.getAttribute("aria-label") || document.activeElement.textContent',
    );
    stops.push(stop);
    await page.keyboard.press('Tab');
  }
  expect(stops).toEqual([
    ...['language', 'files', '移去 jiaozuo-2022-10-31.xlsx', '移去 jiaozuo-2022-11-07.xlsx'],
    ...['Excel (.xlsx)', '网页 (.html)', 'Markdown (.md)', 'CSV (.csv)', 'JSON (.json)'],
  ]);
  await page.context().close();
});

it.each([360, 1280])(
  '%i px wide, stays in its window, and axe-core finds nothing',
  async (width) => {
    const { page } = await open({ width, bypassCSP: true });
    await choose(page, [LAST, THIS]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await page.addScriptTag({ path: AXE });
    const { violations } = await page.evaluate<{ violations: { id: string }[] }>('axe.run()');
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.context().close();
  },
);

it('is one file of less than 3 MB that may ask for nothing', () => {
  expect(statSync(file).size).toBeLessThan(3_000_000);
  const html = readFileSync(file, 'utf8');
  const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/u.exec(html) ?? [];
  expect(policy.replace(/'sha256-[\w+/=]+'/u, 'HASH').split('; ')).toEqual([
    ...["default-src 'none'", 'script-src HASH', "style-src 'unsafe-inline'", 'worker-src blob:'],
    ...['img-src blob: data:', "base-uri 'none'", "form-action 'none'"],
  ]);
});
