/** Sheets before the previous one: those that additions are compared with, and the effect on a report and its verification. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLatest } from '../../src/cli/periods/latest.ts';
import { readPeriods } from '../../src/cli/periods/periods.ts';
import { gasrank } from '../cli/run.ts';
import { CAMPAIGN, tenWeeks, type WeekSheet, WITH_TYPO } from '../cli/ten-weeks.ts';

const NO_CONFIG = { file: null, config: {} };

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gasrank-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const inFolder = (file: string) => path.join(folder, file);

/** The plainest sheet of a day. */
const sheetOf = (date: string, title = '进度表') =>
  `${title}（${date}）\n县区,户数,已安装数\n甲县,100,50\n`;

const days = (count: number) =>
  Array.from({ length: count }, (_, n) => `2022-01-${String(n + 1).padStart(2, '0')}`);

async function writeDays(dates: readonly string[]) {
  for (const date of dates) await writeFile(inFolder(`${date}.csv`), sheetOf(date));
}

async function earlierIn(folder: string): Promise<string[]> {
  const { earlier } = await readLatest(folder, {}, NO_CONFIG);
  return earlier.map(({ date }) => date);
}

describe('the sheets of a folder before the two newest', () => {
  it('are used, the oldest first', async () => {
    await writeDays(days(4));
    expect(await earlierIn(folder)).toEqual(days(2));
  });

  it('are ten at most', async () => {
    await writeDays(days(15));
    expect(await earlierIn(folder)).toEqual(days(13).slice(-10));
  });

  it('are skipped if they are of another table, or two have one date', async () => {
    await writeDays(days(6));
    await writeFile(inFolder('2022-01-02.csv'), sheetOf('2022-01-02', '隐患排查表'));
    await writeFile(inFolder('again.csv'), sheetOf('2022-01-03').replace('50', '51'));
    expect(await earlierIn(folder)).toEqual(['2022-01-01', '2022-01-04']);
  });

  it('are skipped if they are large', async () => {
    await writeDays(days(4));
    const rows = Array.from({ length: 7000 }, (_, n) => `第${n}村,100,50\n`);
    await writeFile(inFolder('2022-01-01.csv'), sheetOf('2022-01-01') + rows.join(''));
    expect(await earlierIn(folder)).toEqual(['2022-01-02']);
  });

  it('are not those of two days alone', async () => {
    await writeDays(days(2));
    expect(await earlierIn(folder)).toEqual([]);
  });
});

describe('the sheets of a workbook', () => {
  const DATES = days(5);
  beforeEach(async () => {
    const workbook = new ExcelJS.Workbook();
    for (const date of DATES) {
      const sheet = workbook.addWorksheet(date, {
        state: date === DATES[1] ? 'hidden' : 'visible',
      });
      for (const line of sheetOf(date).trim().split('\n')) {
        sheet.addRow(line.split(',').map((text) => (/^\d+$/u.test(text) ? Number(text) : text)));
      }
    }
    await writeFile(inFolder('ledger.xlsx'), Buffer.from(await workbook.xlsx.writeBuffer()));
    await writeDays(days(6).slice(-1));
  });

  it('before the two that are named are used, unless they are hidden', async () => {
    const named = { sheet: '2022-01-05', prevSheet: '2022-01-04' };
    const { earlier } = await readPeriods(inFolder('ledger.xlsx'), named, NO_CONFIG);
    expect(earlier.map(({ date }) => date)).toEqual(['2022-01-01', '2022-01-03']);
  });

  it('before the previous one are used for a file of its own', async () => {
    const named = { prev: inFolder('ledger.xlsx'), prevSheet: '2022-01-05' };
    const { earlier } = await readPeriods(inFolder('2022-01-06.csv'), named, NO_CONFIG);
    expect(earlier.map(({ date }) => date)).toEqual(['2022-01-01', '2022-01-03', '2022-01-04']);
  });
});

describe('a report of ten weeks', () => {
  const text = ({ title, rows }: WeekSheet) =>
    [[title], ['县区', '户数', '已安装数'], ...rows]
      .map((cells) =>
        cells.map((cell) => (typeof cell === 'object' ? cell.result : cell)).join(','),
      )
      .join('\n');
  const write = async (weeks: readonly WeekSheet[]) => {
    for (const week of weeks) await writeFile(inFolder(`${week.date}.csv`), text(week));
  };
  const report = () => {
    const args = ['report', '--latest', '.', '-o', 'out.json', '-q', '--if-changed'];
    return gasrank(args, { cwd: folder });
  };
  const verify = async (change: (document: string) => string) => {
    await writeFile(inFolder('forged.json'), change(await readFile(inFolder('out.json'), 'utf8')));
    const { stdout } = await gasrank(['verify', 'forged.json', '-f', 'json'], { cwd: folder });
    const { verdict, differences, notChecked } = JSON.parse(stdout);
    const kinds = differences.flatMap(({ kind, code, cell }: Record<string, string>) =>
      code ? [[kind, code, cell]] : [],
    );
    return { verdict, kinds, notChecked };
  };

  it('is made again when earlier sheets show a leap', async () => {
    await write(CAMPAIGN);
    expect(await report()).toMatchObject({ stderr: '' });
    const atOnce = tenWeeks((week) => (week === 0 ? 28_000 : 0));
    await write(atOnce.slice(0, -2));
    expect((await report()).stderr).toMatch(/C3.*12000/u);
  });

  it('is verified with the leaps that it states, where they can be some', async () => {
    await write(WITH_TYPO);
    await report();
    const notChecked = ['added-leapt'];
    expect(await verify((it) => it)).toEqual({ verdict: 'same', kinds: [], notChecked });
    // 温县 adds 80, and 孟州市 40; 博爱县 adds nothing.
    const moved = await verify((it) =>
      it.replace(/("code": "added-leapt"[^}]*"cell": )"C3"/u, '$1"C6"'),
    );
    expect(moved).toMatchObject({ kinds: [['finding-added', 'added-leapt', 'C6']], notChecked });
  });

  it('without earlier sheets is verified with every leap', async () => {
    await write(WITH_TYPO.slice(-2));
    await report();
    expect(await verify((it) => it)).toEqual({ verdict: 'same', kinds: [], notChecked: [] });
    const moved = await verify((it) =>
      it.replace(/("code": "added-leapt"[^}]*"cell": )"C3"/u, '$1"C4"'),
    );
    expect(moved.kinds).toEqual([
      ['finding-missing', 'added-leapt', 'C3'],
      ['finding-added', 'added-leapt', 'C4'],
    ]);
  });
});
