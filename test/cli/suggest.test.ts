import { describe, expect, it } from 'vitest';
import { suggestWord } from '../../src/cli/suggest.ts';
import { listSheets, readSheets } from '../../src/interpret/index.ts';
import { grid, type Input } from '../helpers.ts';

function suggestion(...rows: Input[][]) {
  const sheet = grid([['进度表'], ...rows]);
  const problem = listSheets(readSheets([sheet]))[0]?.problem;
  if (!problem) throw new Error('expected a sheet that is not understood');
  return suggestWord(sheet, problem);
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
  ])('is told: %s', (_, rows, role, word) => {
    expect(suggestion(...rows)).toEqual({ role, word });
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
  ])('is not told when %s', (_, rows) => {
    expect(suggestion(...rows)).toBeNull();
  });
});
