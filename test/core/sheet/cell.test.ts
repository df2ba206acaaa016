import fc from 'fast-check';
import { expect, it } from 'vitest';
import { a1, cellAt, columnLetters } from '../../../src/core/sheet/cell.ts';

it.each([
  [0, 0, 'A1'],
  [6, 2, 'C7'],
  [0, 25, 'Z1'],
  [0, 26, 'AA1'],
  [9, 51, 'AZ10'],
  [0, 52, 'BA1'],
  [0, 701, 'ZZ1'],
  [0, 702, 'AAA1'],
  [1_048_575, 16_383, 'XFD1048576'],
])('row %i, column %i is %s', (row, col, name) => {
  expect(a1(row, col)).toBe(name);
  expect(cellAt(name)).toEqual({ row, col });
});

it.each(['', 'A0', 'a1', 'AAAA1', '7', 'A1:B2'])('%j is no cell', (name) => {
  expect(cellAt(name)).toBeNull();
});

it('reads back as the number that the letters stand for', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), (col) => {
      const letters = columnLetters(col);
      expect(letters).toMatch(/^[A-Z]+$/u);
      const number = [...letters].reduce((sum, l) => sum * 26 + l.charCodeAt(0) - 64, 0);
      expect(number - 1).toBe(col);
    }),
  );
});
