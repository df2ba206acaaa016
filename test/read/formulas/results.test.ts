import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/core/sheet/grid.ts';
import { withJudgedResults } from '../../../src/read/formulas/results.ts';
import { cell, type Input } from '../../helpers.ts';

interface Sheet {
  readonly name?: string;
  readonly rows: readonly (readonly Input[])[];
  /** By the place of its cell: `0,2`. */
  readonly formulas: Readonly<Record<string, string>>;
}

function judged(
  sheets: readonly Sheet[],
  { onLoad = false, fullPrecision = true } = {},
): (Cell | undefined)[][] {
  const [first] = withJudgedResults(
    sheets.map(({ name = '表', rows, formulas }) => ({
      name,
      rows: rows.map((cells) =>
        cells.map((input) => (input === '' ? ({ kind: 'text', value: '' } as const) : cell(input))),
      ),
      formulas: Object.entries(formulas).map(([place, text]) => {
        const [row = 0, col = 0] = place.split(',').map(Number);
        return { row, col, text, recalculates: onLoad };
      }),
    })),
    { fullPrecision },
  );
  return (first ?? []).map((cells) => [...cells]);
}

/** Checks whether `=text` in A1 may have the stored result, with B1, C1, … as given. */
function holds(text: string, stored: Input, ...others: Input[]): boolean {
  const [[own] = []] = judged([{ rows: [[stored, ...others]], formulas: { '0,0': text } }]);
  return own?.contradicts === undefined;
}

describe.each<[formula: string, others: Input[], given: number]>([
  ['B1/C1', [29499, 87326], 29499 / 87326],
  ['B1/$C$1*100', [29499, 87326], (29499 / 87326) * 100],
  ['SUM(B1:D1)', [1, null, 3], 4],
  ['SUM(B1:C1,E1)', [1, '停工', 3, 4], 5],
  ['SUM(B1,C1)/SUM(D1:E1)', [1, 2, 4, 8], 0.25],
  ['B1-C1+D1', [5, 3, 2], 4],
  ['+B1-C1', [5, 3], 2],
  ['-(B1-C1)*2', [5, 3], -4],
  ['B1-C1-D1', [5, 3, 2], 0],
  ['3600*2', [], 7200],
  ['0.1+.2', [], 0.3],
  ['表!B1+表!$C$1', [5, 3], 8],
  ["'表'!B1*2", [5], 10],
])('=%s', (text, others, given) => {
  it('gives what is stored', () => expect(holds(text, given, ...others)).toBe(true));
  it('does not give another number', () =>
    expect(holds(text, given + 1e-5, ...others)).toBe(false));
  it('does not give a text', () => expect(holds(text, '四', ...others)).toBe(false));
});

it('a sum with a date in it is not judged', () => {
  expect(holds('SUM(B1:C1)', 44873, 1, { kind: 'date', value: '2022-11-07' })).toBe(true);
});

it('an error may come from a part that is not visible, such as an empty text', () => {
  expect(holds('B1-C1', { kind: 'error', value: '#VALUE!' }, 5)).toBe(true);
});

it('a rounded result may differ by half of its last digit', () => {
  expect(holds('ROUND(B1/C1,4)', 0.3378, 29499, 87326)).toBe(true);
  expect(holds('ROUND(B1/C1,4)', 0.3377, 29499, 87326)).toBe(false);
});

it('a quotient by nothing is not a number', () => {
  expect(holds('B1/C1', 0.338, 29499)).toBe(false);
  expect(holds('B1/C1', { kind: 'error', value: '#DIV/0!' }, 29499)).toBe(true);
});

