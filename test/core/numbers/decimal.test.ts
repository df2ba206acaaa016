import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundedQuotient, roundedUnits, unitsText } from '../../../src/core/numbers/decimal.ts';

describe('roundedUnits', () => {
  it.each([
    [1n, 3n, 2, 33n],
    [2n, 3n, 0, 1n],
    [1n, 2n, 0, 1n],
    [-1n, 2n, 0, -1n],
    [1n, 3n, 0, 0n],
    [-1n, 3n, 0, 0n],
    [2n ** 60n + 1n, 2n, 0, 2n ** 59n + 1n],
  ])('%d ÷ %d at %d decimals is %d units', (dividend, divisor, decimals, units) => {
    expect(roundedUnits(dividend, divisor, decimals)).toBe(units);
  });
});

it('numbers round as integers of any size do', () => {
  const near = fc
    .constantFrom(1, 2, 3, 997, 2 ** 26, 2 ** 43, 2 ** 53 - 1)
    .chain((size) =>
      fc.record({ dividend: fc.nat(size), divisor: fc.integer({ min: 1, max: size }) }),
    );
  fc.assert(
    fc.property(near, fc.nat(8), ({ dividend, divisor }, decimals) => {
      const exact = roundedUnits(BigInt(dividend), BigInt(divisor), decimals);
      expect(BigInt(roundedQuotient(dividend, divisor, decimals))).toBe(exact);
    }),
    { numRuns: 2000 },
  );
});

it('numbers round as integers of any size do', () => {
  const near = fc.constantFrom(1, 2, 3, 997, 2 ** 26, 2 ** 43, Number.MAX_SAFE_INTEGER);
  const counts = near.chain((size) =>
    fc.record({
      dividend: fc.maxSafeNat().map((n) => n % (size + 1)),
      divisor: fc.maxSafeNat().map((n) => (n % size) + 1),
    }),
  );
  fc.assert(
    fc.property(counts, fc.nat(8), ({ dividend, divisor }, decimals) => {
      const exact = roundedUnits(BigInt(dividend), BigInt(divisor), decimals);
      expect(BigInt(roundedQuotient(dividend, divisor, decimals))).toBe(exact);
    }),
    { numRuns: 2000 },
  );
});

describe('unitsText', () => {
  it.each([
    [3333n, 2, '33.33'],
    [5n, 2, '0.05'],
    [-5n, 2, '-0.05'],
    [0n, 1, '0.0'],
    [-7n, 0, '-7'],
  ])('%d at %d decimals prints %s', (units, decimals, text) => {
    expect(unitsText(units, decimals)).toBe(text);
  });
});
