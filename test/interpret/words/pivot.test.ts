/** Tables that a pivot table wrote: prefixes of its values, its own labels, its blank items. */
import { describe, expect, it } from 'vitest';
import { interpret } from '../../../src/interpret/index.ts';
import { aggregateOf, withoutSum } from '../../../src/interpret/words/pivot.ts';
import { grid, type Input, refusal } from '../../helpers.ts';
import { readingOf } from '../../reading.ts';

const day = ['2022年11月7日'];
const reading = (rows: readonly (readonly Input[])[], merges: readonly string[] = []) =>
  readingOf(interpret([grid(rows, { merges })]));

const SUMS = [
  (field: string) => `求和项:${field}`,
  (field: string) => `求和项：${field}`,
  (field: string) => `求和项: ${field}`,
  (field: string) => `Sum of ${field}`,
  (field: string) => `sum of  ${field}`,
  (field: string) => `Somme de ${field}`,
  (field: string) => `Summe von ${field}`,
  (field: string) => `Suma de ${field}`,
  (field: string) => `加總 - ${field}`,
  (field: string) => `以下项目的总和:${field}`,
  (field: string) => `Sum - ${field}`,
  (field: string) => `求和 - ${field}`,
];
const COUNTS = [
  '计数项:',
  '计数项：',
  '数值计数项:',
  '非重复计数项:',
  '計數 - ',
  'Count of ',
  'Count - ',
];
const OTHERS = [
  ...[
    '平均值项:',
    '最大值项:',
    '最小值项:',
    '乘积项:',
    '标准偏差项:',
    '总体方差项:',
    '平均值 - ',
    '以下项目的平均值:',
  ],
  ...['Average of ', 'Max of ', 'Min of ', 'Product of ', 'StdDev of ', 'Varp of ', 'Mean - '],
];
const PAIRS = [
  ['户数', '已安装数'],
  ['应安装户数', '累计完成'],
  ['计划任务数', '开工数'],
  ['户数(户)', '已安装数(户)'],
  ['Households', 'Installed'],
  ['Sanctioned', 'Achievement'],
] as const;

describe.each(PAIRS)('%s and %s', (due, done) => {
  it.each(SUMS.map((sum) => [sum('…'), sum] as const))('%s is the field itself', (_, sum) => {
    const plain = reading([day, ['县区', due, done], ['红枫县', 100, 50], ['白桦县', 200, 90]]);
    const pivot = reading([
      day,
      [],
      ['行标签', sum(due), sum(done)],
      ['红枫县', 100, 50],
      ['白桦县', 200, 90],
      ['总计', 300, 140],
    ]);
    expect(pivot).toMatchObject({
      indicators: [''],
      findings: [],
      regions: `${plain.regions}\n= 总计 300 140`,
    });
  });

  it.each([...COUNTS, ...OTHERS])('%s is refused with its cells', (prefix) => {
    const both = [day, ['行标签', prefix + due, prefix + done], ['红枫县', 1, 1]];
    expect(refusal(() => reading(both))).toMatchObject({
      code: 'pivot-without-sums',
      cells: ['B2', 'C2'],
    });
    const one = [day, ['行标签', `求和项:${due}`, prefix + done], ['红枫县', 1, 1]];
    expect(refusal(() => reading(one))).toMatchObject({
      code: 'pivot-without-sums',
      cells: ['C2'],
    });
  });

  it.each([...COUNTS, ...OTHERS])('%s beside the sums is not used', (prefix) => {
    const { regions, findings } = reading([
      day,
      ['行标签', prefix + due, `求和项:${due}`, `求和项:${done}`],
      ['红枫县', 1, 100, 50],
      ['总计', 1, 100, 50],
    ]);
    expect({ regions, findings }).toEqual({
      regions: '红枫县 100 50\n= 总计 100 50',
      findings: [],
    });
  });
});

it.each(OTHERS.slice(0, 3))('%s of rates is a rate', (prefix) => {
  const { stated } = reading([
    day,
    ['行标签', '求和项:户数', '求和项:已安装数', `${prefix}安装率`],
    ['红枫县', 100, 50, 0.5],
    ['白桦县', 200, 90, 0.45],
  ]);
  expect(stated).toBe('红枫县 - 50 -\n白桦县 - 45 -');
});

