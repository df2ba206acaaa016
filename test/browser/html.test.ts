/** Behaviour and appearance of the web page in a real Chromium. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gasrank, ROOT } from '../cli/run.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core');
const [now = '', last = ''] = ['2022-11-07', '2022-10-31'].map((date) =>
  path.join(ROOT, `fixtures/jiaozuo-${date}.xlsx`),
);

interface Told {
  readonly indicators: readonly {
    readonly regions: readonly { region: string; rate: string; rank: number }[];
    readonly total: { label: string; rate: string };
  }[];
}

let folder: string;
let browser: Browser;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gasrank-browser-'));
  file = path.join(folder, 'report.html');
  const { code } = await gasrank(['report', now, '--prev', last, '-o', file], { cwd: folder });
  expect(code).toBe(0);
  // Debian's; without the sandbox, because CI runs as root.
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/** The page in a window, and all that the browser complained about or asked the network for. */
async function open(width: number, colorScheme: 'light' | 'dark' = 'light', shown = file) {
  // Without elements that tests add to the page.
  const context = await browser.newContext({
    bypassCSP: true,
    colorScheme,
    viewport: { width, height: 800 },
  });
  const page = await context.newPage();
  const heard: string[] = [];
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('request', (request) => heard.push(request.url()));
  await page.goto(pathToFileURL(shown).href);
  return { page, heard };
}

async function told(args: readonly string[]): Promise<Told> {
  return JSON.parse((await gasrank(['report', ...args, '-f', 'json'], { cwd: folder })).stdout);
}

const textsOf = (page: Page, selector: string) => page.locator(selector).allTextContents();

