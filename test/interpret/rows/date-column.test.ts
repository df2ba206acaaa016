import { describe, expect, it } from 'vitest';
import { interpret } from '../../../src/interpret/index.ts';
import { grid, type Input, refusal } from '../../helpers.ts';

interface Row {
  readonly day: Input;
  readonly name: string;
}

/** A table with a column of dates, before or behind the others. */
function table(
  rows: readonly Row[],
  {
    heading = '日期',
    title,
    isLast = false,
  }: { heading?: string; title?: string; isLast?: boolean } = {},
) {
  const line = (day: Input, cells: readonly Input[]) =>
    isLast ? [...cells, day] : [day, ...cells];
  return [
    grid([
      [title],
      line(heading, ['县区', '户数', '已安装数']),
      ...rows.map(({ day, name }, i) => line(day, [name, 1000 + i, 500])),
    ]),
  ];
}
const twice = (day: Input): Row[] => [
  { day, name: '红枫县' },
  { day, name: '白桦县' },
];
const codes = (sheets: ReturnType<typeof table>) =>
  interpret(sheets).findings.map(({ code }) => code);

describe('a column of one date', () => {
  it.each(['日期', '统计日期', '填报日期', '数据日期', 'Date', 'Report date', '截至日期', '时间'])(
    'headed %s dates the sheet',
    (heading) => {
      for (const isLast of [false, true]) {
        const sheets = table(twice('2022-11-07'), { heading, isLast });
        const { snapshot, layout } = interpret(sheets);
        expect(snapshot).toMatchObject({ date: '2022-11-07', dateFrom: 'sheet' });
        expect(layout.dateAt).toEqual({ row: 2, col: isLast ? 3 : 0 });
        expect(codes(sheets)).not.toContain('column-unused');
      }
    },
  );

  it.each<[string, Input]>([
    ['text', '2022年11月7日'],
    ['a real date', { kind: 'date', value: '2022-11-07', numFmt: 'yyyy-mm-dd' }],
    ['a number', 20221107],
    ['date and time', '2022-11-07 00:00:00'],
    ['a range', '2022.11.1-11.7'],
  ])('of %s', (_, day) => {
    expect(interpret(table(twice(day))).snapshot.date).toBe('2022-11-07');
  });

  it('may stand once, and the total may leave it out', () => {
    const rows = [
      ...twice('2022-11-07'),
      { day: null, name: '青檀县' },
      { day: '—', name: '合计' },
    ];
    expect(interpret(table(rows)).snapshot.date).toBe('2022-11-07');
  });

  it('without a year has the year of the title', () => {
    const sheets = table(twice('11月7日'), { title: '2022年安装进度表' });
    expect(interpret(sheets).snapshot.date).toBe('2022-11-07');
  });

  it('gives way to the title, with a warning where they differ', () => {
    const differing = table(twice('2022-11-06'), { title: '安装进度表(2022.11.7)' });
    expect(interpret(differing).snapshot.date).toBe('2022-11-07');
    expect(codes(differing)).toEqual(['date-differs']);
    const ofReturn = { title: '安装进度表(2022.11.7)', heading: '填报日期' };
    expect(codes(table(twice('2022-11-06'), ofReturn))).toEqual([]);
    expect(codes(table(twice('2022-11-07'), { title: '安装进度表(2022.11.7)' }))).toEqual([]);
  });
});

describe('no column of dates', () => {
  it.each(['完成时限', '截止日期', '完成日期', '计划完成时间', '开工日期', 'Deadline', 'Due date'])(
    'is headed %s',
    (heading) => {
      const sheets = table(twice('2022-12-31'), { heading, isLast: true });
      expect(refusal(() => interpret(sheets)).code).toBe('no-date');
    },
  );

  it.each([
    ['2022年11月', 'no-day'],
    ['11/7/2022', 'ambiguous'],
  ])('has %s in its cells, which the error names', (day, fault) => {
    const place = { cell: 'A3' };
    expect(refusal(() => interpret(table(twice(day))))).toMatchObject({
      ...{ code: 'date-unusable', text: day, fault, place },
    });
  });
});

describe('a column of several dates', () => {
  it.each([
    [['2022-11-07', '2022-10-31'], 2],
    [['2022-10-24', '2022-11-07', '2022-10-31'], 3],
  ])('%j: regions have rows of several periods', (days, count) => {
    const sheets = table(days.flatMap(twice));
    const expected = {
      ...{ code: 'dates-in-column', cell: 'A2', header: '日期', isSplit: true },
      ...{ dates: ['2022-11-07', '2022-10-31'], count },
    };
    expect(refusal(() => interpret(sheets))).toMatchObject(expected);
    expect(refusal(() => interpret(sheets, { date: '2022-11-07' }))).toMatchObject(expected);
  });

  it('of one period: the date has to be given', () => {
    const rows = [
      { day: '2022-11-07', name: '红枫县' },
      { day: '2022-11-06', name: '白桦县' },
    ];
    const sheets = table(rows, { heading: '填报日期' });
    expect(refusal(() => interpret(sheets))).toMatchObject({
      ...{ code: 'dates-in-column', isSplit: false },
      dates: ['2022-11-07', '2022-11-06'],
    });
    expect(interpret(sheets, { date: '2022-11-07' }).snapshot.date).toBe('2022-11-07');
  });

  it('distinguishes devices from periods', () => {
    const rows = [
      ['日期', '县区', '装置', '户数', '已安装数'],
      ['2022-11-07', '红枫县', '自闭阀', 100, 50],
      ['2022-11-07', '红枫县', '金属软管', 100, 60],
      ['2022-11-07', '白桦县', '自闭阀', 100, 50],
      ['2022-11-07', '白桦县', '金属软管', 100, 60],
    ];
    expect(interpret([grid(rows)]).snapshot.indicators).toHaveLength(2);
  });
});
