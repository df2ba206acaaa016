/** Outputs, folders and streams that cannot be written: the exit code shows the result of the run. */
import { execFile, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFiles } from '../../../src/cli/files/replace.ts';
import { GASRANK, gasrank, ROOT } from '../run.ts';

const THIS = 'jiaozuo-2022-11-07.xlsx';
const LATIN_BYTES = Buffer.from('b1ed2e786c7378', 'hex');
const isLinux = process.platform === 'linux';

let cwd = '';
const inFolder = (name: string) => path.join(cwd, name);
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'gasrank-'));
  copyFileSync(path.join(ROOT, 'fixtures', THIS), inFolder(THIS));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

/** Runs a line of a shell, in which `gasrank` is the program. */
function shell(line: string, options: { readonly uid?: number } = {}) {
  const argv = ['-c', line.replaceAll('gasrank', '"$0" "$1"'), process.execPath, GASRANK];
  const env = { ...process.env, LC_ALL: '', LANG: 'en_US.UTF-8' };
  const { status, stdout, stderr } = spawnSync('bash', argv, { cwd, env, ...options });
  return { code: status, stdout: stdout.toString(), stderr: stderr.toString() };
}

/** The exit code of a line of a shell, while others run. */
function exitCodeOf(line: string): Promise<number> {
  const argv = ['-c', line.replaceAll('gasrank', '"$0" "$1"'), process.execPath, GASRANK];
  return new Promise((resolve) => {
    execFile('bash', argv, { cwd }, (error) => resolve(error ? Number(error.code) : 0));
  });
}

describe.skipIf(!isLinux)('with standard error closed or full', () => {
  it.each(['2>/dev/full', '2>&-', '2> >(true)'])('%s', async (stderr) => {
    const args = [
      `report ${THIS} -o o.json`,
      `check ${THIS}`,
      'report missing.xlsx',
      `report ${THIS} -f nonsense`,
      `report ${THIS} -o /proc/nope/x.json`,
    ];
    const lines = args.map((it) => `gasrank ${it} ${stderr} >/dev/null`);
    expect(await Promise.all(lines.map(exitCodeOf))).toEqual([0, 0, 2, 2, 3]);
    expect(existsSync(inFolder('o.json'))).toBe(true);
  });
});

