import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareRatio,
  exactRateText,
  pointsText,
  type Ratio,
  rateText,
  ratio,
  shownRate,
} from '../../../src/core/numbers/ratio.ts';

const MAX = Number.MAX_SAFE_INTEGER;
const of = (installed: number, households: number): Ratio => ({ installed, households });
const count = fc.oneof(fc.nat(200), fc.maxSafeNat());
const anyRatio = fc.record({
  installed: count,
  households: count.map((value) => Math.max(1, value)),
});
const decimals = fc.nat(6);

describe('ratio', () => {
  it.each([
    [null, 5, null],
    [5, null, null],
    [0, 0, null],
    [3, 0, null],
    [0, 5, of(0, 5)],
    [7, 5, of(7, 5)],
  ])('%j of %j is %j', (installed, households, expected) => {
    expect(ratio(installed, households)).toEqual(expected);
  });
});

describe('compareRatio', () => {
  it.each([
    ['equal in other terms', of(1, 3), of(2, 6), 0],
    ['smaller', of(23279, 32422), of(19520, 27656), 1],
    ['none against some', of(0, 9), of(1, 9), -1],
    ['above 100 %', of(11, 10), of(10, 10), 1],
    // As floats both quotients are 1.
    ['apart only past the digits of a float', of(MAX - 1, MAX), of(MAX - 2, MAX - 1), 1],
    ['equal with products past 2^53', of(MAX - 1, MAX), of(MAX - 1, MAX), 0],
    // The products are 2^53 and 2^53 + 1, as floats both 2^53.
    ['products that differ by one', of(2 ** 26, 3_002_399_751_580_331), of(3, 2 ** 27), -1],
  ])('%s', (_, a, b, sign) => {
    expect(Math.sign(compareRatio(a, b))).toBe(sign);
  });

  it('agrees with cross-multiplication in BigInt', () => {
    fc.assert(
      fc.property(anyRatio, anyRatio, (a, b) => {
        const left = BigInt(a.installed) * BigInt(b.households);
        const right = BigInt(b.installed) * BigInt(a.households);
        expect(Math.sign(compareRatio(a, b))).toBe(left < right ? -1 : left > right ? 1 : 0);
      }),
    );
  });

  it('is antisymmetric, and 0 for the same share of more households', () => {
    fc.assert(
      fc.property(anyRatio, anyRatio, fc.integer({ min: 1, max: 1000 }), (a, b, times) => {
        expect(Math.sign(compareRatio(a, b)) + Math.sign(compareRatio(b, a))).toBe(0);
        fc.pre(Math.max(a.installed, a.households) * times <= MAX);
        expect(compareRatio(a, of(a.installed * times, a.households * times))).toBe(0);
      }),
    );
  });
});

