/** Two weeks of returns, collected and reported by the line that cron runs. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { gasrank, ROOT } from '../run.ts';
import { runAsCron } from './tasks.ts';

const UNITS = ['沁阳市', '孟州市', '温县'];

let home = '';
let folder = '';
let entry = '';
beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'gasrank-'));
  folder = path.join(home, '周报 100%');
  await mkdir(path.join(folder, '报送'), { recursive: true });
  await mkdir(path.join(folder, '各期表'));
  const rows = UNITS.map((unit, n) => `${unit},1000,${100 * (n + 1)}`);
  const text = ['进度表', '2022.10.31', '县区,户数,已安装数', ...rows].join('\n');
  await writeFile(path.join(folder, '各期表/2022-10-31.csv'), text);
  const collect = ['collect', '报送', '--like', '各期表', '-o', '各期表/{date}.xlsx'];
  const report = ['report', '--latest', '各期表', '-o', '报表/{date}.json'];
  const { stdout, code, stderr } = await gasrank(
    ['schedule', '--for', 'cron', '--lang', 'zh', '--', ...collect, '--', ...report],
    { cwd: folder },
  );
  expect({ code, stderr }).toMatchObject({ code: 0 });
  entry = stdout;
});
afterEach(() => rm(home, { recursive: true, force: true }));

/** Writes the return of a unit. */
async function send(unit: number, date: string, installed: number) {
  const text = ['进度表', date, '县区,户数,已安装数', `${UNITS[unit]},1000,${installed}`].join(
    '\n',
  );
  await writeFile(path.join(folder, `报送/${UNITS[unit]}.csv`), text);
}

/** The installed counts of a report. */
async function reported(date: string) {
  const { indicators } = JSON.parse(await readFile(path.join(folder, `报表/${date}.json`), 'utf8'));
  return indicators[0].regions.map(({ installed }: { installed: number | null }) => installed);
}

it('collects and reports each week, and again when a late return comes', async () => {
  for (const [week, date] of ['2022-11-07', '2022-11-14'].entries()) {
    await send(0, date, 200 + week);
    await send(1, date, 300 + week);
    if (week > 0) await rm(path.join(folder, '报送', `${UNITS[2]}.csv`));
    // A unit is missing: the report is made, and the run fails so that somebody sees it.
    const { status, output } = runAsCron(entry, home);
    expect({ status, output }).toEqual({
      status: 1,
      output: expect.stringContaining('未报：温县'),
    });
    expect(await reported(date)).toEqual([200 + week, 300 + week, null]);
    await send(2, date, 400 + week);
    expect(runAsCron(entry, home)).toEqual({ status: 0, output: '' });
    expect(await reported(date)).toEqual([200 + week, 300 + week, 400 + week]);
  }
  const sheets = await readdir(path.join(folder, '各期表'));
  expect(sheets).toEqual(['2022-10-31.csv', '2022-11-07.xlsx', '2022-11-14.xlsx']);
});

it('makes no report of last week when the returns cannot be collected', async () => {
  const { status, output } = runAsCron(entry, home);
  expect({ status, lines: output.trimEnd().split('\n').length }).toEqual({ status: 2, lines: 2 });
  expect(await readdir(folder)).toEqual(['gasrank.log', '各期表', '报送']);
});

it('never writes over the sheet that gave the roster', async () => {
  await cp(path.join(ROOT, 'fixtures/returns'), path.join(folder, '报送'), { recursive: true });
  const { code } = await gasrank(
    ['collect', '报送', '--like', '各期表', '-o', '各期表/2022-10-31.xlsx', '--date', '2022-11-14'],
    { cwd: folder },
  );
  expect(code).toBe(1);
  const like = path.join(folder, '各期表/2022-10-31.xlsx');
  const before = await readFile(like);
  await rm(path.join(folder, '各期表/2022-10-31.csv'));
  const again = await gasrank(
    ['collect', '报送', '--like', '各期表', '-o', '各期表/2022-10-31.xlsx', '--date', '2022-11-21'],
    { cwd: folder },
  );
  expect(again.code).toBe(2);
  expect(await readFile(like)).toEqual(before);
});
