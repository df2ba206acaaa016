import { expect, it } from 'vitest';
import { ageFindings, localDay } from '../../../src/cli/periods/age.ts';

const source = { file: 'this.xlsx', sheet: '进度表' };

it.each<[date: string, today: string, most: number | undefined, days: number | null]>([
  ['2022-11-07', '2022-11-15', 8, null],
  ['2022-11-07', '2022-11-16', 8, 9],
  ['2022-11-07', '2022-11-08', 0, 1],
  ['2022-11-07', '2022-11-07', 0, null],
  ['2022-11-07', '2022-10-31', 8, null],
  ['2022-02-27', '2022-03-08', 8, 9],
  ['2024-02-27', '2024-03-06', 8, null],
  ['2022-12-30', '2023-01-08', 8, 9],
  ['2022-11-07', '2030-01-01', undefined, null],
])('a sheet of %s on %s, at most %s days: %s', (date, today, most, days) => {
  const found = ageFindings({ source, date }, { most, today });
  expect(found).toMatchObject(days === null ? [] : [{ code: 'period-too-old', days, most }]);
});

it('the day is that of the clock on the wall', () => {
  expect(localDay(new Date(2022, 10, 7, 0, 0, 1))).toBe('2022-11-07');
  expect(localDay(new Date(2022, 10, 7, 23, 59, 59))).toBe('2022-11-07');
  expect(localDay(new Date(987, 0, 2))).toBe('0987-01-02');
});
