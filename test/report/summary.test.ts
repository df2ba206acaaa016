import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderJson } from '../../src/render/json.ts';
import type { Report } from '../../src/report/report.ts';
import { type Input, interpretFixture, plain, plainBefore } from '../helpers.ts';
import { PUBLISHED_REGIONS } from '../published.ts';
import { reportOf, tableOf } from '../reports.ts';

const thisWeek = (await interpretFixture('2022-11-07')).snapshot;
const lastWeek = (await interpretFixture('2022-10-31')).snapshot;

type Rows = readonly (readonly Input[])[];

const summaryOf = (now: Rows, before: Rows | null, language: 'zh' | 'en' = 'zh') =>
  reportOf(plain(now), before && plainBefore(before), { language }).summary;

/** Every number and every day that a paragraph has, apart from names. */
function figuresIn(paragraph: string, names: readonly string[]): string[] {
  const text = names
    .filter((name) => name !== '')
    .reduce((rest, name) => rest.replaceAll(name, ' '), paragraph)
    .replace(/(\d+)年(\d+)月(\d+)日/gu, (_, year, month, day) =>
      [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
    );
  return text.match(/\d{4}-\d\d-\d\d|-?\d+(?:\.\d+)?%?/gu) ?? [];
}

/** Every text and number in a JSON value; changes in points as they print, without their sign. */
function leavesOf(value: unknown): string[] {
  if (typeof value === 'number') {
    const size = Math.abs(value);
    return [...(Number.isInteger(value) ? [String(value), String(size)] : []), size.toFixed(2)];
  }
  if (typeof value === 'string') return [value];
  return Object.values(Object(value)).flatMap(leavesOf);
}

/** The figures of a summary that the JSON does not have, of its own indicator. */
function strangers(report: Report): string[] {
  const { date, previousDate, indicators } = JSON.parse(renderJson(report));
  const labels = [...report.rows, report.total].map(({ label }) => label);
  return report.summary.flatMap((paragraph, i) => {
    const known = new Set([date, previousDate, ...leavesOf(indicators[i])]);
    const names = [...labels, report.indicators[i]?.name ?? ''];
    return figuresIn(paragraph, names).filter((figure) => !known.has(figure));
  });
}

/** What stands in brackets behind names, one by one: 甲和乙（均为 50%） → 甲 50%, 乙 50%. */
function claimsIn(
  paragraph: string,
  regions: readonly string[],
): [region: string, claim: string][] {
  const name = `(?:${[...regions].sort((a, b) => b.length - a.length).join('|')})`;
  const group = new RegExp(
    `(${name}(?:(?:、|和|, | and )${name})*) ?[（(](?:均为 |各 )?(\\S+?%?)(?: 户| households?)?(?: each)?[)）]`,
    'gu',
  );
  return [...paragraph.matchAll(group)].flatMap(([, names = '', claim = '']) =>
    (names.match(new RegExp(name, 'gu')) ?? []).map((region): [string, string] => [region, claim]),
  );
}

/** The claims of a summary that are not that region's own. */
function untrue(report: Report): string[] {
  const { indicators } = JSON.parse(renderJson(report));
  const labels = report.rows.map(({ label }) => label);
  return report.summary.flatMap((paragraph, i) =>
    claimsIn(paragraph, labels).flatMap(([region, claim]) => {
      const own = indicators[i].regions.find((it: { region: string }) => it.region === region);
      const known = [own.rate, String(Math.abs(own.added))];
      return known.includes(claim) ? [] : [`${region} ${claim}`];
    }),
  );
}

describe('the published weeks', () => {
  it('read in Chinese as an editor would write', () => {
    expect(reportOf(thisWeek, lastWeek).summary[1]).toBe(
      '金属软管·管道气合计应安装 721470 户，已安装 500568 户，安装率 69.38%；比上期新增 3772 户，安装率提高 0.52 个百分点。安装率居前的依次为博爱县和示范区（均为 100.00%）、沁阳市（99.90%）；居后的由低到高依次为山阳区（28.44%）、马村区（41.81%）、解放区（49.97%）。新增较多的是解放区（2760 户）、沁阳市（895 户）、孟州市（85 户）；温县、武陟县、山阳区、马村区、中站区无新增。',
    );
  });

  it('read in English likewise, the days in the first paragraph', () => {
    expect(reportOf(thisWeek, lastWeek, { language: 'en' }).summary[0]).toBe(
      'As of 2022-11-07, 自闭阀·管道气 is installed in 236550 of 721470 households (32.8%): 7317 added since 2022-10-31, up 1.01 percentage points. Highest rates: 修武县 (71.8%), 中站区 (70.6%), 武陟县 (53.9%). Lowest rates, from the lowest up: 山阳区 (7.6%), 马村区 (17.7%), 示范区 (22.1%). Added: 解放区 (7200 households), 孟州市 (85 households), 修武县 (32 households). Nothing added: 沁阳市, 温县, 博爱县, 武陟县, 山阳区, 马村区, 中站区 and 示范区.',
    );
  });

  it.each(['zh', 'en'] as const)('every number is in the JSON, %s', (language) => {
    const report = reportOf(thisWeek, lastWeek, { language, smallBase: 100 });
    expect(figuresIn(report.summary[0] ?? '', []).length).toBeGreaterThan(12);
    expect(strangers(report)).toEqual([]);
    expect(strangers({ ...report, summary: ['7316', '69.3%', '2022-11-08'] })).toHaveLength(3);
    const [paragraph = ''] = report.summary;
    expect(
      claimsIn(
        paragraph,
        PUBLISHED_REGIONS.map(({ region }) => region),
      ),
    ).toHaveLength(9);
    expect(untrue(report)).toEqual([]);
    expect(untrue({ ...report, summary: ['修武县和温县（各 32 户）'] })).toEqual(['温县 32']);
  });

  it('the scope goes with it, not what explains the table', () => {
    expect(reportOf(thisWeek, lastWeek, { ties: 'dense' }).scope).toEqual([
      '备注:本表以安装率进行排名,安装率=已安装户数/应安装户数×100%。',
      '环比新增安装数：本期已安装数减去上期（2022年10月31日）已安装数。',
    ]);
  });
});

/** Counts as sheets have them: zeros, equal ones, more than are due, none. */
const count = fc.oneof(fc.constantFrom<Input>('', 0, 50, 100), fc.nat({ max: 130 }));
const anyRows = fc
  .array(fc.tuple(count, count), { minLength: 1, maxLength: 9 })
  .map((counts): Input[][] => counts.map((pair, r) => [`地${'甲乙丙丁戊己庚辛壬'[r]}`, ...pair]));

it('whatever the weeks, every number is in the JSON and every region that is named is one', () => {
  fc.assert(
    fc.property(
      anyRows,
      fc.option(anyRows),
      fc.constantFrom('zh', 'en'),
      (now, before, language) => {
        const report = reportOf(plain(now), before && plainBefore(before), { language });
        const [paragraph = ''] = report.summary;
        const regions = new Set(report.rows.map(({ label }) => label));
        expect(strangers(report)).toEqual([]);
        expect(untrue(report)).toEqual([]);
        expect(paragraph).not.toMatch(/undefined|null|NaN|\(\)|（）|[，、；,;][。.]|^\s|\s$/u);
        for (const [name] of paragraph.matchAll(/地[甲乙丙丁戊己庚辛壬]/gu)) {
          expect(regions).toContain(name);
        }
      },
    ),
  );
});

const byRate = (...rates: number[]): Input[][] => rates.map((rate, r) => [`县${r + 1}`, 100, rate]);
const HEAD = '截至2022年11月7日，合计';
const SINCE = '比上期（2022年10月31日）';

describe('each week has its right sentences', () => {
  it.each<[what: string, now: Rows, before: Rows | null, summary: string]>([
    [
      'ties are listed whole',
      byRate(90, 80, 70, 70, 30, 30, 20, 10),
      null,
      `${HEAD}应安装 800 户，已安装 400 户，安装率 50.00%。安装率居前的依次为县1（90.00%）、县2（80.00%）、县3和县4（均为 70.00%）；居后的由低到高依次为县8（10.00%）、县7（20.00%）、县5和县6（均为 30.00%）。`,
    ],
    [
      'equal additions are listed whole',
      byRate(50, 40, 30, 20, 10),
      byRate(45, 35, 29, 19, 9),
      `${HEAD}应安装 500 户，已安装 150 户，安装率 30.00%；${SINCE}新增 13 户，安装率提高 2.60 个百分点。安装率居前的依次为县1（50.00%）、县2（40.00%）、县3（30.00%）；居后的由低到高依次为县5（10.00%）、县4（20.00%）。有新增的是县1和县2（各 5 户），县3、县4和县5（各 1 户）。`,
    ],
    [
      'a single region',
      byRate(50),
      byRate(40),
      `${HEAD}应安装 100 户，已安装 50 户，安装率 50.00%；${SINCE}新增 10 户，安装率提高 10.00 个百分点。`,
    ],
    [
      'no previous period, additions as stated',
      [
        ['甲', 100, 50, 5],
        ['乙', 100, 40, 0],
      ],
      null,
      `${HEAD}应安装 200 户，已安装 90 户，安装率 45.00%；本期新增 5 户。安装率由高到低依次为甲（50.00%）、乙（40.00%）。有新增的是甲（5 户）；乙无新增。`,
    ],
    [
      'all finished',
      byRate(100, 100),
      byRate(100, 100),
      `${HEAD}应安装 200 户，已安装 200 户，安装率 100.00%；${SINCE}无新增，安装率持平。各地均已完成。`,
    ],
    [
      'nothing added at all',
      byRate(60, 100, 40),
      byRate(60, 100, 40),
      `${HEAD}应安装 300 户，已安装 200 户，安装率 66.67%；${SINCE}各地均无新增，安装率持平。安装率由高到低依次为县2（100.00%）、县1（60.00%）、县3（40.00%）。`,
    ],
    [
      'all alike',
      byRate(50, 50),
      null,
      `${HEAD}应安装 200 户，已安装 100 户，安装率 50.00%。各地安装率均为 50.00%。`,
    ],
    [
      'all that are known alike',
      [
        ['甲', 10, 5],
        ['乙', 10, 5],
        ['丙', 10, ''],
      ],
      null,
      `${HEAD}应安装 30 户，安装率因数据不全无法计算。有数据的各地安装率均为 50.00%。`,
    ],
    [
      'nobody has a task',
      [
        ['甲', 0, 0],
        ['乙', 0, 0],
      ],
      null,
      `${HEAD}应安装 0 户，已安装 0 户，安装率无法计算。`,
    ],
    [
      'rates that print alike but are not tied are not said to be',
      [
        ['甲', 100000, 50001],
        ['乙', 100000, 50002],
      ],
      null,
      `${HEAD}应安装 200000 户，已安装 100003 户，安装率 50.00%。安装率由高到低依次为乙（50.00%）、甲（50.00%）。`,
    ],
    [
      'the rate exactly as before, though the counts are not',
      byRate(50),
      [['县1', 200, 100]],
      `${HEAD}应安装 100 户，已安装 50 户，安装率 50.00%；${SINCE}减少 50 户，安装率持平。`,
    ],
    [
      'a change that rounds to nothing',
      [['甲', 1000000, 500001]],
      [['甲', 1000000, 500000]],
      `${HEAD}应安装 1000000 户，已安装 500001 户，安装率 50.00%；${SINCE}新增 1 户，安装率基本持平。`,
    ],
    [
      'no change in points where a region is gone',
      byRate(50, 40),
      [
        ['县1', 100, 50],
        ['县2', 100, 40],
        ['丙', 1000, 0],
      ],
      `${HEAD}应安装 200 户，已安装 90 户，安装率 45.00%；${SINCE}各地均无新增，两期地区不同，安装率不作比较。安装率由高到低依次为县1（50.00%）、县2（40.00%）。`,
    ],
    [
      'nor where one is new',
      byRate(50, 40),
      byRate(50),
      `${HEAD}应安装 200 户，已安装 90 户，安装率 45.00%；与上期（2022年10月31日）的地区不同，安装率不作比较。安装率由高到低依次为县1（50.00%）、县2（40.00%）。县1无新增；部分地区新增户数不详。`,
    ],
    [
      'what was added and what fell cancel out',
      byRate(52, 38),
      byRate(50, 40),
      `${HEAD}应安装 200 户，已安装 90 户，安装率 45.00%；${SINCE}增减相抵，安装率持平。安装率由高到低依次为县1（52.00%）、县2（38.00%）。有新增的是县1（2 户）；比上期减少的是县2（2 户）。`,
    ],
    [
      'a tie that is alone first and one that is alone last',
      byRate(90, 90, 90, 20, 20, 20),
      null,
      `${HEAD}应安装 600 户，已安装 330 户，安装率 55.00%。安装率居前的是县1、县2和县3（均为 90.00%）；居后的是县4、县5和县6（均为 20.00%）。`,
    ],
    [
      'some that are not ranked, some additions not known',
      [
        ['甲', 10, 9],
        ['乙', 10, 8],
        ['丙', 10, 7],
        ['丁', 10, 6],
        ['戊', 10, ''],
      ],
      [
        ['甲', 10, 9],
        ['乙', 10, 7],
      ],
      `${HEAD}应安装 50 户，安装率因数据不全无法计算。安装率居前的依次为甲（90.00%）、乙（80.00%）、丙（70.00%）；居后的是丁（60.00%）；部分地区因数据不全未参加排名。有新增的是乙（1 户）；甲无新增；部分地区新增户数不详。`,
    ],
    [
      'no addition known',
      byRate(50, 40),
      [['丙', 100, 1]],
      `${HEAD}应安装 200 户，已安装 90 户，安装率 45.00%；与上期（2022年10月31日）的地区不同，安装率不作比较。安装率由高到低依次为县1（50.00%）、县2（40.00%）。各地新增户数不详。`,
    ],
    [
      'a region without a task is not missing',
      [...byRate(50, 40), ['丙', '', '']],
      [...byRate(50, 30), ['丙', '', '']],
      `${HEAD}应安装 200 户，已安装 90 户，安装率 45.00%；${SINCE}新增 10 户，安装率提高 5.00 个百分点。安装率由高到低依次为县1（50.00%）、县2（40.00%）。有新增的是县2（10 户）；县1无新增。`,
    ],
    [
      'nor where one has no task any more',
      [...byRate(50, 40), ['丙', '/', '/']],
      [...byRate(50, 40), ['丙', 100, 90]],
      `${HEAD}应安装 200 户，已安装 90 户，安装率 45.00%；${SINCE}各地均无新增，两期地区不同，安装率不作比较。安装率由高到低依次为县1（50.00%）、县2（40.00%）。`,
    ],
    [
      'an addition where nothing is due',
      [...byRate(50, 40), ['丙', 0, 20]],
      [...byRate(50, 40), ['丙', 0, 10]],
      `${HEAD}应安装 200 户，已安装 110 户，安装率 55.00%；${SINCE}新增 10 户，安装率提高 5.00 个百分点。安装率由高到低依次为县1（50.00%）、县2（40.00%）。有新增的是丙（10 户）；县1、县2无新增。`,
    ],
    [
      'the most that fell, ties whole',
      byRate(10, 20, 30, 40, 50, 60),
      byRate(12, 21, 35, 42, 52, 61),
      `${HEAD}应安装 600 户，已安装 210 户，安装率 35.00%；${SINCE}减少 13 户，安装率下降 2.17 个百分点。安装率居前的依次为县6（60.00%）、县5（50.00%）、县4（40.00%）；居后的由低到高依次为县1（10.00%）、县2（20.00%）、县3（30.00%）。比上期减少较多的是县3（5 户），县1、县4和县5（各 2 户）。`,
    ],
    [
      'fewer than before',
      byRate(50, 40),
      byRate(55, 39),
      `${HEAD}应安装 200 户，已安装 90 户，安装率 45.00%；${SINCE}减少 4 户，安装率下降 2.00 个百分点。安装率由高到低依次为县1（50.00%）、县2（40.00%）。有新增的是县2（1 户）；比上期减少的是县1（5 户）。`,
    ],
    [
      'what is not known',
      [
        ['甲', 10, ''],
        ['乙', 10, 5],
        ['丙', 0, 0],
      ],
      [['乙', 10, 4]],
      `${HEAD}应安装 20 户，安装率因数据不全无法计算。有新增的是乙（1 户）；部分地区新增户数不详。`,
    ],
  ])('%s', (_, now, before, summary) => {
    expect(summaryOf(now, before)).toEqual([summary]);
    for (const language of ['zh', 'en'] as const) {
      const report = reportOf(plain(now), before && plainBefore(before), { language });
      expect(strangers(report)).toEqual([]);
    }
  });

  it.each([
    ['应改造户数', '已改造户数', '改造率（%）', '应改造 200 户，已改造 110 户，改造率 55%'],
    ['应改造户数', '累计改造户数', '改造率', '应改造 200 户，已改造 110 户，改造率 55%'],
    ['应装户数', '已装户数', '安装率', '应装 200 户，已装 110 户，安装率 55%'],
    ['任务数', '完成数', '完成率', '应完成 200，已完成 110，完成率 55%'],
    ['户数', '已装数', '完成比例', '应装 200 户，已装 110 户，完成比例 55%'],
  ])('speaks of %s, %s and %s as the table does', (households, installed, rate, said) => {
    const rows: Input[][] = [
      ['县区', households, installed, rate, '名次'],
      ['甲县', 100, 60, '60%', 1],
      ['乙县', 100, 50, '50%', 2],
    ];
    const [term = ''] = /[^，]+(?= 55%)/u.exec(said) ?? [];
    expect(reportOf(tableOf('2022-11-07', rows)).summary).toEqual([
      `${HEAD}${said}。${term}由高到低依次为甲县（60%）、乙县（50%）。`,
    ]);
  });

  it('keeps the order of ties whatever ranks they are given', () => {
    const rows = byRate(90, 80, 70, 10, 10);
    expect(reportOf(plain(rows), null, { ties: 'ordinal' }).summary[0]).toContain(
      '居后的是县4和县5（均为 10.00%）',
    );
  });

  it('says the date of last period where it is compared with first', () => {
    const head: Input[][] = [
      ['县区', '自闭阀', null, '报警器', null],
      [null, '户数', '已安装数', '户数', '已安装数'],
    ];
    const now = tableOf('2022-11-07', [...head, ['甲', 10, 5, 20, 8], ['乙', 10, 4, 20, 9]]);
    const before = tableOf('2022-10-31', [
      ['县区', '报警器', null],
      [null, '户数', '已安装数'],
      ['甲', 20, 7],
      ['乙', 20, 9],
    ]);
    const [first, second] = reportOf(now, before).summary;
    expect(first).toMatch(
      /^截至2022年11月7日，自闭阀合计应安装 20 户，已安装 9 户，安装率 45\.00%。/u,
    );
    expect(second).toMatch(
      /安装率 42\.50%；比上期（2022年10月31日）新增 1 户，安装率提高 2\.50 个百分点。/u,
    );
  });

  it('says on how few households a region is first or last', () => {
    const rows: Rows = [
      ['甲', 42, 42],
      ['乙', 56, 56],
      ['丙', 500, 400],
      ['丁', 50, 30],
      ['戊', 500, 100],
      ['己', 20, 1],
    ];
    const sentence = (language: 'zh' | 'en') =>
      reportOf(plain(rows), null, { language, smallBase: 100 }).summary[0];
    expect(sentence('zh')).toContain(
      '（20.00%）、丁（60.00%）。甲只有 42 户、乙只有 56 户、丁只有 50 户、己只有 20 户，名次请结合户数看。',
    );
    expect(sentence('en')).toContain(
      '丁 (60.00%). 甲 has only 42 households, 乙 only 56, 丁 only 50 and 己 only 20: read their ranks with that in mind.',
    );
    expect(summaryOf(rows, null)[0]).not.toContain('只有');
  });

  it('names no more than a sentence holds', () => {
    const [paragraph = ''] = summaryOf(
      byRate(...Array(60).fill(100), 50),
      byRate(...Array(60).fill(99), 50),
    );
    expect(paragraph).toContain('县39、县40等（均为 100.00%）；居后的是县61（50.00%）');
    expect(paragraph).toContain('有新增的是县1、县2');
    expect(paragraph).toContain('县40等（各 1 户）；县61无新增。');
    expect(paragraph).not.toContain('县41');
  });

  it.each<[what: string, now: Rows, before: Rows | null, summary: string]>([
    [
      'one household',
      [
        ['甲', 1, 1],
        ['乙', 3, 1],
      ],
      [
        ['甲', 1, 0],
        ['乙', 3, 1],
      ],
      'As of 2022-11-07, the device is installed in 2 of 4 households (50.00%): 1 added since 2022-10-31, up 25.00 percentage points. Rates from the highest down: 甲 (100.00%), 乙 (33.33%). Added: 甲 (1 household). Nothing added: 乙.',
    ],
    [
      'a single region with a single household',
      [['甲', 1, 0]],
      [['甲', 1, 0]],
      'As of 2022-11-07, the device is installed in 0 of 1 household (0.00%): none added since 2022-10-31, the rate unchanged.',
    ],
    [
      'fewer',
      byRate(50, 40),
      byRate(51, 40),
      'As of 2022-11-07, the device is installed in 90 of 200 households (45.00%): 1 fewer since 2022-10-31, down 0.50 percentage points. Rates from the highest down: 县1 (50.00%), 县2 (40.00%). Fewer than last period: 县1 (1 household). Nothing added: 县2.',
    ],
    [
      'nothing added at all',
      byRate(60, 40),
      byRate(60, 40),
      'As of 2022-11-07, the device is installed in 100 of 200 households (50.00%): none added in any region since 2022-10-31, the rate unchanged. Rates from the highest down: 县1 (60.00%), 县2 (40.00%).',
    ],
    [
      'equal additions',
      byRate(60, 50, 40, 30),
      byRate(58, 49, 39, 29),
      'As of 2022-11-07, the device is installed in 180 of 400 households (45.00%): 5 added since 2022-10-31, up 1.25 percentage points. Highest rates: 县1 (60.00%), 县2 (50.00%), 县3 (40.00%). Lowest rate: 县4 (30.00%). Added: 县1 (2 households); 县2, 县3 and 县4 (1 household each).',
    ],
    [
      'another region is gone',
      byRate(50, 40),
      [...byRate(50, 30), ['丙', 100, 0]],
      'As of 2022-11-07, the device is installed in 90 of 200 households (45.00%): 10 added since 2022-10-31, the rate not compared, as other regions had a task then. Rates from the highest down: 县1 (50.00%), 县2 (40.00%). Added: 县2 (10 households). Nothing added: 县1.',
    ],
    [
      'another region is new',
      byRate(50, 40),
      byRate(50),
      'As of 2022-11-07, the device is installed in 90 of 200 households (45.00%): the rate not compared with 2022-10-31, when other regions had a task. Rates from the highest down: 县1 (50.00%), 县2 (40.00%). Nothing added: 县1. The additions of some regions are not known.',
    ],
    [
      'more than are due, additions that cancel out',
      [
        ['甲', 10, 11],
        ['乙', 10, 10],
      ],
      [
        ['甲', 10, 10],
        ['乙', 10, 11],
      ],
      'As of 2022-11-07, the device is installed in 21 households, with 20 due (105.00%): what was added and what fell since 2022-10-31 cancel out, the rate unchanged. All regions have finished. Added: 甲 (1 household). Fewer than last period: 乙 (1 household).',
    ],
    [
      'the most that fell',
      byRate(10, 20, 30, 40),
      byRate(12, 21, 35, 43),
      'As of 2022-11-07, the device is installed in 100 of 400 households (25.00%): 11 fewer since 2022-10-31, down 2.75 percentage points. Highest rates: 县4 (40.00%), 县3 (30.00%), 县2 (20.00%). Lowest rate: 县1 (10.00%). Fewer than last period, the most: 县3 (5 households), 县4 (3 households), 县1 (2 households).',
    ],
    [
      'all finished',
      byRate(100, 100),
      null,
      'As of 2022-11-07, the device is installed in 200 of 200 households (100.00%). All regions have finished.',
    ],
    [
      'what is not known',
      [
        ['甲', 10, ''],
        ['乙', 10, 5],
      ],
      [['乙', 10, 4]],
      'As of 2022-11-07, the total of the device cannot be computed, as counts are missing. Added: 乙 (1 household). The additions of some regions are not known.',
    ],
  ])('in English, %s', (_, now, before, summary) => {
    expect(summaryOf(now, before, 'en')).toEqual([summary]);
  });
});
