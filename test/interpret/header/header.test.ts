import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../src/core/sheet/grid.ts';
import { findHeaders } from '../../../src/interpret/header/search.ts';
import { createVocabulary } from '../../../src/interpret/words/vocabulary.ts';
import { grid, type Input, readFixture } from '../../helpers.ts';

const VOCABULARY = createVocabulary();

/** Each column of the sheet's only header as `C installed 自闭阀>已安装数 [自闭阀]`. */
function columns(sheet: Grid): string[] {
  const { headers } = findHeaders(sheet, VOCABULARY);
  const [header] = headers;
  if (!header || headers.length > 1) throw new Error(`${headers.length} headers`);
  return header.columns.map(({ col, role, path, groups }) => {
    const words = (labels: readonly { text: string }[]) => labels.map(({ text }) => text);
    return `${String.fromCharCode(65 + col)} ${role} ${words(path).join('>')} [${words(groups).join()}]`;
  });
}

function bounds(sheet: Grid): [number, number] | undefined {
  const [header] = findHeaders(sheet, VOCABULARY).headers;
  return header && [header.top, header.bottom];
}

const MEASURES = ['户数', '已安装数', '环比新增安装数'];
const PIPED = [...MEASURES, '', ''];
const PUBLISHED_ROWS: Input[][] = [
  ['焦作市进度表'],
  ['(2022.11.7)'],
  ['县(市、区)', '自闭阀', '', '', '', '', '金属软管'],
  ['', '管道气', '', '', '安装率', '名次', '管道气', '', '', '安装率', '名次', '液化气'],
  ['', ...PIPED, ...PIPED, ...MEASURES, '安装率', '名次'],
  ['沁阳市', 87326, 29499, 0, 0.338, 6, 87326, 87237, 895, 0.999, 3, 700, 450, 0, 0.6429, 8],
];
const PUBLISHED_COLUMNS = [
  'A region 县(市、区)>县(市、区)>县(市、区) []',
  'B households 自闭阀>管道气>户数 [自闭阀,管道气]',
  'C installed 自闭阀>管道气>已安装数 [自闭阀,管道气]',
  'D added 自闭阀>管道气>环比新增安装数 [自闭阀,管道气]',
  'E rate 自闭阀>安装率>安装率 [自闭阀]',
  'F rank 自闭阀>名次>名次 [自闭阀]',
  'G households 金属软管>管道气>户数 [金属软管,管道气]',
  'H installed 金属软管>管道气>已安装数 [金属软管,管道气]',
  'I added 金属软管>管道气>环比新增安装数 [金属软管,管道气]',
  'J rate 金属软管>安装率>安装率 [金属软管]',
  'K rank 金属软管>名次>名次 [金属软管]',
  'L households 金属软管>液化气>户数 [金属软管,液化气]',
  'M installed 金属软管>液化气>已安装数 [金属软管,液化气]',
  'N added 金属软管>液化气>环比新增安装数 [金属软管,液化气]',
  'O rate 金属软管>液化气>安装率 [金属软管,液化气]',
  'P rank 金属软管>液化气>名次 [金属软管,液化气]',
];

describe('the published header', () => {
  it('as the workbook has it, merged to uneven depth', async () => {
    const [sheet] = (await readFixture('2022-11-07')).grids;
    expect(sheet && columns(sheet)).toEqual(PUBLISHED_COLUMNS);
    expect(sheet && bounds(sheet)).toEqual([2, 4]);
  });

  it('typed once, with blanks instead of merges', () => {
    expect(columns(grid(PUBLISHED_ROWS))).toEqual(PUBLISHED_COLUMNS);
  });

  it('below and right of empty rows and columns', () => {
    const moved = grid([[], [], ...PUBLISHED_ROWS.map((cells) => ['', '', ...cells])]);
    expect(columns(moved).map((column) => column.slice(2))).toEqual(
      PUBLISHED_COLUMNS.map((column) => column.slice(2)),
    );
    expect(bounds(moved)).toEqual([4, 6]);
  });

  it('one label object for each cell of the sheet', () => {
    const [header] = findHeaders(grid(PUBLISHED_ROWS), VOCABULARY).headers;
    const labels = new Set(header?.columns.flatMap(({ path }) => path));
    // 县(市、区), two devices, three gases, and sixteen columns less the region's.
    expect(labels.size).toBe(1 + 2 + 3 + 15);
  });
});

