import { describe, expect, it } from 'vitest';
import { roundedUnits, unitsText } from '../../../src/core/numbers/decimal.ts';

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
