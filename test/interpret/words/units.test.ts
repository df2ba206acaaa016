/** Units wherever a header puts them, compared with factors and names that this file writes down itself. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { known } from '../../../src/core/quantity.ts';
import { interpret } from '../../../src/interpret/index.ts';
import { parted, unitsOf } from '../../../src/interpret/words/units.ts';
import { grid, type Input, refusal } from '../../helpers.ts';

const TITLE = ['进展情况表 2022.11.7'];
const REGIONS = ['甲县', '乙县', '丙县'];

/** Multipliers of units, and their zeros. */
const MULTIPLIERS: readonly (readonly [string, number])[] = [
  ['', 0],
  ['十', 1],
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['十万', 5],
  ['百万', 6],
  ['亿', 8],
];
const UNITS =
  '户 人 人次 个 台 套 支 只 件 座 栋 处 家 辆 块 间 点位 公里 米 亩 公顷 元 吨 平方米 ㎡ km'.split(
    ' ',
  );
const BRACKETS = ['()', '（）', '【】', '[]'];
const PAIRS = [
  ['任务数', '完成数'],
  ['目标任务', '已完成'],
  ['应安装', '已安装'],
  ['计划数', '竣工数'],
] as const;
const GROUPS = ['涉及居民户数', '户数', '改造规模', '管网', '自闭阀'];

interface Sheet {
  readonly rows: readonly (readonly Input[])[];
  readonly merges?: readonly string[];
}

/** Each place for a unit: the sheet that has it there, over two columns of counts and one of additions. */
const PLACES: Readonly<
  Record<
    string,
    (sheet: {
      unit: string;
      inBrackets: string;
      words: readonly string[];
      group: string;
      counts: readonly (readonly Input[])[];
    }) => Sheet
  >
> = {
  'every label': ({ inBrackets, words, counts }) => ({
    rows: [TITLE, ['县区', ...words.map((word) => word + inBrackets)], ...counts],
  }),
  'every label, behind a slash': ({ unit, words, counts }) => ({
    rows: [TITLE, ['县区', ...words.map((word) => `${word}/${unit}`)], ...counts],
  }),
  'the group, merged': ({ inBrackets, words, group, counts }) => ({
    rows: [TITLE, ['县区', group + inBrackets], ['', ...words], ...counts],
    merges: ['A2:A3', 'B2:D2'],
  }),
  'the group, typed once': ({ inBrackets, words, group, counts }) => ({
    rows: [TITLE, ['县区', group + inBrackets], ['', ...words], ...counts],
  }),
  'a cell above, merged': ({ unit, words, counts }) => ({
    rows: [TITLE, ['县区', `单位:${unit}`], ['', ...words], ...counts],
    merges: ['A2:A3', 'B2:D2'],
  }),
  'a cell above, typed once': ({ unit, words, counts }) => ({
    rows: [TITLE, ['县区', `单位：${unit}`], ['', ...words], ...counts],
  }),
  'a cell below, merged': ({ unit, words, counts }) => ({
    rows: [TITLE, ['县区', ...words], ['', `单位:${unit}`], ...counts],
    merges: ['A2:A3', 'B3:D3'],
  }),
  'a cell below, typed once': ({ inBrackets, words, counts }) => ({
    rows: [TITLE, ['县区', ...words], ['', inBrackets], ...counts],
  }),
  'a row below': ({ inBrackets, words, counts }) => ({
    rows: [TITLE, ['县区', ...words], ['', inBrackets, inBrackets, inBrackets], ...counts],
  }),
  'a row 单位 below': ({ unit, words, counts }) => ({
    rows: [TITLE, ['县区', ...words], ['单位', unit, unit, unit], ...counts],
  }),
  'a row above': ({ inBrackets, words, counts }) => ({
    rows: [TITLE, ['', inBrackets, inBrackets, inBrackets], ['县区', ...words], ...counts],
  }),
  'the corner': ({ inBrackets, words, counts }) => ({
    rows: [TITLE, [`县区${inBrackets}`, ...words], ...counts],
  }),
  'a cell above the regions': ({ unit, words, counts }) => ({
    rows: [TITLE, [`单位：${unit}`, '改造'], ['县区', ...words], ...counts],
    merges: ['B2:D2'],
  }),
  'a line above': ({ unit, words, counts }) => ({
    rows: [TITLE, ['', '', '', `单位：${unit}`], ['县区', ...words], ...counts],
  }),
  'two cells above': ({ unit, words, counts }) => ({
    rows: [TITLE, ['', '', '单位：', unit], ['县区', ...words], ...counts],
  }),
  'two cells above, without a colon': ({ unit, words, counts }) => ({
    rows: [TITLE, ['', '单位', unit], ['县区', ...words], ...counts],
  }),
  'the title, behind a colon and before its date': ({ unit, words, counts }) => ({
    rows: [[`进展情况表（单位：${unit}）（2022年11月7日）`], ['县区', ...words], ...counts],
  }),
  'the title': ({ inBrackets, words, counts }) => ({
    rows: [[`进展情况表 2022.11.7 ${inBrackets}`], ['县区', ...words], ...counts],
  }),
  'the title, before its date': ({ inBrackets, words, counts }) => ({
    rows: [[`进展情况表${inBrackets}（2022.11.7）`], ['县区', ...words], ...counts],
  }),
  'a line below': ({ unit, words, counts }) => ({
    rows: [TITLE, ['县区', ...words], ...counts, [`注：表中数据单位为${unit}`]],
  }),
};

