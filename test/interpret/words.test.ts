/** The header words of published tables, in any combination and order of columns. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { interpret } from '../../src/interpret/index.ts';
import { createVocabulary } from '../../src/interpret/words/vocabulary.ts';
import { grid } from '../helpers.ts';
import { readingOf } from '../reading.ts';

const list = (text: string) => text.trim().split(/\s{2,}|\n\s*/u);

/** Words of real tables. */
const WORDS = {
  region:
    list(`县(市、区)  县区  区县  地区  单位  单位名称  辖区  属地  省份  乡镇(街道)  State  State/UT  STATE / UT
    Ward  Ward No.  School  Name of School  District  行标签  Row Labels`),
  due: list(`户数  应安装户数  应装户数  总户数  用户数  任务数  目标任务  应改户数  计划数  计划任务数  年度计划  年度目标
    全年任务数  户数(户)  Sanctioned  Target  Households`),
  done: list(`已安装数  已安装户数  累计安装  已完成  累计完成  完成数  竣工数  已改造户数  开工数  实际完成  Achievement
    Actual  Completed  已安装数(户)`),
  added: list('环比新增安装数  本周新增  本期新增  较上周新增  周增量  新增  本周完成'),
  rate: list(`安装率  完成率  完成比例(%)  进度(%)  占任务%  覆盖率  普及率  开工率  接种率  Achievement (%)
    % Achievement  安装率(%)`),
  rank: list('名次  排名  位次  总排名  Rank'),
  line: list('序号  Sl. No.  Sl No  S. No.  No.'),
};
type Kind = keyof typeof WORDS;
const KINDS = Object.keys(WORDS) as Kind[];

/** 25 %, 50 % and 75 %: three regions whose rates and ranks need no rounding. */
const ROWS: Readonly<Record<Kind, readonly (string | number)[]>> = {
  line: [1, 2, 3],
  region: ['红枫', '白桦', '青檀'],
  due: [400, 200, 800],
  done: [300, 100, 200],
  added: [30, 10, 20],
  rate: ['75%', '50%', '25%'],
  rank: [1, 2, 3],
};

const words = fc.record(
  Object.fromEntries(KINDS.map((kind) => [kind, fc.constantFrom(...WORDS[kind])])) as Record<
    Kind,
    fc.Arbitrary<string>
  >,
);
const prefixes = fc.constantFrom('', '求和项:', 'Sum of ');

it('are read', () => {
  fc.assert(
    fc.property(
      words,
      fc.shuffledSubarray(['due', 'done', 'added', 'rate', 'rank'] as const, { minLength: 2 }),
      fc.constantFrom<readonly Kind[]>(['region'], ['line', 'region']),
      prefixes,
      (word, chosen, names, prefix) => {
        const figures = [...new Set<Kind>([...chosen, 'due', 'done'])];
        const kinds: readonly Kind[] = [...names, ...figures];
        const header = kinds.map((kind) =>
          kind === 'due' || kind === 'done' ? prefix + word[kind] : word[kind],
        );
        const rows = [0, 1, 2].map((r) => kinds.map((kind) => ROWS[kind][r]));
        const reading = readingOf(interpret([grid([['2022年11月7日'], header, ...rows])]));
        expect(reading).toMatchObject({
          indicators: [''],
          findings: [],
          regions: '红枫 400 300\n白桦 200 100\n青檀 800 200',
          stated: [0, 1, 2].map((r) => stated(figures, r)).join('\n'),
        });
      },
    ),
    { numRuns: 300 },
  );
});

function stated(figures: readonly Kind[], r: number): string {
  const stated = (kind: Kind) =>
    figures.includes(kind) ? String(ROWS[kind][r]).replace('%', '') : '-';
  return [ROWS.region[r], stated('added'), stated('rate'), stated('rank')].join(' ');
}

it.each([
  ['已安装自闭阀户数', 'installed', '自闭阀'],
  ['已完成金属软管数', 'installed', '金属软管'],
  ['累计安装报警器台数', null, ''],
  ['应安装自闭阀户数', 'households', '自闭阀'],
  ['已安装任务户数', null, ''],
  ['已完成新增户数', null, ''],
  ['已安装未验收户数', null, ''],
])('%s: %s, of %s', (text, role, qualifier) => {
  const word = createVocabulary().headerWord(text);
  expect(word?.role ?? null).toBe(role);
  expect(word?.qualifier ?? '').toBe(qualifier);
});

it.each([
  [['管道气户数', '已安装自闭阀户数'], '自闭阀·管道气'],
  [['自闭阀户数', '管道气已安装数'], '自闭阀·管道气'],
  [['液化气应安装户数', '金属软管已安装数', '安装率'], '金属软管·液化气'],
])('a device and a gas in two headers name one indicator: %j', (header, name) => {
  const rows = [['红枫', 400, 300, 0.75].slice(0, header.length + 1)];
  const reading = readingOf(interpret([grid([['2022年11月7日'], ['县区', ...header], ...rows])]));
  expect(reading).toMatchObject({ indicators: [name], regions: '红枫 400 300', findings: [] });
});

it.each([
  [['居民户数', '餐饮已安装数']],
  [['管道气户数', '液化气已安装数']],
  [['自闭阀户数', '金属软管已安装数']],
])('households of one and installed of another are not an indicator: %j', (header) => {
  const rows = [['红枫', 400, 300]];
  expect(() => interpret([grid([['2022年11月7日'], ['县区', ...header], ...rows])])).toThrow();
});
