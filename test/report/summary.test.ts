import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderJson } from '../../src/render/json.ts';
import type { Report } from '../../src/report/report.ts';
import { type Input, interpretFixture, plain, plainBefore } from '../helpers.ts';
import { reportOf } from '../reports.ts';

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

describe('the published weeks', () => {
  it('read in Chinese as an editor would write', () => {
    expect(reportOf(thisWeek, lastWeek).summary[1]).toBe(
      '金属软管·管道气合计应安装 721470 户，已安装 500568 户，安装率 69.38%；比上期新增 3772 户，安装率提高 0.52 个百分点。安装率居前的依次为博爱县和示范区（均为 100.00%）、沁阳市（99.90%）；居后的由低到高依次为山阳区（28.44%）、马村区（41.81%）、解放区（49.97%）。新增较多的是解放区（2760 户）、沁阳市（895 户）、孟州市（85 户）；温县、武陟县、山阳区、马村区、中站区无新增。',
    );
  });

  it('read in English likewise, the days in the first paragraph', () => {
    expect(reportOf(thisWeek, lastWeek, { language: 'en' }).summary[0]).toBe(
      'As of 2022-11-07, 自闭阀·管道气 is installed in 236550 of 721470 households (32.8%): 7317 more than on 2022-10-31, up 1.01 percentage points. Highest rates: 修武县 (71.8%), 中站区 (70.6%), 武陟县 (53.9%). Lowest rates, from the lowest up: 山阳区 (7.6%), 马村区 (17.7%), 示范区 (22.1%). Added: 解放区 (7200 households), 孟州市 (85 households), 修武县 (32 households). Nothing added: 沁阳市, 温县, 博爱县, 武陟县, 山阳区, 马村区, 中站区 and 示范区.',
    );
  });

  it.each(['zh', 'en'] as const)('every number is in the JSON, %s', (language) => {
    const report = reportOf(thisWeek, lastWeek, { language });
    expect(figuresIn(report.summary[0] ?? '', []).length).toBeGreaterThan(12);
    expect(strangers(report)).toEqual([]);
    expect(strangers({ ...report, summary: ['7316', '69.3%', '2022-11-08'] })).toHaveLength(3);
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
      `${HEAD}应安装 300 户，已安装 200 户，安装率 66.67%；${SINCE}无新增，安装率持平。安装率由高到低依次为县2（100.00%）、县1（60.00%）、县3（40.00%）。各地均无新增。`,
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
      'As of 2022-11-07, the device is installed in 2 of 4 households (50.00%): 1 more than on 2022-10-31, up 25.00 percentage points. Rates from the highest down: 甲 (100.00%), 乙 (33.33%). Added: 甲 (1 household). Nothing added: 乙.',
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
      'As of 2022-11-07, the device is installed in 90 of 200 households (45.00%): 1 fewer than on 2022-10-31, down 0.50 percentage points. Rates from the highest down: 县1 (50.00%), 县2 (40.00%). Fewer than last period: 县1 (1 household). Nothing added: 县2.',
    ],
    [
      'nothing added at all',
      byRate(60, 40),
      byRate(60, 40),
      'As of 2022-11-07, the device is installed in 100 of 200 households (50.00%): none added since 2022-10-31, the rate unchanged. Rates from the highest down: 县1 (60.00%), 县2 (40.00%). No region has added any.',
    ],
    [
      'equal additions',
      byRate(60, 50, 40, 30),
      byRate(58, 49, 39, 29),
      'As of 2022-11-07, the device is installed in 180 of 400 households (45.00%): 5 more than on 2022-10-31, up 1.25 percentage points. Highest rates: 县1 (60.00%), 县2 (50.00%), 县3 (40.00%). Lowest rates, from the lowest up: 县4 (30.00%). Added: 县1 (2 households); 县2, 县3 and 县4 (1 household each).',
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
