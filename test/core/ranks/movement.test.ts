import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CompareOptions, compare } from '../../../src/core/compare.ts';
import { movementOf, previousRanks } from '../../../src/core/ranks/movement.ts';
import { TIE_METHODS } from '../../../src/core/ranks/rank.ts';
import { comparePlain, plain, plainBefore, withCounts } from '../../helpers.ts';

type Row = [name: string, households: number, installed: number];

const anyRows = (names: readonly string[]) =>
  fc
    .tuple(
      ...names.map((name) =>
        fc.tuple(fc.constant(name), fc.integer({ min: 1, max: 9 }), fc.nat(9)),
      ),
    )
    .map((rows): Row[] => rows);

const NAMES = { now: ['甲', '乙', '丙', '丁'], before: ['丁', '乙', '甲', '戊'] };
const anyWeeks = fc.tuple(anyRows(NAMES.now), anyRows(NAMES.before));

const sheetOf = (sheet: typeof plain, names: readonly string[]) =>
  sheet(names.map((name, r) => [name, 1000 + r, 10 * r + r * r]));
const SHEETS = { now: sheetOf(plain, NAMES.now), before: sheetOf(plainBefore, NAMES.before) };

function compareWeeks(now: readonly Row[], before: readonly Row[], options: CompareOptions = {}) {
  return compare(withCounts(SHEETS.now, now), withCounts(SHEETS.before, before), options);
}

describe('movementOf', () => {
  it('counts each region that moved above, and each that moved below', () => {
    fc.assert(
      fc.property(anyWeeks, ([now, before]) => {
        const movement = movementOf(compareWeeks(now, before), 0, 0);
        const above = (side: 'before' | 'now') =>
          movement?.crossings.filter((crossing) => crossing[side] === 'above').length ?? 0;
        expect(movement && movement.rank - movement.previousRank).toBe(
          above('now') - above('before'),
        );
      }),
    );
  });

  it.each(TIE_METHODS)('begins and ends with the ranks of the comparison: %s', (ties) => {
    fc.assert(
      fc.property(anyWeeks, ([now, before]) => {
        const comparison = compareWeeks(now, before, { ties });
        const standing = comparison.indicators[0]?.regions[1];
        const movement = movementOf(comparison, 0, 1);
        expect(movement?.rank).toBe(standing?.rank);
        expect(movement?.previousRank).toBe(standing?.previousRank);
        expect(previousRanks(comparison, 0)[1]).toBe(standing?.previousRank);
      }),
    );
  });

  it('names a cause only where the rank is another without it', () => {
    fc.assert(
      fc.property(anyWeeks, ([now, before]) => {
        const movement = movementOf(compareWeeks(now, before), 0, 0);
        if (!movement) throw new Error('甲 is ranked in both');
        const { cause, rank, previousRank, byOwn, byOthers, change } = movement;
        if (cause === 'own') expect([byOwn, byOthers]).toEqual([rank, previousRank]);
        if (cause === 'others') expect([byOwn, byOthers]).toEqual([previousRank, rank]);
        if (cause === 'none') expect([rank, byOwn, byOthers]).toEqual(Array(3).fill(previousRank));
        if (change.added === 0 && change.households === 0) {
          expect(cause).not.toBe('own');
          expect(cause).not.toBe('both');
        }
      }),
    );
  });

  it('takes the order of the sheet for a cause when that breaks ties', () => {
    const now: Row[] = [
      ['乙', 10, 5],
      ['甲', 10, 5],
    ];
    const movement = movementOf(comparePlain(now, [...now].reverse(), { ties: 'ordinal' }), 0, 1);
    expect(movement).toMatchObject({
      ...{ previousRank: 1, rank: 2 },
      crossings: [{ region: '乙', before: 'below', now: 'above' }],
    });
  });

  it('compares what prints where that is ranked by', () => {
    const now: Row[] = [
      ['甲', 100000, 50001],
      ['乙', 100000, 50002],
    ];
    const before: Row[] = [
      ['甲', 100000, 50003],
      ['乙', 100000, 50002],
    ];
    expect(movementOf(comparePlain(now, before), 0, 0)?.crossings).toHaveLength(1);
    const displayed = comparePlain(now, before, { rankBy: 'displayed' });
    expect(movementOf(displayed, 0, 0)?.crossings).toEqual([]);
  });

  it.each<[what: string, now: Row[], before: Row[] | null]>([
    ['last period', [['甲', 10, 5]], null],
    ['a counterpart', [['甲', 10, 5]], [['乙', 10, 5]]],
    ['a rank this period', [['甲', 0, 0]], [['甲', 10, 5]]],
    ['a rank last period', [['甲', 10, 5]], [['甲', 0, 0]]],
  ])('is none without %s', (_, now, before) => {
    const rows: Row[] = [...now, ['丙', 10, 1]];
    expect(movementOf(comparePlain(rows, before), 0, 0)).toBeNull();
  });
});
