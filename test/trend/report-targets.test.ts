/** Targets in a report agree with those of a trend of the same two sheets. */
import path from 'node:path';
import { expect, it } from 'vitest';
import { documentBy, reportBy } from './run.ts';

const FIXTURES = path.join(import.meta.dirname, '../../fixtures');
const [NOW, LAST] = ['2022-11-07', '2022-10-31'].map((day) =>
  path.join(FIXTURES, `jiaozuo-${day}.xlsx`),
);
const YEAR = ['--target', '100%', '--from', '2022-01-01', '--by', '2022-12-31'];

it.each([
  ['days', YEAR],
  ['months', [...YEAR, '--basis', 'months']],
  ['without a start', ['--target', '95%', '--by', '2022-12-31']],
  ['without an end', ['--target', '95%', '--from', '2022-01-01']],
  ['none', []],
])('target: %s', async (_, options) => {
  const report = await reportBy(NOW ?? '', LAST ?? '', options);
  const trend = await documentBy(NOW ?? '', LAST ?? '', ...options);
  expect(report.target).toEqual(trend.target);
  for (const [i, { target, regions, total }] of report.indicators.entries()) {
    const own = trend.indicators[i];
    expect(target).toEqual(own?.target);
    for (const [r, row] of [...regions, total].entries()) {
      const line = r < regions.length ? own?.regions[r] : own?.total;
      const progress = line?.progress && { ...line.progress };
      if (progress) Reflect.deleteProperty(progress, 'behindFor');
      expect(row.progress).toEqual(progress);
      expect(row.required).toEqual(line?.required);
    }
  }
});

it('a published region is ahead by days', async () => {
  const { indicators } = await reportBy(NOW ?? '', LAST ?? '', YEAR);
  const own = indicators[1]?.regions.find(({ region }) => region === '温县');
  expect(own?.progress).toEqual({ planned: '85.21%', ahead: 3.36, state: 'ahead' });
  expect(own?.required).toEqual({ households: 8215, perWeek: '1064.9' });
});
