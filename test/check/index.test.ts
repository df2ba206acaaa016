import { describe, expect, it } from 'vitest';
import { bySeverity, check, regionsNotThere, SMALL_BASE } from '../../src/check/index.ts';
import { SEVERITY } from '../../src/check/severity.ts';
import { type CompareOptions, compare } from '../../src/core/compare.ts';
import { type FindingCode, SEVERITIES } from '../../src/core/finding.ts';
import { interpret } from '../../src/interpret/index.ts';
import {
  allFindings,
  compareFixtures,
  comparePlain,
  grid,
  type Input,
  interpretFixture,
  plainSheet,
} from '../helpers.ts';
import { told } from './told.ts';

/** A row in which nothing is wrong. */
const GOOD = ['孟州市', 200, 100, '', '50.0%', 1];
const BEFORE = ['孟州市', 200, 90, '', '45.0%', 1];

describe('exactly the errors are found', () => {
  it.each<[FindingCode, string, Input[][], Input[][] | null, CompareOptions, unknown[]]>([
    [
      'figure-invalid',
      'a word',
      [GOOD, ['温县', 10, '5?']],
      null,
      {},
      [
        'this.xlsx C5',
        { region: '温县', indicator: '', measure: 'installed', text: '5?', reason: 'not-a-number' },
      ],
    ],
    [
      'figure-invalid',
      'an addition that would be used',
      [
        [...GOOD.slice(0, 3), 3],
        ['温县', 10, 5, '若干'],
      ],
      null,
      {},
      [
        'this.xlsx D5',
        { region: '温县', indicator: '', measure: 'added', text: '若干', reason: 'not-a-number' },
      ],
    ],
    [
      'figure-invalid',
      'last period',
      [GOOD],
      [['孟州市', 200, -90]],
      {},
      [
        'last.xlsx C4',
        { region: '孟州市', indicator: '', measure: 'installed', text: '-90', reason: 'negative' },
      ],
    ],
    [
      'figure-blank',
      'one count only',
      [GOOD, ['温县', '', 5]],
      null,
      {},
      ['this.xlsx B5', { region: '温县', indicator: '', measure: 'households' }],
    ],
    [
      'figure-blank',
      'last period',
      [GOOD],
      [['孟州市', 200, '—']],
      {},
      [
        'last.xlsx C4',
        {
          ...{ region: '孟州市', indicator: '', measure: 'installed' },
          marked: { marks: ['—'], cells: ['C4'] },
        },
      ],
    ],
    [
      'figure-blank',
      'marks for nothing, once for all',
      [GOOD, ['温县', 20, '-'], ['博爱县', 30, '/'], ['武陟县', '-', 5]],
      null,
      {},
      [
        'this.xlsx C5',
        {
          ...{ region: '温县', indicator: '', measure: 'installed' },
          marked: { marks: ['-', '/'], cells: ['C5', 'C6', 'B7'] },
        },
      ],
    ],
    [
      'figure-invalid',
      'a total that may mean thousands',
      [
        ['甲', 700, 300],
        ['乙', 500, 250],
        ['丙', 100, 50],
        ['丁', 100, 50],
        ['合计', '1.400', 650],
      ],
      null,
      {},
      [
        'this.xlsx B8',
        {
          ...{ region: '合计', indicator: '', measure: 'households' },
          ...{ text: '1.400', reason: 'maybe-thousands' },
        },
      ],
    ],
    [
      'figure-invalid',
      'an addition that may mean thousands',
      [
        ['甲', 700, 300, '-1.000'],
        ['乙', 500, 250, 5],
      ],
      null,
      {},
      [
        'this.xlsx D4',
        {
          ...{ region: '甲', indicator: '', measure: 'added' },
          ...{ text: '-1.000', reason: 'maybe-thousands' },
        },
      ],
    ],
    [
      'no-task',
      'both blank',
      [GOOD, ['温县', '/', '']],
      null,
      {},
      ['this.xlsx A5', { region: '温县', indicator: '' }],
    ],
    [
      'no-households',
      'zero due',
      [GOOD, ['温县', 0, 0]],
      null,
      {},
      ['this.xlsx B5', { region: '温县', indicator: '' }],
    ],
    [
      'installed-above-households',
      'over 100 %',
      [
        ['孟州市', 200, 100],
        ['温县', 10, 11],
      ],
      null,
      {},
      ['this.xlsx C5', { region: '温县', indicator: '', installed: 11, households: 10 }],
    ],
    [
      'installed-fell',
      'fewer than last period',
      [GOOD],
      [['孟州市', 200, 103]],
      {},
      ['this.xlsx C4', { region: '孟州市', indicator: '', installed: 100, previous: 103 }],
    ],
    [
      'declared-differs',
      'a rate',
      [['孟州市', 200, 100, '', '50.1%', 1]],
      null,
      {},
      [
        'this.xlsx E4',
        {
          ...{ region: '孟州市', indicator: '', measure: 'rate' },
          ...{ stated: '50.1%', computed: '50.0%', from: 'C4/B4', cause: null },
        },
      ],
    ],
    [
      'declared-differs',
      'a rank',
      [['孟州市', 200, 100, '', '50.0%', 2]],
      null,
      {},
      [
        'this.xlsx F4',
        {
          ...{ region: '孟州市', indicator: '', measure: 'rank' },
          ...{ stated: '2', computed: '1', from: null, cause: null },
        },
      ],
    ],
    [
      'declared-differs',
      'an addition',
      [['孟州市', 200, 100, 9]],
      [['孟州市', 200, 90]],
      {},
      [
        'this.xlsx D4',
        {
          ...{ region: '孟州市', indicator: '', measure: 'added' },
          ...{ stated: '9', computed: '10', from: null },
          cause: { kind: 'presupposes', presupposed: 91, previous: 90, cell: 'C4' },
        },
      ],
    ],
    [
      'declared-differs',
      'a total',
      [GOOD, ['合计', 200, 101, '', '50.0%']],
      null,
      {},
      [
        'this.xlsx C5',
        {
          ...{ region: '合计', indicator: '', measure: 'installed' },
          ...{ stated: '101', computed: '100', from: 'SUM(C4)' },
          cause: { kind: 'digit-changed' },
        },
      ],
    ],
    [
      'declared-differs',
      'the rate of the total',
      [GOOD, ['合计', 200, 100, '', '51.0%']],
      null,
      {},
      [
        'this.xlsx E5',
        {
          ...{ region: '合计', indicator: '', measure: 'rate' },
          ...{ stated: '51.0%', computed: '50.0%', from: 'C5/B5', cause: null },
        },
      ],
    ],
    [
      'declared-differs',
      'the additions of the total',
      [
        ['孟州市', 200, 100, 3],
        ['合计', 200, 100, 4],
      ],
      null,
      {},
      [
        'this.xlsx D5',
        {
          ...{ region: '合计', indicator: '', measure: 'added' },
          ...{ stated: '4', computed: '3', from: 'SUM(D4)', cause: null },
        },
      ],
    ],
    [
      'rates-print-alike',
      'but rank apart',
      [
        ['孟州市', 30000, 10000],
        ['温县', 30000, 10001],
      ],
      null,
      {},
      ['this.xlsx A4', { indicator: '', rate: '33.3%', regions: ['孟州市', '温县'] }],
    ],
    [
      'region-twice',
      'this period',
      [
        ['孟州市', 200, 100],
        ['孟 州市', 100, 60],
      ],
      null,
      {},
      ['this.xlsx A4', { region: '孟州市', cells: ['A4', 'A5'] }],
    ],
    [
      'region-twice',
      'last period',
      [GOOD],
      [
        ['孟州市', 200, 90],
        ['孟州市', 100, 50],
      ],
      {},
      ['last.xlsx A4', { region: '孟州市', cells: ['A4', 'A5'] }],
    ],
    [
      'region-appeared',
      'only now',
      [
        ['孟州市', 200, 100],
        ['温县', 10, 1],
      ],
      [BEFORE],
      {},
      ['this.xlsx A5', { region: '温县' }],
    ],
    [
      'region-vanished',
      'only then',
      [GOOD],
      [BEFORE, ['温县', 10, 1]],
      {},
      ['last.xlsx A5', { region: '温县' }],
    ],
    [
      'probable-rename',
      'one appeared, one vanished, households within 1 %',
      [GOOD, ['示范区', 10000, 1]],
      [BEFORE, ['城乡一体化示范区', 9900, 1]],
      {},
      ['this.xlsx A5', { region: '示范区', previous: '城乡一体化示范区' }],
    ],
    [
      'alias-unused',
      'from the command line',
      [GOOD],
      [BEFORE],
      { aliases: [{ current: '孟州市', previous: '孟县' }] },
      ['this.xlsx', { current: '孟州市', previous: '孟县' }],
    ],
    [
      'alias-unknown',
      'from a configuration that knows other names',
      [GOOD],
      [BEFORE],
      { aliases: [{ current: '新区', previous: '老区', isLasting: true }] },
      ['this.xlsx', { current: '新区', previous: '老区' }],
    ],
    [
      'alias-ambiguous',
      'both names in one sheet',
      [GOOD],
      [BEFORE, ['孟州市2', 1, 1]],
      { aliases: [{ current: '孟州市', previous: '孟州市2', isLasting: true }] },
      ['this.xlsx', { current: '孟州市', previous: '孟州市2' }],
    ],
  ])('%s: %s', (code, _, now, before, options, [place, rest]) => {
    const findings = check(comparePlain(now, before, { decimals: 1, ...options }));
    const others: FindingCode[] = code === 'alias-ambiguous' ? ['region-vanished'] : [];
    expect(findings.filter((finding) => !others.includes(finding.code)).map(told)).toEqual([
      [`${place} ${code}`, rest],
    ]);
  });

  const device = (name: string, date: string, file: string) =>
    interpret([
      grid([[date], ['县区', name, ''], ['', '户数', '已安装数'], ['甲', 10, 5]], { file }),
    ]).snapshot;
  it('indicator-appeared and indicator-vanished: of the whole sheet', () => {
    const findings = check(
      compare(
        device('报警器', '2022.11.7', 'this.xlsx'),
        device('自闭阀', '2022.10.31', 'last.xlsx'),
      ),
    );
    expect(findings.map(told)).toEqual([
      ['this.xlsx indicator-appeared', { indicator: '报警器' }],
      ['last.xlsx indicator-vanished', { indicator: '自闭阀' }],
    ]);
  });

  it.each([
    ['公里', '亩', true],
    ['公里', 'km', false],
    ['公里', '米', true],
    ['户', '人', true],
    ['台', '套', false],
    ['户', '万户', false],
    ['人', '万人', false],
  ])('unit-changed: %s after %s', (unit, before, isChanged) => {
    const inUnit = (own: string, date: string, file: string, done: number) =>
      interpret([
        grid([[date], ['县区', `任务数(${own})`, `完成数(${own})`], ['甲', 1000, done]], { file }),
      ]).snapshot;
    const comparison = compare(
      inUnit(unit, '2022.11.7', 'this.xlsx', 500),
      inUnit(before, '2022.10.31', 'last.xlsx', 400),
    );
    const codes = check(comparison).filter(({ code }) => code === 'unit-changed');
    const { added, previousRank } = comparison.indicators[0]?.regions[0] ?? {};
    const times = before.startsWith('万') ? 10_000 : 1;
    expect([added, previousRank]).toEqual(isChanged ? [null, null] : [500 - 400 * times, 1]);
    expect(codes.map(told)).toEqual(
      isChanged ? [['this.xlsx unit-changed', { indicator: '', unit, previous: before }]] : [],
    );
  });

  it.each<[FindingCode, Input[][], string]>([
    ['row-without-region', [GOOD, ['', 1, 1]], 'this.xlsx A5'],
    ['subtotal-left-out', [GOOD, ['平均', 200, 100]], 'this.xlsx A5'],
    ['sum-not-confirmed', [GOOD, ['城区小计', 201, 101]], 'this.xlsx A5'],
    [
      'group-unclear',
      [
        ['甲', 20, 10],
        ['乙', 10, 6],
        ['丙', 10, 4],
        ['丁', 9, 8],
      ],
      'this.xlsx A4',
    ],
    [
      'total-by-sum',
      [
        ['甲', 10, 5],
        ['乙', 10, 5],
        ['丙', 10, 5],
        ['丁市', 30, 15],
      ],
      'this.xlsx A7',
    ],
    [
      'probable-total',
      [
        ['甲', 10, 5],
        ['乙', 10, 5],
        ['丁', 10, 5],
        ['丙市', 30, 16],
      ],
      'this.xlsx A7',
    ],
  ])('%s comes with the interpretation', (code, rows, place) => {
    const findings = allFindings(interpret([plainSheet(rows)]), null);
    expect(findings.map((finding) => told(finding)[0])).toEqual([`${place} ${code}`]);
  });
});

