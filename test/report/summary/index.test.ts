import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderJson } from '../../../src/render/json.ts';
import type { Report } from '../../../src/report/report.ts';
import { type Input, interpretFixture, plain, plainBefore } from '../../helpers.ts';
import { PUBLISHED_REGIONS } from '../../published.ts';
import { reportOf, tableOf } from '../../reports.ts';

const thisWeek = (await interpretFixture('2022-11-07')).snapshot;
const lastWeek = (await interpretFixture('2022-10-31')).snapshot;

type Rows = readonly (readonly Input[])[];

const summaryOf = (now: Rows, before: Rows | null, language: 'zh' | 'en' = 'zh') =>
  reportOf(plain(now), before && plainBefore(before), { language }).summary;

/** Number of regions that are not named, which is not in the JSON; another test counts them. */
const COUNTED = /\d+个(?!百分点|、|和)|\d+(?= (?:unfinished )?regions | more\b)/gu;

/** Every number and every day that a paragraph has, apart from names. */
function figuresIn(paragraph: string, names: readonly string[]): string[] {
  const text = names
    .filter((name) => name !== '')
    .reduce((rest, name) => rest.replaceAll(name, ' '), paragraph)
    .replace(/(?:(\d+)年)?(\d+)月(\d+)日/gu, (_, year, month, day) =>
      [year ?? 'day', month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
    )
    .replace(COUNTED, '');
  return text.match(/(?:\d{4}|day)-\d\d-\d\d|-?\d+(?:\.\d+)?%?/gu) ?? [];
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
  const days = [date, previousDate, previousDate?.replace(/^\d+/u, 'day')];
  return report.summary.flatMap((paragraph, p) => {
    const own = p === 0 ? indicators : indicators[p - 1];
    const known = new Set([...days, ...leavesOf(own)]);
    const words = report.indicators.flatMap(({ device, gas }) => [device, gas]);
    return figuresIn(paragraph, [...labels, ...words]).filter((figure) => !known.has(figure));
  });
}

/** Texts in brackets after names, one by one: 甲和乙（均为 50%） → 甲 50%, 乙 50%. */
function claimsIn(
  paragraph: string,
  regions: readonly string[],
): [region: string, claim: string][] {
  const name = `(?:${[...regions].sort((a, b) => b.length - a.length).join('|')})`;
  const group = new RegExp(
    `(${name}(?:(?:、|和|, | and )${name})*) ?[（(](?:均为|各)?(\\S+?%?)(?:户| households?)?(?: each)?[)）]`,
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
  return report.summary.flatMap((paragraph, p) =>
    claimsIn(paragraph, labels).flatMap(([region, claim]) => {
      const own = indicators[Math.max(0, p - 1)].regions.find(
        (it: { region: string }) => it.region === region,
      );
      const known = [own.rate, String(Math.abs(own.added))];
      return known.includes(claim) ? [] : [`${region} ${claim}`];
    }),
  );
}

describe('the published weeks', () => {
  it('read in Chinese as an editor would write', () => {
    expect(reportOf(thisWeek, lastWeek).summary).toEqual([
      '截至2022年11月7日，自闭阀（管道气）安装率32.8%，金属软管（管道气）安装率69.38%，金属软管（液化气）安装率53.28%，较10月31日分别提高1.01个、0.52个和5.04个百分点。',
      '自闭阀（管道气）：应安装721470户，已安装236550户，比上期新增7317户。修武县（71.8%）、中站区（70.6%）、武陟县（53.9%）居前三位，山阳区（7.6%）、马村区（17.7%）、示范区（22.1%）居后三位。解放区、孟州市、修武县分别新增7200户、85户、32户，其余8个县（市、区）无新增。解放区由第6位升至第5位。',
      '金属软管（管道气）：应安装721470户，已安装500568户，比上期新增3772户。博爱县、示范区均为100.00%，并列第1位，沁阳市（99.90%）居第3位；山阳区（28.44%）、马村区（41.81%）、解放区（49.97%）居后三位。解放区、沁阳市、孟州市新增较多，分别为2760户、895户、85户，温县、武陟县、山阳区、马村区、中站区无新增。沁阳市由第4位升至第3位。',
      '金属软管（液化气）：应安装26920户，已安装14343户，比上期新增1356户。解放区、中站区均为100.00%，并列第1位，孟州市（79.56%）居第3位；武陟县（19.52%）、山阳区（22.77%）、温县（52.19%）居后三位。孟州市、修武县、示范区分别新增764户、580户、12户，其余未完成的6个县（市、区）无新增。修武县由第9位升至第4位。',
    ]);
  });

  it('read in English likewise', () => {
    expect(reportOf(thisWeek, lastWeek, { language: 'en' }).summary.slice(0, 2)).toEqual([
      'Rates as of 2022-11-07: 自闭阀 (管道气) 32.8%, 金属软管 (管道气) 69.38% and 金属软管 (液化气) 53.28%, up 1.01, 0.52 and 5.04 percentage points since 2022-10-31.',
      '自闭阀 (管道气): installed in 236550 of 721470 households, 7317 added since last period. Highest: 修武县 (71.8%), 中站区 (70.6%), 武陟县 (53.9%). Lowest: 山阳区 (7.6%), 马村区 (17.7%), 示范区 (22.1%). Additions: 解放区 (7200 households), 孟州市 (85 households), 修武县 (32 households). The other 8 regions added nothing. 解放区 rose from rank 6 to 5.',
    ]);
  });

  it.each(['zh', 'en'] as const)('every number is in the JSON, %s', (language) => {
    const report = reportOf(thisWeek, lastWeek, { language, smallBase: 100 });
    expect(figuresIn(report.summary[1] ?? '', []).length).toBeGreaterThan(12);
    expect(strangers(report)).toEqual([]);
    expect(strangers({ ...report, summary: ['7316', '69.3%', '2022-11-08'] })).toHaveLength(3);
    const [, paragraph = ''] = report.summary;
    const names = PUBLISHED_REGIONS.map(({ region }) => region);
    expect(claimsIn(paragraph, names)).toHaveLength(language === 'zh' ? 6 : 9);
    expect(untrue(report)).toEqual([]);
    const wrong = ['', '修武县和温县（各32户）'];
    expect(untrue({ ...report, summary: wrong })).toEqual(['温县 32']);
  });

  it('the scope goes with it, not what explains the table', () => {
    expect(reportOf(thisWeek, lastWeek, { ties: 'dense', smallBase: 100 }).scope).toEqual([
      '备注:本表以安装率进行排名,安装率=已安装户数/应安装户数×100%。',
      '环比新增安装数：本期已安装数减去上期（2022年10月31日）已安装数。',
      '解放区、中站区金属软管（液化气）户数分别为56户、42户，名次请结合户数看。',
    ]);
  });
});

/** Counts as sheets have them: zeros, equal ones, more than are due, none. */
const count = fc.oneof(fc.constantFrom<Input>('', 0, 50, 100), fc.nat({ max: 130 }));
const anyRows = fc
  .array(fc.tuple(count, count), { minLength: 1, maxLength: 9 })
  .map((counts): Input[][] => counts.map((pair, r) => [`地${'甲乙丙丁戊己庚辛壬'[r]}`, ...pair]));

it('for any weeks, every number is in the JSON and every named region exists', () => {
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
        expect(paragraph).not.toMatch(/undefined|null|NaN|\(\)|（）|[，、；,;][。.]|。。|^\s|\s$/u);
        if (language === 'zh') expect(paragraph).not.toMatch(/\s/u);
        const unchanged = report.rows.filter(({ figures: [own] }) => {
          const isOpen = own && (own.ratio === null || own.ratio.installed < own.ratio.households);
          return own?.hasTask && own.added === 0 && own.households !== 0 && isOpen;
        });
        const [, counted] = /(\d+)个县区无新增|(?<=The other )(\d+)/u.exec(paragraph) ?? [];
        if (counted) expect(Number(counted)).toBe(unchanged.length);
        for (const [name] of paragraph.matchAll(/地[甲乙丙丁戊己庚辛壬]/gu)) {
          expect([...regions, ...(before ?? []).map(([was]) => was)]).toContain(name);
        }
      },
    ),
  );
});

