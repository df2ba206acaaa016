import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../src/core/error.ts';
import type { Grid } from '../../src/core/sheet/grid.ts';
import { type InterpretOptions, interpret, requireOlder } from '../../src/interpret/index.ts';
import {
  grid,
  interpretFixture,
  percent,
  plain,
  plainSheet,
  refusal,
  type SheetOptions,
} from '../helpers.ts';

const DATA = [
  ['沁阳市', 10, 5],
  ['孟州市', 20, 7],
];
const table = (options: SheetOptions & { date?: string } = {}) => plainSheet(DATA, options);
const cover = (options: SheetOptions = {}) => grid([['封面'], ['2022.11.7']], options);

describe('the published workbook', () => {
  it('is read completely, without a finding', async () => {
    const { snapshot, findings } = await interpretFixture('2022-11-07');
    expect(findings).toEqual([]);
    expect(snapshot).toMatchObject({
      title: '焦作市燃气居民用户安全装置加装情况进度表',
      date: '2022-11-07',
      dateFrom: 'sheet',
      decimals: [1, 2, 2],
      total: { name: '合计' },
      notes: ['备注:本表以安装率进行排名,安装率=已安装户数/应安装户数×100%。'],
    });
    expect(snapshot.regions).toHaveLength(11);
    expect(snapshot.columns).toHaveLength(16);
  });
});

describe('which sheet', () => {
  const chosen = (grids: Grid[], options: InterpretOptions = {}) =>
    interpret(grids, options).snapshot.source.sheet;

  it.each<[string, Grid[], InterpretOptions, string]>([
    ['the only one', [table({ sheet: '表1' })], {}, '表1'],
    ['the only one that fits', [cover({ sheet: '封面' }), table({ sheet: '表1' })], {}, '表1'],
    [
      'the only visible one',
      [table({ sheet: '旧', hidden: true }), table({ sheet: '新' })],
      {},
      '新',
    ],
    [
      'the one asked for',
      [table({ sheet: '10.31' }), table({ sheet: '11.7' })],
      { sheet: '11.7' },
      '11.7',
    ],
    [
      'asked for in other spaces and width',
      [table({ sheet: '进度 （一）' })],
      { sheet: '进度(一)' },
      '进度 （一）',
    ],
    [
      'a hidden one asked for',
      [table({ sheet: '旧', hidden: true }), table({ sheet: '新' })],
      { sheet: '旧' },
      '旧',
    ],
  ])('%s', (_, grids, options, expected) => {
    expect(chosen(grids, options)).toBe(expected);
  });

  it('an exact name goes before one that is spelt alike', () => {
    expect(chosen([table({ sheet: '表 1' }), table({ sheet: '表1' })], { sheet: '表1' })).toBe(
      '表1',
    );
  });
});

describe('the date', () => {
  it.each<[string, SheetOptions & { date?: string }, InterpretOptions, string, string]>([
    ['in the sheet', {}, {}, '2022-11-07', 'sheet'],
    ['by option, whatever the sheet says', {}, { date: '2022-11-14' }, '2022-11-14', 'option'],
    ['in its name', { date: '', sheet: '20221107' }, {}, '2022-11-07', 'sheet-name'],
    [
      "in the file's name",
      { date: '', file: 'a/周报2022-11-07.xlsx' },
      {},
      '2022-11-07',
      'file-name',
    ],
  ])('%s', (_, sheet, options, date, dateFrom) => {
    expect(interpret([table(sheet)], options).snapshot).toMatchObject({ date, dateFrom });
  });

  it('may be a date cell', () => {
    const sheet = grid([
      ['进度表'],
      [{ kind: 'date', value: '2022-11-07' }],
      ['县区', '户数', '已安装数'],
      ...DATA,
    ]);
    expect(interpret([sheet]).snapshot).toMatchObject({ title: '进度表', date: '2022-11-07' });
  });

  it("is the sheet's if names state others, and each is reported", () => {
    const sheet = table({ sheet: '2022.10.31', file: '周报20221114.xlsx' });
    const at = { source: sheet.source, row: null, col: null };
    expect(interpret([sheet]).findings).toEqual([
      { code: 'date-differs', at, date: '2022-11-07', other: '2022-10-31', where: 'sheet-name' },
      { code: 'date-differs', at, date: '2022-11-07', other: '2022-11-14', where: 'file-name' },
    ]);
    expect(interpret([sheet], { date: '2022-11-07' }).findings).toEqual([]);
  });
});

