import { expect, it } from 'vitest';
import { rivalsOf } from '../../src/core/rivals.ts';
import { comparePlain } from '../helpers.ts';

const ROWS = [
  ['甲', 100, 100],
  ['乙', 50, 50],
  ['丙', 100000, 50001],
  ['丁', 100000, 50002],
  ['戊', null, null],
  ['己', 100, 1],
];

/** `甲 +1/+0`: how many more households pass, and draw level; `-` where none do. */
function told(region: number, rankBy: 'exact' | 'displayed' = 'exact') {
  const { above, tied, below } = rivalsOf(comparePlain(ROWS, null, { rankBy }), 0, region);
  const [a, t, b] = [above, tied, below].map((side) =>
    side
      .map(({ region: name, toPass, toDraw }) => `${name} ${toPass ?? '-'}/${toDraw ?? '-'}`)
      .join(' '),
  );
  return { above: a, tied: t, below: b };
}

it.each([
  [
    'those that tie with it, and the next below',
    0,
    { above: '', tied: '乙 -/0', below: '丁 -/49998' },
  ],
  ['the nearest above, not all', 2, { above: '丁 2/1', tied: '', below: '己 50/50' }],
  ['all above that tie', 3, { above: '甲 -/49998 乙 -/49998', tied: '', below: '丙 2/1' }],
  ['nobody where it is not ranked', 4, { above: '', tied: '', below: '' }],
  ['nobody below the last', 5, { above: '丙 50/50', tied: '', below: '' }],
])('%s', (_, region, expected) => {
  expect(told(region)).toEqual(expected);
});

it('takes for tied what prints alike, where that is ranked by', () => {
  expect(told(2, 'displayed').tied).toBe('丁 4/0');
});
