import { describe, expect, it } from 'vitest';
import { check } from '../../../src/check/index.ts';
import type { FindingCode } from '../../../src/core/finding.ts';
import { comparePlain, type Input } from '../../helpers.ts';
import { told } from '../told.ts';

const figure = { region: '甲', indicator: '' };

describe('a rate that would round to 100 %', () => {
  it.each([
    [37743, 37742, 2, { rate: '99.99%', missing: 1 }],
    [20000, 19999, 2, { rate: '99.99%', missing: 1 }],
    [19999, 19998, 2, null],
    [1000, 998, 0, { rate: '99%', missing: 2 }],
    [1000, 995, 0, { rate: '99%', missing: 5 }],
    [1000, 994, 0, null],
    [1000, 1000, 2, null],
    [1000, 1001, 2, null],
  ])('%i households, %i installed, %i decimals', (households, installed, decimals, rest) => {
    const findings = check(comparePlain([['甲', households, installed]], null, { decimals }));
    expect(
      findings.map(told).filter(([place]) => !place.endsWith('installed-above-households')),
    ).toEqual(rest ? [['this.xlsx C4 rate-not-finished', { ...figure, ...rest }]] : []);
  });
});

describe('a rank on a small base', () => {
  it.each<[households: Input, smallBase: number, rest: object | null]>([
    [42, 100, { households: 42, points: '2.4' }],
    [99, 100, { households: 99, points: '1.0' }],
    [1, 2, { households: 1, points: '100.0' }],
    [100, 100, null],
    [42, 42, null],
    [42, 0, null],
  ])('%i households, small below %i', (households, smallBase, rest) => {
    const findings = check(comparePlain([['甲', households, 0]]), { smallBase });
    expect(findings.map(told)).toEqual(
      rest ? [['this.xlsx B4 small-base', { ...figure, ...rest }]] : [],
    );
  });

  it('is not reported for regions without a rank', () => {
    const findings = check(
      comparePlain([
        ['甲', 0, 0],
        ['乙', 9, ''],
      ]),
      { smallBase: 100 },
    );
    expect(findings.map(({ code }) => code)).toEqual(['figure-blank', 'no-households']);
  });
});

describe('a region without a rank is reported once, with the reason', () => {
  it.each<[households: Input, installed: Input, code: FindingCode]>([
    ['', '', 'no-task'],
    ['', 5, 'figure-blank'],
    [10, '', 'figure-blank'],
    ['?', 5, 'figure-invalid'],
    [10, '?', 'figure-invalid'],
    [0, 0, 'no-households'],
    [0, 5, 'no-households'],
  ])('%j, %j: %s', (households, installed, code) => {
    const comparison = comparePlain([
      ['甲', households, installed],
      ['乙', 500, 100],
    ]);
    expect(comparison.indicators[0]?.regions[0]?.rank).toBeNull();
    const codes = check(comparison).map((finding) => finding.code);
    expect(codes.filter((own) => own !== 'installed-above-households')).toEqual([code]);
  });
});
