import { describe, expect, it } from 'vitest';
import { listSheets, readSheets } from '../../src/interpret/index.ts';
import { suggestWords } from '../../src/select/header-word.ts';
import { grid, type Input } from '../helpers.ts';

function suggestion(...rows: Input[][]) {
  const sheet = grid([['进度表'], ...rows]);
  const problem = listSheets(readSheets([sheet]))[0]?.problem;
  if (!problem) throw new Error('expected a sheet that is not understood');
  return suggestWords(sheet, problem);
}

describe('the word for a column that is missing', () => {
  it.each<[what: string, rows: Input[][], role: string, word: string]>([
    [
      'households, by the rates',
      [
        ['县区', '应整治量', '已安装数', '完成率', '电话'],
        ['甲县', 100, 50, '50%', 3567890],
        ['乙县', 200, 50, '25%', 3567891],
      ],
      'households',
      '应整治量',
    ],
    [
      'installed, by the total',
      [
        ['县区', '户数', '整治量', '去年底'],
        ['甲县', 100, 50, 40],
        ['乙县', 200, 60, 300],
        ['合计', 300, 110, 340],
      ],
      'installed',
      '整治量',
    ],
    [
      'households of one indicator among two',
      [
        ['县区', '自闭阀', '', '', '报警器', '', ''],
        ['', '户数', '已安装数', '安装率', '应整治量', '已安装数', '安装率'],
        ['甲县', 100, 50, '50%', 40, 10, '25%'],
        ['乙县', 200, 50, '25%', 20, 10, '50%'],
      ],
      'households',
      '应整治量',
    ],
  ])('is suggested: %s', (_, rows, role, word) => {
    expect(suggestion(...rows)).toEqual([{ role, word }]);
  });

  it.each<[what: string, rows: Input[][]]>([
    [
      'two columns fit',
      [
        ['县区', '应整治量', '整治基数', '已安装数'],
        ['甲县', 100, 110, 50],
        ['乙县', 200, 210, 60],
        ['合计', 300, 320, 110],
      ],
    ],
    [
      'nothing in the sheet confirms it',
      [
        ['县区', '应整治量', '已安装数'],
        ['甲县', 100, 50],
      ],
    ],
    [
      'the rates contradict it',
      [
        ['县区', '应整治量', '已安装数', '完成率'],
        ['甲县', 100, 50, '60%'],
      ],
    ],
    [
      'more is installed than due',
      [
        ['县区', '应整治量', '已安装数'],
        ['甲县', 100, 150],
        ['合计', 100, 150],
      ],
    ],
    [
      'it holds no counts',
      [
        ['县区', '应整治量', '已安装数'],
        ['甲县', '一百', 50],
        ['合计', '一百', 50],
      ],
    ],
    [
      'two columns are missing',
      [
        ['县区', '应整治量', '整治量'],
        ['甲县', 100, 50],
        ['合计', 100, 50],
      ],
    ],
  ])('is not suggested if %s', (_, rows) => {
    expect(suggestion(...rows)).toEqual([]);
  });
});

describe('a count and a rate that prove each other', () => {
  const rows: Input[][] = [
    ['县区', '户数', '整治量', '去年底', '整治率'],
    ['甲县', 100, 50, 40, '50%'],
    ['乙县', 200, 50, 300, '25%'],
    ['丙县', 300, 60, 10, '20%'],
  ];

  it('are both suggested, with and without a total', () => {
    const both = [
      { role: 'installed', word: '整治量' },
      { role: 'rate', word: '整治率' },
    ];
    expect(suggestion(...rows)).toEqual(both);
    expect(suggestion(...rows, ['合计', 600, 160, 350, '26.67%'])).toEqual(both);
  });

  it('choose among several counts that the total allows', () => {
    const two = rows.map((row, r) => (r === 0 ? row : [...row.slice(0, 3), 20 + r, row[4]]));
    expect(suggestion(...two, ['合计', 600, 160, 66, '26.67%'])).toMatchObject([
      { word: '整治量' },
      { word: '整治率' },
    ]);
  });

  it('are not suggested where one row disagrees, or a row has no rate', () => {
    for (const rate of ['30%', '']) {
      const wrong = rows.map((row, r) => (r === 2 ? [...row.slice(0, 4), rate] : row));
      expect(suggestion(...wrong)).toEqual([]);
    }
  });

  it('are found in a long table as well, and checked to its end', () => {
    const many = Array.from({ length: 400 }, (_, i) => [
      `第${i}县`,
      200,
      i % 200,
      1,
      `${(i % 200) / 2}%`,
    ]);
    const [header = []] = rows;
    expect(suggestion(header, ...many)).toHaveLength(2);
    const last = ['末县', 200, 100, 1, '51%'];
    expect(suggestion(header, ...many, last)).toEqual([]);
  });
});