describe('a folder that cannot be made', () => {
  it.skipIf(!isLinux)('is exit 3, although the system reports it as missing', () => {
    const { code, stderr } = shell(`gasrank report ${THIS} -o /proc/nope/a/x.json`);
    expect(code).toBe(3);
    expect(stderr).toMatch(/error: Cannot write "\/proc\/nope\/a\/x\.json" \(its folder does not/u);
  });

  it('leaves none of those around it that were made', async () => {
    const deep = inFolder(`new/${'x'.repeat(300)}/out.json`);
    const { failure } = await replaceFiles([{ file: deep, content: '' }]);
    expect(failure?.detail).toMatchObject({ code: 'output-unwritable', file: deep });
    expect(readdirSync(cwd)).toEqual([THIS]);
  });

  it.each(['newdir/', 'new/dir/', 'newdir/.', './newdir//'])('%s names no file', async (output) => {
    for (const command of ['report', 'check']) {
      const args = [command, THIS, '-f', 'json', '-o', output];
      const { code, stderr } = await gasrank(args, { cwd });
      expect(code).toBe(3);
      expect(stderr).toContain(`错误：无法写入“${output}”（那是文件夹）；请写出其中的文件名。`);
    }
    expect(readdirSync(cwd)).toEqual([THIS]);
  });
});

it.skipIf(process.platform === 'win32').each([
  `gasrank report ${THIS} -q -f csv -o /dev/stdout | cat`,
  `gasrank report ${THIS} -q -f csv -o >(cat) | cat`,
])('a pipe that the shell has opened is written to: %s', (line) => {
  const { stdout } = shell(`gasrank report ${THIS} -q -f csv`);
  expect(shell(line)).toEqual({ code: 0, stdout: `\ufeff${stdout}`, stderr: '' });
});

describe.skipIf(!isLinux)('a name that is not UTF-8', () => {
  const BYTES = "$'\\xb1\\xed'";
  it.each([
    [`gasrank report ${BYTES}.xlsx`, 2],
    [`gasrank report ${THIS} -f json -o ${BYTES}.json`, 2],
    [`gasrank check ${THIS} -f json -o ${BYTES}/x.json`, 2],
    [`mkdir ${BYTES}; cp ${THIS} ${BYTES}; cd ${BYTES}; gasrank report ${THIS} -o x.json`, 2],
  ])('%s', (line, expected) => {
    const { code, stderr } = shell(line);
    expect(code).toBe(expected);
    expect(stderr).toMatch(/error: The name "[^"]*\ufffd\ufffd[^"]*" is not in UTF-8.*\n$/u);
    const written = readdirSync(cwd, { encoding: 'buffer' }).map((name) => name.toString('latin1'));
    expect(written.filter((name) => /\.json|\ufffd/u.test(name))).toEqual([]);
  });

  it('stops --latest, since the sheet may be the newest', () => {
    mkdirSync(inFolder('sheets'));
    copyFileSync(inFolder(THIS), inFolder(`sheets/${THIS}`));
    const name = Buffer.concat([Buffer.from(`${inFolder('sheets')}/`), LATIN_BYTES]);
    writeFileSync(name, 'x');
    const { code, stderr } = shell('gasrank report --latest sheets');
    expect(code).toBe(2);
    expect(stderr).toMatch(/error: The name "sheets\/\ufffd\ufffd\.xlsx" is not in UTF-8/u);
  });
});

describe.skipIf(process.platform === 'win32')('in a folder that has been deleted', () => {
  it.each([
    [`gasrank report ${THIS}`, 2],
    ['gasrank report "$OLDPWD/THIS" -o x.json', 2],
    ['gasrank inspect x.csv', 2],
    ['gasrank report "$OLDPWD/THIS" -o "$OLDPWD/x.json"', 0],
  ])('%s is exit %d', (line, expected) => {
    const { code, stderr } = shell(
      `mkdir gone; cd gone; rmdir ../gone; ${line.replaceAll('THIS', THIS)}`,
    );
    expect(code).toBe(expected);
    const message = 'error: The current folder has been deleted; change to another folder and run';
    if (expected === 2) expect(stderr).toContain(message);
  });
});

const isRoot = process.getuid?.() === 0;

describe.skipIf(process.platform === 'win32')("another user's file", () => {
  const report = `gasrank report ${THIS} -o out.json`;
  const ofFile = () => {
    const { uid, gid, mode } = statSync(inFolder('out.json'));
    return { uid, gid, mode: mode & 0o7777 };
  };

  it('keeps owner and mode when root replaces it; a message says so where they cannot be kept', () => {
    writeFileSync(inFolder('out.json'), '');
    chmodSync(inFolder('out.json'), 0o666);
    if (!isRoot) {
      // Without another user at hand, the own file stays the own one, without a message.
      expect(shell(report).stderr).not.toContain('belonged to another user');
      return;
    }
    chownSync(inFolder('out.json'), 12_345, 23_456);
    chmodSync(inFolder('out.json'), 0o664);
    expect(shell(report)).toMatchObject({ code: 0, stderr: expect.not.stringContaining('belonged') });
    expect(ofFile()).toEqual({ uid: 12_345, gid: 23_456, mode: 0o664 });

    // Node or gasrank may be in a folder that only root can enter.
    if (shell('gasrank --version', { uid: 65_534 }).code !== 0) return;
    for (const name of ['.', 'out.json']) chmodSync(inFolder(name), 0o777);
    const { code, stderr } = shell(report, { uid: 65_534 });
    expect(code).toBe(0);
    expect(stderr).toMatch(/\n"out\.json" belonged to another user and now belongs to/u);
    expect(ofFile()).toMatchObject({ uid: 65_534, mode: 0o777 });
  });
});
