import { describe, expect, it } from 'vitest';
import { check } from '../../../src/check/index.ts';
import { compare } from '../../../src/core/compare.ts';
import { interpret } from '../../../src/interpret/index.ts';
import { comparePlain, grid, type Input } from '../../helpers.ts';
import { told } from '../told.ts';

describe('households that changed since last period', () => {
  const same = ['乙', 900, 300];
  const findings = (now: Input[], before: Input[]) =>
    check(comparePlain([now, same], [before, same])).map(told);
  const figure = { region: '甲', indicator: '' };

  it.each<[now: Input[], before: Input[], code: string, rest: object]>([
    [
      ['甲', 1010, 500],
      ['甲', 1000, 400],
      'households-changed',
      { households: 1010, previous: 1000, rate: { was: '50.00%', is: '49.50%', points: '-0.50' } },
    ],
    [
      ['甲', 900, 450],
      ['甲', 1000, 400],
      'households-changed',
      { households: 900, previous: 1000, rate: { was: '45.00%', is: '50.00%', points: '+5.00' } },
    ],
    [
      ['甲', 1101, 500],
      ['甲', 1000, 400],
      'households-leapt',
      { households: 1101, previous: 1000, rate: { was: '50.00%', is: '45.41%', points: '-4.59' } },
    ],
    [
      ['甲', 100000, 500],
      ['甲', 100001, 400],
      'households-changed',
      { households: 100000, previous: 100001, rate: { was: '0.50%', is: '0.50%', points: '0.00' } },
    ],
    [
      ['甲', 1000, 500],
      ['甲', 0, 0],
      'households-leapt',
      { households: 1000, previous: 0, rate: null },
    ],
  ])('%j after %j', (now, before, code, rest) => {
    expect(findings(now, before)).toEqual([[`this.xlsx B4 ${code}`, { ...figure, ...rest }]]);
  });

  it.each<[what: string, now: Input[], before: Input[]]>([
    ['the same', ['甲', 1000, 500], ['甲', 1000, 400]],
    ['not known last period', ['甲', 1000, ''], ['甲', '', '']],
  ])('%s', (_, now, before) => {
    const codes = findings(now, before).map(([place]) => place);
    expect(codes.filter((place) => place.includes('households'))).toEqual([]);
  });
});

describe('two devices of one gas', () => {
  const sheet = (gases: [string, string], pairs: [Input, Input][]) =>
    check(
      compare(
        interpret([
          grid([
            ['2022.11.7'],
            ['县区', '自闭阀', '', '金属软管', ''],
            ['', gases[0], '', gases[1], ''],
            ['', '户数', '已安装数', '户数', '已安装数'],
            ...pairs.map(([a, b], i): Input[] => ['甲乙丙丁戊'[i], a, 10, b, 10]),
          ]),
        ]).snapshot,
        null,
      ),
    ).map(told);
  const gas: [string, string] = ['管道气', '管道气'];
  const most: [Input, Input][] = [
    [100, 100],
    [200, 200],
    [300, 300],
  ];

  it('if households are the same in most regions, the others are reported', () => {
    expect(sheet(gas, [...most, [400, 401]])).toEqual([
      [
        'this.xlsx D8 households-differ-between',
        {
          ...{ region: '丁', indicator: '金属软管·管道气', households: 401 },
          ...{ other: '自闭阀·管道气', otherHouseholds: 400, cells: ['B8', 'D8'] },
        },
      ],
    ]);
  });

  it.each<[what: string, gases: [string, string], pairs: [Input, Input][]]>([
    ['of the same households everywhere', gas, most],
    ['where too few regions agree', gas, [...most.slice(1), [400, 401]]],
    ['where a third of the regions differ', gas, [...most, [400, 401], [500, 502]]],
    [
      'where both have none',
      gas,
      [
        [0, 0],
        [0, 0],
        [0, 0],
        [400, 401],
      ],
    ],
    ['of two gases', ['管道气', '液化气'], [...most, [400, 401]]],
  ])('%s: silent', (_, gases, pairs) => {
    expect(sheet(gases, pairs).filter(([place]) => !place.endsWith('no-households'))).toEqual(
      pairs[0]?.[0] === 0 ? expect.not.arrayContaining([expect.stringMatching(/between/u)]) : [],
    );
  });
});
