import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { compare } from '../../src/core/compare.ts';
import type { Finding } from '../../src/core/finding.ts';
import type { Snapshot } from '../../src/core/snapshot.ts';
import { WORDS } from '../../src/lang/index.ts';
import { reportFinding, reportFindings, sentencesOf } from '../../src/report/findings.ts';
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

describe('many findings of one kind', () => {
  const of = (code: 'no-task' | 'figure-blank', count: number) =>
    Array.from({ length: count }, (_, r): Finding => {
      const at = { source, row: r + 3, col: 1 };
      const figure = { at, region: `第${r}县`, indicator: '' };
      return code === 'no-task' ? { code, ...figure } : { code, ...figure, measure: 'households' };
    });

  test('for information are one from 21 on, with all cells, in the place of the first', () => {
    const other: Finding = {
      code: 'nothing-changed',
      at: { source, row: null, col: null },
      previous: '2022-10-31',
    };
    const [first, second] = sentencesOf([...of('no-task', 21), other], WORDS.zh);
    expect(first).toMatchObject({ code: 'no-task', cell: 'B4' });
    expect(first?.cells).toEqual(Array.from({ length: 21 }, (_, r) => `B${r + 4}`));
    expect(first?.message).toMatch(/第0县.*另有 20 处同类：B5、B6、.*…。$/u);
    expect(second).toMatchObject({ code: 'nothing-changed', cell: null });
  });

  test('stay apart if they are 20 or no mere information', () => {
    for (const findings of [of('no-task', 20), of('figure-blank', 50)]) {
      const reported = sentencesOf(findings, WORDS.zh);
      expect(reported).toHaveLength(findings.length);
      expect(reported.some(({ cells }) => cells)).toBe(false);
    }
  });
});