describe('rateText', () => {
  it.each([
    [23, 80, 1, '28.8%'], // 28.75: toFixed gives 28.7
    [1, 3, 2, '33.33%'],
    [2, 3, 2, '66.67%'],
    [1, 8, 2, '12.50%'],
    [1, 8, 0, '13%'],
    [1, 2000, 1, '0.1%'],
    [1, 2001, 1, '0.0%'],
    [0, 7, 2, '0.00%'],
    [0, 7, 0, '0%'],
    [5, 5, 2, '100.00%'],
    [5, 5, 0, '100%'],
    [37742, 37743, 2, '99.99%'],
    [37742, 37743, 1, '99.9%'],
    [37742, 37743, 0, '99%'],
    [37742, 37743, 3, '99.997%'],
    [87237, 87326, 2, '99.90%'],
    [1001, 1000, 2, '100.10%'],
    [100_001, 100_000, 1, '100.0%'],
    [3, 1, 0, '300%'],
    [MAX - 1, MAX, 6, '99.999999%'],
  ])('%i of %i at %i decimals prints %s', (installed, households, places, text) => {
    expect(rateText(of(installed, households), places)).toBe(text);
  });

  it('never prints an unfinished region as 100 %', () => {
    const unfinished = anyRatio.filter(({ installed, households }) => installed < households);
    fc.assert(
      fc.property(unfinished, decimals, (value, places) => {
        expect(Number.parseFloat(rateText(value, places))).toBeLessThan(100);
      }),
    );
  });

  it('is long division, carried one digit further and rounded half up', () => {
    fc.assert(
      fc.property(anyRatio, decimals, (value, places) => {
        fc.pre(
          value.installed >= value.households || !longDivision(value, places).startsWith('100'),
        );
        expect(rateText(value, places)).toBe(longDivision(value, places));
      }),
    );
  });

  it('prints what shownRate counts in units of the last decimal', () => {
    fc.assert(
      fc.property(anyRatio, decimals, (value, places) => {
        const digits = rateText(value, places).replace(/[.%]/gu, '');
        expect(BigInt(digits)).toBe(shownRate(value, places));
      }),
    );
  });

  it('never prints the smaller ratio as more', () => {
    fc.assert(
      fc.property(anyRatio, anyRatio, decimals, (a, b, places) => {
        const [less, more] = compareRatio(a, b) <= 0 ? [a, b] : [b, a];
        expect(shownRate(less, places) <= shownRate(more, places)).toBe(true);
      }),
    );
  });
});

describe('pointsText: from one ratio to another', () => {
  it.each<[Ratio, Ratio, decimals: number, string]>([
    [of(1, 3), of(1, 4), 2, '-8.33'],
    [of(1, 4), of(1, 3), 2, '+8.33'],
    [of(1, 3), of(2, 6), 2, '0.00'],
    [of(0, 5), of(7, 5), 1, '+140.0'],
    [of(0, 1000), of(5, 1000), 0, '+1'],
    [of(5, 1000), of(0, 1000), 0, '-1'],
    [of(0, 1000), of(4, 1000), 0, '0'],
    // Half a unit, up and down.
    [of(0, 800), of(481, 800), 2, '+60.13'],
    [of(481, 800), of(0, 800), 2, '-60.13'],
    [of(1, 100_000), of(0, 100_000), 2, '0.00'],
    [of(0, MAX), of(1, MAX), 6, '0.000000'],
    [of(MAX - 1, MAX), of(MAX, MAX), 15, '+0.000000000000011'],
  ])('%j → %j at %i decimals: %s', (before, after, places, text) => {
    expect(pointsText(before, after, places)).toBe(text);
  });
});

/** The schoolbook way, digit by digit: percent with `places` decimals, half up, without the rule for the unfinished. */
function longDivision({ installed, households }: Ratio, places: number): string {
  const divisor = BigInt(households);
  let rest = BigInt(installed) * 100n;
  let digits = String(rest / divisor);
  for (let place = 0; place <= places; place++) {
    rest = (rest % divisor) * 10n;
    digits += String(rest / divisor);
  }
  const roundsUp = Number(digits.at(-1)) >= 5;
  const kept = String(BigInt(digits.slice(0, -1)) + (roundsUp ? 1n : 0n)).padStart(places + 1, '0');
  const whole = kept.slice(0, kept.length - places);
  return places === 0 ? `${whole}%` : `${whole}.${kept.slice(-places)}%`;
}

it.each([
  [1, 3, 4, '33.3333…%'],
  [2, 3, 4, '66.6666…%'],
  [3, 4, 4, '75%'],
  [1, 8, 1, '12.5%'],
  [1, 8, 4, '12.5%'],
  [37742, 37743, 4, '99.9973…%'],
  [1, 1, 4, '100%'],
  [0, 7, 4, '0%'],
  [1, 1_000_000, 2, '0.00…%'],
  [3, 2, 2, '150%'],
])('exactRateText cuts %i of %i after %i decimals: %s', (installed, households, decimals, text) => {
  expect(exactRateText({ installed, households }, decimals)).toBe(text);
});
