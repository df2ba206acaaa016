import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FiguresAt, StatedColumn } from '../../src/core/columns.ts';
import { rateText } from '../../src/core/numbers/ratio.ts';
import type { Quantity } from '../../src/core/quantity.ts';
import type { Figures } from '../../src/core/snapshot.ts';
import { exactly, keptRate, rateAgrees, statesQuotient } from '../../src/core/stated-rate.ts';
import { isUsualNumber, statedRate } from '../../src/interpret/words/stated-number.ts';

const at = { source: { file: 'f.xlsx', sheet: 's' }, row: 0, col: 0 };

/** A row with rounded counts, and a stated rate in percent. */
function row(installed: number, households: number, to: number, rate: string | null): Figures {
  const count = (value: number): Quantity => ({
    ...{ state: 'known', value, at },
    ...(to > 1 ? { roundedTo: to } : {}),
  });
  return {
    households: count(households),
    installed: count(installed),
    added: { state: 'absent' },
    rate: rate === null ? null : { text: rate, value: Number.parseFloat(rate), at },
    rank: null,
  };
}

const kept = (figures: Figures, decimals = 1) => {
  const rate = keptRate(figures, decimals);
  return rate && rateText(rate, decimals);
};

/** A rate as a sheet prints it from whole counts: half up, and never 100 % unless finished. */
function printed(installed: number, households: number, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const [i, h] = [BigInt(installed), BigInt(households)];
  const units = (2n * 100n * scale * i + h) / (2n * h);
  const capped = i < h && units >= 100n * scale ? 100n * scale - 1n : units;
  const digits = String(capped).padStart(decimals + 1, '0');
  return decimals === 0
    ? `${digits}%`
    : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}%`;
}

const rounded = (count: number, to: number) => Math.floor((count + to / 2) / to) * to;

describe('a kept rate', () => {
  it.each<[what: string, installed: number, households: number, rate: string, string | null]>([
    ['within what 3.23 of 5.10 allow', 32_300, 51_000, '63.4%', '63.4%'],
    ['the lowest of them', 32_300, 51_000, '63.2%', '63.2%'],
    ['the highest of them', 32_300, 51_000, '63.5%', '63.5%'],
    ['below', 32_300, 51_000, '63.1%', null],
    ['above', 32_300, 51_000, '63.6%', null],
    ['what the counts themselves give', 38_870, 43_310, '89.7%', '89.7%'],
    ['as a cell stores it', 32_300, 51_000, '63.412345678901%', '63.4%'],
    ['finished, where the counts are equal', 32_300, 32_300, '100.0%', '100.0%'],
    ['not finished, where they are equal', 32_300, 32_300, '99.8%', '99.8%'],
    ['finished, where they are not', 32_200, 32_300, '100.0%', null],
    ['over 100 %', 32_400, 32_300, '100.3%', '100.3%'],
    ['with fewer decimals than print, where those are none', 32_300, 51_000, '63%', null],
  ])('%s', (_, installed, households, rate, expected) => {
    expect(kept(row(installed, households, 100, rate))).toBe(expected);
  });

  it('is none beside exact counts, without households, or without a number', () => {
    expect(kept(row(32_300, 51_000, 1, '63.3%'))).toBeNull();
    expect(kept(row(0, 0, 100, '0.0%'))).toBeNull();
    expect(kept(row(32_300, 51_000, 100, null))).toBeNull();
    const { households, installed, added, rank } = row(1000, 2000, 100, null);
    const words = { text: '约一半', value: null, at };
    expect(keptRate({ households, installed, added, rank, rate: words }, 1)).toBeNull();
  });

  it('is what the whole counts gave before rounding', () => {
    const anyCount = fc.integer({ min: 60, max: 40_000 });
    fc.assert(
      fc.property(
        fc.tuple(anyCount, anyCount, fc.constantFrom(10, 100), fc.nat(2)),
        ([installed, households, to, decimals]) => {
          const rate = printed(installed, households, decimals);
          const counts = [rounded(installed, to), rounded(households, to)] as const;
          if (counts[1] === 0) return;
          expect(kept(row(...counts, to, rate), decimals)).toBe(rate);
        },
      ),
    );
  });

  it('is one that some whole counts give, none below the least of them and none above the greatest', () => {
    const few = fc.integer({ min: 5, max: 60 }).map((tens) => tens * 10);
    fc.assert(
      fc.property(few, few, fc.integer({ min: -40, max: 40 }), (installed, households, off) => {
        const own = Array.from({ length: 10 }, (_, i) => i - 5);
        const rates = own.flatMap((i) =>
          own.map((h) => Number.parseFloat(printed(installed + i, households + h, 1))),
        );
        const stated = Number.parseFloat(printed(installed, households, 1)) + off / 10;
        const rate = `${Math.max(0, stated).toFixed(1)}%`;
        const value = Number.parseFloat(rate);
        const isPossible = Math.min(...rates) <= value && value <= Math.max(...rates);
        expect(kept(row(installed, households, 10, rate))).toBe(isPossible ? rate : null);
      }),
    );
  });
});

it('a rate beside exact counts agrees at its own precision', () => {
  const rate = (text: string) => ({ text, value: Number.parseFloat(text), at });
  const third = exactly({ installed: 1, households: 3 });
  expect(rateAgrees(rate('33.3%'), third)).toBe(true);
  expect(rateAgrees(rate('33.4%'), third)).toBe(false);
  expect(rateAgrees(rate('33.333333333%'), third)).toBe(true);
  expect(rateAgrees({ text: '', value: null, at }, third)).toBe(false);
});

describe('a stored rate and the quotient of counts', () => {
  /** A row that stores a fraction, as a cell of rates has it. */
  const stores = (fraction: number): Figures => {
    const { source, row, col } = at;
    const rate = new StatedColumn(
      { source, rows: [row], col },
      { meaning: (value) => statedRate({ kind: 'number', value }, false), fraction: 1 },
    );
    rate.numbers[0] = fraction;
    const none = { households: null, installed: null, added: null, rank: null };
    return new FiguresAt({ ...none, rate, withoutResult: new Map() }, 0);
  };
  const counts = fc
    .record({
      households: fc.integer({ min: 1, max: 2 ** 26 - 1 }),
      share: fc.double({ min: 0, max: 2, noNaN: true }),
    })
    .map(({ households, share }) => ({ households, installed: Math.floor(households * share) }));
  /** Nearly everything is installed, where a rate could be rounded to 100 %. */
  const unfinished = fc
    .record({
      households: fc.integer({ min: 2, max: 2 ** 26 - 1 }),
      rest: fc.integer({ min: 0, max: 1 }),
    })
    .map(({ households, rest }) => ({ households, installed: households - rest }));

  it('agree in digits wherever their numbers do', () => {
    fc.assert(
      fc.property(
        fc.oneof(counts, unfinished),
        fc.constantFrom(0, 1e-16, -1e-16, 9e-13, -9e-13, 2e-9, -2e-9),
        fc.option(fc.integer({ min: 0, max: 17 })),
        (ratio, noise, digits) => {
          const quotient = ratio.installed / ratio.households + noise;
          const stored = Math.max(0, digits === null ? quotient : Number(quotient.toFixed(digits)));
          fc.pre(isUsualNumber(stored));
          const own = stores(stored);
          const { rate } = own;
          if (statesQuotient(own, ratio))
            expect(rate && rateAgrees(rate, exactly(ratio))).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each<[fraction: number, installed: number, households: number, isSame: boolean]>([
    [1 / 3, 1, 3, true],
    [0.333333333333333, 1, 3, true],
    [0.3333, 1, 3, false],
    [1, 2 ** 26 - 2, 2 ** 26 - 1, false],
    // Too large to be certain.
    [0.5, 2 ** 25, 2 ** 26, false],
    [3, 3, 1, false],
  ])('%d states %d of %d: %s', (fraction, installed, households, isSame) => {
    expect(statesQuotient(stores(fraction), { installed, households })).toBe(isSame);
  });

  it('are not compared where the rate takes reading', () => {
    expect(statesQuotient(row(1, 2, 1, '50%'), { installed: 1, households: 2 })).toBe(false);
  });
});
