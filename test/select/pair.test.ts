import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/core/snapshot.ts';
import { interpret, type TableSummary } from '../../src/interpret/index.ts';
import {
  chooseSheets,
  isSameSeries,
  isSameTable,
  type SheetChoice,
} from '../../src/select/pair.ts';
import { grid } from '../helpers.ts';

const table = (name: string, date: string | null, hidden = false): TableSummary => {
  return { name, date, hidden, otherDates: [] };
};
const NOW = table('本周', '2022-11-07');
const LAST = table('上周', '2022-10-31');

describe('nothing was asked for', () => {
  const pair: SheetChoice = { sheet: '本周', prevSheet: '上周', isFound: true };
  it.each<[what: string, tables: TableSummary[], choice: SheetChoice]>([
    ['two dates are a pair', [LAST, NOW], pair],
    ['in any order', [NOW, LAST], pair],
    ['beside a hidden one', [NOW, table('旧', '2022-10-24', true), LAST], pair],
    ['one table is none', [NOW], {}],
    ['no table is none', [], {}],
    ['three are none', [NOW, LAST, table('旧', '2022-10-24')], {}],
    ['one date is none', [NOW, { ...LAST, date: NOW.date }], {}],
    ['an unknown date is none', [NOW, { ...LAST, date: null }], {}],
  ])('%s', (_, tables, choice) => {
    expect(chooseSheets(tables, {})).toEqual(choice);
  });
});

it.each<[what: string, tables: TableSummary[], asked: SheetChoice, choice: SheetChoice]>([
  ['this sheet alone', [NOW, LAST], { sheet: '本周' }, { sheet: '本周' }],
  [
    'both sheets',
    [NOW, LAST],
    { sheet: '上周', prevSheet: '本周' },
    { sheet: '上周', prevSheet: '本周' },
  ],
  [
    'last sheet: the other is this one',
    [NOW, LAST],
    { prevSheet: '上 周' },
    { sheet: '本周', prevSheet: '上 周' },
  ],
  [
    'last sheet, and several others',
    [NOW, LAST, table('旧', '2022-10-24')],
    { prevSheet: '上周' },
    { prevSheet: '上周' },
  ],
])('asked for %s', (_, tables, asked, choice) => {
  expect(chooseSheets(tables, asked)).toEqual(choice);
});

/** A sheet with a title and a column of households and installed for each device. */
function sheet(title: string, ...devices: string[]): Snapshot {
  return interpret([
    grid([
      [title],
      ['县区', ...devices.flatMap((device) => [device, ''])],
      ['', ...devices.flatMap(() => ['户数', '已安装数'])],
      ['甲', ...devices.flatMap(() => [10, 5])],
    ]),
  ]).snapshot;
}

it.each<[what: string, a: Snapshot, b: Snapshot, same: boolean]>([
  [
    'dates in their titles',
    sheet('进度表（2022.11.7）', '报警器'),
    sheet('进度表 (2022年10月31日)', '报警器'),
    true,
  ],
  [
    'indicators in another order',
    sheet('进度表2022.11.7', '报警器', '自闭阀'),
    sheet('进度表2022.10.31', '自闭阀', '报警器'),
    true,
  ],
  ['other titles', sheet('阀进度表2022.11.7', '甲'), sheet('管进度表2022.10.31', '甲'), false],
  ['other indicators', sheet('表2022.11.7', '报警器'), sheet('表2022.10.31', '自闭阀'), false],
  ['more indicators', sheet('表2022.11.7', '甲'), sheet('表2022.10.31', '甲', '乙'), false],
])('%s: the same table or not', (_, a, b, same) => {
  expect(isSameTable(a, b)).toBe(same);
});

it.each<[what: string, a: Snapshot, b: Snapshot, same: boolean]>([
  ['more indicators', sheet('表2022.11.7', '甲'), sheet('第44周表2022.10.31', '甲', '乙'), true],
  [
    'one without a title',
    sheet('表2022.11.7', '甲'),
    { ...sheet('2022.10.31', '甲'), title: null },
    true,
  ],
  ['other titles', sheet('居民表2022.11.7', '甲'), sheet('非居民表2022.10.31', '甲'), false],
  ['no indicator in common', sheet('表2022.11.7', '甲'), sheet('表2022.10.31', '乙'), false],
])('%s: the same series or not', (_, a, b, same) => {
  expect(isSameSeries(a, b)).toBe(same);
});

it.each([
  ['11.7', '10.31', true],
  ['本周', '上周', true],
  ['第45周(11月7日)', '第44周(10月31日)', true],
  ['Sheet1', 'Sheet2', true],
  ['居民', '非居民', false],
])('sheets named %s and %s: the same table or not: %s', (now, last, same) => {
  const named = (name: string, title: string): Snapshot => {
    const snapshot = sheet(title, '报警器');
    return { ...snapshot, source: { ...snapshot.source, sheet: name } };
  };
  expect(isSameTable(named(now, '表2022.11.7'), named(last, '表2022.10.31'))).toBe(same);
});
