/** Words of a configuration that are named as having changed how a table is read. */
import { describe, expect, it } from 'vitest';
import { type ExtraWords, interpret, usedWords } from '../../../src/interpret/index.ts';
import { grid } from '../../helpers.ts';

const ROWS = [
  ['进度表 2022.11.7'],
  ['县区', '保有量', '已安装数', '排名'],
  ['甲县', 100, 50, 1],
  ['乙县', 200, 60, 2],
  ['丙县', 300, 110, ''],
  ['一共', 300, 110, ''],
  ['抄送：各县'],
];

const used = (vocabulary: ExtraWords) =>
  usedWords(interpret([grid(ROWS)], { vocabulary }), vocabulary).map(
    ({ text, kind }) => `${text} ${kind}`,
  );

const NEEDED = { households: ['保有量'] };

describe('words of a configuration', () => {
  it.each<[string, ExtraWords, string[]]>([
    ['a word that is needed', NEEDED, ['保有量 households']],
    ['words that the sheet does not have', { ...NEEDED, total: ['全区'] }, ['保有量 households']],
    [
      'words that gasrank knows itself',
      { ...NEEDED, installed: ['已安装数'], region: ['县区'] },
      ['保有量 households'],
    ],
    [
      'names of rows',
      { ...NEEDED, total: ['一共'], subtotal: ['丙县'], note: ['抄送'] },
      ['保有量 households', '抄送:各县 note', '丙县 subtotal', '一共 total'],
    ],
    [
      'a word that means something else than usual',
      { ...NEEDED, 'line-number': ['排名'] },
      ['保有量 households', '排名 line-number'],
    ],
  ])('%s', (_, vocabulary, expected) => {
    expect(
      used(vocabulary)
        .map((it) => it.normalize('NFKC'))
        .sort(),
    ).toEqual(expected.map((it) => it.normalize('NFKC')).sort());
  });

  it('none are used without a configuration', () => {
    const plain = ROWS.map((row) => row.map((cell) => (cell === '保有量' ? '户数' : cell)));
    expect(usedWords(interpret([grid(plain)]), {})).toEqual([]);
    expect(usedWords(interpret([grid(plain)]), { total: [] })).toEqual([]);
  });

  it('a device in front of the word, and a gas above it', () => {
    const rows = [
      ['进度表 2022.11.7'],
      ['县区', '沼气', '', ''],
      ['', '阀门保有量', '阀门已安装数', '安装率'],
      ['甲县', 100, 50, 0.5],
    ];
    const vocabulary: ExtraWords = { households: ['保有量'], 'gas-name': ['沼气'] };
    const words = usedWords(interpret([grid(rows)], { vocabulary }), vocabulary);
    expect(words).toEqual([
      { text: '阀门保有量', kind: 'households' },
      { text: '沼气', kind: 'gas-name' },
    ]);
  });
});
