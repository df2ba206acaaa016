/** Our CSV as a spreadsheet opens it: as many rows as were written, figures as numbers, and no text that is run. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { printable } from '../../src/render/text/printable.ts';
import { renderCsv } from '../../src/render/tidy-csv.ts';
import { interpretFixture } from '../helpers.ts';
import { HOSTILE, saying } from '../hostile.ts';
import { PUBLISHED_REGIONS } from '../published.ts';
import { reportOf, textOf } from '../reports.ts';
import { openWorkbook, run, workshop } from './libreoffice.ts';

const { snapshot: thisWeek } = await interpretFixture('2022-11-07');
const { snapshot: lastWeek } = await interpretFixture('2022-10-31');

/** Formulas that LibreOffice runs without protection, so that the other tests can fail. */
const CARELESS = 'region,households\n=1+1,2\n';

const written = new Map([
  ['careless', CARELESS],
  ['published', textOf(renderCsv(reportOf(thisWeek, lastWeek), { isFile: true }))],
  ...HOSTILE.map(
    ([, text], i) => [`hostile-${i}`, textOf(renderCsv(saying(text), { isFile: true }))] as const,
  ),
]);

let folder = '';
let close = async () => {};
beforeAll(async () => {
  ({ folder, close } = await workshop());
  const files = [];
  for (const [name, csv] of written) {
    files.push(path.join(folder, `${name}.csv`));
    await writeFile(path.join(folder, `${name}.csv`), csv);
  }
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  // Commas, quotes, UTF-8: unlike Excel, it does not go by the byte order mark.
  const options = [
    ...[profile, '--headless', '--infilter=CSV:44,34,76,1'],
    ...['--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', folder],
  ];
  await run('soffice', [...options, ...files]);
}, 120_000);
afterAll(() => close());

async function opened(name: string) {
  const workbook = await openWorkbook(await readFile(path.join(folder, `${name}.xlsx`)));
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('no sheet');
  const cells = Array.from({ length: sheet.rowCount }, (_, r) =>
    Array.from({ length: sheet.columnCount }, (_, c) => sheet.getCell(r + 1, c + 1)),
  );
  return cells;
}

test('a formula without care is run', async () => {
  expect((await opened('careless'))[1]?.[0]?.formula).toBe('1+1');
});

test('the published figures are numbers', async () => {
  const [, ...rows] = await opened('published');
  const counts = rows.map((row) => row.slice(4, 7).map(({ value }) => value));
  expect(counts).toEqual(
    [0, 1, 2].flatMap((i) =>
      PUBLISHED_REGIONS.map(({ figures }) => {
        const { households, installed, added } = figures[i] ?? {};
        return [households, installed, added];
      }),
    ),
  );
});

test.each(HOSTILE.map(([what, text], i) => ({ what, text, i })))(
  '$what is a text in its cell',
  async ({ text, i }) => {
    const rows = await opened(`hostile-${i}`);
    expect(rows).toHaveLength(3);
    expect(rows.flat().filter((cell) => cell.formula !== undefined)).toEqual([]);
    expect([printable(text), `'${printable(text)}`]).toContain(rows[1]?.[3]?.text);
  },
);