it('in the published pair only ranks on very few households', async () => {
  const findings = check(await compareFixtures(), { smallBase: SMALL_BASE });
  const figure = { indicator: '金属软管·液化气' };
  expect(findings.map(told)).toEqual([
    [
      'jiaozuo-2022-11-07.xlsx L12 small-base',
      { region: '解放区', ...figure, households: 56, points: '1.8' },
    ],
    [
      'jiaozuo-2022-11-07.xlsx L15 small-base',
      { region: '中站区', ...figure, households: 42, points: '2.4' },
    ],
  ]);
});

describe('nothing is found', () => {
  it('in the published pair', async () => {
    const [current, previous] = await Promise.all([
      interpretFixture('2022-11-07'),
      interpretFixture('2022-10-31'),
    ]);
    expect(allFindings(current, previous)).toEqual([]);
    expect(allFindings(current, null)).toEqual([]);
    expect(allFindings(previous, null)).toEqual([]);
  });

  it.each<[string, Input[][], Input[][] | null, CompareOptions]>([
    [
      'in a tie',
      [
        ['甲', 10, 5, '', '50%', 1],
        ['乙', 20, 10, '', '50%', 1],
      ],
      null,
      {},
    ],
    [
      'in ranks of another method that was asked for',
      [
        ['甲', 10, 5, '', '', 1],
        ['乙', 20, 10, '', '', 1],
      ],
      null,
      { ties: 'modified' },
    ],
    // As a binary fraction the rate lies below the half that it is.
    ['in a stored rate just at a half', [['甲', 1e9, 1245, '', 1245 / 1e9]], null, {}],
    [
      'in alike rates that are ranked as printed',
      [
        ['甲', 30000, 10000],
        ['乙', 30000, 10001],
      ],
      null,
      { rankBy: 'displayed' },
    ],
    ['in an unused addition that is no number', [['甲', 10, 5, '若干']], [['甲', 10, 4]], {}],
    [
      'in a stored rate of any precision',
      [
        ['甲', 37743, 37742, '', 37742 / 37743],
        ['乙', 3, 1, '', 1 / 3],
        ['丙', 80, 23, '', 0.288],
      ],
      null,
      { decimals: 1 },
    ],
    ['in a rate of less precision than is printed', [['甲', 3, 1, '', '33%']], null, {}],
    [
      'in a rate or rank that is no number',
      [
        ['甲', 10, 5, '', '已过半', '第一'],
        ['乙', 10, 4, '', '33..8%', '1.2.3'],
      ],
      null,
      {},
    ],
    [
      'in rates beside unknown counts',
      [
        ['甲', 0, 0, '', 1, ''],
        ['乙', 10, 5, '', '50%', 1],
      ],
      null,
      {},
    ],
  ])('%s', (_, now, before, options) => {
    const ignored: FindingCode[] = ['no-households', 'rate-not-finished'];
    const findings = check(comparePlain(now, before, options));
    expect(findings.filter(({ code }) => !ignored.includes(code))).toEqual([]);
  });

  it.each([
    ['99.99%', ['rate-not-finished']],
    ['100.00%', ['declared-differs', 'rate-not-finished']],
  ])('37742 of 37743, stated as %s: %j', (rate, codes) => {
    const findings = check(comparePlain([['甲', 37743, 37742, '', rate]]));
    expect(findings.map(({ code }) => code)).toEqual(codes);
  });
});

