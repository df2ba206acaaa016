import { describe, expect, it } from 'vitest';
import { contradiction } from '../../src/read/formula.ts';
import { cell, type Input } from '../helpers.ts';

/** Whether `=text` in A1 may have the stored result, with B1, C1, … as given. */
function holds(text: string, stored: Input, ...others: Input[]): boolean {
  return contradiction([[stored, ...others].map(cell)], [{ row: 0, col: 0, text }]) === null;
}

describe.each<[formula: string, others: Input[], given: number]>([
  ['B1/C1', [29499, 87326], 29499 / 87326],
  ['B1/$C$1*100', [29499, 87326], (29499 / 87326) * 100],
  ['SUM(B1:D1)', [1, null, 3], 4],
  ['SUM(B1:C1,E1)', [1, '停工', 3, 4], 5],
  ['SUM(B1,C1)/SUM(D1:E1)', [1, 2, 4, 8], 0.25],
  ['B1-C1+D1', [5, 3, 2], 4],
  ['-(B1-C1)*2', [5, 3], -4],
  ['B1-C1-D1', [5, 3, 2], 0],
  ['0.1+0.2', [], 0.3],
])('=%s', (text, others, given) => {
  it('gives what is stored', () => expect(holds(text, given, ...others)).toBe(true));
  it('does not give another number', () =>
    expect(holds(text, given + 1e-5, ...others)).toBe(false));
  it('does not give a text, nor nothing', () => {
    expect(holds(text, '四', ...others)).toBe(false);
    expect(holds(text, null, ...others)).toBe(false);
  });
});

it('a sum with a date in it is not judged', () => {
  expect(holds('SUM(B1:C1)', 44873, 1, { kind: 'date', value: '2022-11-07' })).toBe(true);
});

it('an error may come of what is no longer seen, such as an empty text', () => {
  expect(holds('B1-C1', { kind: 'error', value: '#VALUE!' }, 5)).toBe(true);
});

it('a rounded result may differ by half of its last digit', () => {
  expect(holds('ROUND(B1/C1,4)', 0.3378, 29499, 87326)).toBe(true);
  expect(holds('ROUND(B1/C1,4)', 0.3377, 29499, 87326)).toBe(false);
});

it('a quotient by nothing is no number', () => {
  expect(holds('B1/C1', 0.338, 29499)).toBe(false);
  expect(holds('B1/C1', { kind: 'error', value: '#DIV/0!' }, 29499)).toBe(true);
});

it.each([
  'RANK(B1,B1:C1)',
  'IF(B1=0,0,C1/B1)',
  'Sheet2!B1',
  'B1&C1',
  'B1%',
  'SUM(B1:C1',
  'ROUND(B1,0)+ROUND(C1,0)',
  '',
])('=%s is not judged', (text) => {
  expect(holds(text, 999, 1, 2)).toBe(true);
});

it.each<[string, Input]>([
  ['a text, which may be a number to Excel', '7'],
  ['a date', { kind: 'date', value: '2022-11-07' }],
  ['an error', { kind: 'error', value: '#N/A' }],
])('nothing that names %s is judged', (_, other) => {
  expect(holds('B1*2', 999, other)).toBe(true);
});

it('the first wrong one of several is told', () => {
  const rows = [[1, 2, 3].map(cell)];
  const [right, wrong, another] = ['A1', 'A1+C1', 'A1*9'].map((text, col) => ({
    row: 0,
    col,
    text,
  }));
  if (right && wrong && another) {
    expect(contradiction(rows, [right, wrong, another])).toBe(wrong);
  }
});
