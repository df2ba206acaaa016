import { expect, it } from 'vitest';
import { check } from '../../../src/check/index.ts';
import { comparePlain, type Input } from '../../helpers.ts';
import { told } from '../told.ts';

const NOW: Input[][] = [
  ['解放区', 2000, 1000, 100, '50.0%'],
  ['山阳区', 1000, 700, 20, '70.0%'],
  ['城区小计', 3000, 1700, 120, '56.7%'],
  ['温县', 5000, 1200, 50, '24.0%'],
  ['博爱县', 4000, 400, 10, '10.0%'],
  ['县小计', 9000, 1600, 60, '17.8%'],
  ['合计', 12000, 3300, 180, '27.5%'],
];
const BEFORE: Input[][] = [
  ['解放区', 2000, 900, 0],
  ['山阳区', 1000, 680, 0],
  ['温县', 5000, 1150, 0],
  ['博爱县', 4000, 390, 0],
];

/** Differences found after some cells are overwritten, as `C6 1700 SUM(C4:C5)`. */
function found(cells: Record<string, Input>, rows: readonly Input[][] = NOW): string[] {
  const typed = rows.map((row, r) =>
    row.map((input, c) => cells[`${'ABCDE'[c]}${r + 4}`] ?? input),
  );
  return check(comparePlain(typed, BEFORE, { decimals: 1 })).flatMap((finding) =>
    finding.code === 'declared-differs'
      ? `${told(finding)[0].split(' ')[1]} ${finding.computed} ${finding.from} ${finding.cause?.kind}`
      : [],
  );
}

const BELOW: Input[][] = [NOW[2], NOW[0], NOW[1], NOW[5], NOW[3], NOW[4], NOW[6]].map(
  (row) => row ?? [],
);

it.each<[what: string, cells: Record<string, Input>, findings: string[]]>([
  ['right', {}, []],
  ['another count', { C6: 1790 }, ['C6 1700 SUM(C4:C5) digit-changed']],
  ['a region left out', { B9: 5000 }, ['B9 9000 SUM(B7:B8) left-out']],
  ['another addition', { D6: 100 }, ['D6 120 null left-out']],
  ['a mean of rates', { E6: '60.0%' }, ['E6 56.7% C6/B6 mean-of-rates']],
  [
    'its rate follows from its own wrong count',
    { C6: 1790, E6: '59.7%' },
    ['C6 1700 SUM(C4:C5) digit-changed'],
  ],
])('subtotals: %s', (_, cells, findings) => {
  expect(found(cells)).toEqual(findings);
});

it('a region without a task adds nothing, and is not named as left out', () => {
  const idle: Input[] = ['中站区', '', '', '', ''];
  const rows = [NOW[0], NOW[1], idle, ...NOW.slice(2)].map((row) => row ?? []);
  expect(found({}, rows)).toEqual([]);
  // B7 of 3000 states one less: no region of one household is there to be left out.
  expect(found({ B7: 2999 }, rows)).toEqual(['B7 3000 SUM(B4:B6) undefined']);
});

it('a subtotal may stand above its regions', () => {
  expect(found({}, BELOW)).toEqual([]);
  expect(found({ C4: 1790 }, BELOW)).toEqual(['C4 1700 SUM(C5:C6) digit-changed']);
});

it('the regions of one that is the sum of none are not guessed', () => {
  expect(found({ B6: 4444, C6: 2222, D6: 3, E6: '50.0%' })).toEqual([]);
});
