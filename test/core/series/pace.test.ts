import { expect, it } from 'vitest';
import { idleOf } from '../../../src/core/series/pace.ts';
import type { SeriesPoint } from '../../../src/core/series/points.ts';

/** A point of 3000 of 7200 households; `percent` is a stated rate that is kept beside rounded counts. */
function point(percent?: number): SeriesPoint {
  const counts = { households: 7200, installed: 3000 };
  const rate = percent === undefined ? counts : { installed: percent * 100, households: 10_000 };
  return { ...counts, added: 0, rate, rank: 1, hasTask: true };
}

it.each<[what: string, points: SeriesPoint[], idle: number | null]>([
  ['exact counts', [point(), point(), point()], 2],
  ['rounded counts whose rates rise', [point(41.2), point(41.6), point(42.3)], null],
  ['exact counts after rounded ones', [point(41.2), point(41.6), point()], 1],
])('periods without additions of %s', (_, points, idle) => {
  const intervals = points.slice(1).map(({ added }) => ({ days: 7, added }));
  expect(idleOf(points, intervals, null)).toBe(idle);
});
