/** The web page in a real Chromium: what it does there, and what it shows. */
import { mkdtemp, rm } from 'node:fs/promises';
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
async function open(width: number, colorScheme: 'light' | 'dark' = 'light') {
  // What tests put into the page is not the page's own.
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
  await page.goto(pathToFileURL(file).href);
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
    const track = await boxes(page, `${chart}.track rect`);
    const [{ x: start = 0, width: full = 1 } = {}] = track;
    const lengths = (await boxes(page, `${chart}.bar rect`)).map(({ width }) => width / full);
    const marks = await boxes(page, `${chart}.previous line`);
    const places = marks.map(({ x, width }) => (x + width / 2 - start) / full);
    const oldRows = [...rows.map(({ region }) => oldRates.get(region)), old?.total.rate];
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

/** How far the one that lies furthest off is from where it should be. */
function furthest(seen: readonly number[], meant: readonly number[]): number {
  expect(seen).toHaveLength(meant.length);
  return Math.max(...seen.map((value, i) => Math.abs(value - (meant[i] ?? Number.NaN))));
}

it('prints on two A4 pages across, on white, the table whole on the first', async () => {
  const { page } = await open(1440, 'dark');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/gu)].map(([, w, h]) => [
    Math.round(Number(w)),
    Math.round(Number(h)),
  ]);
  expect(sizes).toEqual([
    [842, 595],
    [842, 595],
  ]);
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(
    'rgb(255, 255, 255)',
  );
  await page.context().close();
});
