import { describe, expect, it } from 'vitest';
import {
  findDates,
  findTitle,
  isRemark,
  textsBetween,
} from '../../../src/interpret/header/heading.ts';
import { grid } from '../../helpers.ts';

/** Texts below each other. */
const at = (texts: readonly string[]) => texts.map((text, row) => ({ text, row, col: 0 }));

it('textsBetween: top to bottom, left to right, without blanks', () => {
  const sheet = grid([['附件1'], [], ['', ' 进度表\n二期 '], ['单位:户', '', 7], ['县区']]);
  const texts = (end: number) => textsBetween(sheet, { start: 0, end });
  expect(texts(4).map(({ text }) => text)).toEqual(['附件1', '进度表 二期', '单位:户', '7']);
  expect(texts(4)[1]).toEqual({ text: '进度表 二期', row: 2, col: 1 });
  expect(texts(0)).toEqual([]);
});

it.each([
  [['附件1', '燃气安全装置加装情况进度表', '(2022.11.7)'], '燃气安全装置加装情况进度表'],
  [['(2022.11.7)', '2022年11月7日', '截至11月7日'], null],
  [['填报单位：焦作市城市管理局燃气管理处办公室', '进度表'], '进度表'],
  [['填报单位:焦作市城市管理局燃气管理处办公室', '进度表'], '进度表'],
  [['单位（户）', '表'], null],
  [['进度表（2022.11.7）'], '进度表'],
  [['自闭阀安装进度表', '（2022年11月7日）'], '自闭阀安装进度表'],
  [['安装进度表', '各县区要高度重视，加快推进安装工作，确保完成任务'], '安装进度表'],
  [['进度表（第三批）'], '进度表（第三批）'],
  [['进度表（单位：万户）（2022年11月7日）'], '进度表（单位：万户）'],
  [['进度表（单位：户）', '（单位：户）'], '进度表（单位：户）'],
  [
    ['（填报单位：焦作市城市管理局燃气管理处）', '填报单位（盖章）：城市管理局', '进度表'],
    '进度表',
  ],
  [['甲表', '乙表'], '甲表'],
  [[], null],
])('the title among %j is %j', (texts, title) => {
  expect(findTitle(texts)).toBe(title);
});

it.each([
  ['单位：户', true],
  ['单位(万户)', true],
  ['填报单位:焦作市', true],
  ['(2022.11.7)', true],
  ['截至11月7日', true],
  ['自闭阀', false],
  ['其中：管道气', false],
  ['单位名称', false],
  ['（单位：户）', true],
  ['填报单位（盖章）：', true],
  ['户数（单位：万户）', false],
])('%s is a remark: %s', (text, expected) => {
  expect(isRemark(text)).toBe(expected);
});

describe('findDates', () => {
  const dates = (texts: readonly string[], sheet = '进度表', file = 'this.xlsx') =>
    findDates({ inColumn: [], above: at(texts), below: () => [], sheet, file }).map(
      ({ date, from }) => `${from} ${date}`,
    );

  it.each<[string, string[], string[]]>([
    ['in the title', ['进度表(2022.11.7)'], ['sheet 2022-11-07']],
    ['twice the same', ['进度表(2022.11.7)', '2022年11月7日'], ['sheet 2022-11-07']],
    ['several', ['2022.11.7', '2022.10.31'], ['sheet 2022-11-07', 'sheet 2022-10-31']],
    ['marked among several', ['截至2022.11.7', '印发于2022.11.9'], ['sheet 2022-11-07']],
    ['without its year', ['2022年进度表', '截止11月7日'], ['sheet 2022-11-07']],
    [
      'a full one before one without its year',
      ['2022年11月7日', '要求12月31日完成'],
      ['sheet 2022-11-07'],
    ],
    ['none', ['进度表'], []],
  ])('%s', (_, texts, expected) => {
    expect(dates(texts)).toEqual(expected);
  });

  it.each([
    ['2022.11.7', 'x.xlsx', ['sheet-name 2022-11-07']],
    ['11月7日', '2022年进度.xlsx', ['sheet-name 2022-11-07']],
    ['进度表', 'C:\\2021-01-01\\周报20221107.xlsx', ['file-name 2022-11-07']],
    ['进度表', '/data/2021-01-01/周报20221107.xlsx', ['file-name 2022-11-07']],
    ['20221107', '周报2022-11-08.xlsx', ['sheet-name 2022-11-07', 'file-name 2022-11-08']],
  ])('sheet %s of %s', (sheet, file, expected) => {
    expect(dates(['进度表'], sheet, file)).toEqual(expected);
  });
});

it.each([
  [['2023年12月31日前完成任务进度表（截至3月5日）'], ['2023-03-05']],
  [['2023年12月31日前完成任务进度表', '截止2023.3.5'], ['2023-03-05']],
  [['2022年度任务安装周报', '截止3月5日'], []],
  [['2022年安装周报', '截止3月5日'], ['2022-03-05']],
])('%j is of %j', (texts, dates) => {
  const names = { sheet: 'Sheet1', file: 'this.xlsx' };
  const places = { above: at(texts), inColumn: [], below: () => [], ...names };
  expect(findDates(places).map(({ date }) => date)).toEqual(dates);
});
