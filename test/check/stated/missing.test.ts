import { describe, expect, it } from 'vitest';
import { check } from '../../../src/check/index.ts';
import { compare } from '../../../src/core/compare.ts';
import { interpret } from '../../../src/interpret/index.ts';
import { comparePlain, grid, type Input } from '../../helpers.ts';
import { told } from '../told.ts';

const FULL: Input[][] = [
  ['甲', 200, 20, 1, '10%', 4],
  ['乙', 200, 40, 1, '20%', 3],
  ['丙', 200, 60, 1, '30%', 2],
  ['丁', 200, 80, 1, '40%', 1],
];

/** The rows with one cell, `E5`, written over. */
const typed = (rows: readonly Input[][], cell: string, input: Input) =>
  rows.map((row, r) => row.map((own, c) => (`${'ABCDEF'[c]}${r + 4}` === cell ? input : own)));

const places = (rows: Input[][], before: Input[][] | null = null) =>
  check(comparePlain(rows, before, { decimals: 0 })).map((finding) => told(finding)[0]);

describe('a hole in a column of stated figures', () => {
  it.each([
    ['D5', ''],
    ['D5', '若干'],
    ['E7', ''],
    ['E4', '待报'],
    ['F6', ''],
  ])('%s is %j', (cell, input) => {
    const before = FULL.map(([name, households, installed]) => [
      name,
      households,
      Number(installed) - 1,
    ]);
    expect(places(typed(FULL, cell, input), before)).toEqual([
      `this.xlsx ${cell} declared-missing`,
    ]);
  });

  it.each<[what: string, rows: Input[][]]>([
    ['none', FULL],
    ['two', typed(typed(FULL, 'F4', ''), 'F5', '')],
    ['none but a stroke for no addition', typed(FULL, 'D5', '—')],
    ['one beside two others', typed(FULL.slice(1), 'F4', '')],
    ['one of a region without a task', [...FULL, ['戊', '', '', '', '', '']]],
    ['one of a region without households', [...FULL, ['戊', 0, 0, 0, '', '']]],
  ])('%s: silent', (_, rows) => {
    expect(places(rows).filter((place) => place.includes('missing'))).toEqual([]);
  });
});

describe('a hole in the row of the total', () => {
  const sheet = (total: Input[]) =>
    check(
      compare(
        interpret([
          grid([
            ['2022.11.7'],
            ['县区', '自闭阀', '', '', '金属软管', '', ''],
            ['', '户数', '已安装数', '安装率', '户数', '已安装数', '安装率'],
            ['甲', 100, 10, '10%', 500, 50, '10%'],
            ['乙', 200, 20, '10%', 600, 60, '10%'],
            ['丙', 300, 30, '10%', 700, 70, '10%'],
            ['合计', ...total],
          ]),
        ]).snapshot,
        null,
      ),
    ).map((finding) => told(finding)[0]);
  it.each<[what: string, total: Input[], places: string[]]>([
    ['none', [600, 60, '10%', 1800, 180, '10%'], []],
    ['a count', [600, '', '10%', 1800, 180, '10%'], ['this.xlsx C7 declared-missing']],
    ['a rate', [600, 60, '10%', 1800, 180, ''], ['this.xlsx G7 declared-missing']],
    ['no rate at all', [600, 60, '', 1800, 180, ''], []],
  ])('%s', (_, total, expected) => {
    expect(sheet(total)).toEqual(expected);
  });
});