/** 千米 is a unit by itself. */
const anyUnit = fc
  .record({
    multiplier: fc.constantFrom(...MULTIPLIERS),
    name: fc.constantFrom(...UNITS),
    bracket: fc.constantFrom(...BRACKETS),
  })
  .filter(({ multiplier: [before], name }) => before !== '千' || name !== '米');

function written({
  multiplier: [before],
  name,
  bracket,
}: {
  multiplier: readonly [string, number];
  name: string;
  bracket: string;
}) {
  const unit = before + name;
  return { unit, inBrackets: bracket.charAt(0) + unit + bracket.charAt(1) };
}

function countsOf({ rows, merges = [] }: Sheet) {
  const { snapshot } = interpret([grid(rows, { merges })]);
  return {
    indicators: snapshot.indicators.length,
    units: snapshot.units,
    counts: snapshot.regions.map(({ figures }) =>
      figures.map(({ households, installed, added }) => [households, installed, added].map(known)),
    ),
  };
}

describe('a unit counts for every column below it', () => {
  it.each(Object.keys(PLACES))('in %s', (place) => {
    const property = fc.property(
      anyUnit,
      fc.constantFrom(...PAIRS),
      fc.constantFrom(...GROUPS),
      fc.array(fc.tuple(fc.nat(900), fc.nat(900), fc.nat(900)), { minLength: 2, maxLength: 3 }),
      (unit, [due, done], group, values) => {
        const [, zeros] = unit.multiplier;
        // As many decimals as the unit leaves of whole numbers, at most two.
        const decimals = Math.min(zeros, 2);
        const counts = values.map((own, r) => [
          REGIONS[r],
          ...own.map((value) => value / 10 ** decimals),
        ]);
        const sheet = PLACES[place]?.({
          ...written(unit),
          words: [due, done, '本周新增'],
          group,
          counts,
        });
        const expected = values.map((own) => [
          own.map((value) => Number(`${value}${'0'.repeat(zeros - decimals)}`)),
        ]);
        expect(sheet && countsOf(sheet)).toEqual({
          indicators: 1,
          units: [unit.name],
          counts: expected,
        });
      },
    );
    fc.assert(property, { numRuns: 25 });
  });
});

it('the unit nearest to a column wins', () => {
  const property = fc.property(
    anyUnit,
    fc.constantFrom(...MULTIPLIERS),
    fc.boolean(),
    (far, [before, zeros], isMerged) => {
      fc.pre(before !== '千' || far.name !== '米');
      const rows = [
        TITLE,
        ['县区', `管网${written(far).inBrackets}`],
        ['', '任务数', '完成数'],
        ['', `(${before}${far.name})`, `(${before}${far.name})`],
        ['甲县', 9, 4],
      ];
      const { counts } = countsOf({ rows, merges: isMerged ? ['A2:A4', 'B2:C2'] : [] });
      expect(counts).toEqual([
        [[Number(`9${'0'.repeat(zeros)}`), Number(`4${'0'.repeat(zeros)}`), null]],
      ]);
    },
  );
  fc.assert(property, { numRuns: 100 });
});

