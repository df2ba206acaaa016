import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/index.ts';
import { type CompareOptions, type Comparison, compare } from '../../src/core/compare.ts';
import { createReport, type ReportOptions } from '../../src/report/index.ts';
import { rowsByRank, rowsFor } from '../../src/report/order.ts';
import type { Report } from '../../src/report/report.ts';
import { compareFixtures, comparePlain, type Input, plain, plainBefore } from '../helpers.ts';
import { PUBLISHED_REGIONS, PUBLISHED_TITLE, PUBLISHED_TOTAL } from '../published.ts';

const report = (comparison: Comparison, options: Partial<ReportOptions> = {}): Report =>
  createReport(comparison, { findings: [], sources: [], language: 'zh', ...options });

const ofRows = (
  now: Input[][],
  before: Input[][] | null = null,
  options: CompareOptions & Partial<ReportOptions> = {},
) => report(comparePlain(now, before, options), options);

/** Regions in descending order of their rates, in percent of 100 households. */
const byRate = (...rates: number[]): Input[][] => rates.map((rate, r) => [`县${r + 1}`, 100, rate]);

describe('the published table', () => {
  it('has every figure as printed', async () => {
    const { rows, total, title, indicators } = report(await compareFixtures());
    expect(title).toBe(PUBLISHED_TITLE);
    expect(indicators.map(({ name }) => name)).toEqual([
      '自闭阀·管道气',
      '金属软管·管道气',
      '金属软管·液化气',
    ]);
    const said = [...rows, total].map(({ label, figures }) => ({
      region: label,
      figures: figures.map(({ households, installed, added, rate, rank }) => ({
        households,
        installed,
        added,
        rate,
        rank,
      })),
    }));
    expect(said).toEqual([...PUBLISHED_REGIONS, PUBLISHED_TOTAL]);
  });

  it("takes another title than the sheet's", async () => {
    expect(report(await compareFixtures(), { title: '周报' }).title).toBe('周报');
  });

  it('is written to JSON with each figure once', async () => {
    const { rows } = report(await compareFixtures());
    const ratio = { households: 80147, installed: 29380 };
    expect(JSON.parse(JSON.stringify(rows[1]?.figures[0]))).toEqual({
      ...{ ...ratio, added: 85, hasTask: true, ratio, kept: null },
      ...{ key: { level: ratio, rate: ratio, ratio }, rank: 4, tied: false },
      ...{ previousRank: 4, rankChange: 0, rate: '36.7%', printedRate: 0.367, position: null },
      ...{ progress: null, ahead: null, required: null },
    });
  });

  it("keeps last period's counts, and where each region stands in them", async () => {
    const { previous, rows } = report(await compareFixtures());
    expect(previous?.date).toBe('2022-10-31');
    rows.forEach(({ label, figures, previousRow }) => {
      const place = previousRow ?? -1;
      expect(previous?.labels[place]).toBe(label);
      expect(previous?.standings.map((own) => own.countAt('installed', place))).toEqual(
        figures.map(({ installed, added }) => Number(installed) - Number(added)),
      );
    });
  });
});

describe('title and date', () => {
  const dated = (language: 'zh' | 'en', before: string | null) => {
    const current = plain(byRate(1), { date: '2022.11.7' });
    return report(compare(current, before === null ? null : plain(byRate(1), { date: before })), {
      language,
    });
  };

  it.each([
    ['zh', '2022.10.31', '2022年11月7日，与2022年10月31日相比（间隔 7 天）', '(2022.11.7)', 7],
    ['zh', null, '2022年11月7日', '(2022.11.7)', null],
    ['en', '2022.10.31', '2022-11-07, compared with 2022-10-31 (7 days before)', '(2022-11-07)', 7],
    ['en', '2022.11.6', '2022-11-07, compared with 2022-11-06 (1 day before)', '(2022-11-07)', 1],
    [
      'en',
      '2021.11.7',
      '2022-11-07, compared with 2021-11-07 (365 days before)',
      '(2022-11-07)',
      365,
    ],
    ['en', null, '2022-11-07', '(2022-11-07)', null],
  ] as const)('%s, last period %s', (language, before, dateLine, dateLabel, days) => {
    expect(dated(language, before)).toMatchObject({
      dateLine,
      dateLabel,
      days,
      date: '2022-11-07',
    });
  });

  it.each([
    ['zh', '安装进度表'],
    ['en', 'Installation progress'],
  ] as const)('%s: a sheet without a title gets one', (language, title) => {
    const comparison = comparePlain(byRate(1));
    const current = { ...comparison.current, title: null };
    expect(report({ ...comparison, current }, { language }).title).toBe(title);
    expect(report(comparison, { language }).title).toBe('进度表');
  });
});

