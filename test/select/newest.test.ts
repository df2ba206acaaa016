import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DatedSheet, newestPair, unusualGap } from '../../src/select/newest.ts';
import { refusal } from '../helpers.ts';

const on = (date: string, file = `${date}.xlsx`, sheet = 'Sheet1'): DatedSheet => {
  return { file, sheet, date };
};
const NOW = on('2022-11-07');
const LAST = on('2022-10-31');
const OLD = on('2022-10-24');

describe('the newest and the one before', () => {
  it.each<[what: string, sheets: DatedSheet[]]>([
    ['of two', [LAST, NOW]],
    ['in any order', [NOW, OLD, LAST]],
    ['beside two older ones of one day', [OLD, NOW, LAST, on(OLD.date, 'copy.xlsx')]],
  ])('%s', (_, sheets) => {
    expect(newestPair(sheets, '表')).toEqual({ current: NOW, previous: LAST });
  });

  it('for any sheets in any order', () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { minLength: 2 });
    fc.assert(
      fc.property(days, (numbers) => {
        const dates = numbers.map((day) => `2022-11-${String(day).padStart(2, '0')}`);
        const { current, previous } = newestPair(
          dates.map((date) => on(date)),
          '表',
        );
        const newer = (than: string) => dates.filter((date) => date > than);
        expect(newer(current.date)).toEqual([]);
        expect(newer(previous.date)).toEqual([current.date]);
      }),
    );
  });
});

it.each<[what: string, sheets: DatedSheet[], refused: object]>([
  ['none', [], { code: 'latest-none', folder: '表' }],
  ['one', [NOW], { code: 'latest-one', folder: '表', ...NOW }],
  [
    'two of this day',
    [NOW, LAST, on(NOW.date, '副本.xlsx')],
    { code: 'latest-same-date', ...NOW, rivalFile: '副本.xlsx', rivalSheet: 'Sheet1' },
  ],
  [
    'two of the day before, in one file',
    [on(LAST.date, 'a.xlsx', '甲'), NOW, on(LAST.date, 'a.xlsx', '乙')],
    {
      ...{ code: 'latest-same-date', date: LAST.date },
      ...{ file: 'a.xlsx', sheet: '甲', rivalFile: 'a.xlsx', rivalSheet: '乙' },
    },
  ],
])('%s is not a pair', (_, sheets, refused) => {
  expect(refusal(() => newestPair(sheets, '表'))).toEqual(refused);
});

it.each<[what: string, dates: string[], gap: object | null]>([
  ['every week', ['2022-10-17', '2022-10-24', '2022-10-31', '2022-11-07'], null],
  [
    'a week is missing',
    ['2022-10-10', '2022-10-17', '2022-10-24', '2022-11-07'],
    { days: 14, usual: 7 },
  ],
  ['a holiday', ['2022-09-19', '2022-09-26', '2022-10-03', '2022-10-13'], null],
  ['months of 28 to 31 days', ['2022-01-31', '2022-02-28', '2022-03-31', '2022-04-30'], null],
  ['twice as seldom as once before', ['2022-10-17', '2022-10-24', '2022-11-07'], null],
])('the gap: %s', (_, dates, gap) => {
  expect(unusualGap(dates.toReversed().map((date) => ({ date })))).toEqual(gap);
});
