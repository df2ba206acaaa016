import { describe, expect, it } from 'vitest';
import { check } from '../../../src/check/index.ts';
import type { CompareOptions } from '../../../src/core/compare.ts';
import { comparePlain, type Input } from '../../helpers.ts';
import { told } from '../told.ts';

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

describe('ranks by another rule are reported once', () => {
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

it('ranks by no rule are reported one by one', () => {
  const figure = { indicator: '', measure: 'rank', from: null, cause: null };
  expect(found([1, 2, 2, 5, 4])).toEqual([
    ['this.xlsx F7 declared-differs', { region: '丁', ...figure, stated: '5', computed: '4' }],
    ['this.xlsx F8 declared-differs', { region: '戊', ...figure, stated: '4', computed: '5' }],
  ]);
});

it.each<[what: string, ranks: Input[], CompareOptions]>([
  ['by the usual rule', [1, 2, 2, 4, 5], {}],
  ['by a rule that was asked for', [1, 2, 2, 3, 4], { ties: 'dense' }],
  ['by any rule when another was asked for', [1, 2, 2, 3, 4], { rankBy: 'displayed' }],
  ['that are not stated', [], {}],
])('ranks %s are not findings', (_, ranks, options) => {
  expect(found(ranks, options)).toEqual([]);
});

it('ranks beside a missing count were made with it, and are not findings', () => {
  const [first, ...others] = rows(1, 2, 2, 4, 5);
  const now = [[...(first ?? []).slice(0, 2), '', '', '', 1], ...others];
  const codes = check(comparePlain(now, null, { decimals: 2 })).map(({ code }) => code);
  expect(codes).toEqual(['figure-blank']);
});

it('ranks beside installed without households were made with those, and are not findings', () => {
  const [first, ...others] = rows(1, 2, 2, 4, 5);
  const now = [[...(first ?? []).slice(0, 1), 0, 9000, '', '', 1], ...others];
  const codes = check(comparePlain(now, null, { decimals: 2 })).map(({ code }) => code);
  expect(codes.sort()).toEqual(['installed-above-households', 'no-households']);
});

it('a region without households that states a rate and a rank is not a contradiction', () => {
  const none = ['己', 0, 0, '', '100.00%', 6];
  const wrong = [...rows(1, 2, 2, 5, 4), none];
  const found = check(comparePlain(wrong, null, { decimals: 2 })).map(
    (finding) => told(finding)[0],
  );
  expect(found).toEqual([
    'this.xlsx B9 no-households',
    'this.xlsx F7 declared-differs',
    'this.xlsx F8 declared-differs',
  ]);
});

describe('one error is one finding, and the regions that it moved are not named', () => {
  /** Right ranks but for what is written over. */
  const places = (cells: Record<string, Input>) => {
    const right = rows(1, 2, 2, 4, 5).map((row, i) => [
      ...row.slice(0, 4),
      ['90.00%', '80.00%', '80.00%', '70.01%', '70.00%'][i],
      row[5],
    ]);
    const typed = right.map((row, r) =>
      row.map((input, c) => cells[`${'ABCDEF'[c]}${r + 4}`] ?? input),
    );
    return check(comparePlain(typed, null, { decimals: 2 })).map((finding) => told(finding)[0]);
  };
  it.each<[what: string, cells: Record<string, Input>, findings: string[]]>([
    ['a count that its rate contradicts', { C7: 9500 }, ['this.xlsx E7 declared-differs']],
    [
      'a rate by which all were ranked',
      { E4: '75.00%', F4: 3, F5: 1, F6: 1 },
      ['this.xlsx E4 declared-differs'],
    ],
    [
      'a rate, and a rank that does not follow from it',
      { E4: '75.00%', F7: 5 },
      ['this.xlsx E4 declared-differs', 'this.xlsx F7 declared-differs'],
    ],
    [
      'one region in the wrong place',
      { F4: 4, F5: 1, F6: 1, F7: 3 },
      ['this.xlsx F4 declared-differs'],
    ],
    [
      'two regions in each other’s place',
      { F7: 5, F8: 4 },
      ['this.xlsx F7 declared-differs', 'this.xlsx F8 declared-differs'],
    ],
  ])('%s', (_, cells, findings) => {
    expect(places(cells)).toEqual(findings);
  });
});

describe('ranks that were made with other rows are not findings beside those rows', () => {
  const ranked = rows(1, 2, 2, 4, 5);
  const codes = (now: Input[][], before: Input[][] | null) =>
    check(comparePlain(now, before, { decimals: 2 })).map(({ code }) => code);
  it('one of them lost', () => {
    expect(codes(ranked.toSpliced(1, 1), ranked)).toEqual(['region-vanished']);
  });
  it('one of them twice', () => {
    expect(codes([...ranked, ...ranked.slice(0, 1)], null)).toEqual(['region-twice']);
  });
  it('but are when no row is lost', () => {
    expect(codes(rows(1, 2, 2, 5, 6), ranked)).toContain('declared-differs');
  });
});
