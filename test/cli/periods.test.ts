import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type PeriodOptions, readPeriods } from '../../src/cli/periods.ts';
import { refusalOf } from '../helpers.ts';
import { ROOT } from './run.ts';
import { writeWorkbooks } from './workbooks.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gasrank-'));
  await cp(path.join(ROOT, 'fixtures'), folder, { recursive: true });
  await writeWorkbooks(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const read = (file: string, options: PeriodOptions = {}) =>
  readPeriods(path.join(folder, file), options);

/** Files, sheets and days that were read. */
async function sourcesOf(file: string, options: PeriodOptions = {}) {
  const { current, previous } = await read(file, options);
  return [current, previous].map(
    (period) =>
      period && [path.basename(period.source.file), period.source.sheet, period.source.date],
  );
}

it('two files', async () => {
  const prev = path.join(folder, 'jiaozuo-2022-10-31.xlsx');
  expect(await sourcesOf('jiaozuo-2022-11-07.xlsx', { prev })).toEqual([
    ['jiaozuo-2022-11-07.xlsx', '进度表', '2022-11-07'],
    ['jiaozuo-2022-10-31.xlsx', '进度表', '2022-10-31'],
  ]);
});

it('one file', async () => {
  expect(await sourcesOf('ties.xlsx')).toEqual([['ties.xlsx', 'Sheet1', '2022-11-07'], null]);
});

it.each<[what: string, options: PeriodOptions, findings: unknown[]]>([
  ['found', {}, [{ code: 'sheets-paired', sheet: '11.7', previousSheet: '10.31' }]],
  ['one asked for', { prevSheet: '10.31' }, []],
  ['both asked for', { sheet: '11.7', prevSheet: '10.31' }, []],
])('two sheets of one file, %s', async (_, options, findings) => {
  expect(await sourcesOf('two-weeks.xlsx', options)).toEqual([
    ['two-weeks.xlsx', '11.7', '2022-11-07'],
    ['two-weeks.xlsx', '10.31', '2022-10-31'],
  ]);
  const periods = await read('two-weeks.xlsx', options);
  expect(periods.findings).toMatchObject(findings);
  expect(periods.previous?.source.sha256()).toBe(periods.current.source.sha256());
});

it('two different tables of one file are no pair', async () => {
  expect(await refusalOf(read('two-devices.xlsx'))).toMatchObject({
    code: 'several-tables',
    sheets: ['报警器', '自闭阀'],
    option: '--sheet',
  });
});

it('further words of a header', async () => {
  expect(await refusalOf(read('words.xlsx'))).toMatchObject({ code: 'sheet-not-understood' });
  const vocabulary = { households: ['保有量'], total: ['一共'] };
  const { current } = await readPeriods(path.join(folder, 'words.xlsx'), {}, vocabulary);
  const { regions, total } = current.snapshot;
  expect(regions.map(({ name }) => name)).toEqual(['甲县', '乙县']);
  expect(total?.name).toBe('一共');
});

it('a day of last period needs one', async () => {
  expect(await refusalOf(read('ties.xlsx', { prevDate: '2022-10-31' }))).toEqual({
    code: 'needs-prev',
    option: '--prev-date',
  });
});
