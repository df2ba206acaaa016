import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesIn, isoDate, monthDaysIn, saysDay } from '../../../src/interpret/dates/date.ts';
import { parseDate } from '../../../src/interpret/index.ts';

describe('datesIn', () => {
  it.each([
    ['(2022.11.7)', '2022-11-07'],
    ['（2022．11．7）', '2022-11-07'],
    ['2022年11月7日', '2022-11-07'],
    ['2022 年 11 月 7 日', '2022-11-07'],
    ['２０２２年１１月７日', '2022-11-07'],
    ['2022年11月7号', '2022-11-07'],
    ['截至2022年11月7日18时', '2022-11-07'],
    ['截止2022.11.7的进度', '2022-11-07'],
    ['2022-11-07', '2022-11-07'],
    ['2022-11-07 10:30', '2022-11-07'],
    ['2022/11/7', '2022-11-07'],
    ['进度表20221107.xlsx', '2022-11-07'],
    ['2024.2.29', '2024-02-29'],
  ])('%s', (text, date) => {
    expect(datesIn(text)).toEqual([date]);
  });

  it.each([
    ['2022年11月1日—11月7日', '2022-11-07'],
    ['2022年11月1日至7日', '2022-11-07'],
    ['2022年11月1日-7日', '2022-11-07'],
    ['2022.11.1—11.7', '2022-11-07'],
    ['2022.11.1-11.7', '2022-11-07'],
    ['2022.10.31-2022.11.7', '2022-11-07'],
    ['2022年10月31日～2022年11月7日', '2022-11-07'],
    ['20221031-20221107', '2022-11-07'],
    ['2022年12月28日—1月3日', '2023-01-03'],
  ])('the range %s ends on %s', (text, date) => {
    expect(datesIn(text)).toEqual([date]);
  });

  it.each([
    ['impossible days', '2022.2.29 2022-13-01 2022年11月31日 20221399'],
    ['a month', '2022年11月'],
    ['a telephone', '电话0391-3569999，13820221107'],
    ['a document number', '焦城管〔2022〕11号'],
    ['a version', 'v2.0.7'],
    ['years', '2021-2022年度'],
    ['a long number', '4108112022110712345'],
    ['a day without its year', '11月7日'],
  ])('%s: none', (_, text) => {
    expect(datesIn(text)).toEqual([]);
  });

  it('gives several in order', () => {
    expect(datesIn('2022.11.7（上期2022.10.31）')).toEqual(['2022-11-07', '2022-10-31']);
  });

  it.each([
    ['2022.11.1-7', '2022-11-07'],
    ['2022/11/1-11/7', '2022-11-07'],
    ['2022-11-01至11-07', '2022-11-07'],
    ['2022.11.1—11.7', '2022-11-07'],
  ])('takes the end of %s', (text, end) => {
    expect(datesIn(text)).toEqual([end]);
  });

  it.each(['进度表2022.11.7-2', '2022-11-07-08-30', '2022-11-07-2'])(
    'takes %s for its day in a name',
    (name) => {
      expect(datesIn(name, 'name')).toEqual(['2022-11-07']);
    },
  );

  it.each(['2022年11月1日—11月31日', '2022年11月1日至31日', '2022.10.31-2022.11.31'])(
    '%s ends on no day of the calendar, and its beginning is not its day',
    (text) => {
      expect(datesIn(text)).toEqual([]);
    },
  );

  it('does not take what follows a date for its end', () => {
    expect(datesIn('2022.11.7-15:00')).toEqual(['2022-11-07']);
    expect(datesIn('2022年11月7日—1日')).toEqual(['2022-11-07']);
  });

  const anyDay = fc
    .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  it('reads every day of the calendar in every way of writing it', () => {
    fc.assert(
      fc.property(anyDay, (iso) => {
        const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
        const ways = [
          `(${year}.${month}.${day})`,
          `${year}年${month}月${day}日`,
          iso,
          iso.replaceAll('-', ''),
        ];
        expect(ways.flatMap((text) => datesIn(text))).toEqual(ways.map(() => iso));
      }),
    );
  });
});

describe('monthDaysIn', () => {
  it.each([
    ['截至11月7日', '2022年进度表', ['2022-11-07']],
    ['截止11月7号', '2022年进度表', ['2022-11-07']],
    ['11月1日—11月7日', '2022年', ['2022-11-07']],
    ['11月1日—7日', '2022年', ['2022-11-07']],
    ['11月7日（环比10月31日）', '2022年', ['2022-11-07', '2022-10-31']],
    ['11月31日', '2022年', []],
    ['11月7日', '进度表', []],
    ['11月7日', '进度2022.xlsx', ['2022-11-07']],
    ['11月7日', '2000户的目标 2022年', ['2022-11-07']],
    ['11月', '2022年', []],
  ])('%s in %s', (text, context, dates) => {
    expect(monthDaysIn(text, context)).toEqual(dates);
  });
});

it.each([
  ['2022', '11', '7', '2022-11-07'],
  ['2022', '2', '29', null],
  ['2024', '2', '29', '2024-02-29'],
  ['2022', '0', '7', null],
])('isoDate %s %s %s', (year, month, day, expected) => {
  expect(isoDate(year, month, day)).toBe(expected);
});

it.each([
  ['2022-11-07', '2022-11-07'],
  ['2022.11.7', '2022-11-07'],
  ['2022/11/7', '2022-11-07'],
  ['20221107', '2022-11-07'],
  ['2022年11月7日', '2022-11-07'],
  [' 2022-11-07 ', '2022-11-07'],
  ['2022-11-31', null],
  ['2022-11', null],
  ['2022.11', null],
  ['202211', null],
  ['2022-123', null],
  ['0000-01-01', null],
  ['11-07', null],
  ['7.11.2022', null],
  ['yesterday', null],
])('an option reads %j as %j', (text, expected) => {
  expect(parseDate(text)).toBe(expected);
});

it.each([
  ['11.7', true],
  ['11月7日', true],
  ['20221107', true],
  ['第45周11.7', true],
  ['说明', false],
  ['Sheet2', false],
  ['第45周', false],
])('the name %s states a date: %s', (name, says) => {
  expect(saysDay(name)).toBe(says);
});
