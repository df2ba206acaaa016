import { expect, it } from 'vitest';
import { findIndicators } from '../../../src/interpret/header/indicators.ts';
import { findHeaders } from '../../../src/interpret/header/search.ts';
import { createVocabulary } from '../../../src/interpret/words/vocabulary.ts';
import { grid, type Input } from '../../helpers.ts';

const VOCABULARY = createVocabulary();

/** Each indicator as `自闭阀/管道气 B households, C installed`, or the problem. */
function indicators(...header: Input[][]): string[] | string {
  const [found] = findHeaders(grid([...header, ['甲', 1]]), VOCABULARY).headers;
  if (!found) throw new Error('no header');
  const result = findIndicators(found, VOCABULARY);
  if ('problem' in result) {
    return `${result.problem} ${String.fromCharCode(65 + result.column.col)}`;
  }
  return result.indicators.map(({ indicator, columns }) => {
    const list = [...columns].map(
      ([measure, { col }]) => `${String.fromCharCode(65 + col)} ${measure}`,
    );
    return `${indicator.device}/${indicator.gas} ${list.join(', ')}`;
  });
}

const two = (first: Input, second: Input): Input[][] => [
  ['县区', first, '', second, ''],
  ['', '户数', '已安装数', '户数', '已安装数'],
];

it.each<[string, Input[][], string[] | string]>([
  ['nameless', [['县区', '户数', '已安装数']], ['/ B households, C installed']],
  [
    'devices',
    two('自闭阀', '金属软管'),
    ['自闭阀/ B households, C installed', '金属软管/ D households, E installed'],
  ],
  [
    'gases',
    two('管道气', '瓶装液化气'),
    ['/管道气 B households, C installed', '/瓶装液化气 D households, E installed'],
  ],
  [
    'gas above device',
    [
      ['县区', '天然气', ''],
      ['', '报警器', ''],
      ['', '户数', '已安装数'],
    ],
    ['报警器/天然气 B households, C installed'],
  ],
  [
    'two labels, neither a gas: the last is taken for it',
    [
      ['县区', '自闭阀', ''],
      ['', '城区', ''],
      ['', '户数', '已安装数'],
    ],
    ['自闭阀/城区 B households, C installed'],
  ],
  [
    'a device above itself, as a report heads the columns of 自闭阀户数',
    [
      ['县区', '自闭阀', '', '金属软管', ''],
      ['', '自闭阀户数', '自闭阀已安装数', '金属软\n管户数', '金属软管 已安装数'],
    ],
    ['自闭阀/ B households, C installed', '金属软管/ D households, E installed'],
  ],
  [
    'a gas above itself',
    [
      ['县区', '自闭阀', '', '', ''],
      ['', '管道气', '', '液化气', ''],
      ['', '管道气户数', '管道气已安装数', '液化气户数', '液化气已安装数'],
    ],
    ['自闭阀/管道气 B households, C installed', '自闭阀/液化气 D households, E installed'],
  ],
  [
    'a rate one level higher joins the indicator before it',
    [
      ['县区', '自闭阀', '', ''],
      ['', '管道气', '', '安装率'],
      ['', '户数', '已安装数', ''],
    ],
    ['自闭阀/管道气 B households, C installed, D rate'],
  ],
  [
    'measures apart, under the same labels',
    [
      ['县区', '户数', '', '已安装数', ''],
      ['', '自闭阀', '软管', '自闭阀', '软管'],
    ],
    ['自闭阀/ B households, D installed', '软管/ C households, E installed'],
  ],
  ['labels that differ in width only', two('自闭阀(新)', '自闭阀（新）'), 'ambiguous D'],
  ['one measure twice', [['县区', '户数', '已安装数', '累计完成']], 'ambiguous D'],
  [
    'no installed',
    [
      ['县区', '自闭阀', '', '软管'],
      ['', '户数', '已安装数', '户数'],
    ],
    'installed D',
  ],
  [
    'no households',
    [
      ['县区', '自闭阀', '', '软管'],
      ['', '户数', '已安装数', '已安装数'],
    ],
    'households D',
  ],
])('%s', (_, header, expected) => {
  expect(indicators(...header)).toEqual(expected);
});

it('leaves a rank of all indicators together to none of them', () => {
  const [found] = findHeaders(
    grid(
      [
        ['县区', '自闭阀', '', '金属软管', '', '总排名'],
        ['', '户数', '已安装数', '户数', '已安装数', ''],
        ['甲', 1, 1, 1, 1, 1],
      ],
      { merges: ['F1:F2'] },
    ),
    VOCABULARY,
  ).headers;
  if (!found) throw new Error('no header');
  const result = findIndicators(found, VOCABULARY);
  expect('overall' in result && result.overall.map(({ label }) => label.text)).toEqual(['总排名']);
});