it.each<[text: string, factor: number]>([
  ['(萬戶)', 10_000],
  ['﹙万户﹚', 10_000],
  ['（以万户计）', 10_000],
  ['以万户为计量单位', 10_000],
  ['单位万户', 10_000],
  ['单位=万户', 10_000],
  ['單位：萬戶', 10_000],
  ['单位：户（万）', 10_000],
  ['(×10000)', 10_000],
  ['(x10,000户)', 10_000],
  ['（10⁴户）', 10_000],
  ['(w户)', 10_000],
  ['(in 10000s)', 10_000],
  ["('0000)", 10_000],
  ['(10 thousand)', 10_000],
  ['In ten thousands', 10_000],
  ['(10k)', 10_000],
])('%s multiplies by %i', (text, factor) => {
  expect(unitsOf(text).map((unit) => unit.factor)).toEqual([factor]);
});

it.each(['(10000)', '单位名称', '(W)', '(万达广场)', '按计划', '(第1批)', '以上', '(x)'])(
  '%s is no unit',
  (text) => {
    expect(unitsOf(text)).toEqual([]);
  },
);

it.each(['表中数据以万户为单位', '本表以万户为计量单位。', '注：单位万户', '注：以万户计，含待装'])(
  '%s above the table counts for it',
  (text) => {
    const rows = [TITLE, [text], ['县区', '户数', '已安装数'], ['甲县', 53, 50]];
    const [region] = interpret([grid(rows)]).snapshot.regions;
    expect(region?.figures.map(({ households }) => known(households))).toEqual([530_000]);
  },
);

it('资金以万元为单位 is of no count of households', () => {
  const rows = [TITLE, ['资金以万元为单位'], ['县区', '户数', '已安装数'], ['甲县', 53, 50]];
  const [region] = interpret([grid(rows)]).snapshot.regions;
  expect(region?.figures.map(({ households }) => known(households))).toEqual([53]);
});

describe('two units that contradict each other are rejected', () => {
  it.each<readonly [string, readonly (readonly Input[])[]]>([
    [
      'a label and a row below',
      [
        ['县区', '任务数(万户)', '完成数(万户)'],
        ['', '(户)', '(户)'],
      ],
    ],
    ['one cell', [['县区', '任务数(万户)(户)', '完成数(户)']]],
    ['the two counts', [['县区', '任务数(公里)', '完成数(米)']]],
    [
      'one line above',
      [
        ['单位：户', '', '单位：万户'],
        ['县区', '任务数', '完成数'],
      ],
    ],
    ['one text above', [['单位：户（万户）'], ['县区', '任务数', '完成数']]],
    ['several in a list', [['单位：台、万套'], ['县区', '任务数', '完成数']]],
  ])('in %s', (_, header) => {
    const rows: (readonly Input[])[] = [TITLE, ...header, ['甲县', 9, 4]];
    expect(refusal(() => interpret([grid(rows)]))).toMatchObject({ code: 'units-conflict' });
  });

  it.each(['万住户', '万户家庭', '万户/年', '万户／年', 'W', 'k', '亿户次/月'])(
    'a bracket that may multiply, and is no known unit: %s',
    (unit) => {
      for (const header of [
        ['县区', `户数(${unit})`, '已安装数'],
        ['县区', '户数', `已安装数（${unit}）`],
      ]) {
        const rows: (readonly Input[])[] = [TITLE, header, ['甲县', 9, 4]];
        expect(refusal(() => interpret([grid(rows)]))).toMatchObject({
          code: 'unit-unclear',
          unit,
        });
      }
    },
  );

  it.each(['万达广场', '万州区', '万和牌', '管道气'])(
    'a name in brackets is no unit: %s',
    (name) => {
      const rows: (readonly Input[])[] = [
        TITLE,
        ['县区', `户数(${name})`, `已安装数(${name})`],
        ['甲县', 9, 4],
      ];
      expect(interpret([grid(rows)]).snapshot.regions).toHaveLength(1);
    },
  );

  it('above and below the table', () => {
    const rows = [
      TITLE,
      ['单位:户'],
      ['县区', '任务数', '完成数'],
      ['甲县', 9, 4],
      ['注：表中数据单位为万户'],
    ];
    expect(refusal(() => interpret([grid(rows)]))).toMatchObject({
      units: ['户', '万户'],
      cell: 'B3',
    });
  });
});

