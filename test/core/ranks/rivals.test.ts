import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TIE_METHODS } from '../../../src/core/ranks/rank.ts';
import { neighboursBy, rivalsOf } from '../../../src/core/ranks/rivals.ts';
import { analyse } from '../../../src/report/analysis.ts';
import { comparePlain } from '../../helpers.ts';
import { reportOf } from '../../reports.ts';

const ROWS = [
  ['甲', 100, 100],
  ['乙', 50, 50],
  ['丙', 100000, 50001],
  ['丁', 100000, 50002],
  ['戊', null, null],
  ['己', 100, 1],
];

/** `甲 +1/+0`: further households to pass, and to draw level; `-` if impossible. */
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

it('treats equal printed rates as ties if ranks follow them', () => {
  expect(told(2, 'displayed').tied).toBe('丁 4/0');
});

it('ranks ties one by one where the order of the sheet breaks them', () => {
  const rivals = rivalsOf(comparePlain(ROWS, null, { ties: 'ordinal' }), 0, 1);
  expect(rivals.above).toMatchObject([{ region: '甲', rank: 1, toPass: null, toDraw: 0 }]);
  expect(rivals.tied).toEqual([]);
  expect(rivals.below).toMatchObject([{ region: '丁', rank: 3 }]);
});

it('neighbours are those on the next ranks that are taken', () => {
  const anyRanks = fc.array(fc.option(fc.integer({ min: 1, max: 6 })), { maxLength: 12 });
  fc.assert(
    fc.property(anyRanks, (ranks) => {
      const neighboursOf = neighboursBy(ranks);
      ranks.forEach((own, place) => {
        const others = ranks.flatMap((rank) => (rank === null || own === null ? [] : [rank]));
        const on = (wanted: number) => ranks.flatMap((rank, p) => (rank === wanted ? [p] : []));
        expect(neighboursOf(place)).toEqual({
          above: on(Math.max(...others.filter((rank) => rank < (own ?? 0)))),
          level: own === null ? [] : on(own),
          below: on(Math.min(...others.filter((rank) => rank > (own ?? 0)))),
        });
      });
    }),
  );
});

it.each(TIE_METHODS)('an explanation and the analysis name the same next above: %s', (ties) => {
  const anyRow = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(9));
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 1, maxLength: 6 }), (counts) => {
      const rows = counts.map(([households, installed], i) => [
        ...[`第${i}县`, households * 7, installed * 7],
      ]);
      const comparison = comparePlain(rows, null, { ties });
      const report = reportOf(comparison.current, null, { ties });
      for (const { label, above } of analyse(report, 0, report.rows)) {
        const r = comparison.current.regions.findIndex(({ name }) => name === label);
        const rivals = rivalsOf(comparison, 0, r).above;
        expect(above?.regions ?? []).toEqual(rivals.map(({ region }) => region));
        expect(above?.households ?? null).toBe(rivals[0]?.toPass ?? null);
      }
    }),
    { numRuns: 40 },
  );
});
