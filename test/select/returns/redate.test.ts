import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { datesIn } from '../../../src/interpret/index.ts';
import { redated, sheetNameFor } from '../../../src/select/returns/redate.ts';

const LABEL = '(2022.11.14)';

describe('a text of last period gets the new date in its own words', () => {
  test.each([
    ['(2022.11.7)', '(2022.11.14)'],
    ['（2022.11.07）', '（2022.11.14）'],
    ['截至2022年11月7日', '截至2022年11月14日'],
    ['截至 2022 年 11 月 7 日', '截至 2022 年 11 月 14 日'],
    ['2022-11-07', '2022-11-14'],
    ['2022/11/7 8:00', '2022/11/14 8:00'],
    ['数据日期：20221107', '数据日期：20221114'],
    ['焦作市进度表（截止11月7日）', '焦作市进度表（截止11月14日）'],
    ['焦作市进度表（2022年11月7日）', '焦作市进度表（2022年11月14日）'],
    // A range has another beginning, which nobody knows.
    ['（2022年11月1日—11月7日）', '(2022.11.14)'],
    ['进度表（2022年11月1日—11月7日）', '进度表(2022.11.14)'],
    // Written in a way that is not rewritten.
    ['二〇二二年十一月七日', '(2022.11.14)'],
    ['7 November 2022', '(2022.11.14)'],
  ])('%s → %s', (text, expected) => {
    expect(redated(text, '2022-11-07', '2022-11-14', LABEL)).toBe(expected);
  });

  it('and states nothing but that date', () => {
    const day = fc
      .date({ min: new Date('2001-01-01'), max: new Date('2039-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const write = fc.constantFrom<(date: string) => string>(
      (date) => `进度表（${date.split('-').map(Number).join('.')}）`,
      (date) => `截至${date.replace('-', '年').replace('-', '月')}日`,
      (date) => date.replaceAll('-', ''),
      (date) => `数据（${date}）`,
    );
    fc.assert(
      fc.property(day, day, write, (from, to, text) => {
        const label = `(${to.split('-').map(Number).join('.')})`;
        expect(datesIn(redated(text(from), from, to, label))).toEqual([to]);
      }),
    );
  });
});

describe('the name of the sheet', () => {
  test.each([
    ['进度表', true, '进度表'],
    ['进度表', false, '进度表 2022-11-14'],
    ['11.7', true, '2022-11-14'],
    ['2022-11-07', false, '2022-11-14'],
    ['[a]:b?c', true, 'abc'],
    ['一'.repeat(40), true, '一'.repeat(31)],
    ['一'.repeat(40), false, `${'一'.repeat(20)} 2022-11-14`],
  ])('%s (date in the sheet: %s) → %s', (name, hasDate, expected) => {
    expect(sheetNameFor(name, '2022-11-14', hasDate)).toBe(expected);
  });
});
