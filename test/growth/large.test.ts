/** Sheets so large that a look at all rows for each row would not end. */
import { describe, expect, it } from 'vitest';
import { interpret } from '../../src/interpret/index.ts';
import { grid, type Input, refusal } from '../helpers.ts';

/** Seconds at most on any machine; looks at all rows for each row would take many minutes. */
const PATIENT = { timeout: 120_000 };

const HEADER = ['县区', '户数', '已安装数'];

function repeated(times: number, row: (i: number) => Input[]): Input[][] {
  return Array.from({ length: times }, (_, i) => row(i));
}

function read(rows: readonly (readonly Input[])[]) {
  return interpret([grid([['2022.11.7'], ...rows])]);
}

describe('sums of many rows', PATIENT, () => {
  it('are reported for each of thousands of totals', () => {
    const parts = 27_000;
    const { snapshot, layout } = read([
      HEADER,
      ...repeated(30_000, (i) => (i % 10 === 9 ? ['小计', parts * 2, parts] : [`县${i}`, 2, 1])),
      ['合计', parts * 2, parts],
    ]);
    expect(snapshot.regions).toHaveLength(parts);
    expect(layout.rows().at(-1)).toMatchObject({ kind: 'total', sumOf: parts });
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

describe('headers that are repeated', PATIENT, () => {
  it('on each of a thousand pages make one table', () => {
    const rows = repeated(40_000, (i) => (i % 40 === 0 ? HEADER : [`县${i}`, 2, 1, i]));
    const { snapshot, layout } = read(rows);
    expect(snapshot.regions).toHaveLength(39_000);
    expect(layout.blocks.map(({ unused }) => unused)).toEqual(
      Array(1000).fill([{ col: 3, text: '' }]),
    );
  });

  it('report columns without a header only in their own block', () => {
    const { layout } = read([HEADER, ['甲', 2, 1], HEADER, ['乙', 2, 1, 7], ['丙', 2, 1, 8]]);
    expect(layout.blocks.map(({ unused }) => unused.map(({ col }) => col))).toEqual([[], [3]]);
  });

  it('in more rows than a function takes arguments are refused in words', () => {
    const rows = repeated(70_000, () => HEADER);
    expect(refusal(() => read(rows))).toMatchObject({ code: 'no-regions' });
  });

  it('with nothing between them are not looked through for titles again and again', () => {
    const rows = repeated(20_000, (i) => (i % 2 === 0 ? HEADER : []));
    expect(read([...rows, ['甲', 2, 1]]).snapshot.regions).toHaveLength(1);
  });
});

it('a column of more than a hundred different texts names no devices', PATIENT, () => {
  const rows = repeated(12_000, (i) => [`县${Math.floor(i / 2)}`, `器${i}`, 2, 1]);
  const refused = refusal(() => read([['县区', '设备', '户数', '已安装数'], ...rows]));
  expect(refused).toMatchObject({ code: 'regions-split', header: '设备', cells: ['A3', 'A4'] });
});

it('merges beside a long table are not looked through for each row', PATIENT, () => {
  const rows = repeated(40_000, (i) => [`县${i}`, 2, 1]);
  const merges = repeated(10_000, (i) => [`E${i + 3}:F${i + 3}`]).flat();
  const sheet = grid([['2022.11.7'], HEADER, ...rows], { merges: merges.map(String) });
  expect(interpret([sheet]).snapshot.regions).toHaveLength(40_000);
});

it('40,000 regions with three indicators and their additions make a table', PATIENT, () => {
  const three = (cells: readonly Input[]) => [...cells, ...cells, ...cells];
  const header = [
    ['县区', '自闭阀', null, null, '金属软管', null, null, '报警器', null, null],
    [null, ...three(['户数', '已安装数', '环比新增'])],
  ];
  const rows = repeated(40_000, (i) => [`县${i}`, ...three([20, 10, 1])]);
  const { snapshot } = read([...header, ...rows]);
  expect(snapshot.regions).toHaveLength(40_000);
  expect(snapshot.indicators).toHaveLength(3);
});

it('a table of more cells than any table of regions has is refused in words', PATIENT, () => {
  const rows = repeated(112_501, (i) => [`县${i}`, 2, 1, 0]);
  const refused = refusal(() => read([['县区', '户数', '已安装数', '环比新增'], ...rows]));
  expect(refused).toMatchObject({ code: 'over-limit', limit: 'table-cells', most: 450_000 });
});
