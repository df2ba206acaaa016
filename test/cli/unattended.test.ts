/** Eight unattended weeks: a folder that gets a sheet each week, and the line that cron runs. */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PUBLISHED_TITLE } from '../published.ts';
import { gasrank } from './run.ts';
import { runAsCron } from './schedule/tasks.ts';
import { deliver, WEEKS } from './weeks.ts';

let home = '';
let folder = '';
let entry = '';
beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'gasrank-'));
  folder = path.join(home, '周报 100%');
  await mkdir(path.join(folder, '各期表'), { recursive: true });
  const outputs = ['-o', '报表/{date}-{title}.xlsx', '-o', '报表.json'];
  const report = ['report', '--latest', '各期表', ...outputs];
  const schedule = ['schedule', '--for', 'cron', '--lang', 'zh', '--', ...report];
  const { stdout, code } = await gasrank(schedule, { cwd: folder });
  expect(code).toBe(0);
  entry = stdout;
});
afterEach(() => rm(home, { recursive: true, force: true }));

const sheets = (name = '') => path.join(folder, '各期表', name);
const deliverAll = async (weeks: number) => {
  for (let week = 0; week < weeks; week++) await deliver(week, sheets());
};

/** Result of a run: its exit code, the report, and its output in the log, without the time. */
async function runWeek() {
  await rm(path.join(folder, 'gasrank.log'), { force: true });
  const { status, output } = runAsCron(entry, home);
  const log = (await readFile(path.join(folder, 'gasrank.log'), 'utf8')).trimEnd().split('\n');
  // cron mails the output.
  expect(output).toBe(status === 0 ? '' : `${log.at(-1)}\n`);
  const text = await readFile(path.join(folder, '报表.json'), 'utf8').catch(() => null);
  return { status, lines: log.slice(1), text, report: text === null ? null : JSON.parse(text) };
}

it('gives each week the right report', async () => {
  await deliver(0, sheets());
  expect((await runWeek()).status).toBe(2);
  for (const [week, { date, figures }] of WEEKS.entries()) {
    if (week === 0) continue;
    await deliver(week, sheets());
    const { status, report, lines } = await runWeek();
    expect({ week, status, lines }).toMatchObject({ status: 0 });
    expect(lines.at(-1)).toContain(`报表/${date}-${PUBLISHED_TITLE}.xlsx`);
    expect(report).toMatchObject({
      ...{ date, previousDate: WEEKS[week - 1]?.date, days: 7 },
      indicators: figures.map((regions) => ({ regions })),
    });
  }
  const dates = WEEKS.slice(1).map(({ date }) => date);
  expect(await readdir(path.join(folder, '报表'))).toEqual(
    dates.map((date) => `${date}-${PUBLISHED_TITLE}.xlsx`),
  );
});

describe('a failing week reports the reason on its last line, and leaves the last report and the folder unchanged', () => {
  it.each<[what: string, spoil: () => Promise<void>, line: RegExp]>([
    [
      'a damaged file',
      async () => {
        const bytes = await readFile(sheets(WEEKS[0]?.file));
        await writeFile(sheets('第9周.xlsx'), bytes.subarray(0, bytes.length / 2));
      },
      /^错误：“各期表\/第9周\.xlsx”已损坏.*移出。$/u,
    ],
    [
      'two sheets of one date',
      async () => writeFile(sheets('副本10.17.xls'), await readFile(sheets(WEEKS[3]?.file))),
      /^错误：有两张表都是 2022-10-10：“各期表\/Book1\.xls”.*“各期表\/副本10\.17\.xls”/u,
    ],
    [
      "last period's sheet is missing",
      async () => {
        for (const { file } of WEEKS.slice(0, 3)) await rm(sheets(file));
      },
      /^错误：“各期表”中只有一期（2022-10-10，/u,
    ],
  ])('%s', async (_, spoil, line) => {
    await deliverAll(4);
    const before = await runWeek();
    await spoil();
    const files = await readdir(folder, { recursive: true });
    const { status, lines, text } = await runWeek();
    expect(status).toBe(2);
    expect(lines.at(-1)).toMatch(line);
    expect(text).toBe(before.text);
    expect(await readdir(folder, { recursive: true })).toEqual(files);
  });

  it('a missing week is a warning with the length of the gap', async () => {
    await deliverAll(5);
    await rm(sheets(WEEKS[3]?.file));
    const { status, lines, report } = await runWeek();
    expect(status).toBe(0);
    expect(report).toMatchObject({ date: '2022-10-17', previousDate: '2022-10-03', days: 14 });
    expect(lines.join('\n')).toContain('相隔 14 天');
  });

  it('a folder that is gone', async () => {
    await rm(sheets(), { recursive: true });
    const { status, lines } = await runWeek();
    expect(status).toBe(2);
    expect(lines.at(-1)).toMatch(/^错误：找不到文件“各期表”/u);
  });
});

it('the line is one command for a shell', () => {
  execFileSync('/bin/sh', ['-n', '-c', entry.split('\n').at(1)?.slice('0 8 * * 1 '.length) ?? '']);
});