it.each([
  ['任务数(公里)', '完成数(km)'],
  ['任务数(平方米)', '完成数(㎡)'],
  ['任务数(公顷)', '完成数(ha)'],
])('%s and %s are in one unit', (due, done) => {
  const { counts } = countsOf({ rows: [TITLE, ['县区', due, done], ['甲县', 9, 4]] });
  expect(counts).toEqual([[[9, 4, null]]]);
});

describe('texts that are not the unit of the counts', () => {
  it.each<readonly [string, string, readonly (readonly Input[])[]]>([
    ['a gas', '管道气', [['县区', '户数(管道气)', '已安装数(管道气)']]],
    ['a gas beside a unit', '管道气', [['县区', '户数（管道气，户）', '已安装数(户)(管道气)']]],
    ['money above households', '', [['单位：万元'], ['县区', '户数', '已安装数']]],
    ['money in a list', '', [['单位：户、万元'], ['县区', '户数', '已安装数']]],
    ['a length in a list', '', [['单位：户、万公里'], ['县区', '户数', '已安装数']]],
    ['a length in a sentence', '', [['全市燃气管网1.2万公里'], ['县区', '户数', '已安装数']]],
    ['who reports', '', [['填报单位：万户燃气公司'], ['县区', '户数', '已安装数']]],
  ])('%s', (_, gas, header) => {
    const { snapshot } = interpret([grid([TITLE, ...header, ['甲县', 9, 4]])]);
    expect(snapshot.indicators).toEqual([{ device: '', gas }]);
    expect(snapshot.units).toEqual(['户']);
    expect(snapshot.regions[0]?.figures[0]?.households).toMatchObject({ value: 9 });
  });
});

it.each(['单位：万公里', '(单位：万平方米)', '万吨'])(
  '%s above households, which it cannot be of, is refused',
  (unit) => {
    const rows = [TITLE, [unit], ['县区', '户数', '已安装数'], ['甲县', 9, 4]];
    expect(() => interpret([grid(rows)])).toThrow(/"unit-unclear".*"cell":"A2"/u);
  },
);

describe('a column that holds no whole numbers', () => {
  const findings = (unit: string, ...values: Input[]) => {
    const rows = [
      TITLE,
      ['县区', `任务数${unit}`, `完成数${unit}`],
      ...values.map((value, r) => [REGIONS[r], value, 1]),
    ];
    const { snapshot, findings: told } = interpret([grid(rows)]);
    const states = snapshot.regions.map(({ figures }) => figures[0]?.households.state);
    return { states, told: told.map(({ code, at }) => [code, at.row, at.col]) };
  };

  it.each<readonly [string, Input[]]>([
    ['(公里)', [150.5, 200, 300]],
    ['(万亩)', [0.00015, 2, 3]],
    ['(km²)', ['150.5', 200.25, 300]],
    ['(户)', [150.5, 200.5, 300]],
    ['', [1.5, 2.5]],
  ])('%s %j is not used, with one finding', (unit, values) => {
    const { states, told } = findings(unit, ...values);
    expect(new Set(states)).toEqual(new Set(['invalid']));
    expect(told).toEqual([['column-not-whole', 1, 1]]);
  });

  it.each<readonly [string, Input[]]>([
    ['(户)', [150.5, 200, 300]],
    ['', [150.5, 200]],
  ])('a slip stays one: %s %j', (unit, values) => {
    const { states, told } = findings(unit, ...values);
    expect(states.slice(0, 2)).toEqual(['invalid', 'known']);
    expect(told).toEqual([]);
  });
});

