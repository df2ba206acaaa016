import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLatest } from '../../../src/cli/periods/latest.ts';
import type { PeriodOptions } from '../../../src/cli/periods/period.ts';
import { GasrankError } from '../../../src/core/error.ts';
import { refusalOf } from '../../helpers.ts';

const NO_CONFIG = { file: null, config: {} };

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gasrank-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

type Rows = readonly (readonly (string | number)[])[];

/** The plainest table of a day. */
const table = (title: string, installed = 50, device = '自闭阀'): Rows => [
  [title],
  ['', device],
  ['县区', '户数', '已安装数'],
  ['甲县', 100, installed],
];

async function write(file: string, sheets: Readonly<Record<string, Rows>>, creator = 'clerk') {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = creator;
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name);
    for (const row of rows) sheet.addRow([...row]);
  }
  await writeFile(path.join(folder, file), Buffer.from(await workbook.xlsx.writeBuffer()));
}

/** Two weeks, each in a file of its own. */
async function twoWeeks() {
  await write('b.xlsx', { 进度表: table('进度表 2022.10.31', 40) });
  await write('a.xlsx', { Sheet1: table('进度表 2022.11.7') });
}

/** Files, sheets and days of the pair, and the findings of the choice. */
async function latest(options: PeriodOptions = {}, of = folder) {
  const { current, previous, findings } = await readLatest(of, options, NO_CONFIG);
  const pair = [current, previous].map(
    (period) =>
      period && [path.basename(period.source.file), period.source.sheet, period.source.date],
  );
  return { pair, findings };
}

const PAIR = [
  ['a.xlsx', 'Sheet1', '2022-11-07'],
  ['b.xlsx', '进度表', '2022-10-31'],
];

