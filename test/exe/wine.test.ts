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
import { fontOf } from '../font.ts';

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

test.each(['xlsx', 'docx', 'html', 'svg', 'md', 'csv', 'json', 'txt'])(
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

test('draws pictures with the font of the configuration, byte for byte as here', () => {
  const groups: [number, number][] = [
    [0x20, 0x7e],
    [0xb7, 0xd7],
    [0x2013, 0x2026],
    [0x25a0, 0x25ff],
    [0x3001, 0x3011],
    [0x4e00, 0x9fa5],
    [0xff00, 0xff20],
  ];
  writeFileSync(path.join(folder, 'font.ttf'), fontOf({ family: 'Own', groups }));
  writeFileSync(path.join(folder, 'fonts.json'), '{ "fonts": { "file": "font.ttf" } }');
  for (const command of [
    ['report', THIS, '--prev', LAST],
    ['trend', THIS, LAST],
  ]) {
    const args = [...command, '--config', 'fonts.json', '-q', '-o', 'drawn.png'];
    expect(windows(args)).toMatchObject({ status: 0 });
    const own = readFileSync(path.join(folder, 'drawn.png'));
    expect(own.toString('latin1', 1, 4)).toBe('PNG');
    expect(spawnSync(process.execPath, [GASRANK, ...args], { cwd: folder }).status).toBe(0);
    expect(own).toEqual(readFileSync(path.join(folder, 'drawn.png')));
  }
});

test('says where it looked for a font', () => {
  const { status, stderr } = windows(['report', THIS, '-o', 'none.png', '--lang', 'en', '-q']);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^error: No font with Chinese characters was found in .*Fonts/u);
});

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
