import { describe, expect, it } from 'vitest';
import { check } from '../../../../src/check/index.ts';
import { compare } from '../../../../src/core/compare.ts';
import { interpret } from '../../../../src/interpret/index.ts';
import { grid, plain, plainBefore } from '../../../helpers.ts';
import { told } from '../../told.ts';

describe('a header or a title that speaks of a week', () => {
  const found = (title: string, added: string, last: string) => {
    const rows = [[title], ['县区', '户数', '已安装数', added], ['甲县', 1000, 500, 10]];
    const { snapshot } = interpret([grid([...rows, ['乙县', 1000, 400, 0]])], {
      date: '2022-11-07',
    });
    const { snapshot: before } = interpret(
      [grid([...rows.slice(0, 2), ['甲县', 1000, 490, 1], ['乙县', 1000, 400, 0]])],
      { date: last },
    );
    const codes = check(compare(snapshot, before)).map(({ code }) => code);
    return codes.filter((code) => code === 'header-says-week' || code === 'period-not-a-week');
  };

  it.each<[title: string, added: string, last: string, code: string | null]>([
    ['表', '本周新增', '2022-10-24', 'header-says-week'],
    ['表', '本周新增', '2022-11-03', 'header-says-week'],
    ['表', '本周新增', '2022-10-29', 'period-not-a-week'],
    ['表', '本周新增', '2022-11-02', 'period-not-a-week'],
    ['表', '本周新增', '2022-10-31', null],
    ['表', '周新增', '2022-10-28', 'header-says-week'],
    ['表', '较上周新增', '2022-10-07', 'header-says-week'],
    ['表', 'Added this week', '2022-10-24', 'header-says-week'],
    ['表', 'Weekly added', '2022-10-24', 'header-says-week'],
    ['加装周报', '新增', '2022-10-24', 'header-says-week'],
    ['第十二周进度表', '新增', '2022-10-24', 'header-says-week'],
    ['周口市进度表', '新增', '2022-10-24', 'period-not-a-week'],
    ['表', '近两周新增', '2022-10-24', 'period-not-a-week'],
    ['双周报', '新增', '2022-10-24', 'period-not-a-week'],
    ['表', '环比新增', '2022-10-24', 'period-not-a-week'],
    ['表', '本期新增', '2022-10-07', null],
  ])('%s, %s since %s: %s', (title, added, last, code) => {
    expect(found(title, added, last)).toEqual(code === null ? [] : [code]);
  });
});

describe('sheets that are not a week apart', () => {
  const found = (date: string, last: string) => {
    const now = plain([['甲', 1000, 500]], { date });
    const before = { ...plainBefore([['甲', 1000, 400]]), date: last };
    return check(compare(now, before)).map(told);
  };
  it.each([
    ['2022.11.7', '2022-10-24', 14],
    ['2022.11.7', '2022-11-04', 3],
    ['2022.11.8', '2022-10-31', 8],
    ['2024.3.1', '2024-02-29', 1],
    ['2022.11.30', '2022-10-30', null],
    ['2022.11.30', '2022-10-31', null],
    ['2024.2.29', '2024-01-31', null],
    ['2022.11.7', '2022-10-31', null],
    ['2023.1.3', '2022-12-27', null],
  ])('%s after %s: %j days', (date, last, days) => {
    const at = 'this.xlsx period-not-a-week';
    expect(found(date, last)).toEqual(days === null ? [] : [[at, { previous: last, days }]]);
  });
});
