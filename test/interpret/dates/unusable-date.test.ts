import { describe, expect, it } from 'vitest';
import { unusableDateIn, unusableDateInName } from '../../../src/interpret/dates/unusable-date.ts';

describe('unusableDateIn', () => {
  it.each([
    ['（2022年11月）', '2022年11月', 'no-day'],
    ['２０２２年１１月份进度', '2022年11月份', 'no-day'],
    ['二〇二二年十一月', '二〇二二年十一月', 'no-day'],
    ['进度表2022.11.xlsx', '2022.11', 'no-day'],
    ['2022-9', '2022-9', 'no-day'],
    ['进度表202211', '202211', 'no-day'],
    ['截至2022年11月31日', '2022年11月31日', 'no-such-day'],
    ['2023.2.29', '2023.2.29', 'no-such-day'],
    ['2022年11月1日—11月31日', '11月31日', 'no-such-day'],
    ['2022年11月1日—31日', '2022年11月1日—31日', 'no-such-day'],
    ['截至11月7日', '11月7日', 'no-year'],
    ['11月31日', '11月31日', 'no-such-day'],
  ])('%s: %s, %s', (text, part, fault) => {
    expect(unusableDateIn(text, text)).toEqual({ text: part, fault });
  });

  it('knows the year from the context', () => {
    expect(unusableDateIn('截至2月29日', '2023年进度表')).toMatchObject({ fault: 'no-such-day' });
  });

  it.each(['2021-2022年度', '焦城管〔2022〕11号', '电话0391-3569999', '2022年', '第11期', '20221'])(
    '%s: none',
    (text) => {
      expect(unusableDateIn(text, text)).toBeNull();
    },
  );
});

it('the name of a sheet may be a day alone', () => {
  expect(unusableDateInName('11.7', '进度表')).toEqual({ text: '11.7', fault: 'no-year' });
  expect(unusableDateInName('2022年11月', '')).toEqual({ text: '2022年11月', fault: 'no-day' });
  expect(unusableDateInName('Sheet1', '')).toBeNull();
});
