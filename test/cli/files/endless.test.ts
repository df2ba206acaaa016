/** Endless files, special files and broken links: every command reports them in one sentence without waiting. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gasrank, ROOT } from '../run.ts';

const THIS = 'jiaozuo-2022-11-07.xlsx';
const LAST = 'jiaozuo-2022-10-31.xlsx';
const CONFIG = 'gasrank.config.json';

let cwd = '';
const inFolder = (name: string) => path.join(cwd, name);

/** A folder with this period's sheet and the files of `add`. */
function sheetIn(name: string, add: (folder: string) => void): void {
  mkdirSync(inFolder(name));
  copyFileSync(path.join(ROOT, 'fixtures', THIS), inFolder(`${name}/${THIS}`));
  copyFileSync(path.join(ROOT, 'fixtures', LAST), inFolder(`${name}/${LAST}`));
  add(inFolder(name));
}

const recordOf = (file: string) => ({
  ...{ schema: 'gasrank.report/1', ties: 'competition', rankBy: 'exact', title: '', indicators: [] },
  ...{ date: '2022-11-07', previousDate: null },
  sources: [{ role: 'this', file, sheet: '进度表', date: '2022-11-07', sha256: '0'.repeat(64) }],
  made: {
    ...{ version: '0.1.0', command: '' },
    rules: { decimals: null, aliases: [], vocabulary: {} },
  },
});

const pipe = (file: string) => execFileSync('mkfifo', [file]);