it.each([
  ['求和项:户数', '户数'],
  ['Sum of Households', 'Households'],
  ['户数', '户数'],
  ['求和项:', '求和项:'],
  ['总和', '总和'],
  ['Summer houses', 'Summer houses'],
])('%s without the mark of a sum: %s', (text, expected) => {
  expect(withoutSum(text)).toBe(expected);
});

it.each(['户数', '计数', 'County', 'Counted households', '平均', '最大', 'Maximum', '项目:户数'])(
  '%s holds what it says',
  (text) => {
    expect(aggregateOf(text)).toBeNull();
  },
);

it.each([
  ['(空白)', '总计'],
  ['（空白）', '总计'],
  ['(blank)', 'Grand Total'],
])('%s is not a region', (blank, total) => {
  const rows = (figures: readonly Input[], sums: readonly number[]) => [
    day,
    ['行标签', '求和项:户数', '求和项:已安装数'],
    ['红枫县', 100, 50],
    ['白桦县', 200, 90],
    [blank, ...figures],
    [total, ...sums],
  ];
  expect(reading(rows([], [300, 140]))).toMatchObject({
    regions: `红枫县 100 50\n白桦县 200 90\n= ${total.replace(' ', '')} 300 140`,
    findings: [],
  });
  expect(reading(rows([40, 10], [340, 150]))).toMatchObject({
    regions: `红枫县 100 50\n白桦县 200 90\n= ${total.replace(' ', '')}`,
    findings: ['name-invalid A5'],
  });
});

describe.each([
  ['Excel in Chinese', '列标签', '行标签', '求和项:', '总计', '(全部)'],
  ['Excel in English', 'Column Labels', 'Row Labels', 'Sum of ', 'Grand Total', '(All)'],
  ['WPS', '值', '县区', '求和项：', '总计', '(多项)'],
])('%s', (_, columns, rowLabels, sum, total, all) => {
  it('devices over the columns, a filter above', () => {
    const rows = [
      ['安全装置安装进度表'],
      day,
      ['年度', all],
      [],
      [null, columns],
      [null, '自闭阀', null, '金属软管', null, `${sum}户数汇总`, `${sum}已安装数汇总`],
      [rowLabels, ...['户数', '已安装数', '户数', '已安装数'].map((field) => sum + field)],
      ['红枫县', 100, 50, 100, 80, 200, 130],
      ['白桦县', 200, 90, 200, 100, 400, 190],
      [total, 300, 140, 300, 180, 600, 320],
    ];
    expect(reading(rows)).toMatchObject({
      title: '安全装置安装进度表',
      indicators: ['自闭阀', '金属软管'],
      regions: `红枫县 100 50 100 80\n白桦县 200 90 200 100\n= ${total.replace(' ', '')} 300 140 300 180`,
      findings: [],
    });
  });

  it('nothing but the pivot table: no label of it is a title', () => {
    const rows = [
      ['所属单位名称', all],
      [],
      [null, columns],
      [rowLabels, `${sum}户数`, `${sum}已安装数`],
      ['红枫县', 100, 50],
      ['白桦县', 200, 90],
      [total, 300, 140],
    ];
    const { title } = interpret([grid(rows, { file: '2022-11-07.xlsx' })]).snapshot;
    expect(title).toBeNull();
  });
});

it('subtotals of a field before the regions: 城区 汇总', () => {
  const rows = [
    day,
    ['片区', '县区', '求和项:户数', '求和项:已安装数'],
    ['城区', '红枫区', 1000, 900],
    [null, '白桦区', 2000, 1500],
    ['城区 汇总', null, 3000, 2400],
    ['县', '青檀县', 500, 400],
    [null, '雪松县', 1500, 600],
    ['县 汇总', null, 2000, 1000],
    ['总计', null, 5000, 3400],
  ];
  expect(reading(rows)).toMatchObject({
    regions: '红枫区 1000 900\n白桦区 2000 1500\n青檀县 500 400\n雪松县 1500 600\n= 总计 5000 3400',
    findings: [],
  });
});
