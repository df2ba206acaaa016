import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRatio, rateText } from '../../src/core/numbers/ratio.ts';
import {
  byOtherBasis,
  isDone,
  parseTargetRate,
  plannedRate,
  progressOf,
  type RateTarget,
  remainingTo,
  requiredOf,
  targetRateText,
} from '../../src/core/target.ts';

const rate = (text: string) => parseTargetRate(text) ?? { installed: 0, households: 1 };
const YEAR: RateTarget = {
  ...{ rate: rate('100%'), from: '2022-01-01', by: '2022-12-31', basis: 'days', plan: [] },
};
const plannedText = (target: RateTarget, date: string) => {
  const planned = plannedRate(target, date);
  return planned && rateText(planned, 2);
};

it.each([
  ['100%', '100%'],
  ['95.50%', '95.5%'],
  [' 95。5 %', null],
  ['９５％', '95%'],
  ['0.0001%', '0.0001%'],
  ['0%', null],
  ['0.00%', null],
  ['100', null],
  ['0.95', null],
  ['-5%', null],
  ['1000%', null],
  ['1.00001%', null],
])('%s is the target %s', (text, expected) => {
  const parsed = parseTargetRate(text);
  expect(parsed && targetRateText(parsed)).toBe(expected);
});

// The first two are those of the published week, 2022-11-07.
it.each<[basis: RateTarget['basis'], date: string, planned: string]>([
  ['days', '2022-11-07', '85.21%'],
  ['months', '2022-11-07', '91.67%'],
  ['days', '2022-01-01', '0.27%'],
  ['days', '2021-12-31', '0.00%'],
  ['months', '2021-12-31', '0.00%'],
  ['months', '2022-01-01', '8.33%'],
  ['days', '2022-12-31', '100.00%'],
  ['days', '2023-02-01', '100.00%'],
  ['months', '2022-12-01', '100.00%'],
])('by %s, %s is planned at %s', (basis, date, planned) => {
  expect(plannedText({ ...YEAR, basis }, date)).toBe(planned);
});

describe('milestones', () => {
  const plan = [
    { date: '2022-03-01', rate: rate('30%') },
    { date: '2022-03-11', rate: rate('50%') },
  ];
  const target: RateTarget = { ...YEAR, from: '2022-01-30', basis: 'plan', plan };

  it.each([
    ['2022-01-29', '0.00%'],
    ['2022-01-30', '0.00%'],
    ['2022-02-14', '15.00%'],
    ['2022-03-01', '30.00%'],
    ['2022-03-06', '40.00%'],
    ['2022-03-11', '50.00%'],
    ['2022-12-31', '50.00%'],
  ])('on %s %s', (date, planned) => {
    expect(plannedText(target, date)).toBe(planned);
  });

  it('never plan more than the target, and have no other basis', () => {
    expect(plannedText({ ...target, rate: rate('45%') }, '2022-03-11')).toBe('45.00%');
    expect(byOtherBasis(target)).toBeNull();
  });
});

it('nothing is planned without both dates', () => {
  expect(plannedRate({ ...YEAR, from: null }, '2022-11-07')).toBeNull();
  expect(plannedRate({ ...YEAR, by: null }, '2022-11-07')).toBeNull();
});

it('a region may be ahead by days and behind by months', () => {
  const own = { installed: 63_625, households: 71_840 };
  const states = [YEAR, byOtherBasis(YEAR)].map(
    (target) => progressOf(target, '2022-11-07', own)?.state,
  );
  expect(states).toEqual(['ahead', 'behind']);
});

it.each([
  ['2022-11-07', { households: 8215, perWeek: '1064.9' }],
  ['2022-12-30', { households: 8215, perWeek: '57505.0' }],
  ['2022-12-31', { households: 8215, perWeek: null }],
  ['2023-01-01', { households: 8215, perWeek: null }],
])('on %s %o is needed', (date, required) => {
  const counts = { households: 71_840, installed: 63_625 };
  const own = { ...counts, rate: counts };
  expect(requiredOf(YEAR, date, own)).toEqual(required);
  expect(requiredOf({ ...YEAR, from: null }, date, own)).toEqual(required);
  expect(requiredOf({ ...YEAR, by: null }, date, own)).toBeNull();
  expect(requiredOf({ ...YEAR, rate: rate('80%') }, date, own)).toBeNull();
});

it('remaining is the least number with which the target is reached', () => {
  const counts = fc.record({
    households: fc.integer({ min: 1, max: 1e9 }),
    installed: fc.integer({ min: 0, max: 1e9 }),
  });
  const percent = fc.integer({ min: 1, max: 9_999_999 });
  fc.assert(
    fc.property(counts, percent, ({ households, installed }, units) => {
      const target = { ...YEAR, rate: { installed: units, households: 1_000_000 } };
      const needed = installed + remainingTo(target, { households, installed });
      expect(isDone({ installed: needed, households }, target)).toBe(true);
      if (needed > 0) {
        expect(isDone({ installed: needed - 1, households }, target)).toBe(false);
      }
    }),
  );
});

it('the planned rate never falls, and ends at the target', () => {
  const day = fc.integer({ min: -400, max: 800 }).map((n) => {
    return new Date(Date.UTC(2022, 0, 1 + n)).toISOString().slice(0, 10);
  });
  fc.assert(
    fc.property(day, day, fc.constantFrom('days', 'months'), (a, b, basis) => {
      const [early, late] = a < b ? [a, b] : [b, a];
      const target: RateTarget = { ...YEAR, basis };
      const [before, after] = [plannedRate(target, early), plannedRate(target, late)];
      if (!before || !after) throw new Error('nothing is planned');
      expect(compareRatio(before, after)).toBeLessThanOrEqual(0);
      expect(compareRatio(after, YEAR.rate)).toBeLessThanOrEqual(0);
    }),
  );
});
