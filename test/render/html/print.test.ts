import { expect, test } from 'vitest';
import { printLook } from '../../../src/render/html/print.ts';
import { reportOf, tableOf } from '../../reports.ts';

/** A report of `regions` regions in `indicators` indicators. */
function reportWith({ indicators, regions }: { indicators: number; regions: number }) {
  const names = Array.from({ length: indicators }, (_, i) => `装置${i + 1}`);
  return reportOf(
    tableOf('2022-11-07', [
      ['县区', ...names.flatMap((name) => [name, null, null])],
      [null, ...names.flatMap(() => ['户数', '已安装数', '环比新增安装数'])],
      ...Array.from({ length: regions }, (_, r) => [
        `第${r + 1}县`,
        ...names.flatMap(() => [100_000, 1000 * r, 100]),
      ]),
    ]),
  );
}

test.each([
  { indicators: 1, regions: 11, paper: 'A4', type: 9.5, parts: 1, fitsPage: true },
  { indicators: 3, regions: 11, paper: 'A4', type: 9.5, parts: 1, fitsPage: true },
  { indicators: 3, regions: 40, paper: 'A4', type: 9.5, parts: 1, fitsPage: false },
  { indicators: 6, regions: 40, paper: 'A3', type: 7.9, parts: 1, fitsPage: false },
  { indicators: 9, regions: 12, paper: 'A4', type: 8.2, parts: 3, fitsPage: true },
])('$indicators indicators of $regions regions print on $paper in $parts parts', (look) => {
  const { indicators, regions, parts, ...expected } = look;
  const report = reportWith({ indicators, regions });
  const found = printLook(report);
  expect(found).toMatchObject({ ...expected, isDivided: parts > 1 });
  expect(found.parts).toHaveLength(parts);
  // Each part has the names, and together they have every column once.
  const stub = report.official.columns[0];
  expect(found.parts.every(([first]) => first === stub)).toBe(true);
  expect(found.parts.flatMap((part) => part.slice(1))).toEqual(report.official.columns.slice(1));
});

test('a single indicator is never divided, however wide it is', () => {
  const report = reportWith({ indicators: 1, regions: 2 });
  const columns = report.official.columns.map((column) => ({ ...column, label: 'x'.repeat(300) }));
  expect(printLook({ ...report, official: { ...report.official, columns } })).toMatchObject({
    paper: 'A3',
    isDivided: false,
  });
});