it.each([
  ['(万户)', ['户', 10_000]],
  ['单 位 ： 万 户', ['户', 10_000]],
  ['计量单位：千人', ['人', 1000]],
  ['【万 平方米】', ['平方米', 10_000]],
  ['千米', ['千米', 1]],
  ['万千米', ['千米', 10_000]],
  ['10,000 households', ['households', 10_000]],
  ['Unit: thousand persons', ['persons', 1000]],
  ['(in thousands)', ['', 1000]],
  ['亿', ['', 100_000_000]],
  ['个人', []],
  ['户主', []],
  ['十', []],
  ['1000', []],
  ['单位', []],
  ['管道气', []],
  ['%', []],
  ['2022年', []],
])('the units of %s', (text, expected) => {
  expect(unitsOf(text).flatMap(({ name, factor }) => [name, factor])).toEqual(expected);
});

it.each([
  ['户数(万户)', '户数(户)'],
  ['户数（万）', '户数'],
  ['任务数\n万户', '任务数\n户'],
  ['户数（管道气，万户）', '户数（管道气，户）'],
  ['管网(万千米)', '管网(千米)'],
  ['Households (10,000 households)', 'Households (households)'],
  ['任务数(公里)', '任务数(公里)'],
  ['户数(管道气)', '户数(管道气)'],
])('%s prints as %s', (text, printed) => {
  expect(parted(text).printed).toBe(printed);
});