describe.each(['light', 'dark'] as const)('in the %s', (scheme) => {
  it.each([360, 800, 1440])(
    '%i px wide, loads itself only and stays in its window',
    async (width) => {
      const { page, heard } = await open(width, scheme);
      expect(heard).toEqual([pathToFileURL(file).href]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      await page.context().close();
    },
  );

  it.each([360, 1440])('%i px wide, axe-core finds nothing', async (width) => {
    const { page } = await open(width, scheme);
    await page.addScriptTag({ path: AXE });
    const found = await page.evaluate<{ violations: { id: string; impact: string }[] }>(
      'axe.run()',
    );
    expect(found.violations.map(({ id, impact }) => `${impact}: ${id}`)).toEqual([]);
    await page.context().close();
  });
});

it('the table moves in its own box on a phone, and its names stay', async () => {
  const { page } = await open(360);
  const name = page.locator('tbody th').first();
  const moved = await page.evaluate("document.querySelector('.scroll').scrollLeft = 400");
  expect(await page.evaluate("document.querySelector('.scroll').scrollLeft")).toBe(moved);
  expect((await name.boundingBox())?.x).toBe(0);
  await page.context().close();
});

it('the table begins close to the top on a phone, above the summary', async () => {
  const { page } = await open(360);
  const topOf = async (selector: string) => (await page.locator(selector).boundingBox())?.y ?? 0;
  expect(await topOf('.scroll')).toBeLessThan(160);
  expect(await topOf('.summary')).toBeGreaterThan(await topOf('.notes'));
  await page.context().close();
});

it('bars are as long as the rates of the JSON, and marks stand where last period had them', async () => {
  const [week, before] = await Promise.all([told([now, '--prev', last]), told([last])]);
  const { page } = await open(1440);
  for (const [i, { regions, total }] of week.indicators.entries()) {
    const chart = `figure:nth-of-type(${i + 1}) `;
    const rows = [...regions].sort((a, b) => a.rank - b.rank);
    const old = before.indicators[i];
    const oldRates = new Map(old?.regions.map(({ region, rate }) => [region, rate]));
    expect(await textsOf(page, `${chart}.name text`)).toEqual([
      ...rows.map(({ region }) => region),
      total.label,
    ]);
    expect(await textsOf(page, `${chart}.rate text`)).toEqual(
      [...rows, total].map((it) => it.rate),
    );
    const changes = await textsOf(page, `${chart}.change text`);
    const oldRows = [...rows.map(({ region }) => oldRates.get(region)), old?.total.rate];
    const ofRates = [...rows, total].map(
      ({ rate }, r) => 100 * (share(rate) - share(oldRows[r] ?? '')),
    );
    // Printed rates differ from exact ones by half of their last decimal at most.
    expect(furthest(changes.map(Number), ofRates)).toBeLessThan(0.11);
    const track = await boxes(page, `${chart}.track rect`);
    const [{ x: start = 0, width: full = 1 } = {}] = track;
    const lengths = (await boxes(page, `${chart}.bar rect`)).map(({ width }) => width / full);
    const marks = await boxes(page, `${chart}.previous line`);
    const places = marks.map(({ x, width }) => (x + width / 2 - start) / full);
    expect(
      furthest(
        lengths,
        [...rows, total].map(({ rate }) => share(rate)),
      ),
    ).toBeLessThan(0.001);
    expect(
      furthest(
        places,
        oldRows.map((rate) => share(rate ?? '')),
      ),
    ).toBeLessThan(0.001);
  }
  await page.context().close();
});

interface Box {
  readonly x: number;
  readonly width: number;
}

async function boxes(page: Page, selector: string): Promise<Box[]> {
  const found = await page.locator(selector).all();
  return Promise.all(found.map(async (it) => (await it.boundingBox()) ?? { x: 0, width: 0 }));
}

const share = (rate: string) => Number(rate.replace('%', '')) / 100;

/** Largest distance of an element from its expected position. */
function furthest(seen: readonly number[], meant: readonly number[]): number {
  expect(seen).toHaveLength(meant.length);
  return Math.max(...seen.map((value, i) => Math.abs(value - (meant[i] ?? Number.NaN))));
}

it('prints on two A4 pages across, on white, all but the charts on the first', async () => {
  const { page } = await open(1440, 'dark');
  const pages = await printed(page);
  expect(pages.map(({ size }) => size)).toEqual(Array(2).fill('842 x 595'));
  const [first = '', second = ''] = pages.map(({ text }) => text);
  expect(first).toContain('截至2022年11月7日');
  expect(first).toContain('合计721470');
  expect(first).toContain('环比新增安装数：本期已安装数减去上期');
  expect(first).not.toContain('分项排名');
  expect(second).toMatch(/^分项排名.*数据来源.*2022-10-31\.xlsx/u);
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(
    'rgb(255, 255, 255)',
  );
  await page.context().close();
});

it('prints a wide and long table whole, with its header on each page, and no chart in two', async () => {
  const large = await reportOfMany({ regions: 40, indicators: 6 });
  const { page } = await open(1440, 'light', large);
  const pages = await printed(page);
  expect(new Set(pages.map(({ size }) => size))).toEqual(new Set(['1191 x 842']));
  const [first = '', second = '', ...charts] = pages.map(({ text }) => text);
  for (const text of [first, second]) expect(text).toContain('县区');
  expect(first).toContain('第1县');
  expect(second).toMatch(/第40县.*合计/u);
  expect(charts).toHaveLength(2);
  charts.forEach((text, i) => {
    for (const n of [1, 2, 3]) expect(text).toContain(`装置${3 * i + n}安装率`);
    expect(text.match(/合计/gu)).toHaveLength(3);
  });
  // As wide as A3 across between the margins.
  await page.setViewportSize({ width: Math.floor((396 / 25.4) * 96), height: 700 });
  await page.emulateMedia({ media: 'print' });
  const [table, box] = await page.evaluate<number[]>(
    "['table', 'main'].map((it) => document.querySelector(it).getBoundingClientRect().width)",
  );
  expect(table).toBeLessThanOrEqual(box ?? 0);
  await page.context().close();
});

const SIZES = [1, 2, 3, 6, 9].flatMap((indicators) =>
  [11, 14, 18, 20, 26, 40].map((regions) => ({ indicators, regions })),
);

it.each(SIZES)('prints no text over another: $indicators x $regions', async (size) => {
  const { page } = await open(1440, 'light', await reportOfMany(size));
  const pages = await printedWords(page);
  expect(pages.flatMap(overlaps)).toEqual([]);
  const texts = pages.map((words) => words.map(({ text }) => text));
  const ofTable = texts.filter((words) => words.includes('县区'));
  for (const words of ofTable) {
    expect(words.filter((text) => /^第\d+县$/u.test(text)).length).toBeGreaterThanOrEqual(4);
  }
  expect(ofTable.at(-1)?.some((text) => text.startsWith('备注：'))).toBe(true);
  await page.context().close();
});

interface Word {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The words of each printed page with their boxes, in points. */
async function printedWords(page: Page): Promise<Word[][]> {
  const pdf = path.join(folder, 'words.pdf');
  await writeFile(pdf, await page.pdf({ preferCSSPageSize: true }));
  const box = /<word xMin="(\S+)" yMin="(\S+)" xMax="(\S+)" yMax="(\S+)">(.*?)<\/word>/gu;
  return poppler('pdftotext', ['-bbox', pdf, '-'])
    .split('<page ')
    .slice(1)
    .map((text) =>
      [...text.matchAll(box)].map(([, left, top, right, bottom, word = '']) => ({
        text: word,
        ...{ left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom) },
      })),
    );
}

/** Full-width punctuation that is set close to its neighbour overlaps it by less, in points. */
const ONE_CHARACTER = 12;

/** Pairs of words of which one covers the middle of the other; boxes of fonts reach over the lines above and below. */
function overlaps(words: readonly Word[]): string[] {
  const middles = words.map(({ top, bottom, ...word }) => {
    const quarter = (bottom - top) / 4;
    return { ...word, top: top + quarter, bottom: bottom - quarter };
  });
  return middles.flatMap((a, i) =>
    middles.slice(i + 1).flatMap((b) => {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return across > ONE_CHARACTER && down > 0 ? [`${a.text} / ${b.text}`] : [];
    }),
  );
}

/** The sizes of the printed pages, and their texts without spaces. */
async function printed(page: Page) {
  const pdf = path.join(folder, 'printed.pdf');
  await writeFile(pdf, await page.pdf({ preferCSSPageSize: true }));
  const sizes = poppler('pdfinfo', ['-l', '-1', pdf]).matchAll(/size:\s+([\d.]+) x ([\d.]+)/gu);
  const texts = poppler('pdftotext', ['-layout', pdf, '-']).split('\f');
  return [...sizes].map(([, width, height], i) => ({
    size: [width, height].map((it) => Math.round(Number(it))).join(' x '),
    text: (texts[i] ?? '').replace(/\s/gu, ''),
  }));
}

function poppler(program: string, args: readonly string[]): string {
  const { status, stdout, error } = spawnSync(program, args, { encoding: 'utf8' });
  if (error ?? status !== 0) throw new Error(`${program} failed`, { cause: error });
  return stdout;
}

/** The page of a sheet with so many regions and indicators. */
async function reportOfMany(size: { regions: number; indicators: number }): Promise<string> {
  const count = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
  const devices = count(size.indicators);
  const rows = [
    ['进度表（2022.11.7）'],
    ['县区', ...devices.flatMap((n) => [`装置${n}`, '', '', '', ''])],
    ['', ...devices.flatMap(() => ['户数', '已安装数', '环比新增安装数', '安装率', '名次'])],
    ...count(size.regions).map((r) => [
      `第${r}县`,
      ...devices.flatMap((n) => [100_000, 1000 * r + n, 12_345, '', '']),
    ]),
  ];
  const [sheet, page] = ['many.csv', 'many.html'].map((name) => path.join(folder, name));
  await writeFile(sheet ?? '', rows.map((row) => row.join(',')).join('\n'));
  expect((await gasrank(['report', sheet ?? '', '-o', page ?? ''], { cwd: folder })).code).toBe(0);
  return page ?? '';
}

it('is copied with its style, so that a table without style sheet keeps its look', async () => {
  const { page } = await open(1440);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+C');
  const copied = await pasted(page);
  // Parts that WeChat's editor removes.
  const kept = copied.replace(/ (?:class|id)="[^"]*"|<style.*?<\/style>/gsu, '');
  const editor = await page.context().newPage();
  await editor.setContent(`<!doctype html><div style="width: 677px">${kept}</div>`);
  expect(await textsOf(editor, 'p')).toEqual(await textsOf(page, 'p:not(.legend)'));
  // Word would show the texts of the drawings, and not the drawings.
  expect(await editor.locator('h2, figcaption, svg *').count()).toBe(0);
  expect(await spansOf(editor)).toEqual(await spansOf(page));
  const looks = await editor.locator('th, td').evaluateAll((cells) =>
    cells.map((cell) => {
      const style = cell.ownerDocument.defaultView?.getComputedStyle(cell);
      return [style?.borderTopStyle, style?.borderLeftStyle, style?.color].join(' ');
    }),
  );
  expect(new Set(looks)).toEqual(new Set(['solid solid rgb(28, 32, 36)']));
  const first = await editor.locator('tbody tr').first().innerHTML();
  expect(first.match(/text-align: (?:right|center)/gu)?.slice(0, 6)).toEqual([
    'text-align: center',
    ...Array(4).fill('text-align: right'),
    'text-align: center',
  ]);
  await page.context().close();
});

/** Every cell of the table with its spans. */
const spansOf = (page: Page) =>
  page
    .locator('th, td')
    .evaluateAll((cells) =>
      cells.map((cell) => [
        cell.textContent,
        cell.getAttribute('rowspan') ?? '1',
        cell.getAttribute('colspan') ?? '1',
      ]),
    );

/** The HTML that the clipboard gives a program. */
async function pasted(page: Page): Promise<string> {
  const target = await page.context().newPage();
  await target.setContent('<div contenteditable></div>');
  await target.evaluate(`
    document.addEventListener('paste', (event) => {
      window.pasted = event.clipboardData.getData('text/html');
      event.preventDefault();
    });
    document.querySelector('div').focus();
  `);
  await target.keyboard.press('ControlOrMeta+V');
  return target.evaluate<string>('window.pasted');
}
