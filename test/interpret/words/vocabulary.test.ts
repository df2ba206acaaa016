import { describe, expect, it } from 'vitest';
import type { HeaderRole } from '../../../src/interpret/words/header-words.ts';
import { meansNothing } from '../../../src/interpret/words/text.ts';
import { isUnit } from '../../../src/interpret/words/units.ts';
import { createVocabulary } from '../../../src/interpret/words/vocabulary.ts';

const { headerWord, isGas, isNote, rowName } = createVocabulary();

describe('headerWord', () => {
  it.each<[HeaderRole, readonly string[]]>([
    [
      'region',
      [
        '县(市、区)',
        '县（市、区）',
        '县区',
        '区 县',
        '单位名称',
        '乡镇（街道）',
        '各县（市、区）',
        '县（市）区',
        '市县',
        'District',
      ],
    ],
    [
      'households',
      ['户数', '户　数', '应安装户数', '任务数', '目标任务', '户数（户）', 'Households'],
    ],
    ['installed', ['已安装数', '已安装\n户数', '累计完成', '进度', '竣工数', '已安装数(户)']],
    ['added', ['环比新增安装数', '本周新增', '较上周新增', '新增(户)', 'New this week']],
    ['rate', ['安装率', '完成比例(%)', '安装率（％）', '进度(%)', '占任务%', '完成率%', '%']],
    ['rank', ['名次', '排 名', '位次', '总排名', 'Rank']],
    ['line-number', ['序号', '编号', 'No.']],
  ])('%s', (role, words) => {
    expect(words.map((word) => headerWord(word)?.role)).toEqual(words.map(() => role));
  });

  it.each([
    '',
    '自闭阀',
    '管道气',
    '备注',
    '焦作市',
    '87326',
    '(2022.11.7)',
    '单位:户',
    '单位（户）',
    '单位(万户)',
  ])('%j announces nothing', (text) => {
    expect(headerWord(text)).toBeNull();
  });

  it.each([
    ['户数', false, []],
    ['户数(户)', false, [1]],
    ['户数（万户）', false, [10_000]],
    ['户数(单位：万户)', false, [10_000]],
    ['户数【万户】', false, [10_000]],
    ['户数/万户', false, [10_000]],
    ['户数\n万户', false, [10_000]],
    ['户数（管道气，万户）', false, [10_000]],
    ['户数（万户）（管道气）', false, [10_000]],
    ['户数(管道气)', false, []],
    ['Households (10,000 households)', false, [10_000]],
    ['Households (thousand)', false, [1000]],
    ['完成数(公里)', false, [1]],
    ['完成率(%)', true, []],
    ['已安装数(累计)', false, []],
    ['占任务％', true, []],
    ['安装率', false, []],
  ])('%s: percent %s, units by %j', (text, percent, factors) => {
    const word = headerWord(text);
    expect(word?.percent).toBe(percent);
    expect(word?.units.map(({ factor }) => factor)).toEqual(factors);
  });
});

it.each([
  ['(户)', true],
  ['（万户）', true],
  ['%', true],
  ['户数', false],
  ['户主', false],
  ['万平方米', true],
  ['单位：公里', true],
  ['(10,000 households)', true],
  ['管道气', false],
  ['(个人)', false],
  ['单位名', false],
  ['Households', false],
])('%s is a unit: %s', (text, expected) => {
  expect(isUnit(text)).toBe(expected);
});

it.each([
  ['管道气', true],
  ['管道燃气', true],
  ['天然气', true],
  ['瓶装液化气', true],
  ['液化 石油气', true],
  ['LPG', true],
  ['管道燃气自闭阀', false],
  ['自闭阀', false],
  ['户数', false],
])('%s is a gas: %s', (text, expected) => {
  expect(isGas(text)).toBe(expected);
});

it.each([
  ['合计', 'total'],
  ['合　计：', 'total'],
  ['总 计', 'total'],
  ['全市', 'total'],
  ['全市合计', 'total'],
  ['Total', 'total'],
  ['城区小计', 'subtotal'],
  ['小计', 'subtotal'],
  ['Subtotal', 'subtotal'],
  ['市本级', 'maybe-subtotal'],
  ['其中:温县', 'of-which'],
  ['去年同期', 'comparison'],
  ['上周数', 'comparison'],
  ['全市目标值', 'comparison'],
  ['Last week', 'comparison'],
  ['目标镇', null],
  ['上周村', null],
  ['合计县', null],
  ['焦作市', null],
  ['全椒县', null],
])('a row named %s: %s', (name, kind) => {
  expect(rowName(name).totalKind).toBe(kind);
});

it.each([
  ['备注:本表以安装率进行排名', true],
  ['备 注', true],
  ['注：未含示范区', true],
  ['说明。', true],
  ['填报人：张三', true],
  ['审核人', true],
  ['Note: as of today', true],
  ['注册地在外的用户单位', false],
  ['温县', false],
])('%s is a note: %s', (text, expected) => {
  expect(isNote(text)).toBe(expected);
});

it.each([
  ['', true],
  [' ', true],
  ['/', true],
  ['／', true],
  ['－', true],
  ['—', true],
  ['——', true],
  ['无', true],
  ['N/A', true],
  ['0', false],
  ['-1', false],
  ['无任务', false],
])('%j means nothing: %s', (text, expected) => {
  expect(meansNothing(text)).toBe(expected);
});