describe('万户 beside a table is applied or rejected', () => {
  /** Ways to say it, taken from sheets and bug reports and not from the words of the code. */
  const STATEMENTS: readonly (readonly string[])[] = [
    ...[
      '（单位）万户',
      '【单位】万户',
      '单位 万户',
      '单位为万户',
      '单位-万户',
      '单位|万户',
      '单位“万户”',
    ],
    ...['单位∶万户', '单位→万户', '单位：每万户', '单位：1万户', '单位：『万户』', '<单位：万户>'],
    ...['数据单位：万户', '计量单位（万户）', '单位：万户（不含商业）', '单位：万户，率为%'],
    ...['万户', '（万户）', '万户、%', '以万户计', '万户为单位', '户数以万户计', '户数：万户'],
    ...['单位：万户 2022年11月7日', '2022年11月7日 万户', '制表单位：某局 单位：万户', 'Unit 万户'],
    ...['unit=万户', '自闭阀_万户', '某局（万户）', '單位：萬戶'],
  ].map((text) => [text]);
  const IN_CELLS = [
    ...[
      ['单位', '万户'],
      ['单位', '：', '万户'],
      ['(单位)', '', '万户'],
      ['计量单位', '万户', '万户'],
    ],
    ...[
      ['填报单位', '某局', '单位：万户'],
      ['填报单位：', '某局', '单位', '万户'],
    ],
    ...[
      ['（单位：', '万户）'],
      ['填报单位', '某局', '计量单位', '万户'],
    ],
  ];
  const HEADER = ['县区', '户数', '已安装'];
  const DATA = [
    ['甲县', 12, 6],
    ['乙县', 15, 15],
    ['丙县', 20, 3],
  ];
  const PLACES_BESIDE: Readonly<
    Record<string, (cells: readonly string[]) => readonly (readonly Input[])[]>
  > = {
    'above the header': (cells) => [TITLE, cells, HEADER, ...DATA],
    'above the header, to the right': (cells) => [TITLE, ['', '', '', ...cells], HEADER, ...DATA],
    'above the title': (cells) => [cells, TITLE, HEADER, ...DATA],
    'beside the title': (cells) => [[...TITLE, ...cells], HEADER, ...DATA],
    'beside the date': (cells) => [['进展情况表'], ['2022.11.7', ...cells], HEADER, ...DATA],
    'below the table': (cells) => [TITLE, HEADER, ...DATA, cells],
    'below a note': (cells) => [TITLE, HEADER, ...DATA, ['注：数据来自系统'], cells],
    'below the header': (cells) => [TITLE, HEADER, cells, ...DATA],
    'below a blank row': (cells) => [TITLE, HEADER, ...DATA, [], cells],
  };
  const countsOrRefusal = (rows: readonly (readonly Input[])[], name = '周报') => {
    try {
      const { regions } = interpret([grid(rows, { sheet: name })]).snapshot;
      return regions.flatMap(({ figures }) =>
        figures.map(({ households, installed }) => [known(households), known(installed)]),
      );
    } catch {
      return 'refused';
    }
  };
  const RIGHT = DATA.map(([, due, done]) => [Number(due) * 10_000, Number(done) * 10_000]);

  it.each(Object.entries(PLACES_BESIDE))('%s', (_, sheetOf) => {
    const wrong = [...STATEMENTS, ...IN_CELLS].filter((cells) => {
      const counts = countsOrRefusal(sheetOf(cells));
      return counts !== 'refused' && JSON.stringify(counts) !== JSON.stringify(RIGHT);
    });
    expect(wrong).toEqual([]);
  });

  const refused: readonly (readonly [string, readonly (readonly Input[])[]])[] = [
    ['right of the header', [TITLE, [...HEADER, '', '单位：万户'], ...DATA]],
    ['a column of units', [TITLE, ['县区', '计量单位', '户数', '已安装'], ['甲县', '万户', 12, 6]]],
    ['a unit behind each count', [TITLE, ['县区', '户数', '', '已安装'], ['甲县', 12, '万户', 6]]],
    ['a name of a region', [TITLE, HEADER, ['甲县（万户）', 12, 6], ['乙县（万户）', 15, 15]]],
    ['the name of the total', [TITLE, HEADER, ...DATA, ['合计（万户）', 47, 24]]],
    ['a measured unit', [TITLE, ['县区', '任务数', '完成数'], ...DATA, ['合计（万亩）', 47, 24]]],
    ['a note', [TITLE, ['县区', '任务数', '完成数'], ...DATA, ['注：两栏的单位均为万㎡。']]],
    ['a group', [TITLE, ['', '自闭阀_万户', '金属软管'], ['', '户数', '已安装'], ...DATA]],
  ];
  it.each(refused)('%s', (_, rows) => {
    expect(countsOrRefusal(rows)).toBe('refused');
  });

  it('the name of the sheet', () => {
    const rows = [TITLE, HEADER, ...DATA];
    expect(countsOrRefusal(rows, '进度（万户）')).toBe('refused');
    expect(countsOrRefusal(rows, '万户行动')).not.toBe('refused');
  });

  it.each([
    ['任务数(万户)', '完成数', '本周新增(万户)', 'C2'],
    ['任务数', '完成数(万户)', '本周新增(万户)', 'B2'],
    ['任务数(万户)', '完成数(万户)', '本周新增', 'D2'],
  ])('%s beside %s and %s', (due, done, added, cell) => {
    const rows = [TITLE, ['县区', due, done, added], ['甲县', 12, 6, 1]];
    const detail = refusal(() => interpret([grid(rows)]));
    expect(detail).toMatchObject({ code: 'unit-missing', cell });
  });

  it.each([
    ['注：气化千家万户工程，单位户数超过万户的小区3个'],
    ['填报单位：万户镇人民政府'],
    ['资金单位：万元'],
    ['全市共有10万户居民'],
    ['任务共计1.2万户'],
    ['主办：万户燃气公司'],
  ])('%s is not a unit of the figures', (text) => {
    for (const sheetOf of [PLACES_BESIDE['above the header'], PLACES_BESIDE['below a note']]) {
      const counts = countsOrRefusal(sheetOf?.([text]) ?? []);
      expect(counts.slice(0, 3)).toEqual(DATA.map(([, due, done]) => [due, done]));
    }
  });
});

it('a row that numbers the columns is not a region, above a row of units or alone', () => {
  const numbers = ['1', '2', '3'];
  const header = ['县区', '户数', '已安装'];
  const data = [
    ['甲县', 12, 6],
    ['乙县', 15, 15],
  ];
  const namesOf = (rows: readonly (readonly Input[])[]) =>
    interpret([grid([TITLE, ...rows])]).snapshot.regions.map(({ name }) => name);
  expect(namesOf([header, numbers, ...data])).toEqual(['甲县', '乙县']);
  expect(namesOf([header, ['', '户', '户'], numbers, ...data])).toEqual(['甲县', '乙县']);
  expect(namesOf([header, ['1', 2, 3], ['2', 8, 4]])).toEqual(['1', '2']);
});
