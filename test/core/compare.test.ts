import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Comparison, compare } from '../../src/core/compare.ts';
import { rateText } from '../../src/core/numbers/ratio.ts';
import { indicatorName, sameIndicator } from '../../src/core/snapshot.ts';
import { hasTask } from '../../src/core/standing.ts';
import { interpret } from '../../src/interpret/index.ts';
import { compareFixtures, comparePlain, grid, interpretFixture, plain } from '../helpers.ts';
import { PUBLISHED_INDICATORS, PUBLISHED_REGIONS, PUBLISHED_TOTAL } from '../published.ts';

/** The standings of a comparison's only indicator. */
function only({ indicators }: Comparison) {
  const [standings] = indicators;
  if (!standings) throw new Error('no indicator');
  return standings;
}

describe('the published table', () => {
  let comparison: Comparison;
  beforeAll(async () => {
    comparison = await compareFixtures();
  });

  it('has its indicators and regions in its order', () => {
    expect(comparison.indicators.map(({ indicator }) => indicator)).toEqual(PUBLISHED_INDICATORS);
    expect(comparison.current.regions.map(({ name }) => name)).toEqual(
      PUBLISHED_REGIONS.map(({ region }) => region),
    );
    expect(comparison.addedFrom).toBe('previous');
  });

  const cases = PUBLISHED_INDICATORS.flatMap((indicator, i) =>
    [...PUBLISHED_REGIONS, PUBLISHED_TOTAL].map(
      ({ region, figures }, r) => [indicatorName(indicator), region, i, r, figures[i]] as const,
    ),
  );
  it.each(cases)('%s: %s', (_, __, i, r, published) => {
    const { decimals = 0, regions = [], total } = comparison.indicators[i] ?? {};
    const standing = regions[r] ?? total;
    const { households, installed, added, rank, ratio } = standing ?? {};
    expect({
      households,
      installed,
      added,
      rate: ratio && rateText(ratio, decimals),
      rank,
    }).toEqual(published);
  });

  it.each([
    [2, '修武县', 9, 4, 5],
    [2, '温县', 8, 9, -1],
    [0, '沁阳市', 5, 6, -1],
    [1, '博爱县', 1, 1, 0],
  ])('indicator %i: %s moves from %i to %i', (i, region, previousRank, rank, rankChange) => {
    const r = comparison.current.regions.findIndex(({ name }) => name === region);
    expect(comparison.indicators[i]?.regions[r]).toMatchObject({ previousRank, rank, rankChange });
  });

  it('marks as tied just the two finished pairs', () => {
    const tied = comparison.indicators.map(({ regions }) =>
      regions.flatMap((standing, r) =>
        standing.tied ? [comparison.current.regions[r]?.name] : [],
      ),
    );
    expect(tied).toEqual([[], ['博爱县', '示范区'], ['解放区', '中站区']]);
  });

  it('adds nothing to itself, and no rank moves', async () => {
    const { snapshot } = await interpretFixture('2022-11-07');
    for (const { regions, total } of compare(snapshot, snapshot).indicators) {
      expect(total.added).toBe(0);
      expect(regions.every(({ added, rankChange }) => added === 0 && rankChange === 0)).toBe(true);
    }
  });
});

const figure = fc.tuple(fc.nat(50), fc.nat(50));
const sheet = fc.array(figure, { minLength: 1, maxLength: 12 });
/** With the total, so that no region that happens to be the sum of others is taken for that. */
const rowsOf = (figures: readonly (readonly number[])[]) => [
  ...figures.map((counts, r) => [`县${r}`, ...counts]),
  ['合计', ...[0, 1].map((c) => figures.reduce((sum, counts) => sum + (counts[c] ?? 0), 0))],
];

describe('properties', () => {
  it('compare(a, a) adds nothing', () => {
    fc.assert(
      fc.property(sheet, (figures) => {
        const { regions, total } = only(comparePlain(rowsOf(figures), rowsOf(figures)));
        expect(regions.map(({ added }) => added)).toEqual(figures.map(() => 0));
        expect(total.added).toBe(0);
      }),
    );
  });

  it('the total is the sum of its parts, and additions carry last period to this one', () => {
    fc.assert(
      fc.property(sheet, sheet, (now, before) => {
        const size = Math.min(now.length, before.length);
        const [current, previous] = [now.slice(0, size), before.slice(0, size)];
        const { regions, total } = only(comparePlain(rowsOf(current), rowsOf(previous)));
        const sum = (values: readonly (number | null)[]) =>
          values.reduce<number>((all, value) => all + Number(value), 0);
        expect(total.installed).toBe(sum(regions.map(({ installed }) => installed)));
        expect(total.added).toBe(sum(regions.map(({ added }) => added)));
        regions.forEach(({ added, installed }, r) => {
          expect(Number(previous[r]?.[1]) + Number(added)).toBe(installed);
        });
      }),
    );
  });
});

