/**
 * Microsoft's Open XML SDK finds no error in any workbook or document. No part is excepted.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openRaster } from '../../src/cli/picture/raster.ts';
import { renderExcel } from '../../src/render/excel/excel.ts';
import { SECTIONS } from '../../src/render/renderer.ts';
import { trendExcel } from '../../src/render/trend/excel.ts';
import { renderWord } from '../../src/render/word/word.ts';
import type { Report } from '../../src/report/report.ts';
import { interpretFixture } from '../helpers.ts';
import { HOSTILE, saying } from '../hostile.ts';
import { reportOf } from '../reports.ts';
import { shapes } from '../shapes.ts';
import { trendBy } from '../trend/run.ts';
import { unzip, zip } from '../zip.ts';
import { workshop } from './libreoffice.ts';
import { installValidator } from './validator.ts';

const { folder, close } = await workshop();
afterAll(close);
const validateFile = await installValidator(folder);

const { snapshot: thisWeek } = await interpretFixture('2022-11-07');
const { snapshot: lastWeek } = await interpretFixture('2022-10-31');

const fonts = { title: '华文中宋', header: 'A & B <"C">', body: '仿宋_GB2312' };
const REPORTS: readonly (readonly [name: string, report: Report])[] = [
  ['the published week', reportOf(thisWeek, lastWeek)],
  ['the published week in English', reportOf(thisWeek, lastWeek, { language: 'en' })],
  ['one week', reportOf(thisWeek)],
  ['small bases', reportOf(thisWeek, lastWeek, { smallBase: 1000, ties: 'fractional' })],
  // The number of rows makes no other kinds of elements.
  ...shapes().filter(([name]) => !/\b(?:40|120) regions/u.test(name)),
  ...HOSTILE.map(([what, text]) => [what, saying(text)] as const),
];

/** Errors of the file; the type of an error is in its description. */
async function errorsOf(bytes: Uint8Array, extension: string) {
  const file = path.join(folder, `file.${extension}`);
  await writeFile(file, bytes);
  const { ok, errors } = await validateFile(file);
  expect(ok).toBe(errors.length === 0);
  return errors.map(({ path: part, xPath, description }) => ({ part, xPath, description }));
}

describe.sequential.each(REPORTS)('%s', (_, report) => {
  test('as a workbook', async () => {
    expect(
      await errorsOf(await renderExcel(report, { fonts, linkTo: (file) => file }), 'xlsx'),
    ).toEqual([]);
  });

  test('as a document', async () => {
    const view = { layout: 'indicators', sections: SECTIONS, fonts } as const;
    expect(await errorsOf(await renderWord(report), 'docx')).toEqual([]);
    expect(await errorsOf(await renderWord(report, view), 'docx')).toEqual([]);
  });
});

test('a document with charts', async () => {
  const raster = await openRaster(undefined);
  const view = { chart: true, raster } as const;
  expect(await errorsOf(await renderWord(reportOf(thisWeek, lastWeek), view), 'docx')).toEqual([]);
});

test.each([
  ['with a target', ['--target', '95%', '--from', '2022-01-01', '--by', '2022-12-31']],
  ['in English', ['--lang', 'en']],
  ['of two sheets', ['--last', '2', '--indicator', '液化气']],
])('the workbook of a trend %s', async (_, options) => {
  const trend = await trendBy(
    path.join(import.meta.dirname, '../../fixtures/eight-weeks'),
    ...options,
  );
  expect(await errorsOf(await trendExcel(trend, { fonts }), 'xlsx')).toEqual([]);
});

test('an error would be found', async () => {
  const parts = unzip(await renderWord(reportOf(thisWeek)));
  const xml = parts.get('word/document.xml')?.toString() ?? '';
  parts.set(
    'word/document.xml',
    Buffer.from(xml.replace('<w:tblGrid>', '<w:tblGrid/><w:tblGrid>')),
  );
  expect(await errorsOf(await zip(parts), 'docx')).not.toEqual([]);
});
