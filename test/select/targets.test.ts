import { expect, it } from 'vitest';
import { parseTargetRate, type RateTarget } from '../../src/core/target.ts';
import { targetsOf } from '../../src/select/targets.ts';
import { refusal } from '../helpers.ts';

const target = (rate: string): RateTarget => ({
  rate: parseTargetRate(rate) ?? { installed: 1, households: 1 },
  ...{ from: null, by: null, basis: 'days', plan: [] },
});
const named = (targets: Readonly<Record<string, string>>) => ({
  common: null,
  single: new Map(Object.entries(targets).map(([name, rate]) => [name, target(rate)])),
  file: 'c.json',
});
const device = (name: string, gas = '') => ({ device: name, gas });

it.each(['自闭阀·管道气', '自闭阀(管道气)', '自闭阀 管道气', '自闭阀（管道气）', '自闭阀-管道气'])(
  'a target for %s is that of its indicator',
  (name) => {
    const indicators = [device('自闭阀', '管道气'), device('自闭阀', '液化气')];
    const of = targetsOf(named({ [name]: '90%' }), indicators);
    expect(indicators.map((one) => of(one)?.rate.installed)).toEqual([900_000, undefined]);
  },
);

it('sizes that differ in a dot between digits have targets of their own', () => {
  const indicators = [device('燃气表G1.6'), device('燃气表G16')];
  const of = targetsOf(named({ '燃气表G1.6': '90%', 燃气表G16: '80%' }), indicators);
  expect(indicators.map((one) => of(one)?.rate.installed)).toEqual([900_000, 800_000]);
});

it('a target for none of them is rejected with the nearest name', () => {
  const of = () => targetsOf(named({ 自闭阁: '90%' }), [device('自闭阀')]);
  expect(refusal(of)).toMatchObject({ code: 'target-indicator-unknown', suggestion: '自闭阀' });
});
