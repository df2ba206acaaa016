import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../src/core/sheet/grid.ts';
import type { ExplainedIndicator } from '../../../src/report/explain/explanation.ts';
import { explain } from '../../explanations.ts';
import { type Input, plainSheet, readFixture } from '../../helpers.ts';
import { PUBLISHED_REGIONS } from '../../published.ts';

const [[thisWeek], [lastWeek]] = await Promise.all([
  readFixture('2022-11-07').then(({ grids }) => grids),
  readFixture('2022-10-31').then(({ grids }) => grids),
]);
if (!thisWeek || !lastWeek) throw new Error('the fixtures have no sheet');
const WEEKS = [thisWeek, lastWeek] as const;

/** A count of households done out of those due. */
type Share = readonly [installed: bigint, households: bigint];

const isHigher = ([a, of]: Share, [b, from]: Share) => a * from > b * of;
const naiveRank = (shares: readonly Share[], own: Share) =>
  1 + shares.filter((other) => isHigher(other, own)).length;

/** Further installations that `own` needs until `enough`, tried one by one; `null` if all its households are too few. */
function fewest([installed, households]: Share, enough: (share: Share) => boolean): number | null {
  for (let added = 0n; installed + added <= households; added += 1n) {
    if (enough([installed + added, households])) return Number(added);
  }
  return null;
}

/** The published figures of an indicator, worked out by hand: this week's and last week's shares. */
function published(indicator: number) {
  return PUBLISHED_REGIONS.map(({ region, figures }) => {
    const { households, installed, added, rate, rank } = figures[indicator] ?? {
      ...{ households: 0, installed: 0, added: 0, rate: '', rank: null },
    };
    const due = BigInt(households);
    const now: Share = [BigInt(installed), due];
    const before: Share = [BigInt(installed - added), due];
    return { region, now, before, added, rate, rank };
  });
}

/** The rank with and without the region's own progress and that of the others, and the regions that moved. */
function recomputed(indicator: number, place: number) {
  const all = published(indicator);
  const own = all[place] ?? { region: '', now: [0n, 1n], before: [0n, 1n] };
  const others = all.filter((_, other) => other !== place);
  const rankAmong = (week: 'now' | 'before', as: Share) =>
    naiveRank(
      others.map((other) => other[week]),
      as,
    );
  const side = (other: Share, as: Share) =>
    isHigher(other, as) ? 'above' : isHigher(as, other) ? 'below' : 'tied';
  const standing = (on: string) => others.filter(({ now }) => side(now, own.now as Share) === on);
  const nearest = (on: 'above' | 'below') =>
    standing(on).filter(
      ({ now }) =>
        !standing(on).some((other) =>
          on === 'above' ? isHigher(now, other.now) : isHigher(other.now, now),
        ),
    );
  return {
    ranks: {
      previousRank: rankAmong('before', own.before as Share),
      rank: rankAmong('now', own.now as Share),
      byOwn: rankAmong('before', own.now as Share),
      byOthers: rankAmong('now', own.before as Share),
    },
    above: nearest('above').map(({ region, now }) => ({
      region,
      toPass: fewest(own.now as Share, (share) => isHigher(share, now)),
      toDraw: fewest(own.now as Share, (share) => !isHigher(now, share)),
    })),
    tied: standing('tied').map(({ region }) => region),
    below: nearest('below').map(({ region, now }) => ({
      region,
      toPass: fewest(now, (share) => isHigher(share, own.now as Share)),
      toDraw: fewest(now, (share) => !isHigher(own.now as Share, share)),
    })),
    crossings: others
      .map(({ region, now, before, added }) => ({
        ...{ region, added },
        before: side(before, own.before as Share),
        now: side(now, own.now as Share),
      }))
      .filter(({ before, now }) => before !== now),
  };
}

const CASES = PUBLISHED_REGIONS.flatMap(({ region }, place) =>
  [0, 1, 2].map((indicator) => ({ region, place, indicator })),
);

