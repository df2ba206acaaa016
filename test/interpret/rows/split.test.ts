import { describe, expect, it } from 'vitest';
import { interpret } from '../../../src/interpret/index.ts';
import { grid, type Input, refusal } from '../../helpers.ts';

/** A table under the date, its header in row 2. */
const table = (header: readonly Input[], rows: readonly (readonly Input[])[]) =>
  grid([['2022.11.7'], header, ...rows]);

const COMPANIES = table(
  ['县区', '燃气公司', '户数', '已安装数'],
  [
    ['甲县', 'A公司', 100, 40],
    ['甲县', 'B公司', 50, 20],
    ['乙县', 'A公司', 200, 40],
    ['乙县', 'B公司', 70, 20],
    ['合计', '', 420, 120],
  ],
);

describe('a table that a column splits is refused by the name of the column', () => {
  it.each([
    ['a company in each row', COMPANIES, { cell: 'B2', cells: ['A3', 'A4'], word: 'A公司' }],
    [
      'companies that no two regions share',
      table(
        ['县区', '户数', '已安装数', '责任单位名'],
        [
          ['甲县', 100, 40, '甲燃气'],
          ['甲县', 50, 20, '城投'],
          ['乙县', 200, 40, '乙燃气'],
          ['乙县', 70, 20, '中裕'],
        ],
      ),
      { cell: 'D2', header: '责任单位名', word: '甲燃气' },
    ],
    [
      'a kind of user over many rows, and a remark in each',
      table(
        ['用户性质', '县区', '户数', '已安装数', '说明'],
        [
          ['居民', '甲县', 100, 40, '一'],
          ['', '乙县', 200, 40, '二'],
          ['', '丙县', 300, 40, '三'],
          ['非居民', '甲县', 50, 20, '四'],
          ['', '乙县', 70, 20, '五'],
        ],
      ),
      { cell: 'A2', header: '用户性质', region: '甲县', cells: ['B3', 'B6'], word: '居民' },
    ],
    [
      'the long form, a row for each region, kind of user and device',
      table(
        ['县区', '用户性质', '装置', '户数', '已安装数'],
        [
          ['甲县', '居民', '自闭阀', 100, 40],
          ['甲县', '居民', '报警器', 100, 30],
          ['甲县', '非居民', '自闭阀', 50, 20],
          ['甲县', '非居民', '报警器', 50, 10],
          ['乙县', '居民', '自闭阀', 200, 40],
          ['乙县', '居民', '报警器', 200, 30],
          ['乙县', '非居民', '自闭阀', 70, 20],
          ['乙县', '非居民', '报警器', 70, 10],
        ],
      ),
      { cell: 'B2', header: '用户性质', cells: ['A3', 'A5'] },
    ],
  ])('%s', (_, sheet, detail) => {
    expect(refusal(() => interpret([sheet]))).toMatchObject({ code: 'regions-split', ...detail });
  });
});

it.each([
  [
    'one region stands twice',
    table(
      ['县区', '说明', '户数', '已安装数'],
      [
        ['甲县', '一', 100, 40],
        ['甲县', '二', 50, 20],
        ['乙县', '三', 200, 40],
      ],
    ),
  ],
  [
    'most names stand once',
    table(
      ['所属', '乡镇', '户数', '已安装数'],
      [
        ['甲', '城关镇', 100, 40],
        ['甲', '东乡', 50, 20],
        ['甲', '山镇', 50, 20],
        ['乙', '城关镇', 200, 40],
        ['乙', '西乡', 70, 20],
        ['乙', '山镇', 70, 20],
      ],
    ),
  ],
  [
    'no column tells the rows apart',
    table(
      ['县区', '说明', '序号码', '户数', '已安装数'],
      [
        ['甲县', '重复', 1, 100, 40],
        ['甲县', '重复', 2, 50, 20],
        ['乙县', '重复', 3, 200, 40],
        ['乙县', '', 4, 70, 20],
      ],
    ),
  ],
])('it is read when %s', (_, sheet) => {
  expect(() => interpret([sheet])).not.toThrow();
});
