import { expect, it } from 'vitest';
import { clock, parseWeekTime } from '../../../src/cli/schedule/task.ts';
import { refusal } from '../../helpers.ts';

it.each([
  ['Mon 08:00', 1, '08:00'],
  ['monday 8:05', 1, '08:05'],
  ['Sun 00:00', 0, '00:00'],
  ['SAT 23:59', 6, '23:59'],
  ['周一 08:00', 1, '08:00'],
  ['星期五17：30', 5, '17:30'],
  ['周日 9:00', 0, '09:00'],
  ['周天 9:00', 0, '09:00'],
])('%s is weekday %i at %s', (value, weekday, time) => {
  const at = parseWeekTime(value);
  expect([at.weekday, clock(at)]).toEqual([weekday, time]);
});

it.each([
  '',
  'Mon',
  '08:00',
  'Mon 24:00',
  'Mon 08:60',
  'Mo 08:00',
  'Monkey 08:00',
  '周八 08:00',
  'Mon 8',
])('%j is not a time of a week', (value) => {
  expect(refusal(() => parseWeekTime(value))).toEqual({ code: 'bad-time', value });
});