describe('the published figures, recomputed from the printed table', () => {
  it.each(CASES)('$region, indicator $indicator', ({ region, place, indicator }) => {
    const own = explain(region, WEEKS).indicators[indicator];
    const printed = published(indicator)[place];
    if (!own || !printed) throw new Error(`no ${region}`);
    const [installed, households] = printed.now;
    const first = ['B', 'G', 'L'][indicator]?.charCodeAt(0) ?? 0;
    const cell = (offset: number) => `${String.fromCharCode(first + offset)}${place + 6}`;

    expect(own.households).toMatchObject({
      value: Number(households),
      read: { file: 'jiaozuo-2022-11-07.xlsx', sheet: '进度表', cell: cell(0) },
      previous: { file: 'jiaozuo-2022-10-31.xlsx', value: Number(households) },
    });
    expect(own.installed).toMatchObject({
      value: Number(installed),
      read: { cell: cell(1), raw: Number(installed) },
      previous: { cell: cell(1), raw: Number(printed.before[0]) },
    });
    expect(own.added).toMatchObject({ value: printed.added, declared: { cell: cell(2) } });
    expect(own.rate).toMatchObject({
      value: printed.rate,
      declared: { cell: cell(3), text: printed.rate },
    });
    const [, whole = '', decimals = '', more] =
      /^(\d+)(?:\.(\d+))?(…?)%$/u.exec(own.rate.exact ?? '') ?? [];
    const scaled = installed * 100n * 10n ** BigInt(decimals.length);
    expect(BigInt(whole + decimals)).toBe(scaled / households);
    expect(more === '').toBe(scaled % households === 0n);
    expect(own.rank).toMatchObject({ value: printed.rank, of: 11, declared: { cell: cell(4) } });

    const expected = recomputed(indicator, place);
    expect(own.movement).toMatchObject(expected.ranks);
    expect(own.above).toMatchObject(expected.above);
    expect(own.tied.map((rival) => rival.region)).toEqual(expected.tied);
    expect(own.below).toMatchObject(expected.below);
    expect(own.above).toHaveLength(expected.above.length);
    expect(own.below).toHaveLength(expected.below.length);
    expect(
      own.movement?.crossings.map(({ region: other, before, now, change: { added } }) => {
        return { region: other, added, before, now };
      }),
    ).toEqual(expected.crossings);
  });
});

/** The lines of the one indicator, each behind its label. */
function linesOf(
  region: string,
  rows: readonly (readonly Input[])[],
  before: readonly (readonly Input[])[] | null = null,
  choices: Parameters<typeof explain>[2] = {},
): Readonly<Record<string, string>> {
  const [own] = explained(region, rows, before, choices).indicators;
  return Object.fromEntries((own?.lines ?? []).map(({ label, text }) => [label, text]));
}

function explained(
  region: string,
  rows: readonly (readonly Input[])[],
  before: readonly (readonly Input[])[] | null = null,
  choices: Parameters<typeof explain>[2] = {},
) {
  const previous: Grid | null =
    before && plainSheet(before, { date: '2022.10.31', file: 'last.xlsx' });
  return explain(region, [plainSheet(rows), previous], choices);
}