describe('a rename is suggested for one pair alone', () => {
  const apart = ['region-appeared', 'region-vanished'];
  it.each<[what: string, now: Input[][], before: Input[][], codes: string[]]>([
    ['of equal households', [['新', 500, 9]], [['旧', 500, 9]], ['probable-rename']],
    ['just at 1 %', [['新', 10000, 9]], [['旧', 9900, 9]], ['probable-rename']],
    ['not past it', [['新', 10000, 9]], [['旧', 9899, 9]], apart],
    ['not of none', [['新', 0, 0]], [['旧', 0, 0]], apart],
    ['not of unknown households', [['新', '', 9]], [['旧', '', 9]], apart],
    [
      'not of two that fit',
      [
        ['新', 500, 9],
        ['东', 501, 9],
      ],
      [['旧', 500, 9]],
      ['region-appeared', 'region-appeared', 'region-vanished'],
    ],
    [
      'of two pairs that differ',
      [
        ['新', 500, 9],
        ['东', 600, 9],
      ],
      [
        ['老东', 600, 9],
        ['旧', 500, 9],
      ],
      ['probable-rename', 'probable-rename'],
    ],
  ])('%s', (_, now, before, codes) => {
    const same = ['甲', 7, 1];
    const findings = check(comparePlain([same, ...now], [same, ...before]));
    expect(findings.map(({ code }) => code).filter((code) => /^region|rename/u.test(code))).toEqual(
      codes,
    );
  });

  const twoGases = (date: string, name: string, ...households: Input[]) =>
    interpret([
      grid([
        [date],
        ['县区', '管道气', '', '液化气', ''],
        ['', '户数', '已安装数', '户数', '已安装数'],
        [name, households[0], '', households[1], ''],
        ['甲', 7, 1, 7, 1],
      ]),
    ]).snapshot;
  it.each([
    ['agree in both', [500, 30], [500, 30], ['probable-rename']],
    ['agree in one and have no task in the other', [500, ''], [500, ''], ['probable-rename']],
    ['agree in one only', [500, 30], [500, 40], apart],
    ['have a task now only', [500, 30], [500, ''], apart],
  ])('households that %s', (_, now, before, codes) => {
    const findings = check(
      compare(twoGases('2022.11.7', '新', ...now), twoGases('2022.10.31', '旧', ...before)),
    );
    expect(findings.map(({ code }) => code).filter((code) => /^region|rename/u.test(code))).toEqual(
      codes,
    );
  });
});