const DATA: Input[] = ['沁阳市', 10, 5, 50];
describe('other headers', () => {
  it.each<[string, Grid, string[]]>([
    [
      'one row, one nameless indicator',
      grid([['县区', '户数', '已安装数'], DATA]),
      ['A region 县区 []', 'B households 户数 []', 'C installed 已安装数 []'],
    ],
    [
      'two rows',
      grid([['县区', '自闭阀', ''], ['', '户数', '已安装数'], DATA], {
        merges: ['A1:A2', 'B1:C1'],
      }),
      [
        'A region 县区>县区 []',
        'B households 自闭阀>户数 [自闭阀]',
        'C installed 自闭阀>已安装数 [自闭阀]',
      ],
    ],
    [
      'a line number before the region',
      grid([
        ['序号', '县区', '户数', '已安装数'],
        [1, ...DATA],
      ]),
      [
        'A line-number 序号 []',
        'B region 县区 []',
        'C households 户数 []',
        'D installed 已安装数 []',
      ],
    ],
    [
      'the region last',
      grid([
        ['户数', '已安装数', '县区'],
        [10, 5, '沁阳市'],
      ]),
      ['A households 户数 []', 'B installed 已安装数 []', 'C region 县区 []'],
    ],
    [
      'titles directly above, across all columns',
      grid([['进度表', '', ''], ['2022.11.7'], ['县区', '户数', '已安装数'], DATA], {
        merges: ['A1:C1', 'A2:C2'],
      }),
      ['A region 县区 []', 'B households 户数 []', 'C installed 已安装数 []'],
    ],
    [
      'a date and a unit directly above the measures',
      grid([['进度表'], ['', '2022.11.7', '单位:户'], ['县区', '户数', '已安装数'], DATA]),
      ['A region 县区 []', 'B households 户数 []', 'C installed 已安装数 []'],
    ],
    [
      'a merged date directly above the measures',
      grid([['进度表'], ['', '截至11月7日', ''], ['县区', '户数', '已安装数'], DATA], {
        merges: ['B2:C2'],
      }),
      ['A region 县区 []', 'B households 户数 []', 'C installed 已安装数 []'],
    ],
    [
      'measures over devices, merged',
      grid(
        [
          ['县区', '户数', '', '已安装数', ''],
          ['', '自闭阀', '金属软管', '自闭阀', '金属软管'],
          ['甲', 1, 2, 1, 2],
        ],
        { merges: ['A1:A2', 'B1:C1', 'D1:E1'] },
      ),
      [
        'A region 县区>县区 []',
        'B households 户数>自闭阀 [自闭阀]',
        'C households 户数>金属软管 [金属软管]',
        'D installed 已安装数>自闭阀 [自闭阀]',
        'E installed 已安装数>金属软管 [金属软管]',
      ],
    ],
    [
      'measures over devices, typed once',
      grid([
        ['县区', '户数', '', '已安装数', ''],
        ['', '自闭阀', '金属软管', '自闭阀', '金属软管'],
        ['甲', 1, 2, 1, 2],
      ]),
      [
        'A region 县区>县区 []',
        'B households 户数>自闭阀 [自闭阀]',
        'C households 户数>金属软管 [金属软管]',
        'D installed 已安装数>自闭阀 [自闭阀]',
        'E installed 已安装数>金属软管 [金属软管]',
      ],
    ],
    [
      'a group typed once does not reach past the one above it',
      grid([
        ['县区', '自闭阀', '', '报警器', ''],
        ['', '管道气', '', '', ''],
        ['', '户数', '已安装数', '户数', '已安装数'],
        ['甲', 1, 2, 3, 4],
      ]),
      [
        'A region 县区>县区>县区 []',
        'B households 自闭阀>管道气>户数 [自闭阀,管道气]',
        'C installed 自闭阀>管道气>已安装数 [自闭阀,管道气]',
        'D households 报警器>报警器>户数 [报警器]',
        'E installed 报警器>报警器>已安装数 [报警器]',
      ],
    ],
    [
      'units in a row of their own are no groups',
      grid([
        ['县区', '户数', '已安装数', '安装率'],
        ['', '(户)', '（户）', '(%)'],
        ['甲', 10, 5, 50],
      ]),
      [
        'A region 县区>县区 []',
        'B households 户数>(户) []',
        'C installed 已安装数>（户） []',
        'D rate 安装率>(%) []',
      ],
    ],
    [
      'a remark beside the figures that is a header word',
      grid([
        ['县区', '户数', '已安装数', '备注'],
        ['甲', 10, 10, '已完成'],
        ['乙', '1,000', '7', '已完成'],
      ]),
      ['A region 县区 []', 'B households 户数 []', 'C installed 已安装数 []'],
    ],
    [
      'four rows',
      grid([
        ['县区', '城区', '', '', ''],
        ['', '自闭阀', '', '金属软管', ''],
        ['', '管道气', '', '管道气', ''],
        ['', '户数', '已安装数', '户数', '已安装数'],
        ['甲', 1, 2, 3, 4],
      ]),
      [
        'A region 县区>县区>县区>县区 []',
        'B households 城区>自闭阀>管道气>户数 [城区,自闭阀,管道气]',
        'C installed 城区>自闭阀>管道气>已安装数 [城区,自闭阀,管道气]',
        'D households 城区>金属软管>管道气>户数 [城区,金属软管,管道气]',
        'E installed 城区>金属软管>管道气>已安装数 [城区,金属软管,管道气]',
      ],
    ],
  ])('%s', (_, sheet, expected) => {
    expect(columns(sheet)).toEqual(expected);
  });

  it('names the columns that it does not use', () => {
    const sheet = grid([
      ['县区', '自闭阀', '', '责任 人', '备注'],
      ['', '户数', '已安装数', '', ''],
      ['甲', 1, 2, '张三', '快'],
    ]);
    expect(findHeaders(sheet, VOCABULARY).headers[0]?.unused).toEqual([
      { col: 3, text: '责任人' },
      { col: 4, text: '备注' },
    ]);
  });
});

