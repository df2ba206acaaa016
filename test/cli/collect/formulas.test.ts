import { describe, expect, it, test } from 'vitest';
import { withFormulas } from '../../../src/cli/collect/formulas.ts';
import type { CollectedCell, CollectedSheet } from '../../../src/report/collect/sheet.ts';

/** A sheet of numbers; an emptied cell is `-`, a cell that was always empty `null`. */
function sheet(rows: readonly (readonly (number | string | null)[])[]): CollectedSheet {
  const emptied = new Set<string>();
  const cells = rows.map((own, row) =>
    own.map((value, col): CollectedCell => {
      if (value === '-') emptied.add(`${String.fromCharCode(65 + col)}${row + 1}`);
      return { value: value === '-' ? null : value, part: 'figure' };
    }),
  );
  return {
    name: '表',
    rows: cells,
    merges: [],
    headers: [],
    body: { first: 0, last: 0 },
    emptied,
    lost: [],
  };
}

/** The formulas and results of the first row. */
function kept(own: CollectedSheet, formulas: Readonly<Record<string, string>>) {
  const { rows } = withFormulas(own, new Map(Object.entries(formulas)));
  return rows[0]?.map((cell) => (cell?.formula ? [cell.formula, cell.value] : cell?.value));
}

describe('a formula is kept, with its result', () => {
  test.each<[formula: string, result: number]>([
    ['A1/B1', 0.25],
    ['SUM(A1:B1)', 5],
    ['SUM($A$1,B1)+1', 6],
    ['ROUND(A1/B1*10,0)', 3],
    ['IFERROR(A1/B1,"")', 0.25],
    ['IF(B1=0,"",A1/B1)', 0.25],
    ['IF(B1="","",IFERROR(A1/B1,0))', 0.25],
    ['RANK(A1,A$1:B$1)', 2],
    ['RANK.EQ(A1,A$1:B$1,0)', 2],
  ])('%s', (formula, result) => {
    expect(kept(sheet([[1, 4, '-']]), { '0,2': formula })).toEqual([1, 4, [formula, result]]);
  });

  it('through other formulas', () => {
    const own = sheet([[1, 4, '-', '-', '-']]);
    const formulas = { '0,2': 'A1/B1', '0,3': 'RANK(C1,C$1:C$1)', '0,4': 'C1*2' };
    expect(kept(own, formulas)?.slice(2)).toEqual([
      ['A1/B1', 0.25],
      ['RANK(C1,C$1:C$1)', 1],
      ['C1*2', 0.5],
    ]);
  });
});

describe('a formula whose figures are not all there is empty until they are', () => {
  test.each([
    ['A1/B1', 'IF(COUNT(A1,B1)<2,"",A1/B1)'],
    ['SUM(A1:B1)', 'IF(COUNT(A1:B1)<2,"",SUM(A1:B1))'],
    ['IF(B1=0,"",A1*2)', 'IF(COUNT(B1,A1)<2,"",IF(B1=0,"",A1*2))'],
    ['IFERROR(A1/$B$1,"")', 'IF(COUNT(A1,$B$1)<2,"",IFERROR(A1/$B$1,""))'],
    ['RANK(A1,A$1:B$1)', 'IF(COUNT(A1,A$1:B$1)<3,"",RANK(A1,A$1:B$1))'],
  ])('%s', (formula, waiting) => {
    expect(kept(sheet([[1, '-', '-']]), { '0,2': formula })?.[2]).toEqual([waiting, null]);
    // Once the figure is there, the formula is again what it was.
    expect(kept(sheet([[1, 4, '-']]), { '0,2': waiting })?.[2]).toEqual([
      formula,
      expect.any(Number),
    ]);
  });

  it('through other formulas', () => {
    const formulas = { '0,2': 'A1/B1', '0,3': 'C1*2' };
    expect(kept(sheet([[1, '-', '-', '-']]), formulas)?.slice(2)).toEqual([
      ['IF(COUNT(A1,B1)<2,"",A1/B1)', null],
      ['IF(COUNT(C1)<1,"",C1*2)', null],
    ]);
  });

  it('and does not wait for cells that never had a figure', () => {
    expect(kept(sheet([[1, null, '-', '-']]), { '0,3': 'SUM(A1:C1)' })?.[3]).toEqual([
      'IF(COUNT(A1:C1)<2,"",SUM(A1:C1))',
      null,
    ]);
  });
});

describe('a formula without a number as result is kept', () => {
  test.each([
    ['A1/D1', 'IFERROR(A1/D1,"")'],
    ['IFERROR(A1/D1,"")', 'IFERROR(A1/D1,"")'],
    ['RANK(D1,A$1:B$1)', 'IFERROR(RANK(D1,A$1:B$1),"")'],
  ])('%s', (formula, text) => {
    expect(kept(sheet([[1, 4, '-', null]]), { '0,2': formula })?.[2]).toEqual([text, null]);
  });

  it('and takes no place among the ranks of the others', () => {
    const formulas = { '0,3': 'RANK(A1,A$1:C$1)' };
    expect(kept(sheet([[1, 4, null, '-']]), formulas)?.[3]).toEqual(['RANK(A1,A$1:C$1)', 2]);
  });
});

describe('a formula is left out', () => {
  test.each([
    ['of another sheet', "A1-'上期'!A1"],
    ['of another file', 'A1-[1]表!A1'],
    ['of itself', 'C1+1'],
    ['of functions that are not calculated', 'SUMIF(A1:B1,"甲",A1:B1)'],
    ['of a text', 'A1&"户"'],
    ['of no cell', '1+1'],
    ['of a range with itself', 'SUM(A1:D1)'],
    ['that ranks in a whole column', 'RANK(A1,A:A)'],
    ['that ranks in a whole column, and a figure that nobody sent', 'RANK(D1,D:D)'],
    ['that ranks in more cells than a table has', 'RANK(A1,A$1:B$99999)'],
    ['that adds more cells than a table has', 'SUM(D1:E99999)+A1'],
    ['of several cells', 'array SUM(A1:B1*A1:B1)'],
    ['of functions that are not calculated, and a figure that nobody sent', 'SUBTOTAL(9,D1:E1)'],
    ['of another sheet, and a figure that nobody sent', "D1-'上期'!A1"],
    ['that ranks from the lowest', 'RANK(A1,A$1:B$1,1)'],
  ])('%s: %s', (_, formula) => {
    expect(kept(sheet([[1, 4, '-', '-', null]]), { '0,2': formula })?.[2]).toBeNull();
  });

  it('in a cell of a collected count', () => {
    expect(kept(sheet([[1, 4, 5]]), { '0,2': 'A1+B1' })).toEqual([1, 4, 5]);
  });
});

it('names the cells of formulas that cannot be kept', () => {
  const own = sheet([[1, 4, '-', '-', '-']]);
  const formulas = { '0,2': 'COUNTIF(A1:B1,">1")', '0,3': 'SUM(A1:B1)', '0,4': '明细!A1' };
  expect(withFormulas(own, new Map(Object.entries(formulas))).lost).toEqual(['C1', 'E1']);
});
