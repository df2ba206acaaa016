/** gasrank on Windows, in wine: paths, names, locked files, encodings, and the task of `schedule`. */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gasrank as gasrankHere, ROOT } from '../cli/run.ts';
import { openWindows, type Windows } from './wine.ts';

const FOLDER = '各 期';
const THIS = '本周 表.xlsx';
const LAST = '上周.xlsx';

let windows: Windows;
const file = (...names: readonly string[]) => path.join(windows.drive, ...names);

beforeAll(() => {
  windows = openWindows();
  mkdirSync(file(FOLDER));
  cpSync(path.join(ROOT, 'fixtures/jiaozuo-2022-11-07.xlsx'), file(FOLDER, THIS));
  cpSync(path.join(ROOT, 'fixtures/jiaozuo-2022-10-31.xlsx'), file(FOLDER, LAST));
  cpSync(path.join(ROOT, 'test/read/files/published.xls'), file('published.xls'));
}, 300_000);
afterAll(() => windows.close());

/** Run of gasrank on this system with the same files. */
const here = (args: readonly string[], cwd = file(FOLDER)) => gasrankHere(args, { cwd });

describe('a report is the same as on this system', () => {
  it.each(['terminal', 'markdown', 'csv', 'html'])('as %s', async (format) => {
    const args = ['report', THIS, LAST, '-f', format];
    const run = windows.gasrank(args, FOLDER);
    expect(run).toEqual(await here(args));
    expect(run.code).toBe(0);
  });

  it('as a workbook, but for its links and time', async () => {
    const args = ['report', THIS, LAST, '-o', '报 表.xlsx'];
    expect(windows.gasrank(args, FOLDER)).toEqual(await here(args.with(-1, '报 表.xlsx')));
    const verified = windows.gasrank(['verify', '报 表.xlsx'], FOLDER);
    expect(verified).toMatchObject({ code: 0, stderr: '' });
  });

  it('from .xls, read in a worker', async () => {
    const args = ['report', 'published.xls', '-f', 'csv'];
    const run = windows.gasrank(args);
    expect(run).toEqual(await here(args, windows.drive));
    expect(run.stdout.split('\n').length).toBeGreaterThan(11);
  });

  it('from CSV with CRLF', async () => {
    const rows = ['进度表', '2022.11.7', '县区,户数,已安装数', '甲县,100,90', '乙县,100,80', ''];
    writeFileSync(file('crlf.csv'), rows.join('\r\n'));
    const args = ['report', 'crlf.csv', '-f', 'csv'];
    const run = windows.gasrank(args);
    expect(run).toEqual(await here(args, windows.drive));
    expect(run.stdout).toContain('甲县,100,90');
  });
});

describe('a path is understood', () => {
  it.each([
    ['with a drive', `D:\\${FOLDER}\\${THIS}`],
    ['with slashes', `d:/${FOLDER}/${THIS}`],
    ['below the current folder of its drive', `D:${THIS}`],
    ['without limits of length', `\\\\?\\D:\\${FOLDER}\\${THIS}`],
    ['in other case', `D:\\${FOLDER}\\${THIS.replace('xlsx', 'XLSX')}`],
  ])('%s', (_, name) => {
    const run = windows.gasrank(['report', name, LAST, '-f', 'csv', '-q'], FOLDER);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toContain('温县');
  });

  it('of a server that does not answer is named in the message', () => {
    const name = '\\\\nobody\\共享\\本周.xlsx';
    const { code, stderr } = windows.gasrank(['report', name]);
    expect(code).toBe(2);
    expect(stderr).toContain(`“${name}”`);
    expect(stderr).not.toMatch(/^ +at /mu);
  });
});

describe('an output never replaces an input under another name', () => {
  it.each([
    ['other case', THIS.replace('xlsx', 'XLSX')],
    ['a drive', `D:\\${FOLDER}\\${THIS}`],
    ['a drive without a folder', `d:${THIS}`],
    ['a long path', `\\\\?\\d:\\${FOLDER}\\${THIS}`],
  ])('%s', (_, output) => {
    const before = readFileSync(file(FOLDER, THIS));
    const { code, stderr } = windows.gasrank(['report', THIS, '-f', 'xlsx', '-o', output], FOLDER);
    expect(readFileSync(file(FOLDER, THIS)).equals(before)).toBe(true);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('不会覆盖') });
  });
});

