/** Generated texts of days, ranges, months, batches and numbers, in every place where a sheet may state its date. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { GasrankError } from '../../src/core/error.ts';
import { interpret } from '../../src/interpret/index.ts';
import { grid } from '../helpers.ts';

const NAMES = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'].concat([
  'September',
  'October',
  'November',
  'December',
]);
const DIGITS = '〇一二三四五六七八九';

/** 11 → 十一, 20 → 二十. */
function numeral(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones] : ''}`;
}

interface Day {
  readonly y: number;
  readonly m: number;
  readonly d: number;
}
const pad = (n: number) => String(n).padStart(2, '0');
const iso = ({ y, m, d }: Day) => `${y}-${pad(m)}-${pad(d)}`;

/** Every way of writing a day in full. */
const DAYS: readonly ((day: Day) => string)[] = [
  ({ y, m, d }) => `${y}年${m}月${d}日`,
  ({ y, m, d }) => `${y} 年 ${m} 月 ${d} 日`,
  ({ y, m, d }) => `${y - 2000}年${m}月${d}日`,
  ({ y, m, d }) => `${y}.${m}.${d}`,
  ({ y, m, d }) => `(${y}．${m}．${d})`,
  ({ y, m, d }) => `${y}/${m}/${d}`,
  (day) => iso(day),
  (day) => `${iso(day)}T08:30:00Z`,
  (day) => `${iso(day)} 08:30`,
  (day) => iso(day).replaceAll('-', ''),
  ({ y, m, d }) => `${d} ${NAMES[m - 1]} ${y}`,
  ({ y, m, d }) => `${NAMES[m - 1]} ${d}, ${y}`,
  ({ y, m, d }) => `${d}-${NAMES[m - 1]?.slice(0, 3)}-${y}`,
  ({ y, m, d }) => `${y}-${NAMES[m - 1]?.slice(0, 3)}-${pad(d)}`,
  ({ y, m, d }) =>
    `${[...String(y)].map((n) => DIGITS[Number(n)]).join('')}年${numeral(m)}月${numeral(d)}日`,
];

/** Every way of writing a day whose month comes first or last; the other reading may be a day as well. */
const YEAR_LAST: readonly ((day: Day) => string)[] = [
  ({ y, m, d }) => `${m}/${d}/${y}`,
  ({ y, m, d }) => `${d}/${m}/${y}`,
  ({ y, m, d }) => `${pad(d)}.${pad(m)}.${y}`,
  ({ y, m, d }) => `${pad(m)}-${pad(d)}-${y}`,
];

/** Ranges that begin on the first of the month and end on a day. */
const RANGES: readonly ((end: Day, dash: string) => string)[] = [
  ({ y, m, d }, dash) => `${y}年${m}月1日${dash}${m}月${d}日`,
  ({ y, m, d }, dash) => `${y}年${m}月1日${dash}${d}日`,
  ({ y, m, d }, dash) => `${y}年${m}月1${dash}${d}日`,
  ({ y, m, d }, dash) => `${y}年${m}月1日${dash}${y}年${m}月${d}日`,
  ({ y, m, d }, dash) => `${y}.${m}.1${dash}${y}.${m}.${d}`,
  ({ y, m, d }, dash) => `${y}.${m}.1${dash}${m}.${d}`,
  ({ y, m, d }) => `1 ${NAMES[m - 1]} ${y} to ${d} ${NAMES[m - 1]} ${y}`,
  ({ y, m, d }) => `1-${d} ${NAMES[m - 1]} ${y}`,
];

/** Texts without a date; `a` and `b` are months, batches or numbers of tables. */
const NO_DAYS: readonly ((y: number, a: number, b: number, dash: string) => string)[] = [
  (y, a, b, dash) => `${y}年${a}${dash}${b}月`,
  (y, a, b, dash) => `${y}年${a}月${dash}${b}月`,
  (y, a, b, dash) => `${y}年${a}${dash}${b}月份`,
  (y, a, b, dash) => `${y}年${a}${dash}${b}`,
  (y, a, b, dash) => `${y}年第${a}${dash}${b}批`,
  (y, a, b, dash) => `${y}年度${a}${dash}${b}月`,
  (y, a, b) => `${y}.${a}-${b}`,
  (y, a, b) => `${y}-${a}-${b}月`,
  (y, a, b) => `${y}.${a}-${y}.${b}`,
  (y, a, b) => `${y}${pad(a)}-${y}${pad(b)}`,
  (y, a) => `${y}年${a}月`,
  (y, a) => `${y}年第${numeral((a % 4) + 1)}季度`,
  (y) => `${y}年前三季度`,
  (y) => `${y}年上半年`,
  (y, a, b, dash) => `${y}年任务 附件${a}${dash}${b}`,
  (y, a, b, dash) => `${y}年任务 表${a}${dash}${b}`,
  (y, a, b) => `${y}年任务 ${a}.1-${b}.5版`,
  (y, a, b) => `${y}年任务 v${a}.${b}`,
  (y, a) => `${NAMES[a - 1]} ${y}`,
  (y, a, b) => `${NAMES[a - 1]}-${NAMES[b - 1]} ${y}`,
];

const PLACES = ['title', 'own cell', 'sheet', 'file'] as const;

function dateOf(text: string, place: (typeof PLACES)[number]): string {
  const rows = [
    [place === 'title' ? `安装进度表（${text}）` : '安装进度表'],
    [place === 'own cell' ? text : null],
    ['县区', '户数', '已安装数'],
    ['红枫县', 100, 50],
    ['白桦县', 100, 60],
  ];
  const sheet = place === 'sheet' ? text : 'Sheet1';
  const file = place === 'file' ? `进度${text.replaceAll('/', '∕')}.xlsx` : 'this.xlsx';
  try {
    return interpret([grid(rows, { sheet, file })]).snapshot.date;
  } catch (error) {
    if (!(error instanceof GasrankError)) throw error;
    return error.detail.code;
  }
}

const places = fc.constantFrom(...PLACES);
const inTexts = fc.constantFrom('title' as const, 'own cell' as const, 'sheet' as const);
const dash = fc.constantFrom('-', '—', '–', '~', '～', '至', '到');
const day = fc
  .record({ y: fc.integer({ min: 2019, max: 2039 }), m: fc.integer({ min: 1, max: 12 }) })
  .chain(({ y, m }) =>
    fc.integer({ min: 1, max: new Date(y, m, 0).getDate() }).map((d): Day => ({ y, m, d })),
  );
const SETTINGS = { numRuns: 150 };

it('a full date is the date of the sheet in any form and place', () => {
  fc.assert(
    fc.property(fc.constantFrom(...DAYS), day, places, (write, on, place) => {
      const text = write(on);
      fc.pre(place !== 'file' || !text.includes('/'));
      expect(dateOf(text, place)).toBe(iso(on));
    }),
    SETTINGS,
  );
});

it('of days with the year last, only those that can be read in one way are read', () => {
  fc.assert(
    fc.property(fc.constantFrom(...YEAR_LAST), day, inTexts, (write, on, place) => {
      const isClear = on.d > 12 || on.d === on.m;
      expect(dateOf(write(on), place)).toBe(isClear ? iso(on) : 'date-unusable');
    }),
    SETTINGS,
  );
});

it('a range of days is of its end', () => {
  const ends = day.filter(({ d }) => d > 1);
  fc.assert(
    fc.property(fc.constantFrom(...RANGES), ends, dash, inTexts, (write, end, to, place) => {
      expect(dateOf(write(end, to), place)).toBe(iso(end));
    }),
    SETTINGS,
  );
});

it('months, quarters, batches and numbers of tables are not days', () => {
  const months = fc
    .tuple(fc.integer({ min: 1, max: 11 }), fc.integer({ min: 2, max: 12 }))
    .filter(([a, b]) => a < b);
  const year = fc.integer({ min: 2019, max: 2039 });
  fc.assert(
    fc.property(
      fc.constantFrom(...NO_DAYS),
      year,
      months,
      dash,
      places,
      (write, y, [a, b], to, place) => {
        expect(dateOf(write(y, a, b, to), place)).toMatch(/^(?:date-unusable|no-date)$/u);
      },
    ),
    { numRuns: 300 },
  );
});