describe('files of a day each', () => {
  beforeEach(twoWeeks);

  it('are chosen by the date in the sheet, with its cell', async () => {
    const { pair, findings } = await latest();
    expect(pair).toEqual(PAIR);
    expect(findings).toMatchObject([
      {
        ...{ code: 'latest-pair', date: '2022-11-07', dateFrom: 'sheet', previousFile: 'b.xlsx' },
        previous: { date: '2022-10-31', dateFrom: 'sheet' },
      },
    ]);
  });

  it('are chosen by the name of the sheet or the file if the sheet has no date', async () => {
    await write('c.xlsx', { '2022.11.14': table('进度表') });
    await write('20221121.xlsx', { Sheet1: table('进度表') });
    const { pair, findings } = await latest();
    expect(pair).toEqual([
      ['20221121.xlsx', 'Sheet1', '2022-11-21'],
      ['c.xlsx', '2022.11.14', '2022-11-14'],
    ]);
    expect(findings[0]).toMatchObject({
      ...{ dateFrom: 'file-name', previous: { dateFrom: 'sheet-name' } },
    });
  });

  it('beside lock files, hidden files, folders and other files', async () => {
    await writeFile(path.join(folder, '~$a.xlsx'), 'x');
    await writeFile(path.join(folder, '.a.xlsx'), 'x');
    await writeFile(path.join(folder, '说明.txt'), 'x');
    await mkdir(path.join(folder, '旧.xlsx'));
    expect((await latest()).pair).toEqual(PAIR);
  });

  it.skipIf(process.platform === 'win32')('beside a pipe without a writer', async () => {
    execFileSync('mkfifo', [path.join(folder, 'c.csv')]);
    expect((await latest()).pair).toEqual(PAIR);
  });

  it('beside reports of ours, which is said', async () => {
    await write('报表.xlsx', { 进度表: table('进度表 2022.11.7') }, 'gasrank');
    const { pair, findings } = await latest();
    expect(pair).toEqual(PAIR);
    expect(findings[1]).toMatchObject({
      ...{ code: 'latest-passed-over', reports: ['报表.xlsx'], sheets: [] },
    });
  });

  it.each(['a（副本）', 'a - 副本', 'Copy of a'])(
    'beside a copy, which is said: %s',
    async (name) => {
      await copyFile(path.join(folder, 'a.xlsx'), path.join(folder, `${name}.xlsx`));
      const { pair, findings } = await latest();
      expect(pair).toEqual(PAIR);
      expect(findings[1]).toMatchObject({ code: 'latest-passed-over', copies: [`${name}.xlsx`] });
    },
  );

  it.each(['2022.11.14', '2022.10.1', '11.14', '11月14日'])(
    'not beside a copy that is named after another day: %s',
    async (day) => {
      await copyFile(path.join(folder, 'a.xlsx'), path.join(folder, `${day}.xlsx`));
      expect(await refusalOf(latest())).toMatchObject({ code: 'latest-same-date' });
    },
  );

  it.each(['2022.11.3', '2022.11.14'])(
    'a report of ours of a day without a sheet may be a sheet: %s',
    async (day) => {
      await write('报表.xlsx', { 进度表: table(`进度表 ${day}`) }, 'gasrank');
      expect(await refusalOf(latest())).toMatchObject({ code: 'latest-report-alone' });
    },
  );

  it('a missing week is pointed out', async () => {
    await write('c.xlsx', { Sheet1: table('进度表 2022.10.24', 30) });
    await rm(path.join(folder, 'b.xlsx'));
    await write('d.xlsx', { Sheet1: table('进度表 2022.10.17', 20) });
    await write('e.xlsx', { Sheet1: table('进度表 2022.10.10', 10) });
    expect((await latest()).findings[1]).toMatchObject({ code: 'latest-gap', days: 14, usual: 7 });
  });

  it('every one of them is named as an input', async () => {
    await write('c.xlsx', { Sheet1: table('进度表 2022.10.24', 30) });
    const { files } = await readLatest(folder, {}, NO_CONFIG);
    expect(files.map((file) => path.basename(file))).toEqual(['a.xlsx', 'b.xlsx', 'c.xlsx']);
  });

  it.each<[what: string, spoil: () => Promise<void>, refused: object]>([
    [
      'two of one day',
      () => write('副本.xlsx', { Sheet1: table('进度表 2022.11.7', 51) }),
      { code: 'latest-same-date', date: '2022-11-07', sheet: 'Sheet1', rivalSheet: 'Sheet1' },
    ],
    ['last period is missing', () => rm(path.join(folder, 'b.xlsx')), { code: 'latest-one' }],
    [
      'a damaged one',
      () => writeFile(path.join(folder, 'c.xlsx'), 'PK\x03\x04'),
      { code: 'workbook-damaged' },
    ],
    [
      'one that gasrank does not read',
      () => writeFile(path.join(folder, 'c.xlsb'), 'PK\x03\x04 xl/workbook.bin'),
      { code: 'not-a-workbook' },
    ],
    [
      'one without a day',
      () => write('c.xlsx', { Sheet1: table('进度表') }),
      { code: 'latest-date-unclear', sheet: 'Sheet1', dates: [] },
    ],
    [
      'one with half a date',
      () => write('c.xlsx', { Sheet1: table('进度表（11月14日）') }),
      { code: 'latest-date-unclear', dates: [], text: '11月14日' },
    ],
    [
      'one in which an older text was left, by its name the newest',
      async () => {
        await write('c.xlsx', { Sheet1: table('进度表 2022.10.24', 30) });
        await write('进度表20221114.xlsx', { Sheet1: table('进度表 2022.10.17') });
      },
      { code: 'latest-date-unclear', dates: ['2022-10-17', '2022-11-14'] },
    ],
    [
      'one with two days',
      () => write('c.xlsx', { Sheet1: table('2022.11.14 与 2022.11.7 进度表') }),
      { code: 'latest-date-unclear', sheet: 'Sheet1', dates: ['2022-11-14', '2022-11-07'] },
    ],
    [
      'one that is no table',
      () => write('c.xlsx', { 名单: [['姓名', '电话']] }),
      { code: 'sheet-not-understood' },
    ],
    [
      'one of another table',
      () => write('c.xlsx', { Sheet1: table('报警器进度表 2022.11.14', 50, '报警器') }),
      { code: 'latest-other-table' },
    ],
  ])('%s stops the run', async (_, spoil, refused) => {
    await spoil();
    expect(await refusalOf(latest())).toMatchObject(refused);
  });
});

