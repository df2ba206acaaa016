import { describe, expect, test } from 'vitest';
import { findingsTable } from '../../../../src/render/excel/sheets/findings.ts';
import type { Report, ReportFinding } from '../../../../src/report/report.ts';
import { plain, plainBefore } from '../../../helpers.ts';
import { reportOf } from '../../../reports.ts';

const now = plain([
  ['甲', 10, 12],
  ['乙', 10, 5],
]);
const before = plainBefore([
  ['甲', 10, 13],
  ['乙', 10, '未报'],
]);
const report = reportOf(now, before);
const toFolder = (file: string) => `../${file}`;

const contents = (of: Report, linkTo: (file: string) => string | null = toFolder) =>
  findingsTable(of, linkTo).body.map((row) => row.map(({ content }) => content));

test('each finding with its place in the report and in the source', () => {
  const { header, notes, isFiltered } = findingsTable(report, toFolder);
  expect(header.cells.map(({ text }) => text)).toEqual([
    '程度',
    '内容',
    '报表位置',
    '来源文件',
    '来源工作表',
    '来源单元格',
    '代码',
  ]);
  const told = report.findings.map(({ message }) => message);
  expect(contents(report)).toEqual([
    [
      '错误',
      told[0],
      { formula: `HYPERLINK("#'上期'!C5","上期!C5")`, result: '上期!C5' },
      'last.xlsx',
      'Sheet1',
      { formula: `HYPERLINK("../last.xlsx#'Sheet1'!C5","C5")`, result: 'C5' },
      'figure-invalid',
    ],
    expect.arrayContaining(['警告', told[1], 'installed-above-households']),
    expect.arrayContaining(['警告', told[2], 'installed-fell']),
  ]);
  expect(notes).toEqual([expect.stringContaining('点击')]);
  expect(isFiltered).toBe(true);
});

describe('no link', () => {
  test('to a file that no link can name', () => {
    expect(contents(report, () => null)[0]?.[5]).toBe('C5');
  });

  test('for a finding of a whole sheet, on standard input', () => {
    const finding: ReportFinding = {
      code: 'sheets-paired',
      severity: 'info',
      message: '…',
      file: '-',
      sheet: '=1+1',
      cell: null,
    };
    expect(contents({ ...report, findings: [finding] })).toEqual([
      ['提示', '…', '', '标准输入', '=1+1', '', 'sheets-paired'],
    ]);
  });
});

test('no findings are said to be none, in the language of the report', () => {
  const none = { ...report, findings: [] };
  expect(findingsTable(none, toFolder)).toMatchObject({
    name: '提示',
    body: [],
    notes: ['没有需要提示的问题。'],
  });
  expect(findingsTable({ ...none, language: 'en' }, toFolder)).toMatchObject({
    name: 'Findings',
    notes: ['Nothing was found.'],
  });
});
