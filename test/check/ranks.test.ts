import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/index.ts';
import type { CompareOptions } from '../../src/core/compare.ts';
import { comparePlain, type Input } from '../helpers.ts';
import { told } from './told.ts';

/** Rates 90 % and twice 80 %, then two that print alike as 70.0 %. */
const rows = (...ranks: Input[]): Input[][] =>
  [9000, 8000, 8000, 7001, 7000].map((installed, i) => [
    ...['甲乙丙丁戊'[i], 10_000, installed, '', ''],
    ranks[i],
  ]);
const found = (ranks: Input[], options: CompareOptions = {}) =>
  check(comparePlain(rows(...ranks), null, { decimals: 1, ...options }))
    .filter(({ code }) => code !== 'rates-print-alike')
    .map(told);

describe('ranks by another rule are told once', () => {
  it.each<[rule: string, ranks: Input[], cells: string[]]>([
    ['dense', [1, 2, 2, 3, 4], ['F7', 'F8']],
    ['modified', [1, 3, 3, 4, 5], ['F5', 'F6']],
    ['ordinal', [1, 2, 3, 4, 5], ['F6']],
    ['fractional', [1, 2.5, 2.5, 4, 5], ['F5', 'F6']],
    ['displayed', [1, 2, 2, 4, 4], ['F8']],
  ])('%s', (rule, ranks, cells) => {
    const [at] = cells;
    expect(found(ranks)).toEqual([
      [`this.xlsx ${at} ranks-by-other-rule`, { indicator: '', rule, cells }],
    ]);
  });
});

it('ranks by no rule are told one by one', () => {
  const figure = { indicator: '', measure: 'rank', from: null, cause: null };
  expect(found([1, 2, 2, 5, 4])).toEqual([
    ['this.xlsx F7 declared-differs', { region: '丁', ...figure, declared: '5', computed: '4' }],
    ['this.xlsx F8 declared-differs', { region: '戊', ...figure, declared: '4', computed: '5' }],
  ]);
});

it.each<[what: string, ranks: Input[], CompareOptions]>([
  ['by the usual rule', [1, 2, 2, 4, 5], {}],
  ['by a rule that was asked for', [1, 2, 2, 3, 4], { ties: 'dense' }],
  ['by any rule when another was asked for', [1, 2, 2, 3, 4], { rankBy: 'displayed' }],
  ['that are not stated', [], {}],
])('ranks %s are no finding', (_, ranks, options) => {
  expect(found(ranks, options)).toEqual([]);
});

it('ranks beside a missing count were made with it, and are no finding', () => {
  const [first, ...others] = rows(1, 2, 2, 4, 5);
  const now = [[...(first ?? []).slice(0, 2), '', '', '', 1], ...others];
  const codes = check(comparePlain(now, null, { decimals: 2 })).map(({ code }) => code);
  expect(codes).toEqual(['figure-blank']);
});