describe('rows', () => {
  const rows: Input[][] = [
    ['甲', 100, 20],
    ['乙', 0, 0],
    ['丙', 100, 90],
    ['丁', 100, 20],
  ];
  const labels = (sorted: readonly { label: string }[]) => sorted.map(({ label }) => label);

  it('stand as in the sheet, or by rank with the unranked last', () => {
    expect(labels(ofRows(rows).rows)).toEqual(['甲', '乙', '丙', '丁']);
    expect(labels(ofRows(rows, null, { sort: 'rank' }).rows)).toEqual(['丙', '甲', '丁', '乙']);
    expect(labels(ofRows(rows, null, { sort: 'rank', ties: 'fractional' }).rows)).toEqual([
      '丙',
      '甲',
      '丁',
      '乙',
    ]);
  });

  it('of one indicator go by its own rank', async () => {
    const byRank = report(await compareFixtures(), { sort: 'rank' });
    const bySheet = report(await compareFixtures());
    const ranks = (indicator: number) =>
      rowsFor(byRank, indicator).map(({ figures }) => figures[indicator]?.rank);
    expect(ranks(0)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(ranks(1)).toEqual([1, 1, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(labels(rowsFor(byRank, 0))).toEqual(labels(byRank.rows));
    expect(rowsFor(bySheet, 2)).toEqual(bySheet.rows);
    expect(labels(rowsByRank(bySheet, 2)).slice(0, 2)).toEqual(['解放区', '中站区']);
  });

  it('a region that appeared has no row in last period', () => {
    const { rows: said } = ofRows(
      [
        ['新', 10, 1],
        ['甲', 10, 1],
      ],
      [['甲', 10, 1]],
    );
    expect(said.map(({ previousRow }) => previousRow)).toEqual([null, 0]);
  });

  it('the total has the label of the sheet, a rate and no rank', () => {
    const total = (language: 'zh' | 'en', ...more: Input[][]) =>
      ofRows([...byRate(50), ...more], null, { language }).total;
    expect(total('zh', ['总 计', 100, 50]).label).toBe('总计');
    expect(total('zh').label).toBe('合计');
    expect(total('en')).toMatchObject({
      label: 'Total',
      figures: [{ rate: '50.00%', rank: null, position: null }],
    });
  });
});

describe('first and last three', () => {
  it.each<[string, number[], string]>([
    ['seven', [70, 60, 50, 40, 30, 20, 10], 'fff.lll'],
    ['six', [60, 50, 40, 30, 20, 10], 'ffflll'],
    ['four', [40, 30, 20, 10], 'fffl'],
    ['three', [30, 20, 10], 'fff'],
    ['one', [10], 'f'],
    ['a tie at the third', [70, 60, 50, 50, 50, 40, 30, 20, 10], 'fffff.lll'],
    ['a tie at the third from below', [90, 80, 70, 60, 30, 30, 30, 20, 10], 'fff.lllll'],
    ['a tie across both', [50, 40, 40, 40, 10], 'ffffl'],
    ['all alike', [50, 50, 50, 50, 50], 'fffff'],
  ])('%s', (_, rates, expected) => {
    const marks = ofRows(byRate(...rates)).rows.map(({ figures }) => figures[0]?.position);
    expect(marks.map((mark) => mark?.at(0) ?? '.').join('')).toBe(expected);
  });

  it('ranked as printed, ties are those of the printed rates', () => {
    const rows = [4, 3, 2, 1].map((more) => [`县${more}`, 1_000_000, 500_000 + more]);
    const marks = (options: CompareOptions) =>
      ofRows(rows, null, options).rows.map(({ figures }) => figures[0]?.position);
    expect(marks({ rankBy: 'exact' })).toEqual(['first', 'first', 'first', 'last']);
    expect(marks({ rankBy: 'displayed' })).toEqual(['first', 'first', 'first', 'first']);
  });

  it('no region without a rate', () => {
    const { rows } = ofRows([['甲', 0, 0], ['乙', '', ''], ...byRate(50)]);
    expect(rows.map(({ figures }) => figures[0]?.position)).toEqual([null, null, 'first']);
  });
});

describe('notes', () => {
  const NO_PREVIOUS = '没有上期表，未计算新增。';
  const rows = byRate(50, 40);
  it.each<[string, Report, string[]]>([
    ['none', ofRows(rows), [`备注：${NO_PREVIOUS}`]],
    ["the sheet's own", ofRows([...rows, ['备注：快报']]), ['备注：快报', NO_PREVIOUS]],
    [
      'additions from the last sheet',
      ofRows(rows, rows),
      ['备注：环比新增：本期已安装数减去上期（2022年10月31日）已安装数。'],
    ],
    [
      'additions as stated',
      ofRows([['甲', 10, 5, 1]]),
      ['备注：环比新增取自本期表中所列，未与上期表核对。'],
    ],
    [
      'another method of ties',
      ofRows(rows, null, { ties: 'dense' }),
      [`备注：${NO_PREVIOUS}`, '并列名次之后不留空位（1、1、2）。'],
    ],
    [
      'ranked as printed',
      ofRows(rows, null, { rankBy: 'displayed' }),
      [`备注：${NO_PREVIOUS}`, '名次按表中显示的安装率排列。'],
    ],
    [
      'something unknown',
      ofRows([
        ['甲', 10, ''],
        ['乙', 10, 5],
      ]),
      [`备注：${NO_PREVIOUS}`, '“—”表示没有数据或无法计算。'],
    ],
    [
      'no rate',
      ofRows([
        ['甲', 0, 0],
        ['乙', 10, 5],
      ]),
      [`备注：${NO_PREVIOUS}`, '“—”表示没有数据或无法计算。'],
    ],
    [
      'an addition that is unknown',
      ofRows(
        [
          ['甲', 10, 5],
          ['乙', 10, 5],
        ],
        [['甲', 10, 5]],
      ),
      [
        '备注：环比新增：本期已安装数减去上期（2022年10月31日）已安装数。',
        '“—”表示没有数据或无法计算。',
      ],
    ],
  ])('%s', (_, { notes }, expected) => {
    expect(notes).toEqual(expected);
  });

  it('name the column of additions as the sheet does', async () => {
    const { notes } = report(await compareFixtures());
    expect(notes).toEqual([
      '备注:本表以安装率进行排名,安装率=已安装户数/应安装户数×100%。',
      '环比新增安装数：本期已安装数减去上期（2022年10月31日）已安装数。',
    ]);
  });

  it('what the marks of movement mean stands apart, and only where there are any', () => {
    expect(ofRows(rows).movementNote).toBeNull();
    expect(ofRows(rows, rows).movementNote).toContain('▲');
  });
});

describe('an order of regions', () => {
  const labels = ({ rows }: Report) => rows.map(({ label }) => label);
  const four = byRate(10, 20, 30, 40);
  it.each([
    [[], ['县1', '县2', '县3', '县4']],
    [
      ['县4', '县 2'],
      ['县4', '县2', '县1', '县3'],
    ],
    [
      ['县9', '县3'],
      ['县3', '县1', '县2', '县4'],
    ],
  ])('%j', (regionOrder, printed) => {
    expect(labels(ofRows(four, null, { regionOrder }))).toEqual(printed);
  });

  it('gives way to the order by rank', () => {
    const byRank = ofRows(four, null, { regionOrder: ['县1'], sort: 'rank' });
    expect(labels(byRank)).toEqual(['县4', '县3', '县2', '县1']);
  });

  it('changes no figure', () => {
    const own = ofRows(four, four);
    const ordered = ofRows(four, four, { regionOrder: ['县4'] });
    expect(ordered.rows).toEqual([own.rows[3], ...own.rows.slice(0, 3)]);
    // The names in the summary are in the order of the rows.
    expect({ ...ordered, rows: [], summary: [] }).toEqual({ ...own, rows: [], summary: [] });
  });
});

it('findings become sentences with their place', () => {
  const comparison = compare(
    plain([['甲', 10, 11]]),
    plainBefore([
      ['甲', 10, 11],
      ['乙', 1, 1],
    ]),
  );
  const { findings } = report(comparison, { findings: check(comparison), language: 'en' });
  expect(findings).toEqual([
    {
      code: 'installed-above-households',
      severity: 'warning',
      message:
        '甲: 11 installed is more than the 10 households due; the rate is kept as it is, check both.',
      file: 'this.xlsx',
      sheet: 'Sheet1',
      cell: 'C4',
      figure: { period: 'this', row: 0, indicator: 0, measure: 'installed' },
    },
    {
      code: 'region-vanished',
      severity: 'warning',
      message:
        '乙 of the previous sheet is not in this one; if it was renamed, give --alias NEW-NAME=乙.',
      file: 'last.xlsx',
      sheet: 'Sheet1',
      cell: 'A5',
      figure: { period: 'previous', row: 1, indicator: null, measure: null },
    },
  ]);
});
