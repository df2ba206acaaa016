import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { quotientsOf as quotientsOfCounts } from '../../../src/core/numbers/quotients.ts';
import { compareRatio, type Ratio } from '../../../src/core/numbers/ratio.ts';

const MOST = 2 ** 26 - 1;

const ratio = (installed: number, households: number): Ratio => ({ installed, households });

/** The quotients of ratios; `null` is unknown. */
function quotientsOf(ratios: readonly (Ratio | null)[]) {
  const column = (count: keyof Ratio) =>
    Float64Array.from(ratios, (own) => own?.[count] ?? Number.NaN);
  return quotientsOfCounts(column('installed'), column('households'));
}

/** Sign of the order of two quotients. */
function orderOf(a: Ratio, b: Ratio): number {
  const [left, right] = quotientsOf([a, b]) ?? [];
  if (typeof left !== 'number' || typeof right !== 'number') throw new RangeError('not certain');
  return Math.sign(left - right);
}

/** Households near the limit or small, and a rate of at most 2. */
const anyRatio = fc
  .oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: MOST - 50, max: MOST }))
  .chain((households) =>
    fc
      .oneof(
        fc.nat(Math.min(MOST, 2 * households)),
        fc.nat(5).map((less) => Math.max(0, Math.min(MOST, 2 * households) - less)),
        fc.nat(5).map((less) => Math.max(0, households - less)),
      )
      .map((installed) => ratio(installed, households)),
  );

test('quotients have the order of their ratios', () => {
  fc.assert(
    fc.property(anyRatio, anyRatio, (a, b) => {
      expect(orderOf(a, b)).toBe(Math.sign(compareRatio(a, b)));
    }),
    { numRuns: 5000 },
  );
});

describe('the nearest ratios that there are', () => {
  it.each<[what: string, more: Ratio, less: Ratio]>([
    ['just below 1', ratio(MOST - 1, MOST), ratio(MOST - 2, MOST - 1)],
    ['just below a half', ratio(MOST >> 1, MOST), ratio((MOST >> 1) - 1, MOST - 2)],
    ['just below 2', ratio(MOST, (MOST + 1) / 2), ratio(MOST - 2, (MOST - 1) / 2)],
  ])('%s', (_, more, less) => {
    expect(compareRatio(more, less)).toBeGreaterThan(0);
    expect(orderOf(more, less)).toBe(1);
    expect(orderOf(less, more)).toBe(-1);
    expect(orderOf(more, more)).toBe(0);
  });
});

test('an unknown ratio stays unknown', () => {
  expect(quotientsOf([ratio(1, 4), null, ratio(2, 8)])).toEqual([0.25, null, 0.25]);
});

describe('what is too large has no certain order', () => {
  it.each<[what: string, of: Ratio, isCertain: boolean]>([
    ['households below 2^26', ratio(1, MOST), true],
    ['households of 2^26', ratio(1, MOST + 1), false],
    ['installed below 2^26', ratio(MOST, MOST), true],
    ['installed of 2^26', ratio(MOST + 1, MOST), false],
    ['a rate of 2', ratio(10, 5), true],
    ['a rate above 2', ratio(11, 5), false],
  ])('%s', (_, of, isCertain) => {
    expect(quotientsOf([ratio(1, 2), of]) !== null).toBe(isCertain);
  });
});
