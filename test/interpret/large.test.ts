/** Sheets at which a look at all rows for each row would take longer than a test may. */
import { describe, expect, it } from 'vitest';
import { interpret } from '../../src/interpret/index.ts';
import { grid, type Input } from '../helpers.ts';

const HEADER = ['县区', '户数', '已安装数'];

function repeated(times: number, row: (i: number) => Input[]): Input[][] {
  return Array.from({ length: times }, (_, i) => row(i));
}

function read(rows: readonly (readonly Input[])[]) {
  return interpret([grid([['2022.11.7'], ...rows])]);
}

describe('sums of many rows', () => {
  it('are told of each of thousands of totals', () => {
    const parts = 27_000;
    const { snapshot, layout } = read([
      HEADER,
      ...repeated(30_000, (i) => (i % 10 === 9 ? ['小计', parts * 2, parts] : [`县${i}`, 2, 1])),
      ['合计', parts * 2, parts],
    ]);
    expect(snapshot.regions).toHaveLength(parts);
    expect(layout.rows.at(-1)).toMatchObject({ kind: 'total', sumOf: parts });
  });

  it('are looked for past thousands of rows of zeros', () => {
    const { snapshot } = read([
      HEADER,
      ['甲', 3000, 1500],
      ['乙', 1000, 500],
      ['丙', 1000, 500],
      ['丁', 1000, 501],
      ...repeated(30_000, (i) => [`县${i}`, 0, 0]),
    ]);
    expect(snapshot.regions).toHaveLength(30_004);
  });
});
