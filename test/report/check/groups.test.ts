import { describe, expect, it, test } from 'vitest';
import type { Finding } from '../../../src/core/finding.ts';
import type { Measure } from '../../../src/core/snapshot.ts';
import { WORDS } from '../../../src/lang/index.ts';
import { countFindings, groupMessage, visibleGroups } from '../../../src/report/check/groups.ts';

const SOURCE = { file: 'this.xlsx', sheet: 'Sheet1' };
const LOUD = { quiet: false, verbose: false };

const blank = (
  row: number,
  { measure = 'installed' as Measure, source = SOURCE } = {},
): Finding => ({
  code: 'figure-blank',
  at: { source, row, col: 2 },
  region: `第${row}县`,
  indicator: row % 2 === 0 ? '自闭阀' : '金属软管',
  measure,
});
const noTask = (row: number): Finding => ({
  code: 'no-task',
  at: { source: SOURCE, row, col: 0 },
  region: `第${row}县`,
  indicator: '',
});
const aliasUnused = (current: string): Finding => ({
  code: 'alias-unused',
  at: { source: SOURCE, row: null, col: null },
  ...{ current, previous: '老区' },
});

/** The cells of each group, `-` for a finding without one. */
const cellsOf = (findings: readonly Finding[], telling = LOUD) =>
  visibleGroups(findings, WORDS.zh, telling).map(({ first, others }) =>
    [first.cell, ...others].map((cell) => cell ?? '-').join(' '),
  );

describe('findings of one kind form a group', () => {
  test.each<[what: string, findings: Finding[], groups: string[]]>([
    ['none', [], []],
    ['two of one kind are not', [blank(1), blank(2)], ['C2', 'C3']],
    ['three are, of whatever indicator', [blank(1), blank(2), blank(3)], ['C2 C3 C4']],
    ['in the place of the first', [blank(1), noTask(9), blank(2), blank(3)], ['C2 C3 C4', 'A10']],
    [
      'not of another measure',
      [blank(1), blank(2), blank(3, { measure: 'households' })],
      ['C2', 'C3', 'C4'],
    ],
    [
      'not of another sheet or file',
      [
        blank(1),
        blank(2, { source: { ...SOURCE, sheet: 'Sheet2' } }),
        blank(3, { source: { ...SOURCE, file: 'last.xlsx' } }),
      ],
      ['C2', 'C3', 'C4'],
    ],
    [
      'not when no cell could name them',
      ['甲区', '乙区', '丙区'].map(aliasUnused),
      ['-', '-', '-'],
    ],
  ])('%s', (_, findings, groups) => {
    expect(cellsOf(findings)).toEqual(groups);
  });

  it('none of them twice and none left out', () => {
    const findings = [
      blank(1),
      noTask(1),
      blank(2),
      noTask(2),
      blank(3),
      noTask(3),
      aliasUnused('甲'),
    ];
    expect(cellsOf(findings)).toEqual(['C2 C3 C4', 'A2 A3 A4', '-']);
  });

  it('unless each is asked for', () => {
    const findings = [blank(1), blank(2), blank(3)];
    expect(cellsOf(findings, { quiet: false, verbose: true })).toEqual(['C2', 'C3', 'C4']);
  });
});

test('information is left out on request', () => {
  expect(cellsOf([blank(1), noTask(2)], { quiet: true, verbose: false })).toEqual(['C2']);
});

test.each([
  [
    'zh',
    '第1县 金属软管缺已安装数，按未知处理；请补填，没有任务则两栏都写“—”。另有 2 处同类：C3、C4（-v 逐条列出）。',
  ],
  [
    'en',
    '第1县 金属软管: installed is missing and treated as unknown; fill it in, or write — in both if there is no task. 2 more of the same kind: C3, C4 (-v lists each).',
  ],
] as const)('a group is one sentence and the cells of the others, %s', (language, message) => {
  const [group] = visibleGroups([blank(1), blank(2), blank(3)], WORDS[language], LOUD);
  expect(group && groupMessage(group, WORDS[language])).toBe(message);
});

test('of many cells the first eight are named', () => {
  const findings = Array.from({ length: 11 }, (_, row) => blank(row));
  const [group] = visibleGroups(findings, WORDS.zh, LOUD);
  expect(group && groupMessage(group, WORDS.zh)).toMatch(/另有 10 处同类：C2、(?:C\d、){6}C9…/u);
});

test('findings are counted by severity', () => {
  expect(countFindings([blank(1), blank(2), noTask(3), aliasUnused('甲')])).toEqual({
    ...{ error: 2, warning: 1, info: 1 },
  });
});
