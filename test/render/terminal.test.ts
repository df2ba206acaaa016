import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { renderTerminal } from '../../src/render/terminal.ts';
import { interpretFixture, plain, plainBefore } from '../helpers.ts';
import { PUBLISHED, PUBLISHED_INDICATORS } from '../published.ts';
import { reportOf } from '../reports.ts';

const thisWeek = (await interpretFixture('2022-11-07')).snapshot;
const lastWeek = (await interpretFixture('2022-10-31')).snapshot;
const weekly = reportOf(thisWeek, lastWeek);

const at = (width: number) => renderTerminal(weekly, { width, colorLevel: 0 });
const signed = (added: number) => (added > 0 ? `+${added}` : String(added));

/** The cells of the body rows, movements taken off the ranks. */
function bodyRows(text: string): string[][] {
  const names = PUBLISHED.map(({ region }) => region);
  return text
    .split('\n')
    .map((line) => line.split('│').slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim().replace(/ *[▲▼–]\d*$/u, '')))
    .filter(([name = '']) => names.includes(name));
}

const printed = (row: (typeof PUBLISHED)[number], i: number) => {
  const figures = row.figures[i];
  if (!figures) throw new Error('no such indicator');
  const { households, installed, added, rate, rank } = figures;
  return [String(households), String(installed), signed(added), rate, String(rank ?? '')];
};

describe('the published figures', () => {
  it.each([Number.POSITIVE_INFINITY, 200, 120])('stand in one table at width %d', (width) => {
    expect(bodyRows(at(width))).toEqual(
      PUBLISHED.map((row) => [row.region, ...[0, 1, 2].flatMap((i) => printed(row, i))]),
    );
  });

  it.each([80, 60, 45])('stand in a table for each indicator at width %d', (width) => {
    expect(bodyRows(at(width))).toEqual(
      PUBLISHED_INDICATORS.flatMap((_, i) =>
        PUBLISHED.map((row) => [row.region, ...printed(row, i)]),
      ),
    );
  });
});

it.each([48, 60, 80, 100, 120, 172, 200])('nothing is wider than a window of %d', (width) => {
  const widest = Math.max(...at(width).split('\n').map(stringWidth));
  expect(widest).toBeLessThanOrEqual(width);
});

it('draws the header as published', () => {
  const header = at(200)
    .split('\n')
    .slice(3, 10)
    .map((line) => line.replace(/ +/gu, ' '));
  expect(header).toEqual([
    expect.stringMatching(/^┌─+┬─+┬─+┐$/u),
    '│ │ 自闭阀 │ 金属软管 │',
    expect.stringMatching(/^│ ├─+┬─+┬─+┼─+┬─+┬─+┬─+┤$/u),
    '│ 县(市、区) │ 管道气 │ │ │ 管道气 │ │ │ 液化气 │',
    expect.stringMatching(
      /^│ ├─+┬─+┬─+┤ 安装率 │ 名次 ├─+┬─+┬─+┤ 安装率 │ 名次 ├─+┬─+┬─+┬─+┬─+┤$/u,
    ),
    '│ │ 户数 │ 已安装数 │ 环比新增安装数 │ │ │ 户数 │ 已安装数 │ 环比新增安装数 │ │ │ 户数 │ 已安装数 │ 环比新增安装数 │ 安装率 │ 名次 │',
    expect.stringMatching(/^├─+(?:┼─+)+┤$/u),
  ]);
});

it('shows movement beside the rank', () => {
  const [, , , , , , , , , , , , , , , rank] =
    at(200)
      .split('\n')
      .find((line) => line.includes('修武县') && line.startsWith('│'))
      ?.split('│')
      .slice(1) ?? [];
  expect(rank?.trim()).toBe('4 ▲5');
});

describe('colour', () => {
  const report = reportOf(
    plain([
      ['甲县', 100, 90],
      ['乙县', 100, 80],
      ['丙县', 100, 70],
      ['丁县', 100, 60],
      ['戊县', 100, 50],
      ['己县', 100, 10],
    ]),
    plainBefore([
      ['甲县', 100, 10],
      ['乙县', 100, 79],
      ['丙县', 100, 68],
      ['丁县', 100, 35],
      ['戊县', 100, 30],
      ['己县', 100, 40],
    ]),
  );
  const coloured = renderTerminal(report, { width: 80, colorLevel: 1 });
  const ESC = String.fromCharCode(27);
  const line = (name: string) =>
    coloured.split('\n').find((text) => text.includes(`${name} `)) ?? '';

  it('is only added: without it the text is the same', () => {
    const plainText = coloured.replace(new RegExp(`${ESC}\\[\\d+m`, 'gu'), '');
    expect(plainText).toBe(renderTerminal(report, { width: 80, colorLevel: 0 }));
    expect(coloured).not.toBe(plainText);
  });

  it.each([
    ['green for a first rank and a climb', '甲县', [32, 32]],
    ['green for a first rank, red for a fall', '乙县', [32, 31]],
    ['red for a last rank and none for no movement', '丁县', [31]],
    ['red for an addition below zero, a last rank and a fall', '己县', [31, 31, 31]],
  ])('%s', (_, name, expected) => {
    const colours = [...line(name).matchAll(new RegExp(`${ESC}\\[(3[12])m`, 'gu'))];
    expect(colours.map(([, colour]) => Number(colour))).toEqual(expected);
  });
});
