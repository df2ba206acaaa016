/** The executable of this system, which brings its own Node: it does what the program does, and takes dropped files. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GASRANK, gasrank, ROOT } from '../cli/run.ts';

const EXECUTABLE = path.join(ROOT, 'exe/gasrank');
const NAMES = ['jiaozuo-2022-10-31.xlsx', 'jiaozuo-2022-11-07.xlsx'] as const;
const [LAST, THIS] = NAMES;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gasrank 可执行-'));
  for (const name of NAMES)
    copyFileSync(path.join(ROOT, 'fixtures', name), path.join(folder, name));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Output of the program that Node runs. */
const byNode = (args: readonly string[]) =>
  spawnSync(process.execPath, [GASRANK, ...args], { cwd: folder, encoding: 'utf8' });

test.each(['xlsx', 'docx', 'html', 'png', 'svg', 'md', 'csv', 'json', 'txt'])(
  'writes the same .%s as the program, byte for byte',
  async (extension) => {
    const output = `report.${extension}`;
    const args = ['report', THIS, '--prev', LAST, '-q', '-o', output];
    const { code, stderr } = await gasrank(args, { cwd: folder });
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.not.stringContaining('错误') });
    const own = readFileSync(path.join(folder, output));
    expect(byNode(args).status).toBe(0);
    expect(own).toEqual(readFileSync(path.join(folder, output)));
  },
);

test.each([
  'test/read/files/published.xls',
  'test/read/files/published.ods',
  'test/read/files/published-gb18030.csv',
])('reads %s as the program does', async (file) => {
  const args = ['report', path.join(ROOT, file), '--date', '2022-11-07', '-f', 'json'];
  const { stdout } = await gasrank(args, { cwd: folder });
  expect(JSON.parse(stdout).indicators).toHaveLength(3);
  expect(stdout).toBe(byNode(args).stdout);
});

test('verifies a report', async () => {
  await gasrank(['report', THIS, '--prev', LAST, '-o', 'verified.xlsx'], { cwd: folder });
  expect((await gasrank(['verify', 'verified.xlsx'], { cwd: folder })).code).toBe(0);
});

test('schedules itself, without another program', async () => {
  const line = ['schedule', '--for', 'cron', '--at', 'Mon 08:30', '--log', 'log.txt', '--'];
  const report = ['report', '--latest', '.', '-o', '{date}.html'];
  const { stdout } = await gasrank([...line, ...report], { cwd: folder });
  expect(stdout).toContain(` && ${EXECUTABLE} report --latest`);
});

test('makes a page of dropped files beside them, named like this period', async () => {
  const dropped = [path.join(folder, THIS), path.join(folder, LAST)];
  for (const files of [dropped, [...dropped].reverse()]) {
    const page = path.join(folder, 'jiaozuo-2022-11-07.html');
    rmSync(page, { force: true });
    // The second run replaces the first one's page.
    for (let run = 0; run < 2; run++) {
      const { code, stderr } = await gasrank(files, { cwd: ROOT });
      expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining(page) });
    }
    expect(readFileSync(page, 'utf8')).toContain('2022年11月7日');
  }
});

test('replaces no page that it did not make', async () => {
  const page = path.join(folder, 'other.html');
  copyFileSync(path.join(folder, THIS), path.join(folder, 'other.xlsx'));
  writeFileSync(page, '<p>ours</p>');
  const { code, stderr } = await gasrank([path.join(folder, 'other.xlsx')], { cwd: ROOT });
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('不会覆盖') });
  expect(readFileSync(page, 'utf8')).toBe('<p>ours</p>');
});

test('says in words what is wrong with a dropped file', async () => {
  const file = path.join(folder, '说明.txt');
  writeFileSync(file, '各县区:\n请按时报送。\n');
  const { code, stderr } = await gasrank([file], { cwd: ROOT });
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: expect.stringMatching(/^错误：.*说明\.txt/u),
  });
});
