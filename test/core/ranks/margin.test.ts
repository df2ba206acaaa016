import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ratio, rateOrder } from '../../../src/core/numbers/ratio.ts';
import { householdsToPass } from '../../../src/core/ranks/margin.ts';

const of = (installed: number, households: number): Ratio => ({ installed, households });
const exact = rateOrder('exact', 2);

describe('householdsToPass', () => {
  it.each([
    ['the published 博爱县 over 修武县', of(476, 625), of(1640, 2150), exact, 1],
    ['a tie is not passed', of(1, 2), of(2, 4), exact, 1],
    ['it ranks above already', of(2, 3), of(1, 2), exact, 0],
    ['all of its households are just enough', of(0, 3), of(2, 3), exact, 3],
    ['nobody passes who has finished', of(0, 3), of(3, 3), exact, null],
    ['past what a float holds', of(0, 2 ** 53 - 1), of(1, 2), exact, 2 ** 52],
    [
      'by printed rates, 50.01 % is the next',
      of(500, 1000),
      of(5000, 10_000),
      rateOrder('displayed', 0),
      5,
    ],
  ])('%s', (_, own, other, order, expected) => {
    expect(householdsToPass(own, other, order)).toBe(expected);
  });

  it('is the least that does', () => {
    const anyRatio = fc
      .tuple(fc.integer({ min: 1, max: 400 }), fc.nat(450))
      .map(([households, installed]) => of(installed, households));
    const anyOrder = fc.constantFrom(exact, rateOrder('displayed', 1));
    fc.assert(
      fc.property(anyRatio, anyRatio, anyOrder, (own, other, order) => {
        const most = Math.max(0, own.households - own.installed);
        const tried = Array.from({ length: most + 1 }, (_, more) => more);
        const least = tried.find(
          (more) => order(of(own.installed + more, own.households), other) > 0,
        );
        expect(householdsToPass(own, other, order)).toBe(least ?? null);
      }),
    );
  });
});
