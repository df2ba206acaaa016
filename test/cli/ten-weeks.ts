/** Ten weeks of one table, in which one region adds much: by a typing error that the formulas follow, or as in earlier weeks. */
import { PUBLISHED_REGIONS } from '../published.ts';

type Value = string | number | { formula: string; result: number };

export interface WeekSheet {
  readonly date: string;
  readonly title: string;
  readonly rows: readonly (readonly Value[])[];
}

const WEEKS = 10;
const NEWEST = Date.UTC(2022, 10, 7);
const WEEK = 7 * 24 * 60 * 60 * 1000;

/**
 * The sheets, the oldest first, with formulas for the total.
 *
 * @param large additions of the first region each week
 */
export function tenWeeks(large: (week: number) => number): WeekSheet[] {
  let extra = 0;
  return Array.from({ length: WEEKS }, (_, week) => {
    extra += large(week);
    const date = new Date(NEWEST - (WEEKS - 1 - week) * WEEK).toISOString().slice(0, 10);
    const rows = PUBLISHED_REGIONS.map(({ region, figures: [figures] }, r) => {
      const { households = 0, installed = 0 } = figures ?? {};
      return [region, households, installed + week * (r % 3) * 40 + (r === 0 ? extra : 0)] as const;
    });
    const last = 3 + rows.length;
    const sum = (column: 'B' | 'C', values: readonly number[]) => {
      const result = values.reduce((total, value) => total + value, 0);
      return { formula: `SUM(${column}4:${column}${last})`, result };
    };
    const total = [
      ...[
        '合计',
        sum(
          'B',
          rows.map(([, households]) => households),
        ),
      ],
      sum(
        'C',
        rows.map(([, , installed]) => installed),
      ),
    ];
    return { date, title: `自闭阀安装进度表（${date}）`, rows: [...rows, total] };
  });
}

/** Nothing but a typing error in the newest week: +27000. */
export const WITH_TYPO = tenWeeks((week) => (week === WEEKS - 1 ? 27_000 : 0));

/** A campaign: 13000, 15000 and again 12000. */
export const CAMPAIGN = tenWeeks((week) => ({ 4: 13_000, 6: 15_000, 9: 12_000 })[week] ?? 0);
