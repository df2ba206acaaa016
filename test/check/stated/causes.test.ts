import { describe, expect, it } from 'vitest';
import {
  type CountContext,
  causeOfCount,
  causeOfPrintedRate,
  causeOfRate,
  type RateContext,
} from '../../../src/check/stated/causes.ts';
import type { Cause } from '../../../src/core/finding.ts';

const parts = [2000, 300, 40, 5, 40].map((value, i) => ({ region: '甲乙丙丁戊'[i] ?? '', value }));
const base = { installed: 90, cell: 'C4' };

describe('a count', () => {
  it.each<[what: string, stated: number, computed: number, CountContext, Cause | null]>([
    ['nothing fits', 2500, 2385, { parts }, null],
    ['one region was left out', 2085, 2385, { parts }, { kind: 'left-out', regions: ['乙'] }],
    ['one was added twice', 2390, 2385, { parts }, { kind: 'counted-twice', regions: ['丁'] }],
    ['one of two equal ones was left out', 2345, 2385, { parts }, { kind: 'digit-changed' }],
    ['the sum ends too early', 2340, 2385, { parts }, { kind: 'left-out', regions: ['丁', '戊'] }],
    ['the sum begins too late', 85, 2385, { parts }, { kind: 'left-out', regions: ['甲', '乙'] }],
    ['all are twice in it', 4770, 2385, { parts }, null],
    ['last period', 2200, 2385, { previous: 2200, parts }, { kind: 'carried-over' }],
    ['last period was zero as well', 0, 385, { previous: 0 }, null],
    ['the stated additions', 17, 19, { sumOfStated: 17, parts }, { kind: 'sum-of-stated' }],
    ['its parts are doubtful', 2085, 2385, { parts, isOfDoubtful: true }, null],
    ['the sign is reversed', -85, 85, { base }, { kind: 'sign-reversed' }],
    ['the sign is reversed in a sum', 10, -10, { parts }, { kind: 'sign-reversed' }],
    ['a sign is no digit', -853, 85, {}, null],
    ['below zero a digit is missing', -85, -853, {}, { kind: 'digit-lost' }],
    ['two digits are swapped', 236505, 236550, {}, { kind: 'digits-swapped' }],
    ['two digits far apart are swapped', 536250, 236550, {}, null],
    ['one digit differs', 236350, 236550, {}, { kind: 'digit-changed' }],
    ['one digit is missing', 23655, 236550, {}, { kind: 'digit-lost' }],
    ['one digit is too many', 2365500, 236550, {}, { kind: 'digit-added' }],
    ['two digits differ', 236999, 236550, {}, null],
    ['two digits are too few to tell', 17, 71, {}, null],
    [
      'another count last period',
      9,
      10,
      { base },
      { kind: 'presupposes', presupposed: 91, previous: 90, cell: 'C4' },
    ],
    ['a slip rather than another count', 895, 859, { base }, { kind: 'digits-swapped' }],
  ])('%s', (_, stated, computed, context, cause) => {
    expect(causeOfCount(stated, computed, context)).toEqual(cause);
  });
});

describe('a rate of 338 from 1000', () => {
  const at = { source: { file: 'this.xlsx', sheet: '' }, row: 3, col: 4 };
  const ratio = (installed: number, households: number) => ({ installed, households });
  it.each<[text: string, RateContext, Cause | null]>([
    ['30.0%', {}, null],
    ['30.0%', { previous: ratio(300, 1000) }, { kind: 'carried-over' }],
    ['30.0%', { previous: ratio(301, 1000) }, null],
    ['42.3%', { otherHouseholds: [900, 800] }, { kind: 'other-households', households: 800 }],
    ['42.3%', { otherHouseholds: [0] }, null],
    ['35.0%', { rates: [ratio(1, 5), ratio(1, 2)] }, { kind: 'mean-of-rates' }],
    ['35.0%', { rates: [ratio(7, 20)] }, null],
    ['44.4%', { rates: [ratio(1, 3), ratio(5, 9)] }, { kind: 'mean-of-rates' }],
    ['44.444444%', { rates: [ratio(1, 3), ratio(5, 9)] }, { kind: 'mean-of-rates' }],
    ['44.5%', { rates: [ratio(1, 3), ratio(5, 9)] }, null],
  ])('stated as %s: %j', (text, context, cause) => {
    const rate = { text, value: Number.parseFloat(text), at };
    expect(causeOfRate(rate, ratio(338, 1000), context)).toEqual(cause);
  });
});

it.each([
  ['38.3%', '33.8%', { kind: 'digits-swapped' }],
  ['33.8%', '33.8%', null],
  ['33.9%', '33.8%', null],
  ['8.33%', '33.8%', null],
])('printed %s for %s', (stated, computed, cause) => {
  expect(causeOfPrintedRate(stated, computed)).toEqual(cause);
});