const byRate = (...rates: number[]): Input[][] => rates.map((rate, r) => [`县${r + 1}`, 100, rate]);

describe('the sentences of each week', () => {
  it.each<[what: string, now: Rows, before: Rows | null, summary: string]>([
    [
      'ties are listed whole',
      byRate(90, 80, 70, 70, 30, 30, 20, 10),
      null,
      '截至2022年11月7日，安装率50.00%。应安装800户，已安装400户。县1（90.00%）居第1位，县2（80.00%）居第2位，县3、县4均为70.00%，并列第3位；县8（10.00%）、县7（20.00%）、县5和县6（均为30.00%）居后四位。',
    ],
    [
      'equal additions are listed whole',
      byRate(50, 40, 30, 20, 10),
      byRate(45, 35, 29, 19, 9),
      '截至2022年11月7日，安装率30.00%，较10月31日提高2.60个百分点。应安装500户，已安装150户，比上期新增13户。县1（50.00%）、县2（40.00%）、县3（30.00%）居前三位，县5（10.00%）、县4（20.00%）居后两位。县1、县2各新增5户，县3、县4、县5各新增1户。',
    ],
    [
      'a single region',
      byRate(50),
      byRate(40),
      '截至2022年11月7日，安装率50.00%，较10月31日提高10.00个百分点。应安装100户，已安装50户，比上期新增10户。',
    ],
    [
      'no previous period, additions as stated',
      [
        ['甲', 100, 50, 5],
        ['乙', 100, 40, 0],
      ],
      null,
      '截至2022年11月7日，安装率45.00%。应安装200户，已安装90户，本期新增5户。安装率由高到低依次为甲（50.00%）、乙（40.00%）。甲新增5户，乙无新增。',
    ],
    [
      'all finished',
      byRate(100, 100),
      byRate(100, 100),
      '截至2022年11月7日，安装率100.00%，与10月31日持平。应安装200户，已安装200户，比上期无新增。各县区均已全部安装。',
    ],
    [
      'nothing added at all',
      byRate(60, 100, 40),
      byRate(60, 100, 40),
      '截至2022年11月7日，安装率66.67%，与10月31日持平。应安装300户，已安装200户，各县区均无新增。安装率由高到低依次为县2（100.00%）、县1（60.00%）、县3（40.00%）。',
    ],
    [
      'all alike',
      byRate(50, 50),
      null,
      '截至2022年11月7日，安装率50.00%。应安装200户，已安装100户。各县区安装率均为50.00%。',
    ],
    [
      'all that are known alike',
      [
        ['甲', 10, 5],
        ['乙', 10, 5],
        ['丙', 10, ''],
      ],
      null,
      '截至2022年11月7日，安装率因数据不全无法计算。应安装30户。有数据的各县区安装率均为50.00%。丙未报送。',
    ],
    [
      'nobody has a task',
      [
        ['甲', 0, 0],
        ['乙', 0, 0],
      ],
      null,
      '截至2022年11月7日，安装率无法计算。应安装0户，已安装0户。',
    ],
    [
      'rates that print alike but are not tied are not said to be',
      [
        ['甲', 100000, 50001],
        ['乙', 100000, 50002],
      ],
      null,
      '截至2022年11月7日，安装率50.00%。应安装200000户，已安装100003户。安装率由高到低依次为乙（50.00%）、甲（50.00%）。',
    ],
    [
      'the rate exactly as before, though the counts are not',
      byRate(50),
      [['县1', 200, 100]],
      '截至2022年11月7日，安装率50.00%，与10月31日持平。应安装100户，已安装50户，比上期减少50户。',
    ],
    [
      'a change that rounds to nothing',
      [['甲', 1000000, 500001]],
      [['甲', 1000000, 500000]],
      '截至2022年11月7日，安装率50.00%，与10月31日基本持平。应安装1000000户，已安装500001户，比上期新增1户。',
    ],
    [
      'no change in points where a region is gone',
      byRate(50, 40),
      [
        ['县1', 100, 50],
        ['县2', 100, 40],
        ['丙', 1000, 0],
      ],
      '截至2022年11月7日，安装率45.00%，统计范围与10月31日不同，不作比较。应安装200户，已安装90户，各县区均无新增。安装率由高到低依次为县1（50.00%）、县2（40.00%）。本期表中没有丙。',
    ],
    [
      'nor where one is new',
      byRate(50, 40),
      byRate(50),
      '截至2022年11月7日，安装率45.00%，统计范围与10月31日不同，不作比较。应安装200户，已安装90户。安装率由高到低依次为县1（50.00%）、县2（40.00%）。县1无新增，部分县区新增数不详。',
    ],
    [
      'what was added and what fell cancel out',
      byRate(52, 38),
      byRate(50, 40),
      '截至2022年11月7日，安装率45.00%，与10月31日持平。应安装200户，已安装90户，比上期增减相抵。安装率由高到低依次为县1（52.00%）、县2（38.00%）。县1新增2户，县2比上期减少2户。',
    ],
    [
      'a tie that is alone first and one that is alone last',
      byRate(90, 90, 90, 20, 20, 20),
      null,
      '截至2022年11月7日，安装率55.00%。应安装600户，已安装330户。县1、县2、县3均为90.00%，并列第1位；县4、县5和县6（均为20.00%）居后三位。',
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
      '截至2022年11月7日，安装率因数据不全无法计算。应安装50户。甲（90.00%）、乙（80.00%）、丙（70.00%）居前三位，丁（60.00%）居末位。乙新增1户，甲无新增，部分县区新增数不详。戊未报送。',
    ],
    [
      'no addition known',
      byRate(50, 40),
      [['丙', 100, 1]],
      '截至2022年11月7日，安装率45.00%，统计范围与10月31日不同，不作比较。应安装200户，已安装90户。安装率由高到低依次为县1（50.00%）、县2（40.00%）。各县区新增数不详。本期表中没有丙。',
    ],
    [
      'a region without a task is not missing',
      [...byRate(50, 40), ['丙', '', '']],
      [...byRate(50, 30), ['丙', '', '']],
      '截至2022年11月7日，安装率45.00%，较10月31日提高5.00个百分点。应安装200户，已安装90户，比上期新增10户。安装率由高到低依次为县1（50.00%）、县2（40.00%）。县2新增10户，县1无新增。',
    ],
    [
      'nor where one has no task any more',
      [...byRate(50, 40), ['丙', '/', '/']],
      [...byRate(50, 40), ['丙', 100, 90]],
      '截至2022年11月7日，安装率45.00%，统计范围与10月31日不同，不作比较。应安装200户，已安装90户，各县区均无新增。安装率由高到低依次为县1（50.00%）、县2（40.00%）。',
    ],
    [
      'an addition where nothing is due',
      [...byRate(50, 35), ['丙', 0, 20]],
      [...byRate(50, 35), ['丙', 0, 10]],
      '截至2022年11月7日，安装率52.50%，较10月31日提高5.00个百分点。应安装200户，已安装105户，比上期新增10户。安装率由高到低依次为县1（50.00%）、县2（35.00%）。丙新增10户，县1、县2无新增。',
    ],
    [
      'the most that fell, ties whole',
      byRate(10, 20, 30, 40, 50, 60),
      byRate(12, 21, 35, 42, 52, 61),
      '截至2022年11月7日，安装率35.00%，较10月31日下降2.17个百分点。应安装600户，已安装210户，比上期减少13户。县6（60.00%）、县5（50.00%）、县4（40.00%）居前三位，县1（10.00%）、县2（20.00%）、县3（30.00%）居后三位。比上期减少较多的有县3（5户），县1、县4、县5（各2户）。',
    ],
    [
      'fewer than before',
      byRate(50, 40),
      byRate(55, 39),
      '截至2022年11月7日，安装率45.00%，较10月31日下降2.00个百分点。应安装200户，已安装90户，比上期减少4户。安装率由高到低依次为县1（50.00%）、县2（40.00%）。县2新增1户，县1比上期减少5户。',
    ],
    [
      'what is not known',
      [
        ['甲', 10, ''],
        ['乙', 10, 5],
        ['丙', 0, 0],
      ],
      [['乙', 10, 4]],
      '截至2022年11月7日，安装率因数据不全无法计算。应安装20户。乙新增1户，部分县区新增数不详。甲未报送。',
    ],
  ])('%s', (_, now, before, summary) => {
    expect(summaryOf(now, before)).toEqual([summary]);
    for (const language of ['zh', 'en'] as const) {
      const report = reportOf(plain(now), before && plainBefore(before), { language });
      expect(strangers(report)).toEqual([]);
    }
  });

  it.each([
    ['应改造户数', '已改造户数', '改造率（%）', '改造率', '应改造200户，已改造110户'],
    ['应改造户数', '累计改造户数', '改造率', '改造率', '应改造200户，已改造110户'],
    ['应装户数', '已装户数', '安装率', '安装率', '应装200户，已装110户'],
    ['任务数', '完成数', '完成率', '完成率', '应完成200，已完成110'],
    ['户数', '已装数', '完成比例', '完成比例', '应装200户，已装110户'],
  ])('speaks of %s, %s and %s as the table does', (households, installed, label, rate, counts) => {
    const rows: Input[][] = [
      ['县区', households, installed, label, '名次'],
      ['甲县', 100, 60, '60%', 1],
      ['乙县', 100, 50, '50%', 2],
    ];
    expect(reportOf(tableOf('2022-11-07', rows)).summary).toEqual([
      `截至2022年11月7日，${rate}55%。${counts}。${rate}由高到低依次为甲县（60%）、乙县（50%）。`,
    ]);
  });

  it.each([
    ['县(市、区)', '其余6个县（市、区）无新增'],
    ['乡镇名称', '其余6个乡镇无新增'],
    ['单位', '其余6家单位无新增'],
    ['辖区', '其余6个地区无新增'],
    ['State', '其余6个地区无新增'],
  ])('counts the regions of a column %s: %s', (stub, words) => {
    const rows = [...'甲乙丙丁戊己庚'].map((name): Input[] => [
      name,
      100,
      50,
      name === '甲' ? 1 : 0,
    ]);
    const table = tableOf('2022-11-07', [[stub, '户数', '已安装数', '环比新增'], ...rows]);
    expect(reportOf(table).summary[0]).toContain(words);
  });

  it('says no rank of ties that are given several', () => {
    const rows = byRate(90, 80, 80, 10, 10);
    expect(reportOf(plain(rows), null, { ties: 'ordinal' }).summary[0]).toContain(
      '县1（90.00%）、县2和县3（均为80.00%）居前；县4和县5（均为10.00%）居后两位。',
    );
  });

  it('says of each indicator how it changed where they changed in several ways', () => {
    const head: Input[][] = [
      ['县区', '自闭阀', null, '报警器', null],
      [null, '户数', '已安装数', '户数', '已安装数'],
    ];
    const now = tableOf('2022-11-07', [...head, ['甲', 10, 5, 20, 8], ['乙', 10, 4, 20, 9]]);
    const before = tableOf('2021-12-31', [...head, ['甲', 10, 5, 20, 7], ['乙', 10, 4, 20, 9]]);
    const summary = (language: 'zh' | 'en') => reportOf(now, before, { language }).summary[0];
    expect(summary('zh')).toBe(
      '截至2022年11月7日，自闭阀安装率45.00%，与2021年12月31日持平；报警器安装率42.50%，较2021年12月31日提高2.50个百分点。',
    );
    expect(summary('en')).toBe(
      'Rates as of 2022-11-07: 自闭阀 45.00%, unchanged since 2021-12-31; 报警器 42.50%, up 2.50 percentage points since 2021-12-31.',
    );
  });

  it('names who has not reported and who is not in the sheet, and not who has no task', () => {
    const now: Rows = [
      ...byRate(50, 40, 30),
      ['丙', 100, ''],
      ['丁', '', ''],
      ['戊', '/', '/'],
      ['己', 'x', 1],
    ];
    const before: Rows = [...byRate(50, 40, 30), ['丁', 10, 1], ['戊', 10, 1], ['鲁山县', 10, 1]];
    expect(summaryOf(now, before)[0]).toContain(
      '。丙、丁未报送，己数据有误，未参加排名，本期表中没有鲁山县。',
    );
    expect(summaryOf(now, before, 'en')[0]).toContain(
      "Not reported: 丙 and 丁. Not ranked, as figures are invalid: 己. Not in this period's sheet: 鲁山县.",
    );
  });

  it('remarks below on how few households a region is first or last', () => {
    const rows: Rows = [
      ['甲', 42, 42],
      ['乙', 56, 56],
      ['丙', 500, 400],
      ['丁', 50, 30],
      ['戊', 500, 100],
      ['己', 20, 1],
    ];
    const remark = (language: 'zh' | 'en', smallBase: number) =>
      reportOf(plain(rows), null, { language, smallBase }).scope.at(-1);
    expect(remark('zh', 100)).toContain(
      '甲、乙、丁、己户数分别为42户、56户、50户、20户，名次请结合户数看。',
    );
    expect(remark('en', 100)).toContain(
      '甲 has only 42 households, 乙 has only 56 households, 丁 has only 50 households and 己 has only 20 households; read their ranks with that in mind.',
    );
    expect(remark('zh', 0)).toBeUndefined();
  });

  it('names at most the given number', () => {
    const now = byRate(...Array(60).fill(100), ...Array(8).fill(50));
    const before = byRate(...Array(60).fill(99), ...Array(8).fill(50));
    expect(summaryOf(now, before)).toEqual([
      '截至2022年11月7日，安装率94.12%，较10月31日提高0.88个百分点。应安装6800户，已安装6400户，比上期新增60户。县1、县2、县3、县4、县5等60个县区均为100.00%，并列第1位；县61、县62、县63、县64、县65等8个县区（均为50.00%）居后八位。县1、县2、县3、县4、县5等60个县区各新增1户，其余8个县区无新增。',
    ]);
    const report = reportOf(plain(now), plainBefore(before), { names: 60, language: 'en' });
    expect(report.summary[0]).toContain('县59 and 县60 (100.00% each)');
    expect(report.summary[0]).toContain('No additions: 县61, 县62, 县63');
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
      'As of 2022-11-07, the rate is 50.00%, up 25.00 percentage points since 2022-10-31. Installed in 2 of 4 households, 1 added since last period. From the highest rate down: 甲 (100.00%), 乙 (33.33%). Additions: 甲 (1 household). No additions: 乙. 甲 rose from rank 2 to 1.',
    ],
    [
      'a single region with a single household',
      [['甲', 1, 0]],
      [['甲', 1, 0]],
      'As of 2022-11-07, the rate is 0.00%, unchanged since 2022-10-31. Installed in 0 of 1 household, none added since last period.',
    ],
    [
      'fewer',
      byRate(50, 40),
      byRate(51, 40),
      'As of 2022-11-07, the rate is 45.00%, down 0.50 percentage points since 2022-10-31. Installed in 90 of 200 households, 1 fewer than last period. From the highest rate down: 县1 (50.00%), 县2 (40.00%). Decreases: 县1 (1 household). No additions: 县2.',
    ],
    [
      'nothing added at all',
      byRate(60, 40),
      byRate(60, 40),
      'As of 2022-11-07, the rate is 50.00%, unchanged since 2022-10-31. Installed in 100 of 200 households, none added in any region since last period. From the highest rate down: 县1 (60.00%), 县2 (40.00%).',
    ],
    [
      'equal additions',
      byRate(60, 50, 40, 30),
      byRate(58, 49, 39, 29),
      'As of 2022-11-07, the rate is 45.00%, up 1.25 percentage points since 2022-10-31. Installed in 180 of 400 households, 5 added since last period. Highest: 县1 (60.00%), 县2 (50.00%), 县3 (40.00%). Lowest: 县4 (30.00%). Additions: 县1 (2 households); 县2, 县3 and 县4 (1 household each).',
    ],
    [
      'another region is gone',
      byRate(50, 40),
      [...byRate(50, 30), ['丙', 100, 0]],
      "As of 2022-11-07, the rate is 45.00%, not compared with 2022-10-31, when other regions had a task. Installed in 90 of 200 households, 10 added since last period. From the highest rate down: 县1 (50.00%), 县2 (40.00%). Additions: 县2 (10 households). No additions: 县1. Not in this period's sheet: 丙.",
    ],
    [
      'another region is new',
      byRate(50, 40),
      byRate(50),
      'As of 2022-11-07, the rate is 45.00%, not compared with 2022-10-31, when other regions had a task. Installed in 90 of 200 households. From the highest rate down: 县1 (50.00%), 县2 (40.00%). No additions: 县1. The additions of some regions are unknown.',
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
      'As of 2022-11-07, the rate is 105.00%, unchanged since 2022-10-31. Installed in 21 of 20 households, gains and losses since last period cancel out. All regions have finished. Additions: 甲 (1 household). Decreases: 乙 (1 household).',
    ],
    [
      'the most that fell',
      byRate(10, 20, 30, 40),
      byRate(12, 21, 35, 43),
      'As of 2022-11-07, the rate is 25.00%, down 2.75 percentage points since 2022-10-31. Installed in 100 of 400 households, 11 fewer than last period. Highest: 县4 (40.00%), 县3 (30.00%), 县2 (20.00%). Lowest: 县1 (10.00%). Largest decreases: 县3 (5 households), 县4 (3 households), 县1 (2 households).',
    ],
    [
      'all finished',
      byRate(100, 100),
      null,
      'As of 2022-11-07, the rate is 100.00%. Installed in 200 of 200 households. All regions have finished.',
    ],
    [
      'what is not known',
      [
        ['甲', 10, ''],
        ['乙', 10, 5],
      ],
      [['乙', 10, 4]],
      'As of 2022-11-07, the rate cannot be computed, as counts are missing. Additions: 乙 (1 household). The additions of some regions are unknown. Not reported: 甲.',
    ],
  ])('in English, %s', (_, now, before, summary) => {
    expect(summaryOf(now, before, 'en')).toEqual([summary]);
  });
});