describe('a file that another program holds', () => {
  it('cannot be read: the message says so', async () => {
    const { code, stderr } = await windows.whileLocked(`D:\\${FOLDER}\\${THIS}`, () =>
      windows.gasrank(['report', THIS], FOLDER),
    );
    expect(code).toBe(2);
    expect(stderr).toContain(THIS);
    expect(stderr).not.toMatch(/^ +at /mu);
  });

  it('is not replaced; the report is written beside it', async () => {
    const old = Buffer.from('old');
    writeFileSync(file(FOLDER, 'held.json'), old);
    const before = readdirSync(file(FOLDER));
    const { code, stderr } = await windows.whileLocked(`D:\\${FOLDER}\\held.json`, () =>
      windows.gasrank(['report', THIS, LAST, '-o', 'held.json'], FOLDER),
    );
    expect(code).toBe(3);
    expect(stderr).toContain('held.json');
    expect(readFileSync(file(FOLDER, 'held.json')).equals(old)).toBe(true);
    const added = readdirSync(file(FOLDER)).filter((name) => !before.includes(name));
    expect(added).toHaveLength(1);
    expect(JSON.parse(readFileSync(file(FOLDER, added[0] ?? ''), 'utf8'))).toHaveProperty('schema');
  });
});

/** Runs a command line in cmd.exe, in a folder, and appends to a log all that it prints. */
const cmd = (line: string, { cwd, log }: { cwd: string; log: string }) => {
  const words = [`/d /s /c "${line} >> "${log}" 2>&1"`];
  const options = { cwd, windowsVerbatimArguments: true };
  const call = `spawnSync('cmd.exe', ${JSON.stringify(words)}, ${JSON.stringify(options)})`;
  return windows.script(`process.exitCode = require('node:child_process').${call}.status;`);
};

it('the recorded command runs again as it is', () => {
  const alias = '温县=温 县&旧';
  const files = [`D:\\${FOLDER}\\${THIS}`, `D:\\${FOLDER}\\${LAST}`];
  const args = ['report', ...files, '--alias', alias, '-f', 'json', '-q'];
  const first = windows.gasrank(args);
  const { made } = JSON.parse(first.stdout);
  expect(made.command).toBe(
    `gasrank report "${files[0]}" "${files[1]}" --alias "${alias}" -f json -q`,
  );
  const program = `"${windows.node}" "${windows.program}"`;
  cmd(
    made.command.replace(/^gasrank/u, () => program),
    { cwd: 'D:\\', log: 'again.json' },
  );
  expect(readFileSync(file('again.json'), 'utf8')).toBe(first.stdout + first.stderr);
});

// The cmd.exe of wine knows neither `( … ) >> log` in one line nor `chcp 65001`, so that only the report itself is run.
it('the task of schedule runs the report in its folder', () => {
  const printed = windows.gasrank(
    ['schedule', '--', 'report', '--latest', '.', '-o', '定时 {date}.xlsx'],
    FOLDER,
  );
  expect(printed.code).toBe(0);
  const textOf = (tag: string) =>
    (new RegExp(`<${tag}>(.*)</${tag}>`, 'u').exec(printed.stdout)?.[1] ?? '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
  const [, run = '', log = ''] =
    /& \(echo %date% %time% & (.*)\) >> "(.*)" 2>&1"$/u.exec(textOf('Arguments')) ?? [];
  const cwd = textOf('WorkingDirectory');
  expect({ cwd, log }).toEqual({ cwd: `D:\\${FOLDER}`, log: `D:\\${FOLDER}\\gasrank.log` });
  expect(cmd(run, { cwd, log }).code).toBe(0);
  expect(readdirSync(file(FOLDER))).toContain('定时 2022-11-07.xlsx');
  expect(readFileSync(file(FOLDER, 'gasrank.log'), 'utf8')).toContain('定时 2022-11-07.xlsx');
  expect(cmd(run.replace('.xlsx', '.pdf'), { cwd, log }).code).toBe(2);
});
