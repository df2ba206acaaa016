import { describe, expect, test } from 'vitest';
import { cellFinder, link } from '../../../../src/render/excel/sheets/cells.ts';
import type { FigureRef } from '../../../../src/report/report.ts';
import { reportOf, tableOf } from '../../../reports.ts';

const HEADER = [
  ['县区', '自闭阀', null, '金属软管', null],
  [null, '户数', '已安装数', '户数', '已安装数'],
];
const now = tableOf('2022.11.7', [...HEADER, ['甲', 10, 1, 10, 2], ['乙', 10, 5, 10, 3]]);
const before = tableOf('2022.10.31', [...HEADER, ['乙', 10, 4, 10, 3], ['甲', 10, 1, 10, 1]]);
const report = reportOf(now, before, { sort: 'rank' });

describe('the cell that shows', () => {
  const cellOf = cellFinder(report);
  test.each<[what: string, FigureRef, cell: string | null]>([
    // By rank, 乙 is first.
    ['a count', { period: 'this', row: 0, indicator: 0, measure: 'installed' }, '进度表!C6'],
    ['a rank', { period: 'this', row: 1, indicator: 1, measure: 'rank' }, '进度表!K5'],
    ['a name', { period: 'this', row: 1, indicator: null, measure: null }, '进度表!A5'],
    ['a total', { period: 'this', row: 2, indicator: 1, measure: 'rate' }, '进度表!J7'],
    [
      'a count of last period',
      { period: 'previous', row: 1, indicator: 1, measure: 'installed' },
      '上期!E6',
    ],
    [
      'a name of last period',
      { period: 'previous', row: 0, indicator: null, measure: null },
      '上期!A5',
    ],
    ["last period's rate", { period: 'previous', row: 0, indicator: 0, measure: 'rate' }, null],
    [
      "last period's total",
      { period: 'previous', row: 2, indicator: 0, measure: 'installed' },
      null,
    ],
    ['a row that is not there', { period: 'this', row: 7, indicator: 0, measure: 'rank' }, null],
  ])('%s', (_, figure, cell) => {
    const found = cellOf(figure);
    expect(found && `${found.sheet}!${found.cell}`).toBe(cell);
  });

  test('nothing', () => {
    expect(cellOf(undefined)).toBeNull();
  });
});

describe('a link', () => {
  test('leads to a cell of this workbook, or of a file', () => {
    expect(link({ sheet: '进度表', cell: 'C7' }, 'C7')).toEqual({
      formula: `HYPERLINK("#'进度表'!C7","C7")`,
      result: 'C7',
    });
    expect(link({ sheet: "十一'月", cell: 'C7' }, 'C7', '../上 期.xlsx')).toEqual({
      formula: `HYPERLINK("../上 期.xlsx#'十一''月'!C7","C7")`,
      result: 'C7',
    });
  });

  test('cannot be left by what it names', () => {
    expect(link({ sheet: '"&cmd()&"', cell: 'C7' }, 'C7', 'a.xlsx')).toEqual({
      formula: `HYPERLINK("a.xlsx#'""&cmd()&""'!C7","C7")`,
      result: 'C7',
    });
  });

  test.each([
    ['longer than a formula can hold', '长'.repeat(250)],
    ['with a control character', 'a\u0007b'],
    ['with half a character', 'a\ud800b'],
    ['that Excel would read as another', 'a_x0041_b'],
  ])('to a name %s is its text alone', (_, sheet) => {
    expect(link({ sheet, cell: 'C7' }, 'C7', 'a.xlsx')).toBe('C7');
  });
});
