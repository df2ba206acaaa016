import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RankBy, Ratio } from '../../../src/core/numbers/ratio.ts';
import { rank } from '../../../src/core/ranks/rank.ts';
import { keyOrder, type Rated, rankKeys } from '../../../src/core/ranks/rank-key.ts';

const of = (installed: number, households: number, kept: number | null = null): Rated => ({
  ratio: { installed, households },
  kept: kept === null ? null : { installed: kept, households: 1000 },
});

function ranks(rates: readonly (Rated | null)[], rankBy: RankBy = 'exact') {
  return rank(rankKeys(rates, rankBy), keyOrder(rankBy, 1));
}

/** More than 0 when the first is the larger, in whole numbers. */
function compared(a: Ratio, b: Ratio): number {
  const [left, right] = [
    BigInt(a.installed) * BigInt(b.households),
    BigInt(b.installed) * BigInt(a.households),
  ];
  return left > right ? 1 : left < right ? -1 : 0;
}

const anyRated = fc
  .tuple(fc.nat(6), fc.integer({ min: 1, max: 6 }), fc.option(fc.integer({ min: 0, max: 5 })))
  .map(([installed, households, kept]) => of(installed, households, kept && kept * 200));
const anyRates = fc.array(anyRated, { maxLength: 9 });
const pairsOf = (rates: readonly Rated[]) => {
  const own = ranks(rates).map((place) => place ?? 0);
  return rates.flatMap((a, i) =>
    rates.map((b, j) => ({ a, b, higher: (own[j] ?? 0) - (own[i] ?? 0) })),
  );
};

describe('exact ranks', () => {
  it.each<[what: string, rates: (Rated | null)[], expected: (number | null)[]]>([
    ['by ratio', [of(1, 2), null, of(2, 3), of(2, 4)], [2, null, 1, 2]],
    ['kept rates that ratios agree with', [of(5, 10, 501), of(6, 10, 602)], [2, 1]],
    ['kept rates that ratios contradict', [of(50, 100, 511), of(51, 100, 501)], [1, 2]],
    ['one kept rate, two ratios', [of(50, 100, 505), of(51, 100, 505)], [2, 1]],
    ['one ratio, two kept rates', [of(50, 100, 501), of(50, 100, 505)], [2, 1]],
    ['one ratio, kept and not', [of(50, 100, 501), of(50, 100)], [1, 1]],
    [
      'one without a kept rate, between two that go against their ratios',
      [of(50, 100, 511), of(505, 1000), of(51, 100, 501)],
      [1, 3, 2],
    ],
  ])('%s', (_, rates, expected) => {
    expect(ranks(rates)).toEqual(expected);
  });

  it('never put the lower of two kept rates above, and of equal ones follow the ratio', () => {
    fc.assert(
      fc.property(anyRates, (rates) => {
        for (const { a, b, higher } of pairsOf(rates)) {
          if (!a.kept || !b.kept) continue;
          const wanted = compared(a.kept, b.kept) || compared(a.ratio, b.ratio);
          expect(Math.sign(higher)).toBe(wanted);
        }
      }),
    );
  });

  it('follow the ratio between those without kept rates', () => {
    fc.assert(
      fc.property(anyRates, (rates) => {
        for (const { a, b, higher } of pairsOf(rates)) {
          if (a.kept || b.kept) continue;
          expect(Math.sign(higher)).toBe(compared(a.ratio, b.ratio));
        }
      }),
    );
  });

  it('follow the ratio everywhere, where kept rates do as well', () => {
    fc.assert(
      fc.property(anyRates, (rates) => {
        const kept = rates.filter((one) => one.kept !== null);
        const isAlike = kept.every((a) =>
          kept.every(
            (b) => a.kept && b.kept && compared(a.kept, b.kept) === compared(a.ratio, b.ratio),
          ),
        );
        fc.pre(isAlike);
        for (const { a, b, higher } of pairsOf(rates)) {
          expect(Math.sign(higher)).toBe(compared(a.ratio, b.ratio));
        }
      }),
    );
  });

  it('put a region without a kept rate above another only for a reason', () => {
    fc.assert(
      fc.property(anyRates, (rates) => {
        for (const { a, b, higher } of pairsOf(rates)) {
          const sign = compared(a.ratio, b.ratio);
          if (a.kept || !b.kept || Math.sign(higher) === sign) continue;
          // Another with a kept rate no higher has at least the ratio of the first.
          const { kept } = b;
          const isLifted = rates.some(
            (one) => one.kept && compared(one.kept, kept) <= 0 && compared(one.ratio, a.ratio) >= 0,
          );
          expect(higher <= 0 && isLifted).toBe(true);
        }
      }),
    );
  });
});

it('displayed ranks are those of what prints', () => {
  const rates = [of(50, 100, 511), of(51, 100), of(5104, 10_000, 510), of(505, 1000)];
  expect(ranks(rates, 'displayed')).toEqual([1, 2, 2, 4]);
});

it('is an order: what is level with a third is level with each other', () => {
  fc.assert(
    fc.property(anyRates, (rates) => {
      const keys = rankKeys(rates, 'exact').flatMap((key) => key ?? []);
      const order = keyOrder('exact', 1);
      for (const a of keys) {
        expect(order(a, a)).toBe(0);
        for (const b of keys) {
          expect(Math.sign(order(a, b))).toBe(-Math.sign(order(b, a)) || 0);
          for (const c of keys) {
            if (order(a, b) >= 0 && order(b, c) >= 0) {
              expect(order(a, c)).toBeGreaterThanOrEqual(0);
              if (order(a, b) > 0 || order(b, c) > 0) expect(order(a, c)).toBeGreaterThan(0);
            }
          }
        }
      }
    }),
  );
});