it.each([
  'RANK(B1,B1:C1)',
  'IF(B1=0,0,C1/B1)',
  'Sheet2!B1',
  '[1]表!B1',
  'B1&C1',
  'B1%',
  'B1:C1*2',
  'LOG10(B1)',
  'SUM(B1:C1',
  'ROUND(B1,0)+ROUND(C1,0)',
  'A1+1',
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

it('only the formula that is wrong contradicts its result, not those that refer to it', () => {
  const rows = [[5, 9, 18, 27]];
  const [cells = []] = judged([
    { rows, formulas: { '0,1': 'A1*2', '0,2': 'B1', '0,3': 'SUM(A1:B1)' } },
  ]);
  expect(cells.map((it) => it?.contradicts ?? null)).toEqual([null, '=A1*2', '=B1', '=SUM(A1:B1)']);
  const right = [[5, 9, 10, 15]];
  const [others = []] = judged([
    { rows: right, formulas: { '0,1': 'A1*2', '0,2': 'B1', '0,3': 'SUM(A1:B1)' } },
  ]);
  expect(others.map((it) => it?.contradicts ?? null)).toEqual([null, '=A1*2', null, null]);
});

it('a link to another sheet of the file is followed', () => {
  const other = { name: '明 细', rows: [[8000]], formulas: {} };
  const link = { rows: [[0]], formulas: { '0,0': "'明 细'!A1" } };
  expect(judged([link, other])[0]?.[0]).toMatchObject({ contradicts: "='明 细'!A1" });
});

it('a long chain of formulas ends', () => {
  const length = 5000;
  const rows = Array.from({ length }, () => [1]);
  const formulas = Object.fromEntries(rows.map((_, r) => [`${r},0`, `A${r + 2}`]));
  expect(
    judged([{ rows: [...rows, [1]], formulas }])
      .flat()
      .some((it) => it?.contradicts),
  ).toBe(false);
});

it('nothing is compared where programs calculate from what cells show', () => {
  const sheet = { rows: [[7, 3]], formulas: { '0,0': 'B1*2' } };
  expect(judged([sheet], { fullPrecision: false })[0]?.[0]).toEqual({ kind: 'number', value: 7 });
});

it('an empty text as a result says so', () => {
  const sheet = { rows: [['', 3]], formulas: { '0,0': 'B1*2' } };
  expect(judged([sheet])[0]?.[0]).toEqual({ kind: 'text', value: '', contradicts: '=B1*2' });
});

describe('a column in a file that requests to be calculated', () => {
  const open = (formula: string) => ({ kind: 'formula-without-value', value: `=${formula}` });
  const column = (values: readonly Input[], formulas: readonly (string | null)[]) =>
    judged(
      [
        {
          rows: values.map((value) => [value]),
          formulas: Object.fromEntries(
            formulas.flatMap((text, r) => (text === null ? [] : [[`${r},0`, text]])),
          ),
        },
      ],
      { onLoad: true },
    ).map(([own]) => own);
  const zero = { kind: 'number', value: 0 };

  it('has no values where every formula stores 0', () => {
    expect(column([0, 0, 5], ['VLOOKUP(B1,C:D,2,0)', '3600*2', null])).toEqual([
      open('VLOOKUP(B1,C:D,2,0)'),
      open('3600*2'),
      { kind: 'number', value: 5 },
    ]);
  });

  it('keeps a zero that its formula gives, but not a sum of unknown zeros', () => {
    expect(column([0, 0, 0], ['5-5', 'VLOOKUP(B1,C:D,2,0)', 'SUM(A1:A2)'])).toEqual([
      zero,
      open('VLOOKUP(B1,C:D,2,0)'),
      open('SUM(A1:A2)'),
    ]);
  });

  it('has values where one formula stores another result', () => {
    expect(column([0, 7, 0], ['SUMIF(B:B,1)', 'SUMIF(B:B,2)', 'SUMIF(B:B,3)'])).toEqual([
      zero,
      { kind: 'number', value: 7 },
      zero,
    ]);
  });

  it('keeps the number format', () => {
    const cell = { kind: 'number', value: 0, numFmt: '0.0%' } as const;
    expect(column([cell], ['VLOOKUP(B1,C:D,2,0)'])[0]).toMatchObject({ numFmt: '0.0%' });
  });
});

it.each<[text: string, asked: string | undefined, isEmpty: boolean]>([
  ['IF(明细!B2="","",明细!B2)', undefined, true],
  ['IF(\'明细\'!$B$2="","",明细!B2)', undefined, true],
  ['IF(明细!B2="","",明细!B2)', '900', false],
  ['IF(别的!B2="","",别的!B2)', undefined, false],
  ['明细!B2', undefined, false],
])('the empty result of %s beside %j is one: %s', (text, asked, isEmpty) => {
  const formulas = [{ row: 0, col: 0, text, recalculates: false }];
  const own = { name: '进度表', rows: [[{ kind: 'text', value: '' } as const]], formulas };
  const cell = asked === undefined ? undefined : ({ kind: 'text', value: asked } as const);
  const other = { name: '明细', rows: [[], [undefined, cell]], formulas: [] };
  const [judged] = withJudgedResults([own, other], { fullPrecision: true });
  expect(judged?.[0]?.[0]?.contradicts === undefined).toBe(isEmpty);
});
