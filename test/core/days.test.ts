import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { formatISO } from 'date-fns/formatISO';
import { parseISO } from 'date-fns/parseISO';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { daysAfter, daysBetween, monthNumber } from '../../src/core/days.ts';

const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

it('counts days as date-fns does', () => {
  fc.assert(
    fc.property(day, day, (from, to) => {
      const days = daysBetween(from, to);
      expect(days).toBe(differenceInCalendarDays(parseISO(to), parseISO(from)));
      expect(daysAfter(from, days)).toBe(formatISO(parseISO(to), { representation: 'date' }));
    }),
  );
});

it.each([
  ['2022-01-01', '2022-11-07', 310],
  ['2024-02-28', '2024-03-01', 2],
  ['1900-02-28', '1900-03-01', 1],
  ['2000-02-29', '2000-12-31', 306],
])('from %s to %s there are %i days', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
  expect(daysBetween(to, from)).toBe(-days);
});

it('goes on correctly at the end of February in every year of the calendar’s cycle', () => {
  const next = (date: string, days: number) =>
    new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  for (let year = 1899; year <= 2300; year++) {
    for (const days of [0, 1, 2]) {
      const from = `${year}-02-27`;
      expect(daysAfter(from, days)).toBe(next(from, days));
    }
  }
});

it('has no date after the year 9999', () => {
  expect(daysAfter('9999-12-30', 1)).toBe('9999-12-31');
  expect(daysAfter('9999-12-30', 2)).toBeNull();
});

it('counts months over the years', () => {
  expect(monthNumber('2023-01-31') - monthNumber('2022-12-01')).toBe(1);
});
