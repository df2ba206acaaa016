import { describe, expect, it } from 'vitest';
import { check } from '../../../src/check/index.ts';
import { comparePlain, type Input } from '../../helpers.ts';
import { told } from '../told.ts';

const NOW: Input[][] = [
  ['甲', 2000, 1000, 100, '50.0%'],
  ['乙', 1000, 700, 20, '70.0%'],
  ['丙', 5000, 1200, 50, '24.0%'],
  ['合计', 8000, 2900, 170, '36.3%'],
];
const BEFORE: Input[][] = [
  ['甲', 2000, 900, 0],
  ['乙', 1000, 680, 0],
  ['丙', 5000, 1150, 0],
  ['合计', 8000, 2730, 0, '34.1%'],
];

/** Causes found after some cells are overwritten, by their A1 names, as `C7 left-out`. */
function found(cells: Record<string, Input>, columns = 'ABCDE'): string[] {
  const typed = NOW.map((row, r) =>
    row.map((input, c) => {
      const letter = 'ABCDE'[c] ?? '';
      return columns.includes(letter) ? (cells[`${letter}${r + 4}`] ?? input) : '';
    }),
  );
  return check(comparePlain(typed, BEFORE, { decimals: 1 })).flatMap((finding) =>
    finding.code === 'declared-differs'
      ? `${told(finding)[0].split(' ')[1]} ${finding.cause?.kind ?? '?'}`
      : [],
  );
}

describe('consequences of another wrong figure are not reported for the total', () => {
  it.each<[what: string, cells: Record<string, Input>, findings: string[]]>([
    ['nothing is wrong', {}, []],
    ['its rate is of its own wrong count', { C7: 2200, E7: '27.5%' }, ['C7 left-out']],
    ['its rate is of neither', { C7: 2200, E7: '30.0%' }, ['C7 left-out', 'E7 ?']],
    ['its addition sums a wrong one', { D4: 90, D7: 160 }, ['D4 presupposes']],
    ['its addition sums nothing that is stated', { D4: 90, D7: 150 }, ['D7 ?', 'D4 presupposes']],
  ])('%s', (_, cells, findings) => {
    expect(found(cells)).toEqual(findings);
  });
});

describe('a figure of last period is called stale only where this period’s count is in no doubt', () => {
  it.each<[what: string, cells: Record<string, Input>, columns: string, findings: string[]]>([
    ['installed of several regions went on', { C7: 2730 }, 'ABC', ['C7 carried-over']],
    ['households of one region changed', { B4: 2100, B7: 8000 }, 'AB', ['B7 ?']],
    ['households of two', { B4: 2100, B5: 1100, B7: 8000 }, 'AB', ['B7 carried-over']],
    [
      'its only change is the stated addition',
      { C5: 680, C6: 1150, D5: 0, D6: 0, C7: 2730, D7: 100 },
      'ABCD',
      ['C7 carried-over'],
    ],
    ['its only change is not stated', { C5: 680, C6: 1150, C7: 2730 }, 'ABC', ['C7 ?']],
  ])('%s', (_, cells, columns, findings) => {
    expect(found(cells, columns)).toEqual(findings);
  });
});
