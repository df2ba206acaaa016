import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../src/core/quantity.ts';
import {
  countRange,
  differenceOfRanges,
  overlap,
  rateRange,
  sumOfRanges,
} from '../../src/core/rounding.ts';

const at = { source: { file: 'f.xlsx', sheet: 's' }, row: 0, col: 0 };
const known = (value: number, roundedTo?: number): Quantity => ({
  ...{ state: 'known', value, at },
  ...(roundedTo ? { roundedTo } : {}),
});

/** Rounds half away from zero to a multiple, in whole numbers. */
function rounded(value: number, to: number): number {
  const size = BigInt(Math.abs(value));
  const multiple = ((2n * size + BigInt(to)) / (2n * BigInt(to))) * BigInt(to);
  return Number(multiple) * Math.sign(value) || 0;
}

const anyUnit = fc.constantFrom(10, 100, 1000, 10_000);

describe('the counts behind a rounded one', () => {
  it.each<[value: number, to: number | undefined, least: number, most: number]>([
    [32_300, 100, 32_250, 32_349],
    [0, 100, -49, 49],
    [-300, 100, -349, -250],
    [87_326, undefined, 87_326, 87_326],
  ])('%i rounded to %s: %i to %i', (value, to, least, most) => {
    expect(countRange(known(value, to))).toEqual({ least, most });
  });

  it('are all that round to it, and no others', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999, max: 99_999 }), anyUnit, (count, to) => {
        const value = rounded(count, to);
        const range = countRange(known(value, to));
        if (!range) throw new Error('it is known');
        expect(range.least <= count && count <= range.most).toBe(true);
        expect([range.least, range.most].map((own) => rounded(own, to))).toEqual([value, value]);
        expect(rounded(range.least - 1, to)).toBeLessThan(value);
        expect(rounded(range.most + 1, to)).toBeGreaterThan(value);
      }),
    );
  });

  it('are unknown of what is not known', () => {
    expect(countRange({ state: 'blank', at })).toBeNull();
    expect(sumOfRanges([{ least: 1, most: 2 }, null])).toBeNull();
    expect(differenceOfRanges(null, { least: 1, most: 2 })).toBeNull();
  });
});

it('sums, differences and rates reach as far as their parts, and no further', () => {
  const anyRange = fc
    .tuple(fc.integer({ min: 1, max: 30 }), fc.nat(4))
    .map(([least, more]) => ({ least, most: least + more }));
  const all = ({ least, most }: { least: number; most: number }) =>
    Array.from({ length: most - least + 1 }, (_, i) => least + i);
  fc.assert(
    fc.property(anyRange, anyRange, (a, b) => {
      const pairs = all(a).flatMap((x) => all(b).map((y) => [x, y] as const));
      const ends = (values: number[]) => ({
        least: Math.min(...values),
        most: Math.max(...values),
      });
      expect(sumOfRanges([a, b])).toEqual(ends(pairs.map(([x, y]) => x + y)));
      expect(differenceOfRanges(a, b)).toEqual(ends(pairs.map(([x, y]) => x - y)));
      expect(overlap(a, b)).toBe(pairs.some(([x, y]) => x === y));
      const { low, high } = rateRange(a, b) ?? {};
      const rates = pairs.map(([x, y]) => x / y);
      expect((low?.installed ?? 0) / (low?.households ?? 1)).toBe(Math.min(...rates));
      expect((high?.installed ?? 0) / (high?.households ?? 1)).toBe(Math.max(...rates));
    }),
  );
});

it('no rate is below zero, and there is none where there may be no households', () => {
  const few = { least: -49, most: 49 };
  expect(rateRange(few, { least: 50, most: 149 })?.low.installed).toBe(0);
  expect(rateRange({ least: 1, most: 1 }, few)).toBeNull();
  expect(rateRange({ least: 1, most: 1 }, { least: 0, most: 0 })).toBeNull();
});
