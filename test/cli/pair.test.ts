import { describe, expect, it } from 'vitest';
import { chooseSheets, findTables, type SheetChoice, type SheetTable } from '../../src/cli/pair.ts';
import { grid, plainSheet } from '../helpers.ts';

const VALVE = { device: '自闭阀', gas: '管道气' };
const table = (sheet: string, date: string | null, more: Partial<SheetTable> = {}): SheetTable => ({
  sheet,
  date,
  title: '进度表',
  indicators: [VALVE],
  ...more,
});
const NOW = table('本周', '2022-11-07');
const LAST = table('上周', '2022-10-31');

describe('nothing was asked for', () => {
  const pair: SheetChoice = { sheet: '本周', prevSheet: '上周', isFound: true };
  it.each<[what: string, tables: SheetTable[], choice: SheetChoice]>([
    ['two dates are a pair', [LAST, NOW], pair],
    ['in any order', [NOW, LAST], pair],
    [
      'with their dates in their titles',
      [
        { ...NOW, title: '进度表（2022.11.7）' },
        { ...LAST, title: '进度表 (2022年10月31日)' },
      ],
      pair,
    ],
    ['one table is none', [NOW], {}],
    ['no table is none', [], {}],
    ['three are none', [NOW, LAST, table('旧', '2022-10-24')], {}],
    ['one date is none', [NOW, { ...LAST, date: NOW.date }], {}],
    ['an unknown date is none', [NOW, { ...LAST, date: null }], {}],
    [
      'other indicators are none',
      [NOW, { ...LAST, indicators: [{ ...VALVE, gas: '液化气' }] }],
      {},
    ],
    [
      'more indicators are none',
      [NOW, { ...LAST, indicators: [VALVE, { ...VALVE, gas: '' }] }],
      {},
    ],
    ['another title is none', [NOW, { ...LAST, title: '报警器进度表' }], {}],
  ])('%s', (_, tables, choice) => {
    expect(chooseSheets(tables, {})).toEqual(choice);
  });
});

it.each<[what: string, tables: SheetTable[], asked: SheetChoice, choice: SheetChoice]>([
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

it('tables are the visible sheets that fit, dated or not', () => {
  const rows = [['甲', 10, 5]];
  const tables = findTables([
    plainSheet(rows, { sheet: '本周' }),
    plainSheet(rows, { sheet: '隐藏', hidden: true }),
    grid([['说明']], { sheet: '说明' }),
    plainSheet(rows, { sheet: '无日期', date: '' }),
    plainSheet(rows, { sheet: '两天', date: '2022.11.7 2022.11.8' }),
  ]);
  expect(tables.map(({ sheet, date }) => [sheet, date])).toEqual([
    ['本周', '2022-11-07'],
    ['无日期', null],
    ['两天', null],
  ]);
});
