import { expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { compare } from '../../src/core/compare.ts';
import type { Snapshot } from '../../src/core/snapshot.ts';
import { WORDS } from '../../src/lang/index.ts';
import { reportFinding, reportFindings } from '../../src/report/findings.ts';
import { tableOf } from '../reports.ts';

const HEADER = [
  ['县区', '自闭阀', null, null, null, '金属软管', null],
  [null, '户数', '已安装数', '安装率', '名次', '户数', '已安装数'],
];
const current = tableOf('2022.11.7', [
  ...HEADER,
  ['温县', 10, 5, '60%', 1, 10, 12],
  ['修武县', 10, 2, '20%', 2, null, null],
  ['合计', 20, 9, '35%', null, 10, 12],
]);
// The indicators in another order, and a sheet of another name.
const previous = tableOf('2022.10.31', [
  ['县区', '报警器', null, '自闭阀', null],
  [null, '户数', '已安装数', '户数', '已安装数'],
  ['修武县', 10, 2, 10, '未报'],
  ['温县', '未报', 5, 10, 5],
]);
const source = { file: 'last.xlsx', sheet: '上周' };
const elsewhere: Snapshot = JSON.parse(JSON.stringify(previous), (key, value) =>
  key === 'source' ? source : value,
);
const comparison = compare(current, elsewhere);
const findings = check(comparison);

test('a finding about a cell is about the figure that was read from it', () => {
  const told = reportFindings(findings, comparison, WORDS.zh);
  const of = ({ code, cell, figure }: (typeof told)[number]) =>
    [code, cell, figure?.period, figure?.row, figure?.indicator, figure?.measure].join(' ');
  expect(told.map(of)).toEqual(
    expect.arrayContaining([
      'declared-differs D5 this 0 0 rate',
      'installed-above-households G5 this 0 1 installed',
      'no-task A6 this 1  ',
      'declared-differs C7 this 2 0 installed',
      'figure-invalid E5 previous 0 0 installed',
      // An indicator that this period does not have.
      'figure-invalid B6    ',
    ]),
  );
});

test('a finding of an inspection names only its cell', () => {
  expect(
    findings.map((finding) => reportFinding(finding, WORDS.zh)).some((it) => 'figure' in it),
  ).toBe(false);
});
