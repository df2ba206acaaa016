import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rateOrder } from '../../src/core/numbers/ratio.ts';
import { analyse, perThousand } from '../../src/report/analysis.ts';
import { interpretFixture } from '../helpers.ts';
import { type ReportChoices, reportOf, tableOf } from '../reports.ts';

const thisWeek = (await interpretFixture('2022-11-07')).snapshot;
const lastWeek = (await interpretFixture('2022-10-31')).snapshot;
const weekly = reportOf(thisWeek, lastWeek);

const HEADER = ['县区', '户数', '已安装数'];
const now = tableOf('2022.11.7', [
  HEADER,
  ['甲', 10, 10],
  ['乙', 20, 20],
  ['丙', 100, 80],
  ['丁', 10, 8],
  ['戊', 50, 10],
  ['己', 10, null],
  ['庚', 40, 50],
]);
const before = tableOf('2022.10.31', [HEADER, ['甲', 10, 9], ['丙', 100, 85], ['戊', 40, 8]]);

const analysisOf = (options: ReportChoices = {}, previous: typeof before | null = before) => {
  const report = reportOf(now, previous, options);
  return analyse(report, 0, [...report.rows, report.total]);
};

describe('the published table', () => {
  const byName = (indicator: number) =>
    new Map(analyse(weekly, indicator, [...weekly.rows, weekly.total]).map((it) => [it.label, it]));

  test('温县 has nine more households to go to pass the next', () => {
    const own = byName(2).get('温县');
    // 2166/4150 against 沁阳市 450/700: 4150 × 450 ÷ 700 = 2667.86, so 2668 installed pass it.
    expect(own?.above).toEqual({ regions: ['沁阳市'], households: 2668 - 2166 });
    expect(own?.left).toBe(4150 - 2166);
    expect(own?.pointsChange).toBe(0);
  });

  test('regions below finished ones cannot pass them', () => {
    expect(byName(1).get('沁阳市')?.above).toEqual({
      regions: ['博爱县', '示范区'],
      households: null,
    });
    expect(byName(1).get('博爱县')?.above).toBeNull();
  });

  test('the changes of 解放区 and of the total in points', () => {
    // 7200 of 137000 households, 7317 of 721470: households did not change.
    const figures = byName(0);
    expect(figures.get('解放区')).toMatchObject({
      previousRate: '30.2%',
      pointsChange: 5.26,
      addedPerThousand: 52.6,
    });
    expect(figures.get('合计')).toMatchObject({
      previousRate: '31.8%',
      pointsChange: 1.01,
      addedPerThousand: 10.1,
      left: 484920,
      above: null,
    });
  });
});

describe('odd figures', () => {
  const of = (label: string, options: ReportChoices = {}) =>
    analysisOf(options).find((it) => it.label === label);

  test('a rate that fell, with households that changed', () => {
    expect(of('丙')).toMatchObject({ pointsChange: -5, addedPerThousand: -50 });
    expect(of('戊')).toMatchObject({ previousRate: '20.00%', pointsChange: 0 });
  });

  test('what is unknown stays unknown', () => {
    expect(of('己')).toMatchObject({
      previousRate: null,
      pointsChange: null,
      addedPerThousand: null,
      left: null,
      above: null,
    });
    expect(of('乙')).toMatchObject({ previousRate: null, pointsChange: null });
    expect(of('合计')).toMatchObject({ previousRate: '68.00%', pointsChange: null, left: null });
  });

  test('more installed than due leaves less than nothing', () => {
    expect(of('庚')).toMatchObject({ left: -10, above: null });
    expect(of('甲')?.above).toEqual({ regions: ['庚'], households: null });
  });

  test('the next rank above a tie, and within one by the order of the sheet', () => {
    expect(of('丁')?.above).toEqual({ regions: ['甲', '乙'], households: null });
    expect(of('戊')?.above).toEqual({ regions: ['丙', '丁'], households: 31 });
    expect(of('丁', { ties: 'ordinal' })?.above).toEqual({ regions: ['丙'], households: 1 });
    expect(of('戊', { ties: 'fractional' })?.above?.regions).toEqual(['丙', '丁']);
  });

  test('without last period nothing has changed', () => {
    expect(analysisOf({}, null).map((it) => it.pointsChange)).toEqual(Array(8).fill(null));
  });

  test("last period's total is unknown where one of its counts is", () => {
    const report = reportOf(now, tableOf('2022.10.31', [HEADER, ['甲', 10, 9], ['丙', 9, null]]));
    expect(analyse(report, 0, [report.total])[0]?.previousRate).toBeNull();
  });
});

describe('rounding', () => {
  test('of additions per thousand', () => {
    expect(perThousand(7200, 137_000)).toBe(52.6);
    expect(perThousand(1, 8000)).toBe(0.1);
    expect(perThousand(-1, 20_000)).toBe(-0.1);
    expect(perThousand(1, 0)).toBeNull();
    expect(perThousand(1, null)).toBeNull();
  });
});

test('so many more pass the region above, and one fewer do not', () => {
  const count = fc.integer({ min: 1, max: 500 });
  fc.assert(
    fc.property(fc.array(fc.tuple(count, count), { minLength: 2, maxLength: 6 }), (pairs) => {
      const rows = pairs.map(([a, b], i) => [`第${i}县`, Math.max(a, b), Math.min(a, b)]);
      const report = reportOf(tableOf('2022.11.7', [HEADER, ...rows]));
      const order = rateOrder('exact', 2);
      for (const { figures, above } of analyse(report, 0, report.rows)) {
        const rival = report.rows.find(({ label }) => label === above?.regions[0])?.figures[0];
        if (!figures.ratio || !rival?.ratio || !above || above.households === null) continue;
        const { installed, households } = figures.ratio;
        const more = (by: number) => ({ installed: installed + by, households });
        expect(order(more(above.households), rival.ratio)).toBeGreaterThan(0);
        expect(order(more(above.households - 1), rival.ratio)).toBeLessThanOrEqual(0);
      }
    }),
    { numRuns: 50 },
  );
});
