/** Header words for columns, devices and gases. */
import { type InputCase, PLAIN, type Reads, type Shared, written } from './case.ts';
import { HEADER, plainRows, REGIONS, TOTAL, type Value } from './sheets.ts';

/** The plain table with another word over one of its columns. */
function renamed(column: number, shared: Shared, words: readonly string[]): InputCase[] {
  return words.map((word) =>
    written(shared, word, {
      rows: plainRows({ header: HEADER.map((old, i) => (i === column ? word : old)) }),
    }),
  );
}

/** The plain table with a fourth column; the total has the last of its values. */
function extended(
  shared: Shared,
  words: readonly string[],
  values: readonly Value[],
  { format, ...reads }: Reads & { readonly format?: string },
): InputCase[] {
  return words.map((word) =>
    written(shared, word, {
      rows: plainRows({
        header: [...HEADER, word],
        regions: REGIONS.map((row, i) => [...row, values[i] ?? null]),
        total: [...TOTAL, values[3] ?? null],
      }),
      formats: format ? { D4: format, D5: format, D6: format, D7: format } : {},
      reads,
    }),
  );
}

/** Two indicators by their device and gas, in a header of three rows. */
function indicators(
  shared: Shared,
  example: string,
  left: readonly [device: string, gas: string],
  right: readonly [device: string, gas: string],
): InputCase {
  return written(shared, example, {
    rows: plainRows({
      header: ['县区', left[0], null, right[0], null],
      regions: [
        [null, left[1], null, right[1], null],
        [null, '户数', '已安装数', '户数', '已安装数'],
        ...REGIONS.map((counts) => [...counts, counts[1], 8]),
      ],
      total: [...TOTAL, TOTAL[1], 24],
    }),
    merges: ['A3:A5', 'B3:C3', 'D3:E3', 'B4:C4', 'D4:E4'],
    reads: {
      indicators: [left.join('·'), right.join('·')],
      regions: `
        沁阳市 87326 29499 87326 8
        孟州市 80147 29380 80147 8
        温县   71840 19860 71840 8
        = 合计 239313 78739 239313 24`,
    },
  });
}

/** Each word beside the next, so that none is taken for another. */
function beside(words: readonly string[]): (readonly [word: string, next: string])[] {
  return words.map((word, i) => [word, words[i + 1] ?? words[0] ?? '']);
}

const row = (group: Shared['group'], says: string, makes: string): Shared => ({
  group,
  says,
  makes,
});

const REGION = row('region', 'its word', 'the column of regions');
const HOUSEHOLDS = row('households', 'its word', 'households due');
const INSTALLED = row('installed', 'its word', 'households installed so far');
const ADDED = row(
  'added',
  'its word',
  'the sheet’s own addition, used when there is no previous sheet',
);
const RATE = row('rate', 'its word', 'the sheet’s own rate, compared with the recomputed one');
const RANK = row('rank', 'its word', 'the sheet’s own rank, compared with the recomputed one');
const PIVOT = row('headers', 'values of a pivot table that are sums', 'the field itself');
const NO_SUMS = row(
  'headers',
  'values of a pivot table that count or average',
  'refused with their cells: the values must be summed',
);
const DEVICE = row(
  'devices',
  'its word',
  'the device as the header says it, never merged with another',
);
const GAS = row('gas', 'its word', 'the gas as the header says it, never merged with another');

const RATES = { stated: '沁阳市 - 33.8 -\n孟州市 - 36.7 -\n温县 - 27.6 -' };
const FRACTIONS = [0.338, 0.367, 0.276, 0.329];
const PERCENTS = [33.8, 36.7, 27.6, 32.9];
const ADDITIONS = { stated: '沁阳市 0 - -\n孟州市 85 - -\n温县 12 - -' };
const RANKS = { stated: '沁阳市 - - 2\n孟州市 - - 1\n温县 - - 3' };

/** Separated by spaces. */
const words = (text: string): readonly string[] => text.split(' ');

export const WORD_CASES: readonly InputCase[] = [
  ...renamed(0, REGION, [
    ...words('县(市、区) 县区 区县 地区 单位 单位名称 辖区 属地 省份 乡镇(街道) District 行标签'),
    ...words('State State/UT Ward School 学校'),
    'Row Labels',
    'Name of School',
  ]),
  ...renamed(
    0,
    row('region', 'full-width brackets, spaces and line breaks in a word', 'the same word'),
    ['县（市、区）', '县　区', '县\n(市、区)', ' 单位 名称\u00a0'],
  ),
  ...renamed(
    1,
    HOUSEHOLDS,
    words(
      '户数 应安装户数 应装户数 总户数 用户数 任务数 目标任务 应改户数 应加装户数 应换 任务量 计划数 计划任务数 年度计划 年度目标 全年任务数 Households Target Sanctioned',
    ),
  ),
  ...renamed(
    2,
    INSTALLED,
    words(
      '已安装数 已安装户数 累计安装 已完成 累计完成 完成数 进度 竣工数 已改造户数 已加装户数 已换 完成量 开工数 实际完成 Installed Achievement Actual',
    ),
  ),
  ...extended(
    ADDED,
    words('环比新增安装数 本周新增 本期新增 较上周新增 周增量 新增 本周完成 Added'),
    [0, 85, 12, 97],
    ADDITIONS,
  ),
  ...extended(
    RATE,
    ['安装率', '完成率', '覆盖率', '普及率', '开工率', '接种率', 'Completion rate'],
    FRACTIONS,
    {
      format: '0.0%',
      ...RATES,
    },
  ),
  ...extended(
    row('rate', 'a word with (%) over plain numbers', 'percent: 33.8 is 33.8 %'),
    [
      ...words('完成比例(%) 进度(%) 占任务% 安装率（％） 已安装(%)'),
      'Achievement (%)',
      '% Achievement',
    ],
    PERCENTS,
    RATES,
  ),
  ...extended(RANK, words('名次 排名 位次 总排名 Rank'), [2, 1, 3], RANKS),
  ...extended(
    row('rank', 'a number that only counts the lines', 'nothing, since it is not a rank'),
    ['序号', 'No.', 'Sl. No.', 'S. No.'],
    [1, 2, 3],
    { stated: '沁阳市 - - -\n孟州市 - - -\n温县 - - -' },
  ),
  ...['求和项:', '求和项：', 'Sum of ', 'Sum - '].map((prefix) =>
    written(PIVOT, `${prefix}户数`, {
      rows: plainRows({
        header: ['行标签', `${prefix}户数`, `${prefix}已安装数`],
        total: ['总计', TOTAL[1], TOTAL[2]],
      }),
      reads: { regions: PLAIN.regions?.replace('合计', '总计') ?? '' },
    }),
  ),
  ...['计数项:', '平均值项:', 'Count of ', 'Max of '].map((prefix) => ({
    ...written(NO_SUMS, `${prefix}户数`, {
      rows: plainRows({ header: ['行标签', `${prefix}户数`, `${prefix}已安装数`] }),
    }),
    expect: { refused: 'pivot-without-sums' as const },
  })),
  ...beside(
    words(
      '自闭阀 管道燃气自闭阀 金属软管 金属波纹管 不锈钢波纹软管 报警器 熄火保护装置 切断阀 减压阀 三件套 两件套',
    ),
  ).map(([word, next]) => indicators(DEVICE, word, [word, '管道气'], [next, '管道气'])),
  ...beside(words('管道气 管道燃气 天然气 液化气 液化石油气 瓶装液化气')).map(([word, next]) =>
    indicators(GAS, word, ['金属软管', word], ['金属软管', next]),
  ),
];