describe('matching', () => {
  it('goes by name, regardless of order, spaces and width', () => {
    const { regions } = only(
      comparePlain(
        [
          ['温 县', 10, 5],
          ['孟州市', 10, 9],
        ],
        [
          ['孟州市', 10, 1],
          ['温　县', 10, 2],
        ],
      ),
    );
    expect(regions.map(({ added }) => added)).toEqual([3, 8]);
  });

  it('names what appeared and what vanished, and leaves their additions unknown', () => {
    const comparison = comparePlain(
      [
        ['甲', 10, 5],
        ['新', 10, 9],
      ],
      [
        ['甲', 10, 1],
        ['旧', 10, 2],
      ],
    );
    expect(comparison.appeared.map(({ name }) => name)).toEqual(['新']);
    expect(comparison.vanished.map(({ name }) => name)).toEqual(['旧']);
    const { regions, total } = only(comparison);
    expect(regions[1]).toMatchObject({ added: null, previousRank: null, rankChange: null });
    expect(total).toMatchObject({ households: 20, installed: 14, added: null });
  });

  it.each([
    [
      'this sheet',
      [
        ['甲', 10, 5],
        ['甲', 10, 6],
        ['乙', 9, 1],
      ],
      [
        ['甲', 10, 1],
        ['乙', 9, 1],
      ],
    ],
    [
      'the last sheet',
      [
        ['甲', 10, 5],
        ['乙', 9, 1],
      ],
      [
        ['甲', 10, 1],
        ['甲', 10, 2],
        ['乙', 9, 1],
      ],
    ],
  ])('a repeated name in %s matches no row', (_, now, before) => {
    const comparison = comparePlain(now, before);
    expect(comparison.appeared).toEqual([]);
    expect(comparison.vanished).toEqual([]);
    expect(only(comparison).regions.map(({ added }) => added)).toEqual([
      ...now.slice(1).map(() => null),
      0,
    ]);
  });

  const devices = (...names: string[]) =>
    interpret([
      grid([
        ['进度表2022.11.7'],
        ['县区', ...names.flatMap((name) => [name, ''])],
        ['', ...names.flatMap(() => ['户数', '已安装数'])],
        ['甲', ...names.flatMap((_, i) => [10, i + 1])],
      ]),
    ]).snapshot;

  it('compares indicators by name, regardless of order and width', () => {
    const comparison = compare(devices('报警器', '自闭阀(新)'), devices('自闭阀（新）', '报警器'));
    expect(comparison.indicatorsAppeared).toEqual([]);
    expect(comparison.indicatorsVanished).toEqual([]);
    expect(comparison.indicators.map(({ total }) => total.added)).toEqual([-1, 1]);
  });

  it('names the indicators of one sheet only', () => {
    const comparison = compare(devices('自闭阀', '报警器'), devices('自闭阀', '切断阀'));
    expect(comparison.indicatorsAppeared).toEqual([{ device: '报警器', gas: '' }]);
    expect(comparison.indicatorsVanished).toEqual([{ device: '切断阀', gas: '' }]);
    expect(comparison.indicators.map(({ total }) => total.added)).toEqual([0, null]);
    expect(comparison.indicators[1]?.regions[0]).toMatchObject({ rank: 1, previousRank: null });
  });

  it.each([
    [{ device: '自闭阀', gas: '管道气' }, { device: '自闭 阀', gas: '管道气' }, true],
    [{ device: 'ＬＰＧ', gas: '' }, { device: 'lpg', gas: '' }, true],
    [{ device: '自闭阀（管道气）', gas: '' }, { device: '自闭阀', gas: '管道气' }, true],
    [{ device: '自闭阀·管道气', gas: '' }, { device: '自闭阀', gas: '管道气' }, true],
    [{ device: '自闭阀-管道气', gas: '' }, { device: '自闭阀', gas: '管道气' }, true],
    [{ device: '燃气表G1.6', gas: '' }, { device: '燃气表G16', gas: '' }, false],
    [{ device: '1-2楼', gas: '' }, { device: '12楼', gas: '' }, false],
    [{ device: '自闭阀(新)', gas: '' }, { device: '自闭阀', gas: '' }, false],
    [{ device: '自闭阀', gas: '' }, { device: '', gas: '自闭阀' }, false],
    [{ device: '自闭阀', gas: '管道气' }, { device: '自闭阀', gas: '液化气' }, false],
  ])('%j and %j', (a, b, same) => {
    expect(sameIndicator(a, b)).toBe(same);
  });
});