describe.skipIf(process.platform === 'win32')('on Unix', () => {
  beforeAll(() => {
    cwd = mkdtempSync(path.join(tmpdir(), 'gasrank-'));
    sheetIn('sheets', (folder) => {
      pipe(path.join(folder, 'pipe'));
      symlinkSync('loop', path.join(folder, 'loop'));
      symlinkSync('/dev/zero', path.join(folder, 'zero'));
      symlinkSync(path.join(folder, 'pipe'), path.join(folder, 'linked'));
      writeFileSync(path.join(folder, 'forged.json'), JSON.stringify(recordOf('pipe')));
    });
    sheetIn('pipe-config', (folder) => pipe(path.join(folder, CONFIG)));
    sheetIn('loop-config', (folder) => symlinkSync(CONFIG, path.join(folder, CONFIG)));
    sheetIn('zero-config', (folder) => symlinkSync('/dev/zero', path.join(folder, CONFIG)));
    sheetIn('pipe-latest', (folder) => {
      pipe(path.join(folder, 'pipe'));
      symlinkSync('pipe', path.join(folder, 'b.csv'));
    });
    sheetIn('loop-latest', (folder) => symlinkSync('b.csv', path.join(folder, 'b.csv')));
  });
  afterAll(() => rmSync(cwd, { recursive: true, force: true }));

  const NOT_REGULAR = /^error: "[^"]*(?:pipe|loop|linked|zero|tty)[^"]*" is not a regular file .*\n$/u;
  const LOOPS = /^error: Cannot read "[^"]*loop" \(the link leads back to itself\).*\n$/u;
  const NO_CONFIG = /^error: Cannot read the configuration "[^"]*" \(.*\n$/u;

  it.concurrent.each([
    [['report', 'sheets/pipe'], NOT_REGULAR],
    [['report', 'sheets/linked'], NOT_REGULAR],
    [['report', 'sheets/zero'], NOT_REGULAR],
    [['report', '/dev/zero'], NOT_REGULAR],
    [['report', 'sheets/loop'], LOOPS],
    [['report', `sheets/${THIS}`, '--prev', 'sheets/pipe'], NOT_REGULAR],
    [['check', 'sheets/pipe'], NOT_REGULAR],
    [['check', `sheets/${THIS}`, '--prev', 'sheets/loop'], LOOPS],
    [['explain', '温县', 'sheets/pipe'], NOT_REGULAR],
    [['explain', 'sheets/loop', '温县'], LOOPS],
    [['verify', 'sheets/pipe'], NOT_REGULAR],
    [['report', `sheets/${THIS}`, '--config', 'sheets/pipe'], NO_CONFIG],
    [['report', `pipe-config/${THIS}`], NO_CONFIG],
    [['check', `loop-config/${THIS}`], NO_CONFIG],
    [['explain', '温县', `zero-config/${THIS}`], NO_CONFIG],
    [['inspect', `pipe-config/${THIS}`], NO_CONFIG],
    [['report', '--latest', 'pipe-latest'], /^error: "pipe-latest\/b\.csv" is not a regular .*\n$/u],
    [['report', '--latest', 'loop-latest'], /^error: Cannot read "loop-latest\/b\.csv" .*\n$/u],
    [['schedule', '--', 'report', 'sheets/pipe', '-o', 'x.json'], NOT_REGULAR],
  ] as const)('%j', async (args, message) => {
    const { code, stdout, stderr } = await gasrank([...args], { cwd, env: { LANG: 'en_US' } });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  it.concurrent('inspect shows it of the file, verify of the source', async () => {
    const inspected = await gasrank(['inspect', 'sheets/pipe', 'sheets/loop'], { cwd });
    expect(inspected.code).toBe(2);
    expect(inspected.stdout).toMatch(/不是普通文件[\s\S]*链接绕回了自身/u);
    const verified = await gasrank(['verify', 'sheets/forged.json', '-f', 'json'], { cwd });
    expect(verified.code).toBe(2);
    expect(JSON.parse(verified.stdout).sources[0]).toMatchObject({ found: null, state: 'missing' });
  });

  it.concurrent('--if-changed waits for no output', async () => {
    const args = ['report', `sheets/${THIS}`, '-o', 'sheets/new.json', '--if-changed'];
    expect((await gasrank(args, { cwd })).code).toBe(0);
    rmSync(inFolder('sheets/new.json'));
    symlinkSync(inFolder('nowhere.json'), inFolder('sheets/new.json'));
    expect((await gasrank(args, { cwd })).code).toBe(0);
  });

  /** Output of a command line in bash. */
  const shell = (line: string) => {
    const command = line.replaceAll('gasrank', '"$0" "$1"');
    const bin = path.join(ROOT, 'bin/gasrank.js');
    return execFileSync('bash', ['-c', command, process.execPath, bin], {
      ...{ cwd: inFolder('sheets'), encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    });
  };

  it.each([
    `gasrank report <(cat ${THIS}) --prev <(cat ${LAST}) -f csv`,
    `cat ${THIS} | gasrank report /dev/stdin --prev ${LAST} -f csv`,
    `gasrank report /dev/stdin --prev /dev/fd/3 -f csv < ${THIS} 3< ${LAST}`,
    `gasrank report /dev/fd/3 --prev ${LAST} -f csv 3< <(cat ${THIS})`,
    `gasrank report - --prev ${LAST} -f csv --config <(echo '{"lang": "zh"}') < ${THIS}`,
  ])('what the shell has opened is read: %s', (line) => {
    expect(shell(line)).toBe(shell(`gasrank report ${THIS} --prev ${LAST} -f csv`));
  });

  it.skipIf(process.platform !== 'linux')('no pipe of the runtime itself is waited for', () => {
    const line = `for i in 3 4 5 6 7 8 9 10 11 12; do gasrank inspect /dev/fd/$i; echo $?; done`;
    const codes = shell(line).match(/^\d$/gmu);
    expect(codes).toEqual(Array.from({ length: 10 }, () => '2'));
    expect(shell('gasrank inspect /dev/fd/3 3<> pipe; echo $?')).toMatch(/不是普通文件[\s\S]*\n2\n$/u);
  });

  it('standard input is read once under all its names', () => {
    const line = `cat ${THIS} | gasrank report /dev/stdin --prev - 2>&1; echo $?`;
    expect(shell(line)).toMatch(/只能读一次.*\n2\n$/u);
  });
});
