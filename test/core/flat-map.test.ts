import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flatMap } from '../../src/core/flat-map.ts';

test('gives what the built-in function gives', () => {
  const anyResult = fc.oneof(fc.integer(), fc.array(fc.integer(), { maxLength: 3 }));
  const negative = (result: number | number[]) =>
    typeof result === 'number' ? -result : result.map((value) => -value);
  fc.assert(
    fc.property(fc.array(anyResult), (results) => {
      expect(flatMap(results, negative)).toEqual(results.flatMap(negative));
    }),
  );
});

test('numbers the items, and joins one level only', () => {
  expect(flatMap(['a', 'b'], (item, index) => [[item, index]])).toEqual([
    ['a', 0],
    ['b', 1],
  ]);
});

test('joins longer lists than a function takes arguments', () => {
  const long = Array.from({ length: 200_000 }, (_, i) => i);
  expect(flatMap([long, long], (list) => list)).toHaveLength(400_000);
});
