import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CONFIG_NAME } from '../../../src/cli/config/config.ts';
import { GASRANK, gasrank, ROOT } from '../run.ts';

const THIS = 'jiaozuo-2022-11-07.xlsx';
const LAST = 'jiaozuo-2022-10-31.xlsx';
const REPORT = ['report', THIS, '--prev', LAST];
const lastLine = (written: string) =>
  `2022-11-07：11 个地区、3 项指标；读取 ${THIS}、${LAST}；配置 ${CONFIG_NAME}；写出 ${written}；错误 0、警告 0、提示 0\n`;

let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), 'gasrank-'));
  for (const name of [THIS, LAST]) await cp(path.join(ROOT, 'fixtures', name), inFolder(name));
  // The only finding about the figures.
  await writeFile(inFolder(CONFIG_NAME), '{"smallBase":0}');
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

const inFolder = (file: string) => path.join(cwd, file);

describe('-o', () => {
  it.each([
    ['out.md', 'markdown'],
    ['out.json', 'json'],
    ['out.txt', 'terminal'],
    ['out.html', 'html'],
  ])('writes %s as %s, byte for byte what standard output would get', async (file, format) => {
    const written = await gasrank([...REPORT, '-o', file], { cwd });
    expect(written).toEqual({ stdout: '', stderr: lastLine(file), code: 0 });
    const piped = await gasrank([...REPORT, '-f', format], { cwd });
    // JSON and HTML contain their command line.
    const text = (await readFile(inFolder(file), 'utf8')).replace(`-o ${file}`, `-f ${format}`);
    expect(text).toBe(piped.stdout);
  });

  it('writes CSV with a byte order mark, which a pipe does not get', async () => {
    await gasrank([...REPORT, '-o', 'out.csv'], { cwd });
    const piped = await gasrank([...REPORT, '-f', 'csv'], { cwd });
    expect(piped.stdout).toMatch(/^date,device,gas,region,/u);
    expect(await readFile(inFolder('out.csv'), 'utf8')).toBe(`\uFEFF${piped.stdout}`);
  });

  it('writes an Excel workbook, to a file or down a pipe', async () => {
    await gasrank([...REPORT, '-o', 'out.xlsx'], { cwd });
    expect((await readFile(inFolder('out.xlsx'))).subarray(0, 4).toString('hex')).toBe('504b0304');
    const piped = await gasrank([...REPORT, '-f', 'xlsx'], { cwd });
    expect(piped.stdout.slice(0, 2)).toBe('PK');
  });

  it.skipIf(process.platform === 'win32')(
    'tells one file behind two names, also of a folder',
    async () => {
      await mkdir(inFolder('real'));
      await symlink('real', inFolder('link'));
      const outputs = ['-o', 'link/new/out.md', '-o', 'real/new/out.md'];
      const { stderr, code } = await gasrank([...REPORT, ...outputs], { cwd });
      expect([code, stderr]).toEqual([2, expect.stringContaining('real/new/out.md')]);
      expect(await readdir(inFolder('real'))).toEqual([]);
    },
  );

  it.skipIf(process.platform === 'win32')(
    'writes the file that links lead to, from the folder in which they are',
    async () => {
      await mkdir(inFolder('far/real'), { recursive: true });
      await symlink('far/real', inFolder('link'));
      await symlink('other.md', inFolder('far/real/out.md'));
      await symlink('../out.md', inFolder('far/real/other.md'));
      expect((await gasrank([...REPORT, '-o', 'link/out.md'], { cwd })).code).toBe(0);
      expect(await readFile(inFolder('far/out.md'), 'utf8')).toMatch(/^# /u);
      expect(await readlink(inFolder('far/real/out.md'))).toBe('other.md');
    },
  );

  it('- is standard output', async () => {
    const { stdout, code } = await gasrank([...REPORT, '-f', 'md', '-o', '-'], { cwd });
    expect(stdout).toMatch(/^# 焦作市/u);
    expect(code).toBe(0);
  });

  it('replaces what was there, leaves nothing beside it, says nothing when quiet', async () => {
    await writeFile(inFolder('out.md'), 'old');
    const { stderr } = await gasrank([...REPORT, '-q', '-o', 'out.md'], { cwd });
    expect(stderr).toBe('');
    expect(await readFile(inFolder('out.md'), 'utf8')).toMatch(/^# /u);
    expect((await readdir(cwd)).sort()).toEqual([LAST, THIS, CONFIG_NAME, 'out.md'].sort());
  });

  it.skipIf(process.platform === 'win32')('keeps links and permissions', async () => {
    await writeFile(inFolder('real.md'), 'old', { mode: 0o640 });
    await symlink('real.md', inFolder('link.md'));
    await gasrank([...REPORT, '-o', 'link.md'], { cwd });
    expect(await readlink(inFolder('link.md'))).toBe('real.md');
    expect(await readFile(inFolder('real.md'), 'utf8')).toMatch(/^# /u);
    expect((await stat(inFolder('real.md'))).mode & 0o777).toBe(0o640);
    await symlink('yet-to-come.md', inFolder('ahead.md'));
    await gasrank([...REPORT, '-o', 'ahead.md'], { cwd });
    expect(await readlink(inFolder('ahead.md'))).toBe('yet-to-come.md');
    expect(await readFile(inFolder('yet-to-come.md'), 'utf8')).toMatch(/^# /u);
  });

  it.skipIf(process.platform === 'win32')(
    'writes straight to what is no regular file',
    async () => {
      const { code, stderr } = await gasrank([...REPORT, '-f', 'md', '-o', '/dev/null'], { cwd });
      expect({ code, stderr }).toEqual({ code: 0, stderr: lastLine('/dev/null') });
      expect((await stat('/dev/null')).isFile()).toBe(false);
    },
  );

  it('leaves the old file as it was when the input is bad', async () => {
    await writeFile(inFolder('out.md'), 'old');
    await writeFile(inFolder('bad.xlsx'), 'no workbook');
    const { code } = await gasrank(['report', 'bad.xlsx', '-o', 'out.md'], { cwd });
    expect(code).toBe(2);
    expect(await readFile(inFolder('out.md'), 'utf8')).toBe('old');
  });

  it('leaves a folder that stands in the way, and no litter', async () => {
    const { code, stderr, stdout } = await gasrank([...REPORT, '-f', 'md', '-o', '.'], { cwd });
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toMatch(/^错误：无法写入“\.”/u);
    expect((await readdir(cwd)).sort()).toEqual([LAST, THIS, CONFIG_NAME].sort());
  });

  it.each([THIS, `./${THIS}`, LAST])('never overwrites the input %s', async (output) => {
    const before = await readFile(inFolder(THIS));
    const { code } = await gasrank([...REPORT, '-o', output], { cwd });
    expect(code).toBe(2);
    expect(await readFile(inFolder(THIS))).toEqual(before);
  });
});

it('ends quietly when the reader of its pipe has gone', async () => {
  const child = spawn(process.execPath, [GASRANK, ...REPORT, '-q'], { cwd });
  child.stdout.destroy();
  let stderr = '';
  for await (const chunk of child.stderr.setEncoding('utf8')) stderr += String(chunk);
  const code = child.exitCode ?? (await new Promise((resolve) => child.on('close', resolve)));
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
});

it.skipIf(process.platform !== 'linux')(
  'a full disk behind standard output is exit 3',
  async () => {
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, [GASRANK, ...REPORT], {
      cwd,
      stdio: ['ignore', full, 'pipe'],
    });
    closeSync(full);
    const stderr = await text(child.stderr ?? Readable.from([]));
    const code = child.exitCode ?? (await new Promise((resolve) => child.on('close', resolve)));
    expect({ stderr, code }).toEqual({
      stderr: '错误：无法写到标准输出（磁盘已满）。\n',
      code: 3,
    });
  },
);

it('prints no control characters of a file name', async () => {
  const { stderr } = await gasrank(['report', 'a\u001b[31mb\u202e.xlsx'], { cwd });
  expect(stderr).toBe('错误：找不到文件“a [31mb .xlsx”；请核对路径。\n');
});
