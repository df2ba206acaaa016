import { describe, expect, it } from 'vitest';
import { bySeverity, check, SMALL_BASE } from '../../src/check/index.ts';
import { SEVERITY } from '../../src/check/severity.ts';
import { compare } from '../../src/core/compare.ts';
import { SEVERITIES } from '../../src/core/finding.ts';
import { interpret } from '../../src/interpret/index.ts';
import {
  allFindings,
  compareFixtures,
  comparePlain,
  grid,
  type Input,
  interpretFixture,
} from '../helpers.ts';
import { told } from './told.ts';

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

  it.each<[string, Input[][]]>([
    // As a binary fraction the rate lies below the half that it is.
    ['just at a half', [['甲', 1e9, 1245, '', 1245 / 1e9]]],
    [
      'of any precision',
      [
        ['甲', 37743, 37742, '', 37742 / 37743],
        ['乙', 3, 1, '', 1 / 3],
        ['丙', 80, 23, '', 0.288],
      ],
    ],
  ])('in a stored rate %s', (_, rows) => {
    const findings = check(comparePlain(rows, null, { decimals: 1 }));
    expect(findings.filter(({ code }) => code !== 'rate-not-finished')).toEqual([]);
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