describe('why a rank moved', () => {
  it.each<
    [
      what: string,
      rows: readonly (readonly Input[])[],
      before: readonly (readonly Input[])[],
      told: string,
    ]
  >([
    [
      'own progress',
      [
        ['甲', 100, 60],
        ['乙', 100, 50],
      ],
      [
        ['甲', 100, 40],
        ['乙', 100, 50],
      ],
      '由第 2 名升到第 1 名，因自身新增 20 户；超过乙（1 → 2）',
    ],
    [
      'others, with no change of its own',
      [
        ['甲', 100, 40],
        ['乙', 100, 50],
      ],
      [
        ['甲', 100, 40],
        ['乙', 100, 30],
      ],
      '由第 1 名降到第 2 名，自身没有变化；被乙（2 → 1，新增 20 户）超过',
    ],
    [
      'others, with progress that was not enough',
      [
        ['甲', 100, 41],
        ['乙', 100, 50],
      ],
      [
        ['甲', 100, 40],
        ['乙', 100, 30],
      ],
      '由第 1 名降到第 2 名，因其他地区变化（自身新增 1 户，不影响名次）；被乙（2 → 1，新增 20 户）超过',
    ],
    [
      'both, which cancel out',
      [
        ['甲', 100, 55],
        ['乙', 100, 50],
        ['丙', 100, 60],
      ],
      [
        ['甲', 100, 40],
        ['乙', 100, 50],
        ['丙', 100, 30],
      ],
      '与上期同为第 2 名，自身新增 15 户，其他地区也有变化（只看自身为第 1 名，只看其他地区为第 3 名）；超过乙（1 → 3）；被丙（3 → 1，新增 30 户）超过',
    ],
    [
      'households, its own',
      [
        ['甲', 80, 44],
        ['乙', 100, 50],
      ],
      [
        ['甲', 100, 44],
        ['乙', 100, 50],
      ],
      '由第 2 名升到第 1 名，因自身户数减 20；超过乙（1 → 2）；户数减 20，如不变则为第 2 名',
    ],
    [
      "households, another's",
      [
        ['甲', 100, 44],
        ['乙', 120, 50],
      ],
      [
        ['甲', 100, 44],
        ['乙', 100, 50],
      ],
      '由第 2 名升到第 1 名，自身没有变化；超过乙（1 → 2，户数增 20）',
    ],
    [
      'a tie that came',
      [
        ['甲', 100, 40],
        ['乙', 100, 40],
      ],
      [
        ['甲', 100, 40],
        ['乙', 100, 50],
      ],
      '由第 2 名升到第 1 名，自身没有变化；追平乙（1 → 1，新增 -10 户）',
    ],
    [
      'a tie that went',
      [
        ['甲', 100, 40],
        ['乙', 100, 50],
      ],
      [
        ['甲', 100, 40],
        ['乙', 100, 40],
      ],
      '由第 1 名降到第 2 名，自身没有变化；落后于原来并列的乙（1 → 1，新增 10 户）',
    ],
    [
      'a region that is new',
      [
        ['甲', 100, 40],
        ['乙', 100, 50],
      ],
      [['甲', 100, 40]],
      '由第 1 名降到第 2 名，自身没有变化；新排名的乙（无 → 1）居前或并列',
    ],
    [
      'a region that is gone',
      [['甲', 100, 40]],
      [
        ['甲', 100, 40],
        ['乙', 100, 50],
      ],
      '由第 2 名升到第 1 名，自身没有变化；原来居前或并列的乙（1 → 无）不再排名',
    ],
    [
      'nothing',
      [
        ['甲', 100, 41],
        ['乙', 100, 50],
      ],
      [
        ['甲', 100, 40],
        ['乙', 100, 50],
      ],
      '与上期同为第 2 名',
    ],
  ])('%s', (_, rows, before, told) => {
    expect(linesOf('甲', rows, before)['movement']).toBe(told);
  });

  it('names ties among others if ranks are dense', () => {
    const rows = (second: number) => [
      ['甲', 100, 40],
      ['乙', 100, 90],
      ['丙', 100, second],
    ];
    expect(linesOf('甲', rows(90), rows(80), { ties: 'dense' })['movement']).toBe(
      '由第 3 名升到第 2 名，自身没有变化；排在前面的地区之间并列有变',
    );
  });

  it('is left out without a previous sheet', () => {
    expect(linesOf('甲', [['甲', 100, 41]])).not.toHaveProperty('movement');
  });

  it.each<[what: string, rows: readonly (readonly Input[])[], told: string]>([
    ['a region that is new', [['乙', 100, 50]], '上期表中没有这个地区，无从比较'],
    ['one without a rank before', [['甲', 0, 0]], '上期没有名次，无从比较'],
    [
      'a name that stood twice',
      [
        ['甲', 1, 1],
        ['甲', 1, 1],
      ],
      '地区名出现不止一次，无从比较',
    ],
  ])('is left out for %s', (_, before, told) => {
    expect(
      linesOf(
        '甲',
        [
          ['甲', 100, 41],
          ['乙', 100, 50],
        ],
        before,
      )['movement'],
    ).toBe(told);
  });
});

describe('the neighbours', () => {
  const rows = [
    ['甲', 100, 100],
    ['乙', 50, 50],
    ['丙', 100, 99],
    ['丁', 40, 10],
    ['戊', 20, 5],
    ['己', 10, 12],
  ];

  it.each<[region: string, told: Readonly<Record<string, string>>]>([
    ['己', { below: '甲、乙 第 2 名 100.00%；甲全部装完也追不上；乙全部装完也追不上' }],
    [
      '甲',
      {
        above: '己 第 1 名 120.00%；全部装完也追不上',
        tied: '乙',
        below: '丙 第 4 名 99.00%；它再装 1 户可追平，不能超过',
      },
    ],
    [
      '丙',
      {
        above: '甲、乙 第 2 名 100.00%；再装 1 户可追平，不能超过',
        below: '丁、戊 第 5 名 25.00%；丁再装 30 户可超过丙；戊再装 15 户可超过丙',
      },
    ],
    ['丁', { tied: '戊；再装 1 户可领先', above: '丙 第 4 名 99.00%；再装 30 户可超过' }],
  ])('of %s', (region, told) => {
    const { above, tied, below } = linesOf(region, rows);
    expect({ ...(above && { above }), ...(tied && { tied }), ...(below && { below }) }).toEqual(
      told,
    );
  });

  it('are none where there is but one region', () => {
    expect(linesOf('甲', [['甲', 100, 41]])).toEqual({
      added: '未知：没有上期表，本期表中也没有列出',
      rate: '41 ÷ 100 = 41% → 41.00%',
      rank: '1 个有名次的地区中第 1',
    });
  });
});

