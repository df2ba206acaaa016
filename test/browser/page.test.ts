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
const EXTENSIONS = ['xlsx', 'docx', 'html', 'md', 'csv', 'json'] as const;
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

/** Saves a picture, and returns its name and its bytes. */
async function savedPicture(page: Page, button: string): Promise<[string, Buffer]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return [download.suggestedFilename(), readFileSync(await download.path())];
}

/** Counts, in the browser, the pixels of a picture: its size, and by colour the shares of bars and of dark text. */
const PIXELS = `async (base64) => {
  const image = new Image();
  image.src = 'data:image/png;base64,' + base64;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  let [bars, dark] = [0, 0];
  for (let at = 0; at < data.length; at += 4) {
    if (data[at] === 0x4f && data[at + 1] === 0x86 && data[at + 2] === 0xc6) bars++;
    if (data[at] + data[at + 1] + data[at + 2] < 150) dark++;
  }
  const all = data.length / 4;
  return { width: canvas.width, height: canvas.height, bars: bars / all, dark: dark / all };
}`;

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly bars: number;
  readonly dark: number;
}

const pixelsOf = (page: Page, png: Buffer) =>
  page.evaluate<Pixels>(`(${PIXELS})('${png.toString('base64')}')`);

describe('draws the picture', () => {
  it.each([
    ['zh-CN', 'zh', '图片'],
    ['en-GB', 'en', 'Picture'],
  ])(
    'in %s like the command line, with the fonts of the browser',
    async (locale, language, name) => {
      const { page, heard } = await open({ locale });
      await choose(page, [LAST, THIS]);
      const [saved, png] = await savedPicture(page, name);
      expect(saved).toBe('gasrank-2022-11-07.png');
      const cwd = mkdtempSync(path.join(folder, 'line-'));
      const line = [GASRANK, 'report', THIS, LAST, '-o', 'a.png', '--lang', language];
      const { status, stderr } = spawnSync(process.execPath, line, { cwd, encoding: 'utf8' });
      expect(status, stderr).toBe(0);
      const [own, other] = [
        await pixelsOf(page, png),
        await pixelsOf(page, readFileSync(path.join(cwd, 'a.png'))),
      ];
      expect([own.width, own.height]).toEqual([other.width, other.height]);
      expect(own.bars).toBeGreaterThan(0.05);
      expect(own.bars / other.bars).toBeCloseTo(1, 1);
      expect(own.dark / other.dark).toBeGreaterThan(0.7);
      expect(own.dark / other.dark).toBeLessThan(1.4);
      expect(png.length).toBeLessThan(2 * 1024 * 1024);
      const asked = heard.filter((url) => url !== 'blob:' && !url.startsWith('data:'));
      expect(asked).toEqual([pathToFileURL(file).href]);
      await page.context().close();
    },
  );

  /** A file of three indicators with so many regions. */
  const sheetOf = (regions: number) => {
    const name = path.join(folder, `${regions}.csv`);
    const rows = Array.from(
      { length: regions },
      (_, n) => `第${n + 1}街道${`,100,${n}`.repeat(3)}`,
    );
    const head = ['街道,自闭阀,,报警器,,软管,', `${',户数,已安装数'.repeat(3)}`];
    writeFileSync(name, ['(2022.11.7)', ...head, ...rows].join('\n'));
    return name;
  };

  it('of each indicator where all are too long', async () => {
    const { page } = await open();
    await choose(page, [sheetOf(41)]);
    const names = await page.getByRole('button', { name: /^图片/u }).allTextContents();
    expect(names).toEqual(['图片：自闭阀 (.png)', '图片：报警器 (.png)', '图片：软管 (.png)']);
    const [name, png] = await savedPicture(page, '图片：报警器 (.png)');
    expect(name).toBe('gasrank-2022-11-07-2.png');
    expect((await pixelsOf(page, png)).width).toBe(1080);
    await page.context().close();
  });

  it('of no more than 60 regions, and says so', async () => {
    const { page } = await open();
    await choose(page, [sheetOf(61)]);
    expect(await page.getByRole('button', { name: /^图片/u }).count()).toBe(0);
    expect(await page.textContent('#no-picture')).toMatch(/^共 61 个地区，图片最多画 60 个/u);
    await page.getByRole('button', { name: 'English' }).click();
    await expect
      .poll(() => page.textContent('#no-picture'))
      .toMatch(/^There are 61 regions, and a picture may have 60/u);
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
  for (let press = 0; press < 11; press++) {
    const stop = await page.evaluate<string>(
      'document.activeElement.id || document.activeElement.getAttribute("aria-label") || document.activeElement.textContent',
    );
    stops.push(stop);
    await page.keyboard.press('Tab');
  }
  expect(stops).toEqual([
    ...['language', 'files', '移去 jiaozuo-2022-10-31.xlsx', '移去 jiaozuo-2022-11-07.xlsx'],
    ...['Excel (.xlsx)', 'Word (.docx)', '网页 (.html)', 'Markdown (.md)', 'CSV (.csv)'],
    ...['JSON (.json)', '图片 (.png)'],
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
