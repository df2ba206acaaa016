/** The executable for Windows, under wine: what it writes is what the program writes here. */
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GASRANK, ROOT } from '../cli/run.ts';

const EXECUTABLE = path.join(ROOT, 'exe/gasrank.exe');
const [LAST, THIS] = ['jiaozuo-2022-10-31.xlsx', 'jiaozuo-2022-11-07.xlsx'] as const;

let folder: string;
let environment: NodeJS.ProcessEnv;

beforeAll(() => {
  const root = mkdtempSync(path.join(tmpdir(), 'gasrank-wine-'));
  environment = { ...process.env, WINEPREFIX: path.join(root, 'prefix'), WINEDEBUG: '-all' };
  for (const args of [
    ['wineboot', '-i'],
    ['winecfg', '-v', 'win10'],
  ]) {
    const { error, status } = spawnSync('wine', args, { env: environment });
    if (error || status !== 0) throw new Error('These tests need wine.', { cause: error });
  }
  folder = path.join(root, '各期 表');
  mkdirSync(folder);
  for (const name of [LAST, THIS])
    copyFileSync(path.join(ROOT, 'fixtures', name), path.join(folder, name));
  copyFileSync(
    path.join(ROOT, 'test/read/files/published.xls'),
    path.join(folder, 'published.xls'),
  );
}, 120_000);

afterAll(() => {
  spawnSync('wineserver', ['-k'], { env: environment });
  rmSync(path.dirname(folder), { recursive: true, force: true });
});

/** Runs the executable with its output in files, since wine cannot write to a pipe of Unix. */
function windows(args: readonly string[]) {
  const [out, errors] = ['stdout.txt', 'stderr.txt'].map((name) => path.join(folder, name));
  const streams = [out, errors].map((file) => openSync(file ?? '', 'w'));
  const { status } = spawnSync('wine', [EXECUTABLE, ...args], {
    ...{ cwd: folder, env: environment, stdio: ['ignore', ...streams] },
  });
  for (const stream of streams) closeSync(stream);
  const text = (file = '') => readFileSync(file, 'utf8');
  return { status, stdout: text(out), stderr: text(errors) };
}

/** A file of the folder as Windows names it. */
const windowsPath = (name: string) => `Z:${path.join(folder, name).replaceAll('/', '\\')}`;

test.each(['xlsx', 'html', 'md', 'csv', 'json', 'txt'])(
  'writes the same .%s as here, byte for byte',
  (extension) => {
    const output = `report.${extension}`;
    const args = ['report', THIS, '--prev', LAST, '-q', '-o', output];
    expect(windows(args)).toMatchObject({ status: 0 });
    const own = readFileSync(path.join(folder, output));
    expect(spawnSync(process.execPath, [GASRANK, ...args], { cwd: folder }).status).toBe(0);
    expect(own).toEqual(readFileSync(path.join(folder, output)));
  },
);

test('reads an .xls in its worker', () => {
  const args = ['report', 'published.xls', '--date', '2022-11-07', '-f', 'json'];
  const { stdout } = windows(args);
  const here = spawnSync(process.execPath, [GASRANK, ...args], { cwd: folder, encoding: 'utf8' });
  expect(stdout).toBe(here.stdout);
  expect(JSON.parse(stdout).indicators).toHaveLength(3);
});

test('verifies a report, and schedules itself', () => {
  windows(['report', THIS, '--prev', LAST, '-o', 'verified.xlsx']);
  expect(windows(['verify', 'verified.xlsx'])).toMatchObject({ status: 0 });
  const report = ['report', '--latest', '.', '-o', '{date}.html'];
  const { stdout } = windows([
    'schedule',
    '--at',
    'Mon 08:30',
    '--log',
    'log.txt',
    '--',
    ...report,
  ]);
  expect(stdout).toContain(`${`Z:${EXECUTABLE}`.replaceAll('/', '\\')} report --latest`);
});

test('makes a page of dropped files, and replaces no other page', () => {
  const page = path.join(folder, 'jiaozuo-2022-11-07.html');
  const dropped = [LAST, THIS].map(windowsPath);
  expect(windows(dropped)).toMatchObject({ status: 0, stderr: expect.stringContaining('.html') });
  expect(readFileSync(page, 'utf8')).toContain('2022年11月7日');
  writeFileSync(page, '<p>ours</p>');
  expect(windows(dropped)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('不会覆盖'),
  });
  expect(readFileSync(page, 'utf8')).toBe('<p>ours</p>');
});