describe('decimals', () => {
  it.each<[string, readonly (string | number | ReturnType<typeof percent>)[], number | null]>([
    ['of most rates', ['50.0%', '35.00%', '20.0%'], 1],
    ['by number format', [percent(0.5), percent(0.35), 0.2], 1],
    ['none stated', [0.5, 0.35, ''], null],
  ])('%s', (_, rates, expected) => {
    const rows = rates.map((rate, r) => [`县${r}`, 10, 5, '', rate]);
    expect(plain(rows).decimals).toEqual([expected]);
  });
});

it('unused columns are reported', () => {
  const sheet = grid([
    ['2022.11.7'],
    ['县区', '户数', '已安装数', '责任人'],
    ['甲', 10, 5, '张三'],
  ]);
  expect(interpret([sheet]).findings).toEqual([
    {
      code: 'column-unused',
      at: { source: sheet.source, row: 1, col: 3 },
      header: '责任人',
      counts: false,
    },
  ]);
});

it('columns: the region, then figures by indicator; line numbers are left out', () => {
  const sheet = grid([
    ['2022.11.7'],
    ['序号', '县区', '户数', '已安装数', '名次'],
    [1, '甲', 10, 5, 1],
  ]);
  const { columns } = interpret([sheet]).snapshot;
  expect(columns.map(({ figure, label }) => [label.text, figure])).toEqual([
    ['县区', null],
    ['户数', { indicator: 0, measure: 'households' }],
    ['已安装数', { indicator: 0, measure: 'installed' }],
    ['名次', { indicator: 0, measure: 'rank' }],
  ]);
});