describe('unknown figures', () => {
  it.each([
    ['blank installed', ['甲', 10, ''], { households: 10, installed: null, ratio: null }],
    ['invalid households', ['甲', '很多', 5], { households: null, installed: 5, ratio: null }],
    ['no households', ['甲', 0, 0], { households: 0, installed: 0, ratio: null }],
    ['no task', ['甲', '/', ''], { households: null, installed: null, ratio: null }],
  ])('%s: no rate, no rank', (_, row, expected) => {
    const { regions } = only(comparePlain([row, ['乙', 10, 1]]));
    expect(regions[0]).toMatchObject({ ...expected, rank: null, tied: false });
    expect(regions[1]).toMatchObject({ rank: 1 });
  });

  it('a sum with an unknown part is unknown, the others stand', () => {
    const { total } = only(
      comparePlain([
        ['甲', 10, ''],
        ['乙', 5, 1],
      ]),
    );
    expect(total).toMatchObject({ households: 15, installed: null, ratio: null });
  });

  it('a region without a task is left out of the total', () => {
    const { total } = only(
      comparePlain([
        ['甲', '', '—'],
        ['乙', 5, 1],
      ]),
    );
    expect(total).toMatchObject({ households: 5, installed: 1, rank: null });
  });

  it('a total of no known region is unknown, not zero', () => {
    const { total } = only(
      comparePlain([
        ['甲', '', ''],
        ['乙', '', ''],
      ]),
    );
    expect(total).toMatchObject({ households: null, installed: null, added: null, ratio: null });
  });

  it.each([
    ['', '', false],
    ['', 3, true],
    ['many', '', true],
    [0, 0, true],
  ])('households %j and installed %j', (households, installed, expected) => {
    const figures = plain([
      ['甲', households, installed],
      ['乙', 1, 1],
    ]).regions[0]?.figures[0];
    expect(figures && hasTask(figures)).toBe(expected);
  });
});

describe('additions without a previous sheet', () => {
  it("are the sheet's own, with an unknown part making the sum unknown", () => {
    const stated = comparePlain([
      ['甲', 10, 5, 2],
      ['乙', 10, 6, -1],
    ]);
    expect(stated.addedFrom).toBe('declared');
    expect(only(stated).regions.map(({ added }) => added)).toEqual([2, -1]);
    expect(only(stated).total.added).toBe(1);
    expect(
      only(
        comparePlain([
          ['甲', 10, 5, 2],
          ['乙', 10, 6, ''],
        ]),
      ).total.added,
    ).toBeNull();
  });

  it.each([
    ['no column', [['甲', 10, 5]]],
    ['an empty column', [['甲', 10, 5, '']]],
  ])('are unknown with %s', (_, rows) => {
    const comparison = comparePlain(rows);
    expect(comparison.addedFrom).toBeNull();
    expect(only(comparison).total.added).toBeNull();
  });

  it('are recomputed if there is one, regardless of the sheet', () => {
    expect(only(comparePlain([['甲', 10, 5, 99]], [['甲', 10, 6]])).regions[0]?.added).toBe(-1);
  });
});

describe('options', () => {
  // The first two print 33.33 %; all three 33.3 % at one decimal.
  const rows = [
    ['甲', 300_000, 100_000],
    ['乙', 300_000, 100_001],
    ['丙', 300_000, 99_900],
  ];
  it.each([
    [{}, [2, 1, 3], [false, false, false]],
    [{ rankBy: 'displayed' as const }, [1, 1, 3], [true, true, false]],
    [{ rankBy: 'displayed' as const, decimals: 1 }, [1, 1, 1], [true, true, true]],
    [{ rankBy: 'displayed' as const, decimals: 3 }, [2, 1, 3], [false, false, false]],
    [
      { rankBy: 'displayed' as const, ties: 'fractional' as const },
      [1.5, 1.5, 3],
      [true, true, false],
    ],
    [{ rankBy: 'displayed' as const, ties: 'ordinal' as const }, [1, 2, 3], [true, true, false]],
  ])('%j', (options, ranks, tied) => {
    const { regions } = only(comparePlain(rows, null, options));
    expect(regions.map(({ rank }) => rank)).toEqual(ranks);
    expect(regions.map((standing) => standing.tied)).toEqual(tied);
  });

  it('decimals: as asked for, else as the sheet prints, else two', () => {
    const decimals = (rate: string, asked?: number) =>
      only(
        comparePlain(
          [['甲', 10, 5, '', rate]],
          null,
          asked === undefined ? {} : { decimals: asked },
        ),
      ).decimals;
    expect(decimals('50.0%')).toBe(1);
    expect(decimals('50.0%', 0)).toBe(0);
    expect(decimals('')).toBe(2);
  });
});

it('a sum past 2^53 is not known: it would not be exact', () => {
  const big = Number.MAX_SAFE_INTEGER;
  const { total } = only(comparePlain([['甲', big, 1], ['乙', big, 2], ['合计']]));
  expect(total).toMatchObject({ households: null, installed: 3, ratio: null });
});