describe('a figure that is not known', () => {
  it.each<[what: string, row: readonly Input[], rank: string]>([
    ['no task', ['甲', null, null], '不排名：没有任务（户数、已安装数都空）'],
    ['no households', ['甲', 0, 0], '不排名：户数为 0，没有安装率'],
    ['households blank', ['甲', null, 5], '不排名：户数未知'],
    ['installed invalid', ['甲', 100, '?'], '不排名：已安装数未知'],
  ])('has a reason: %s', (_, row, rank) => {
    expect(linesOf('甲', [row, ['乙', 100, 1]])['rank']).toBe(rank);
  });

  it('leaves the sum of all unknown, and says whose it is', () => {
    const rows = [
      ['甲', 100, '?'],
      ['乙', 100, 1],
      ['合计', 200, 1],
    ];
    expect(linesOf('合计', rows)).toEqual({
      households: '200 = 100 + 100',
      installed: '未知：甲未知',
      added: '未知：没有上期表，本期表中也没有列出',
      rate: '—',
    });
  });
});

it('says that an unfinished rate is kept below 100 %', () => {
  expect(linesOf('甲', [['甲', 37743, 37742]])['rate']).toBe(
    '37742 ÷ 37743 = 99.9973…% → 99.99%（没有全部完成，不显示为 100%）',
  );
});

it('leaves out the middle of a long sum', () => {
  const rows = Array.from({ length: 20 }, (_, i) => [`甲${i}`, i + 1, 0]);
  expect(linesOf('合计', rows)['households']).toBe('210 = 1 + … + 20（共 20 个地区）');
});

it('explains a region that is gone by what last period had of it', () => {
  const gone = explained(
    '乙',
    [['甲', 100, 40]],
    [
      ['甲', 100, 40],
      ['乙', 100, 50],
    ],
  );
  expect(gone).toMatchObject({ kind: 'vanished', region: '乙', previousRegion: '乙' });
  const [own] = gone.indicators;
  expect(own?.installed).toMatchObject({ value: null, read: null, previous: { value: 50 } });
  expect(own?.rank).toMatchObject({ value: null, unranked: 'vanished', previous: 1 });
  expect(gone.findings.map(({ code }) => code)).toEqual(['region-vanished']);
});

it('has the name of each sheet where an alias pairs them', () => {
  const aliases = [{ current: '示范区', previous: '城乡一体化示范区' }];
  const rows = [['示范区', 100, 40]];
  const before = [['城乡一体化示范区', 100, 30]];
  const renamed = explained('城乡一体化', rows, before, { aliases });
  expect(renamed).toMatchObject({ region: '示范区', previousRegion: '城乡一体化示范区' });
  expect(renamed.indicators[0]?.added.value).toBe(10);
});

it('has the raw content of a cell beside what was read of it', () => {
  const [own] = explained('甲', [['甲', '1,234', '１２３户']]).indicators;
  expect(own?.households.read).toMatchObject({ value: 1234, raw: '1,234', header: ['户数'] });
  expect(own?.installed.read).toMatchObject({ value: 123, raw: '１２３户' });
});

describe('the findings', () => {
  const rows = [
    ['甲', 100, '?', null, null, null],
    ['乙', 100, 101, null, '90%', null],
  ];

  it.each([
    ['甲', ['figure-invalid']],
    ['乙', ['installed-above-households', 'declared-differs']],
  ])('of %s are those about its cells', (region, codes) => {
    const { findings } = explained(region, rows);
    expect(findings.map(({ code }) => code).sort()).toEqual([...codes].sort());
  });

  it('of equal printed rates names each of the regions', () => {
    const alike = [
      ['甲', 100000, 50001],
      ['乙', 100000, 50002],
      ['丙', 10, 1],
    ];
    const codesOf = (region: string) => explained(region, alike).findings.map(({ code }) => code);
    expect(['甲', '乙', '丙'].map(codesOf)).toEqual([
      ['rates-print-alike'],
      ['rates-print-alike'],
      [],
    ]);
  });
});

it('has the same content in English and Chinese', () => {
  const lines = (language: 'zh' | 'en'): ExplainedIndicator['lines'][] =>
    explain('修武', WEEKS, { language }).indicators.map((own) => own.lines);
  const labels = (language: 'zh' | 'en') =>
    lines(language).map((all) => all.map(({ label }) => label));
  expect(labels('en')).toEqual(labels('zh'));
  const words = lines('en').flat();
  expect(words.map(({ text, stated }) => `${text} ${stated}`).join(' ')).not.toMatch(
    /[，。；（）“”、]/u,
  );
});
