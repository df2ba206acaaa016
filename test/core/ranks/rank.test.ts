import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rank, TIE_METHODS, type TieMethod } from '../../../src/core/ranks/rank.ts';

const byNumber = (a: number, b: number) => a - b;
const ranks = (values: readonly (number | null)[], ties: TieMethod) => rank(values, byNumber, ties);

/** Few distinct values, so that many tie; some unknown. */
const anyValues = fc.array(fc.option(fc.nat(6), { freq: 5 }), { maxLength: 20 });
const distinct = fc.uniqueArray(fc.integer(), { maxLength: 20 });
const shared = TIE_METHODS.filter((method) => method !== 'ordinal');

describe('worked examples', () => {
  const medals = [90, 80, 80, 70];
  it.each<[TieMethod, string, number[], number[]]>([
    // The header of src/core/rank.ts.
    ['competition', 'the four of the documentation', medals, [1, 2, 2, 4]],
    ['dense', 'the four of the documentation', medals, [1, 2, 2, 3]],
    ['modified', 'the four of the documentation', medals, [1, 3, 3, 4]],
    ['ordinal', 'the four of the documentation', medals, [1, 2, 3, 4]],
    ['fractional', 'the four of the documentation', medals, [1, 2.5, 2.5, 4]],
    // Microsoft's page on RANK: A2:A6 is 7, 3.5, 3.5, 1, 2; ascending, 3.5 has rank 3 and 7 has rank 5.
    ['competition', 'Excel RANK, ascending', [-7, -3.5, -3.5, -1, -2], [5, 3, 3, 1, 2]],
    ['fractional', 'Excel RANK.AVG, ascending', [-7, -3.5, -3.5, -1, -2], [5, 3.5, 3.5, 1, 2]],
    // pandas' page on DataFrame.rank: legs 4, 2, 4, 8 (the unknown one is last), ranked ascending.
    ['fractional', "pandas method='average'", [-4, -2, -4, -8], [2.5, 1, 2.5, 4]],
    ['modified', "pandas method='max'", [-4, -2, -4, -8], [3, 1, 3, 4]],
    ['competition', "pandas method='min'", [-4, -2, -4, -8], [2, 1, 2, 4]],
    // PostgreSQL's tutorial on window functions, salaries of develop: rank() gives 1 2 2 4 5.
    ['competition', 'SQL RANK()', [6000, 5200, 5200, 4500, 4200], [1, 2, 2, 4, 5]],
    ['dense', 'SQL DENSE_RANK()', [6000, 5200, 5200, 4500, 4200], [1, 2, 2, 3, 4]],
    ['ordinal', 'SQL ROW_NUMBER()', [4200, 5200, 6000, 5200], [4, 2, 1, 3]],
    ['competition', 'all tie', [5, 5, 5], [1, 1, 1]],
    ['modified', 'all tie', [5, 5, 5], [3, 3, 3]],
    ['fractional', 'all tie', [5, 5, 5], [2, 2, 2]],
    ['competition', 'one value', [5], [1]],
  ])('%s: %s', (ties, _, values, expected) => {
    expect(ranks(values, ties)).toEqual(expected);
  });

  it('is competition when no method is named', () => {
    expect(rank([5, 9, 9], byNumber)).toEqual([3, 1, 1]);
  });
});

describe.each(TIE_METHODS)('%s', (ties) => {
  it('agrees with its definition, value by value', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        expect(ranks(values, ties)).toEqual(values.map((_, i) => defined(values, i)[ties]));
      }),
    );
  });

  it('gives the unknown no rank and no place', () => {
    expect(ranks([], ties)).toEqual([]);
    expect(ranks([null, null], ties)).toEqual([null, null]);
    expect(ranks([null, 3, null, 7], ties)).toEqual([null, 2, null, 1]);
  });

  it('does not change its input', () => {
    const values = Object.freeze([3, 1, 2]);
    expect(ranks(values, ties)).toEqual([1, 3, 2]);
  });
});

describe.each(shared)('%s', (ties) => {
  it('does not depend on the order of rows, and ties share a rank', () => {
    const shuffled = anyValues.chain((values) =>
      fc.tuple(
        fc.constant(values),
        fc.shuffledSubarray([...values.keys()], {
          minLength: values.length,
          maxLength: values.length,
        }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([values, order]) => {
        const before = ranks(values, ties);
        const after = ranks(
          order.map((i) => values[i] ?? null),
          ties,
        );
        expect(after).toEqual(order.map((i) => before[i]));
        const rankOf = new Map(values.map((value, i) => [value, before[i]]));
        expect(before).toEqual(values.map((value) => rankOf.get(value)));
      }),
    );
  });
});

describe('between methods', () => {
  it('all agree where nothing ties', () => {
    fc.assert(
      fc.property(distinct, fc.constantFrom(...TIE_METHODS), (values, ties) => {
        expect(ranks(values, ties)).toEqual(ranks(values, 'competition'));
      }),
    );
  });

  it('competition ≤ fractional ≤ modified, and their mean is fractional', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(6)), (values) => {
        const least = ranks(values, 'competition').map(Number);
        const most = ranks(values, 'modified').map(Number);
        expect(ranks(values, 'fractional')).toEqual(
          least.map((low, i) => (low + Number(most[i])) / 2),
        );
        expect(least.every((low, i) => low <= Number(most[i]))).toBe(true);
      }),
    );
  });

  it('dense has no gaps; ordinal is a permutation; fractional sums to n(n+1)/2', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(6)), (values) => {
        const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
        const sorted = (ties: TieMethod) => ranks(values, ties).map(Number).sort(byNumber);
        expect([...new Set(sorted('dense'))]).toEqual(upTo(new Set(values).size));
        expect(sorted('ordinal')).toEqual(upTo(values.length));
        const sum = sorted('fractional').reduce((total, value) => total + value, 0);
        expect(sum).toBe((values.length * (values.length + 1)) / 2);
      }),
    );
  });
});

/** Each rank by its definition: how many are better, how many are as good, how many of those come before. */
function defined(values: readonly (number | null)[], i: number) {
  const own = values[i] ?? null;
  if (own === null) {
    return { competition: null, dense: null, modified: null, ordinal: null, fractional: null };
  }
  const better = values.filter((value) => value !== null && value > own);
  const equal = values.filter((value) => value === own).length;
  const before = values.slice(0, i).filter((value) => value === own).length;
  return {
    competition: better.length + 1,
    dense: new Set(better).size + 1,
    modified: better.length + equal,
    ordinal: better.length + before + 1,
    fractional: better.length + (equal + 1) / 2,
  };
}
