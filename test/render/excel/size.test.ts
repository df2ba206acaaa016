import { expect, test } from 'vitest';
import { cellsOf } from '../../../src/render/excel/layout.ts';
import { tablesOf } from '../../../src/render/excel/sheets/tables.ts';
import { cellCount } from '../../../src/render/excel/size.ts';
import { interpretFixture } from '../../helpers.ts';
import { reportOf } from '../../reports.ts';

test('the number of cells is about that of the workbook', async () => {
  const report = reportOf(
    (await interpretFixture('2022-11-07')).snapshot,
    (await interpretFixture('2022-10-31')).snapshot,
  );
  const cells = [...tablesOf(report, () => null)].flatMap((table) => cellsOf(table)).length;
  expect(cellCount(report) / cells).toBeGreaterThan(0.7);
  expect(cellCount(report) / cells).toBeLessThan(1.1);
});
