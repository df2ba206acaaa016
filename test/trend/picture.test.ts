/** The picture of a trend: newest ranks and rates, at a size for phones; gaps stay gaps. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DOMParser } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { trendSvg } from '../../src/render/trend/picture.ts';
import type { TrendIndicator } from '../../src/report/trend/trend.ts';
import { trendBy } from './run.ts';

const WEEKS = path.join(import.meta.dirname, '../../fixtures/eight-weeks');

let root = '';
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'gasrank-trend-picture-'));
});
afterAll(() => rm(root, { recursive: true }));

const parse = (svg: string) => new DOMParser().parseFromString(svg, 'image/svg+xml');
const textsOf = (svg: string) =>
  [...parse(svg).querySelectorAll('text')].map((text) => (text.textContent ?? '').trim());

/** Ranks with names at one date, the best first, as the drawing has them. */
function ranked({ regions }: TrendIndicator, date: number): string[] {
  return regions
    .map(({ label, points }) => ({ label, rank: points[date]?.rank ?? null }))
    .sort((a, b) => (a.rank ?? 99) - (b.rank ?? 99))
    .map(({ label, rank }) => `${rank ?? '—'} ${label}`);
}

/** The newest rates in the same order. */
function rates({ regions }: TrendIndicator): string[] {
  return regions
    .map(({ points }) => points.at(-1))
    .sort((a, b) => (a?.rank ?? 99) - (b?.rank ?? 99))
    .map((point) => point?.rate ?? '—');
}

/** The number of lines drawn with the class, and of the pieces in which each is drawn. */
const piecesOf = (svg: string, selector: string) =>
  [...parse(svg).querySelectorAll(selector)].map(
    (line) => line.getAttribute('d')?.match(/M/gu)?.length ?? 0,
  );

describe('the eight weeks', () => {
  it('have title, dates, ranks at both ends with the newest rates, and the rate of the total', async () => {
    const trend = await trendBy(WEEKS);
    const svg = trendSvg(trend, {});
    expect(svg).toMatch(/^<svg [^>]*width="1080"/u);
    const texts = textsOf(svg);
    expect(texts.slice(0, 2)).toEqual([trend.title, trend.dateLine]);
    const all = texts.join('\n');
    for (const indicator of trend.indicators) {
      const columns = [ranked(indicator, 0), ranked(indicator, 7), rates(indicator)];
      expect(all).toContain(columns.flat().join('\n'));
    }
    expect(texts.filter((text) => text === '合计')).toHaveLength(3);
    for (const { total } of trend.indicators) expect(texts).toContain(total.points.at(-1)?.rate);
    expect(all.replaceAll('\n', '')).toContain('2022-09-12.xlsx [进度表]，至2022-11-07');
    expect(all).not.toContain('fixtures');
  });

  it('have the rates of every region where there is one indicator, with the planned rate', async () => {
    const target = ['--target', '100%', '--from', '2022-01-01', '--by', '2022-12-31'];
    const trend = await trendBy(WEEKS, '--indicator', '液化气', ...target);
    const svg = trendSvg(trend, {});
    expect(piecesOf(svg, '.line path')).toHaveLength(11 + 12);
    expect(piecesOf(svg, '.planned path')).toHaveLength(12);
    expect(textsOf(svg).join('\n')).toContain('时序进度');
  });

  it('distinguish lines by colour and, from the eighth on, by dashes', async () => {
    const trend = await trendBy(WEEKS, '--indicator', '液化气');
    const [drawing] = parse(trendSvg(trend, {})).querySelectorAll('svg svg');
    const looks = [...drawing.querySelectorAll('.line')].flatMap((group: typeof drawing) =>
      [...group.querySelectorAll('path[stroke]')].map(
        (line) => `${line.getAttribute('stroke')} ${group.getAttribute('stroke-dasharray')}`,
      ),
    );
    expect(looks).toHaveLength(11);
    expect(new Set(looks).size).toBe(11);
  });
});

it('an unknown figure interrupts its line, and a region without a rank stands last', async () => {
  const counts: [string, (number | null)[]][] = [
    ['甲', [10, 20, null, 40, 50]],
    ['乙', [20, 25, 30, 35, 60]],
    ['丙', [5, 6, 7, 8, null]],
    ['丁', [20, 30, 40, 50, 60]],
  ];
  const folder = path.join(root, 'gaps');
  await mkdir(folder);
  for (const day of [0, 1, 2, 3, 4]) {
    const rows = counts.map(([name, own]) => `${name},100,${own[day] ?? ''}`);
    const text = [`安装进度表,,`, `2022-11-0${day + 1},,`, '街道,户数,已安装数', ...rows];
    await writeFile(path.join(folder, `${day}.csv`), text.join('\n'));
  }
  const trend = await trendBy(folder);
  const svg = trendSvg(trend, {});
  // Equal ranks have a line each for their names.
  const names = ['1 乙', '1 丁', '3 甲', '— 丙', '60.00%', '60.00%', '50.00%', '—'];
  expect(textsOf(svg).join('\n')).toContain(names.join('\n'));
  const [ranks] = parse(svg).querySelectorAll('svg svg');
  const pieces = [...ranks.querySelectorAll('.line path[stroke]')].map(
    (line: typeof ranks) => line.getAttribute('d')?.match(/M/gu)?.length,
  );
  expect(pieces).toEqual([2, 1, 1, 1]);
});
