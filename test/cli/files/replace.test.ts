/** Files that are written while things go wrong: each is whole at every moment, old or new, and nothing else stays. */
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFiles } from '../../../src/cli/files/replace.ts';
import { GASRANK, gasrank, ROOT } from '../run.ts';

const FAULTS = fileURLToPath(new URL('faults.cjs', import.meta.url));
const INPUT = 'jiaozuo-2022-11-07.xlsx';
const REPORT = ['report', `../${INPUT}`, '-o', 'out.md', '-o', 'out.json'];
const ENVIRONMENT = { ...process.env, LC_ALL: 'zh_CN.UTF-8' };
const OLD = 'old';
/** Points of two outputs that replace others: six each until it is flushed, then four each to put it in its place. */
const FLUSHED = 2 * 6;
const POINTS = FLUSHED + 2 * 4;
const SECRET = /^\.gasrank-/u;

let base = '';
let cwd = '';
beforeEach(() => {
  base = mkdtempSync(path.join(tmpdir(), 'gasrank-'));
  cwd = path.join(base, '报表');
  mkdirSync(cwd);
  cpSync(path.join(ROOT, 'fixtures', INPUT), path.join(base, INPUT));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const inFolder = (name: string) => path.join(cwd, name);
const textOf = (name: string) => readFileSync(inFolder(name), 'utf8');

function writeOld(...names: readonly string[]): void {
  for (const name of names) writeFileSync(inFolder(name), OLD);
}

/** Runs gasrank in the folder while the system fails as `faults.cjs` says. */
function runWith(faults: object, args: readonly string[] = REPORT) {
  const env = { ...ENVIRONMENT, FAULTS: JSON.stringify(faults) };
  const argv = ['--require', FAULTS, GASRANK, ...args];
  const { status, signal, stderr } = spawnSync(process.execPath, argv, { cwd, env });
  return { code: status, signal, stderr: stderr.toString() };
}

/** Output of a run without faults, always the same. */
const known: Record<string, string> = {};
function wholeFiles(): Readonly<Record<string, string>> {
  if ('out.md' in known) return known;
  expect(runWith({}).code).toBe(0);
  for (const name of ['out.md', 'out.json']) known[name] = textOf(name);
  expect(known['out.md']).toMatch(/^# 焦作市/u);
  return known;
}

/** Tries one point of the writing after the other until a run gets through, each with old files; returns how many. */
function tryPoints(faults: object, afterwards: (outcome: ReturnType<typeof runWith>) => void) {
  for (let at = 1; ; at++) {
    writeOld('out.md', 'out.json');
    const outcome = runWith({ ...faults, at });
    if (outcome.stderr.endsWith('unreached\n')) return at - 1;
    afterwards(outcome);
  }
}

function expectWhole(whole: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(whole)) expect([OLD, text]).toContain(textOf(name));
}

const tell = (line: string) => process.stdout.write(`${line}\n`);

const litter = () => readdirSync(cwd).filter((name) => !['out.md', 'out.json'].includes(name));

/** A hundred runs of gasrank take their time on a busy machine. */
const MANY_RUNS = { timeout: 300_000 };

describe('two outputs are each old or new when the run', MANY_RUNS, () => {
  it('is killed at any point, and the next run takes away what that leaves', () => {
    const whole = wholeFiles();
    const points = tryPoints({ signal: 'SIGKILL' }, ({ signal }) => {
      expect(signal).toBe('SIGKILL');
      expectWhole(whole);
      const left = litter();
      expect(left.filter((name) => !SECRET.test(name))).toEqual([]);
      expect(left.length).toBeLessThanOrEqual(2);
    });
    tell(`killed at ${points} points`);
    expect(points).toBe(POINTS);
    expect(litter()).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('is ended by a signal at any point', () => {
    const whole = wholeFiles();
    let finished = 0;
    const points = tryPoints({ signal: 'SIGTERM' }, ({ signal, code }) => {
      expectWhole(whole);
      expect(litter()).toEqual([]);
      if (signal === 'SIGTERM') return;
      // A started write may finish.
      expect([code, textOf('out.md'), textOf('out.json')]).toEqual([0, ...Object.values(whole)]);
      finished++;
    });
    tell(`ended at ${points} points, of which ${finished} too late`);
    expect(points).toBe(POINTS);
  });

  it('is refused at any point', () => {
    const whole = wholeFiles();
    let refused = 0;
    const points = tryPoints({ code: 'EIO' }, ({ code, stderr }) => {
      expectWhole(whole);
      expect(litter()).toEqual([]);
      const isNew = Object.entries(whole).every(([name, text]) => textOf(name) === text);
      expect(code).toBe(isNew ? 0 : 3);
      if (!isNew) refused++;
      expect(stderr).toMatch(
        isNew ? /写出 out\.md、out\.json.*\n$/u : /(?:^|\n)错误：无法写入“out\..*\n$/u,
      );
    });
    tell(`refused at ${points} points`);
    // The folder's flushing may fail.
    expect([points, refused]).toEqual([POINTS, POINTS - 2 * 3]);
  });
});

describe.skipIf(process.platform === 'win32')('a full disk leaves all as it was', MANY_RUNS, () => {
  it('where the system allows files of a few kilobytes only', () => {
    const whole = wholeFiles();
    let points = 0;
    for (; ; points++) {
      writeOld('out.md', 'out.json');
      const shell = `ulimit -f ${2 * points}; exec "$0" "$@"`;
      const argv = ['-c', shell, process.execPath, GASRANK, ...REPORT];
      const { status, stderr } = spawnSync('bash', argv, { cwd, env: ENVIRONMENT });
      expect(litter()).toEqual([]);
      if (status === 0) break;
      expect(status).toBe(3);
      expect(stderr.toString()).toContain('文件超过系统允许的大小');
      expect([textOf('out.md'), textOf('out.json')]).toEqual([OLD, OLD]);
    }
    tell(`stopped by the system at ${points} sizes`);
    expect(points).toBeGreaterThan(2);
    expectWhole(whole);
  });

  it('on a small file system, where one may be mounted', ({ skip }) => {
    const mounted = (size: number) =>
      spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}k`, 'tmpfs', cwd]).status === 0;
    const unmount = () => spawnSync('umount', [cwd]);
    let points = 0;
    for (; ; points++) {
      if (!mounted(12 + 4 * points)) return skip();
      try {
        writeOld('out.md', 'out.json');
        const { code, stderr } = runWith({});
        expect(litter()).toEqual([]);
        if (code === 0) break;
        expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringMatching(/磁盘已满/u) });
        expect([textOf('out.md'), textOf('out.json')]).toEqual([OLD, OLD]);
      } finally {
        unmount();
      }
    }
    tell(`filled ${points} file systems`);
    expect(points).toBeGreaterThan(1);
  });
});

it.skipIf(process.platform === 'win32')('a read-only folder is left as it was', () => {
  writeOld('out.md', 'out.json');
  chmodSync(inFolder('out.md'), 0o666);
  chmodSync(base, 0o755);
  chmodSync(cwd, 0o555);
  // Root may write everywhere.
  const { code, stderr } = runWith(process.getuid?.() === 0 ? { user: 65_534 } : {});
  chmodSync(cwd, 0o755);
  expect(code).toBe(3);
  expect(stderr).toMatch(/(?:^|\n)错误：无法写入“out\.md”（没有权限）.*\n$/u);
  expect([textOf('out.md'), textOf('out.json'), litter()]).toEqual([OLD, OLD, []]);
});

describe('a file that is open elsewhere', () => {
  it.each([
    ['EBUSY', 1],
    ['EPERM', 2],
    ['EACCES', 4],
  ])('is replaced once it is closed (%s, %i times)', (code, busy) => {
    const whole = wholeFiles();
    writeOld('out.md', 'out.json');
    expect(runWith({ code, busy }).code).toBe(0);
    expect([textOf('out.md'), textOf('out.json')]).toEqual(Object.values(whole));
    expect(litter()).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('is waited for no longer after a signal', () => {
    writeOld('out.md', 'out.json');
    const faults = { code: 'EBUSY', busy: 99, at: FLUSHED + 1, signal: 'SIGINT' };
    expect(runWith(faults).signal).toBe('SIGINT');
    expect([textOf('out.md'), textOf('out.json'), litter()]).toEqual([OLD, OLD, []]);
  });

  it('has the report beside it when it stays open; the other output is written', () => {
    const whole = wholeFiles();
    writeOld('out.md', 'out.json');
    const { code, stderr } = runWith({ code: 'EBUSY', busy: 5 });
    const [beside = '', ...others] = litter();
    expect(others).toEqual([]);
    expect(beside).toMatch(/^out \(\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\)\.md$/u);
    expect([textOf('out.md'), textOf(beside)]).toEqual([OLD, whole['out.md']]);
    expect(textOf('out.json')).toBe(whole['out.json']);
    expect(code).toBe(3);
    expect(stderr).toMatch(/(?:^|\n)错误：“out\.md”正被占用.*“out \(.*\)\.md”.*\n$/u);
  });

  it('is not a folder, without waiting', async () => {
    const blocked = inFolder('dir');
    mkdirSync(blocked);
    const { files, failure } = await replaceFiles([{ file: blocked, content: 'new' }], [0]);
    expect([files, failure?.detail]).toEqual([
      [],
      { code: 'output-unwritable', file: blocked, reason: 'EISDIR' },
    ]);
  });
});

it('eight runs at once leave one whole report', async () => {
  const args = (sort: string) => ['report', `../${INPUT}`, '--sort', sort, '-o', 'out.md'];
  const whole: string[] = [];
  for (const sort of ['sheet', 'rank']) {
    expect(runWith({}, args(sort)).code).toBe(0);
    whole.push(textOf('out.md'));
  }
  expect(whole[0]).not.toBe(whole[1]);
  const sorts = ['sheet', 'rank', 'sheet', 'rank', 'sheet', 'rank', 'sheet', 'rank'];
  const outcomes = await Promise.all(sorts.map((sort) => gasrank(args(sort), { cwd })));
  expect(outcomes.map(({ code }) => code)).toEqual(sorts.map(() => 0));
  expect(whole).toContain(textOf('out.md'));
  expect(readdirSync(cwd)).toEqual(['out.md']);
  tell(`${sorts.length} runs at once`);
});

it('only what killed runs of this machine have left is taken away', async () => {
  const child = spawn(process.execPath, ['--version']);
  await new Promise((resolve) => child.on('close', resolve));
  const host = hostname().replace(/[^\w]/gu, '').slice(0, 40);
  const names = {
    killed: `.gasrank-${host}-${child.pid}-a1.tmp`,
    running: `.gasrank-${host}-${process.ppid}-a1.tmp`,
    elsewhere: `.gasrank-another.${host}-${child.pid}-a1.tmp`,
    other: `.gasrank-${host}-notes.tmp`,
  };
  writeOld(...Object.values(names));
  const { files } = await replaceFiles([{ file: inFolder('out.md'), content: 'new' }]);
  expect(files).toEqual([inFolder('out.md')]);
  const { running, elsewhere, other } = names;
  expect(readdirSync(cwd).sort()).toEqual([elsewhere, other, running, 'out.md'].sort());
});

it('folders are made, and none is left when nothing could be written', async () => {
  const inner = inFolder('2022/11/out.md');
  const both = [
    { file: inner, content: 'new' },
    { file: cwd, content: 'new' },
  ];
  const { files, failure } = await replaceFiles(both);
  expect([files, failure?.exitCode, readdirSync(cwd)]).toEqual([[], 3, []]);
  expect(await replaceFiles(both.slice(0, 1))).toEqual({
    ...{ files: [inner], takenOver: [], failure: null },
  });
  expect(readFileSync(inner, 'utf8')).toBe('new');
});
