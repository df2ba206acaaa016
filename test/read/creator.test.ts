import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { creatorOf } from '../../src/read/creator.ts';
import { renderExcel } from '../../src/render/excel/excel.ts';
import { fixtureBytes, interpretFixture } from '../helpers.ts';
import { reportOf } from '../reports.ts';
import { unzip, zip } from '../zip.ts';

it('a report of ours names its creator', async () => {
  const { snapshot } = await interpretFixture('2022-11-07');
  const bytes = Buffer.from(await renderExcel(reportOf(snapshot, null)));
  expect(creatorOf(bytes, 'report.xlsx')).toBe('gasrank');
});

it.each<[what: string, bytes: () => Promise<Buffer> | Buffer, creator: string | null]>([
  [
    'another program',
    async () => {
      const workbook = new ExcelJS.Workbook();
      workbook.creator = '张三';
      workbook.addWorksheet('表');
      return Buffer.from(await workbook.xlsx.writeBuffer());
    },
    '张三',
  ],
  [
    'nobody',
    () => {
      const parts = unzip(fixtureBytes('2022-11-07'));
      parts.delete('docProps/core.xml');
      return zip(parts);
    },
    null,
  ],
  ['an .xls', () => readFileSync(new URL('files/published.xls', import.meta.url)), null],
  ['text', () => Buffer.from('县区,户数\n'), null],
])('made by %s', async (_, bytes, creator) => {
  expect(creatorOf(await bytes(), 'this.xlsx')).toBe(creator);
});