describe('texts that are not a header', () => {
  it.each<[string, Input[][], string[], string[]]>([
    ['an empty sheet', [], ['region', 'households', 'installed'], []],
    [
      'no known word',
      [
        ['甲', '乙'],
        [1, 2],
      ],
      ['region', 'households', 'installed'],
      [],
    ],
    [
      'no installed',
      [
        ['县区', '户数', '电话'],
        ['甲', 10, 1],
      ],
      ['installed'],
      ['县区', '户数'],
    ],
    [
      'no region: two columns of words that it could be',
      [
        ['', '责任人', '户数', '已安装数'],
        ['甲', '张三', 10, 1],
      ],
      ['region'],
      ['户数', '已安装数'],
    ],
    [
      'more levels than a header has',
      [['县区'], ['', '一'], ['', '二'], ['', '三'], ['', '户数', '已安装数']],
      ['region'],
      ['户数', '已安装数'],
    ],
    ['words far apart', [['县区'], [], [], ['户数', '已安装数']], ['region'], ['户数', '已安装数']],
  ])('%s', (_, rows, missing, found) => {
    expect(findHeaders(grid(rows), VOCABULARY)).toMatchObject({ headers: [], missing, found });
  });

  it('names the unknown words beside known ones', () => {
    const { unknown } = findHeaders(
      grid([
        ['县区', '拟挂牌数', '已安装数', '电话'],
        ['甲', 1, 1, '-'],
      ]),
      VOCABULARY,
    );
    expect(unknown).toEqual(['拟挂牌数', '电话']);
  });

  it('finds a second header below the first', () => {
    const table = [['县区', '户数', '已安装数'], DATA];
    expect(
      findHeaders(grid([...table, [], ...table]), VOCABULARY).headers.map(({ top }) => top),
    ).toEqual([0, 3]);
  });
});
