import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inputOf } from '../../../src/cli/periods/input.ts';
import type { PeriodOptions } from '../../../src/cli/periods/period.ts';
import { readPeriods } from '../../../src/cli/periods/periods.ts';
import { errorMessage, LANGUAGES, WORDS } from '../../../src/lang/index.ts';
import { refusal, refusalOf } from '../../helpers.ts';
import { ROOT } from '../run.ts';
import { writeWorkbooks } from '../workbooks.ts';

const NO_CONFIG = { file: null, config: {} };

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gasrank-'));
  await cp(path.join(ROOT, 'fixtures'), folder, { recursive: true });
  await writeWorkbooks(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const read = (file: string, options: PeriodOptions = {}) =>
  readPeriods(path.join(folder, file), options, NO_CONFIG);

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

describe('two files side by side', () => {
  const [now, before] = ['jiaozuo-2022-11-07.xlsx', 'jiaozuo-2022-10-31.xlsx'];
  const inFolder = (name: string) => path.join(folder, name);

  it.each([
    [now, before],
    [before, now],
  ])('%s %s: the newer one is this period', async (first, second) => {
    const { file, options } = inputOf([inFolder(first), inFolder(second)], {}, 'report');
    const { current, previous } = await readPeriods(file, options, NO_CONFIG);
    expect([current, previous].map((period) => period?.source)).toMatchObject([
      { role: 'this', date: '2022-11-07', file: inFolder(now) },
      { role: 'previous', date: '2022-10-31', file: inFolder(before) },
    ]);
  });

  it.each<PeriodOptions>([
    { sheet: '进度表' },
    { prevSheet: '进度表' },
    { date: '2022-10-31' },
    { prevDate: '2022-11-07' },
  ])('%j says which is which', async (given) => {
    const { file, options } = inputOf([inFolder(before), inFolder(now)], given, 'report');
    expect(await refusalOf(readPeriods(file, options, NO_CONFIG))).toMatchObject({
      code: 'previous-not-older',
    });
    const right = inputOf([inFolder(now), inFolder(before)], { date: '2022-11-14' }, 'report');
    const { current } = await readPeriods(right.file, right.options, NO_CONFIG);
    expect(current.source).toMatchObject({ file: inFolder(now), date: '2022-11-14' });
  });

  it('of one day', async () => {
    const { file, options } = inputOf([inFolder(now), inFolder('ties.xlsx')], {}, 'report');
    expect(await refusalOf(readPeriods(file, options, NO_CONFIG))).toMatchObject({
      code: 'periods-alike',
      date: '2022-11-07',
    });
  });

  it('without dates: one refusal names both, each with its option', async () => {
    const file = inFolder('no-date.xlsx');
    expect(await refusalOf(read('no-date.xlsx', { prev: file }))).toMatchObject({
      code: 'several-problems',
      problems: [
        { code: 'no-date', file, option: '--prev-date' },
        { code: 'no-date', file, option: '--date' },
      ],
    });
  });
});

it.each<[files: (string | undefined)[], options: PeriodOptions, refusal: object]>([
  [[], {}, { code: 'usage', problem: 'missing-argument', command: 'check' }],
  [['a', 'b'], { prev: 'c' }, { code: 'prev-twice', file: 'b', prev: 'c' }],
  [['a'], { latest: 'b' }, { code: 'latest-with', option: null }],
  [['a', 'c'], { latest: 'b' }, { code: 'latest-with', option: null }],
  [[], { latest: 'b', prev: 'c' }, { code: 'latest-with', option: '--prev' }],
])('%j with %j is refused', (files, options, expected) => {
  expect(refusal(() => inputOf(files, options, 'check'))).toMatchObject(expected);
});

it('a folder in place of a file', async () => {
  expect(await refusalOf(read('.'))).toMatchObject({ code: 'folder-as-sheet' });
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

it('two different tables of one file are not a pair', async () => {
  expect(await refusalOf(read('two-devices.xlsx'))).toMatchObject({
    code: 'several-tables',
    sheets: ['报警器', '自闭阀'],
    option: '--sheet',
  });
});

it('several tables of several days: --latest can choose, unless last period has a file', async () => {
  const prev = path.join(folder, 'jiaozuo-2022-10-31.xlsx');
  const together = { code: 'several-tables', option: '--sheet' };
  const ledger = await refusalOf(read('ledger.xlsx'));
  expect(ledger).toMatchObject({ ...together, latest: true });
  for (const language of LANGUAGES) {
    expect(errorMessage(WORDS[language], ledger)).toContain(
      ` --latest ${path.join(folder, 'ledger.xlsx')}`,
    );
  }
  const withLast = await refusalOf(read('ledger.xlsx', { prev }));
  expect(withLast).toMatchObject(together);
  expect(withLast).not.toHaveProperty('latest');
});

it('further words of a header', async () => {
  expect(await refusalOf(read('words.xlsx'))).toMatchObject({ code: 'sheet-not-understood' });
  const vocabulary = { households: ['保有量'], total: ['一共'] };
  const loaded = { file: 'office.json', config: { vocabulary } };
  const { current } = await readPeriods(path.join(folder, 'words.xlsx'), {}, loaded);
  const { regions, total } = current.snapshot;
  expect(regions.map(({ name }) => name)).toEqual(['甲县', '乙县']);
  expect(total?.name).toBe('一共');
});

it('a configuration that makes a subtotal of a region is named by its file', async () => {
  const file = path.join(folder, 'jiaozuo-2022-11-07.xlsx');
  const loaded = { file: 'office.json', config: { vocabulary: { subtotal: ['温县'] } } };
  const { current } = await readPeriods(file, {}, loaded);
  expect(current.findings).toContainEqual(
    expect.objectContaining({ code: 'sum-not-confirmed', configuration: 'office.json' }),
  );
});

it('a day of last period needs one', async () => {
  expect(await refusalOf(read('ties.xlsx', { prevDate: '2022-10-31' }))).toEqual({
    code: 'needs-prev',
    option: '--prev-date',
  });
});
