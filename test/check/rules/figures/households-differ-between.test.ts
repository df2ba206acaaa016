import { describe, expect, it } from 'vitest';
import { check } from '../../../../src/check/index.ts';
import { compare } from '../../../../src/core/compare.ts';
import { interpret } from '../../../../src/interpret/index.ts';
import { grid, type Input } from '../../../helpers.ts';
import { told } from '../../told.ts';

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