it('an unreadable file may be moved out of the folder', async () => {
  await twoWeeks();
  await writeFile(path.join(folder, 'c.xlsx'), '');
  const error = await readLatest(folder, {}, NO_CONFIG).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(GasrankError);
  expect(error).toMatchObject({ folder, detail: { code: 'file-empty' } });
});

it.each([
  ['an empty folder', 'latest-none', ''],
  ['no folder', 'file-missing', 'nowhere'],
])('%s', async (_, code, name) => {
  expect(await refusalOf(latest({}, path.join(folder, name)))).toMatchObject({ code });
});

describe('a workbook of many days', () => {
  const WEEKS = {
    说明: [['各单位每周一填报']],
    '10.24': table('进度表 2022.10.24', 30),
    '10.31': table('进度表 2022.10.31', 40),
    '11.7': table('进度表 2022.11.7'),
  };
  const NEWEST = [
    ['台账.xlsx', '11.7', '2022-11-07'],
    ['台账.xlsx', '10.31', '2022-10-31'],
  ];

  it('in its folder, or named itself', async () => {
    await write('台账.xlsx', WEEKS);
    const { pair, findings } = await latest();
    expect(pair).toEqual(NEWEST);
    expect(findings[1]).toMatchObject({ code: 'latest-passed-over', sheets: ['台账.xlsx [说明]'] });
    expect((await latest({}, path.join(folder, '台账.xlsx'))).pair).toEqual(NEWEST);
  });

  it('goes together with files of a day each', async () => {
    await write('台账.xlsx', WEEKS);
    await write('c.xlsx', { Sheet1: table('进度表 2022.11.14') });
    const { pair } = await latest();
    expect(pair).toEqual([['c.xlsx', 'Sheet1', '2022-11-14'], NEWEST[0]]);
  });

  it('may be named after its last day, but no old sheet of it after a new one', async () => {
    await write('台账20221107.xlsx', WEEKS);
    expect((await latest()).pair).toMatchObject([{ 1: '11.7' }, { 1: '10.31' }]);
    const left = { ...WEEKS, '11.14': table('进度表 2022.10.17') };
    await write('台账20221107.xlsx', left);
    expect(await refusalOf(latest())).toMatchObject({
      ...{ code: 'latest-date-unclear', sheet: '11.14', dates: ['2022-10-17', '2022-11-14'] },
    });
  });

  it.each<[what: string, name: string, rows: Rows]>([
    ['a sheet named after a day', '11.14', [['姓名', '电话']]],
    [
      'a sheet with half a header',
      '本周',
      [
        ['县区', '户数'],
        ['甲县', 100],
      ],
    ],
  ])('%s without a table stops the run', async (_, name, rows) => {
    await write('台账.xlsx', { ...WEEKS, [name]: rows });
    expect(await refusalOf(latest())).toMatchObject({ code: 'sheet-not-understood', sheet: name });
  });
});

it('one of several tables of a day is chosen by the name of its sheet', async () => {
  for (const [file, day] of [
    ['a.xlsx', '11.7'],
    ['b.xlsx', '10.31'],
  ] as const) {
    await write(file, {
      自闭阀: table(`进度表 2022.${day}`, 50),
      报警器: table(`进度表 2022.${day}`, 60, '报警器'),
    });
  }
  expect(await refusalOf(latest())).toMatchObject({ code: 'latest-same-date' });
  expect((await latest({ sheet: '报警器' })).pair).toEqual([
    ['a.xlsx', '报警器', '2022-11-07'],
    ['b.xlsx', '报警器', '2022-10-31'],
  ]);
});