it('an alias that is kept for years is not reported later', () => {
  const aliases = [{ current: '孟州市', previous: '孟县', isLasting: true }];
  expect(check(comparePlain([GOOD], [BEFORE], { aliases, decimals: 1 }))).toEqual([]);
});

it.each([
  [[], []],
  [['孟州市', '温　县'], []],
  [['老县', '温县', '旧县'], [['this.xlsx region-order-unknown', { regions: ['老县', '旧县'] }]]],
])('the order %j names regions that the sheet has not: %j', (regionOrder, findings) => {
  const { current } = comparePlain([GOOD, ['温县', 10, 5]]);
  expect(regionsNotThere(current, regionOrder).map(told)).toEqual(findings);
});

it('a region without a task in both periods is reported once', () => {
  const places = (now: Input[], before: Input[]) =>
    check(comparePlain([now, ['乙', 9, 1]], [before, ['乙', 9, 1]])).map(
      (finding) => told(finding)[0],
    );
  expect(places(['甲', '', ''], ['甲', '', ''])).toEqual(['this.xlsx A4 no-task']);
  expect(places(['甲', 10, 1], ['甲', '', ''])).toEqual(['last.xlsx A4 no-task']);
});

it('bySeverity: errors, warnings, information, each in the order of the rules', () => {
  const findings = check(
    comparePlain([
      ['甲', '', ''],
      ['乙', 0, 0],
      ['丙', 10, 11],
      ['丁', 10, '?'],
      ['戊', 10, ''],
    ]),
  );
  const codes = bySeverity([...findings].reverse()).map(({ code }) => code);
  expect(codes).toEqual([
    'figure-blank',
    'figure-invalid',
    'installed-above-households',
    'no-households',
    'no-task',
  ]);
  const gravities = codes.map((code) => SEVERITIES.indexOf(SEVERITY[code]));
  expect(gravities).toEqual([0, 0, 1, 1, 2]);
});
