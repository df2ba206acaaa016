import { expect, it } from 'vitest';
import { check, possibleDamage } from '../../src/check/index.ts';
import type { SourceFormat } from '../../src/core/source.ts';
import { comparePlain, type Input } from '../helpers.ts';

const ROWS = [
  ['甲县', 100, 40],
  ['乙县', 300, 60],
];

function found(total: readonly Input[], kind: 'xls' | 'xlsx') {
  const comparison = comparePlain([...ROWS, total]);
  const format: SourceFormat = { kind };
  return possibleDamage(check(comparison), [{ source: comparison.current.source, format }]);
}

it('a contradiction in an .xls is an error that names its cells', () => {
  expect(found(['合计', 400, 101], 'xls')).toMatchObject([
    { code: 'possible-damage', cells: ['C6'], at: { row: null } },
  ]);
});

it.each([
  ['one in a file with checksums', ['合计', 400, 101], 'xlsx'],
  ['an .xls that agrees with itself', ['合计', 400, 100], 'xls'],
  ['another way of ranking', ['丙县', 100, 40, '', '40%', 9], 'xls'],
] as const)('not %s', (_, total, kind) => {
  expect(found(total, kind)).toEqual([]);
});

it("last period's sheet is held against itself as well", () => {
  const comparison = comparePlain(
    [...ROWS, ['合计', 400, 100]],
    [
      ['甲县', 100, 30],
      ['乙县', 300, 50],
      ['合计', 400, 90],
    ],
  );
  expect(check(comparison).filter(({ code }) => code === 'declared-differs')).toMatchObject([
    { at: { source: { file: 'last.xlsx' }, row: 5, col: 2 }, declared: '90', computed: '80' },
  ]);
});