describe('refusals', () => {
  const source = { file: 'this.xlsx', sheet: 'Sheet1' };
  const header = ['县区', '户数', '已安装数'];
  const two = [table({ sheet: '甲' }), table({ sheet: '乙' })];

  it.each<[ErrorCode, string, Grid[], InterpretOptions, object]>([
    [
      'sheet-missing',
      'no such sheet',
      two,
      { sheet: '丙' },
      { file: 'this.xlsx', sheet: '丙', sheets: ['甲', '乙'] },
    ],
    ['several-tables', 'two fit', two, {}, { sheets: ['甲', '乙'], option: '--sheet' }],
    [
      'several-tables',
      'two fit, last period',
      two,
      { role: 'previous' },
      { option: '--prev-sheet' },
    ],
    [
      'no-table',
      'none fits',
      [cover({ sheet: '封面' }), cover({ sheet: '说明' })],
      {},
      { file: 'this.xlsx', sheets: ['封面', '说明'] },
    ],
    [
      'only-hidden',
      'the only table is hidden',
      [cover({ sheet: '封面' }), table({ hidden: true })],
      {},
      { sheet: 'Sheet1', option: '--sheet' },
    ],
    ['no-table', 'no sheet at all', [], {}, { sheets: [] }],
    [
      'sheet-not-understood',
      'one sheet, no header',
      [
        grid([
          ['县区', '户数'],
          ['甲', 1],
        ]),
      ],
      {},
      { ...source, missing: ['installed'], found: ['县区', '户数'] },
    ],
    [
      'sheet-not-understood',
      'the sheet asked for has none',
      [cover({ sheet: '封面' }), table()],
      { sheet: '封面' },
      { sheet: '封面' },
    ],
    [
      'several-tables',
      'two tables of the same in a sheet',
      [grid([['2022.11.7'], header, ...DATA, [], header, ...DATA])],
      {},
      { sheets: ['Sheet1!A2', 'Sheet1!A6'], option: '--sheet' },
    ],
    [
      'two-region-columns',
      'two columns of regions',
      [
        grid([
          ['县区', '单位', '户数', '已安装数'],
          ['甲', '乙', 1, 1],
        ]),
      ],
      {},
      { ...source, cell: 'B1' },
    ],
    [
      'header-ambiguous',
      'a measure twice',
      [
        grid([
          ['县区', '自闭阀', '', ''],
          ['', '户数', '已安装数', '累计完成'],
          ['甲', 2, 1, 1],
        ]),
      ],
      {},
      { cell: 'D2', text: '自闭阀 › 累计完成' },
    ],
    [
      'indicator-incomplete',
      'no installed',
      [
        grid([
          ['县区', '自闭阀', '', '软管'],
          ['', '户数', '已安装数', '户数'],
          ['甲', 2, 1, 1],
        ]),
      ],
      {},
      { ...source, cell: 'D2', indicator: '软管', missing: 'installed' },
    ],
    [
      'no-regions',
      'nothing below the header',
      [grid([['2022.11.7'], header, [], ['备注：无']])],
      {},
      { ...source, cell: 'A3' },
    ],
    ['no-date', 'no date anywhere', [table({ date: '' })], {}, { ...source, option: '--date' }],
    [
      'no-date',
      'no date anywhere, last period',
      [table({ date: '' })],
      { role: 'previous' },
      { option: '--prev-date' },
    ],
    [
      'date-unusable',
      'a month without its day',
      [table({ date: '2022年11月' })],
      {},
      { place: { cell: 'A2' }, text: '2022年11月', fault: 'no-day', option: '--date' },
    ],
    [
      'date-unusable',
      'a day that no calendar has, last period',
      [table({ date: '', sheet: '11月31日', file: '2022年/周报.xlsx' })],
      { role: 'previous' },
      { place: 'sheet-name', text: '11月31日', fault: 'no-such-day', option: '--prev-date' },
    ],
    [
      'date-unusable',
      'a month in a note that tells the date',
      [
        grid([
          ['县区', '户数', '已安装数'],
          ['甲', 1, 1],
          ['2022年前完成'],
          ['填报时间：2022年11月'],
        ]),
      ],
      {},
      { place: { cell: 'A4' } },
    ],
    [
      'date-unusable',
      "a month in the file's name",
      [table({ date: '', file: '2021.3/周报202211.xlsx' })],
      {},
      { place: 'file-name', text: '202211' },
    ],
    [
      'several-dates',
      'two in the sheet',
      [table({ date: '2022.11.7，2022.11.8' })],
      {},
      { ...source, dates: ['2022-11-07', '2022-11-08'], option: '--date' },
    ],
    [
      'several-dates',
      'two in its name',
      [table({ date: '', sheet: '20221107比20221031' })],
      { role: 'previous' },
      { option: '--prev-date' },
    ],
  ])('%s: %s', (code, _, grids, options, detail) => {
    expect(refusal(() => interpret(grids, options))).toMatchObject({ code, ...detail });
  });

  it('reports the problem of the one sheet that is nearly right', () => {
    const nearly = grid(
      [
        ['县区', '单位', '户数', '已安装数'],
        ['甲', '乙', 1, 1],
      ],
      { sheet: '表' },
    );
    expect(refusal(() => interpret([cover({ sheet: '封面' }), nearly]))).toMatchObject({
      code: 'two-region-columns',
      sheet: '表',
    });
  });

  it('previous-not-older: the same day or a later one', () => {
    const day = (date: string, file: string) => plain(DATA, { date, file });
    const current = day('2022.11.7', 'this.xlsx');
    expect(() => requireOlder(day('2022.11.6', 'last.xlsx'), current)).not.toThrow();
    for (const date of ['2022.11.7', '2022.12.1']) {
      expect(refusal(() => requireOlder(day(date, 'last.xlsx'), current))).toMatchObject({
        code: 'previous-not-older',
        file: 'this.xlsx',
        previousFile: 'last.xlsx',
        date: '2022-11-07',
      });
    }
  });
});
