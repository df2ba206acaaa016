/** A folder in which the commands of a document run as for its reader. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { GASRANK, ROOT } from '../cli/run.ts';
import { fontOf } from '../font.ts';

const SESSION = fileURLToPath(new URL('session.cjs', import.meta.url));
const THIS = path.join(ROOT, 'fixtures/jiaozuo-2022-11-07.xlsx');
const LAST = path.join(ROOT, 'fixtures/jiaozuo-2022-10-31.xlsx');

/** Names of this week's sheet, last week's, the folder of both, and that of the counties' returns, in each language. */
const NAMES = [
  ['this.xlsx', 'last.xlsx', 'sheets', 'returns'],
  ['本周.xlsx', '上周.xlsx', '各期表', '报送'],
] as const;

/** Programs that the documents call besides gasrank. They read their input and succeed. */
const OTHERS = ['npm', 'jq', 'pandoc', 'crontab', 'loginctl', 'systemctl', 'schtasks'];

export interface Shell {
  /** Runs lines as a script that stops at the first failure, and returns everything that it prints. */
  readonly run: (script: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

export async function openShell(): Promise<Shell> {
  const home = await mkdtemp(path.join(tmpdir(), 'gasrank-'));
  const bin = path.join(home, 'bin');
  const cwd = path.join(home, 'work');
  await mkdir(bin);
  await cp(path.join(ROOT, 'fixtures'), path.join(cwd, 'fixtures'), { recursive: true });
  for (const [current, previous, folder, returns] of NAMES) {
    await cp(path.join(ROOT, 'fixtures/returns'), path.join(cwd, returns), { recursive: true });
    await cp(THIS, path.join(cwd, current));
    await cp(LAST, path.join(cwd, previous));
    await cp(path.join(ROOT, 'fixtures'), path.join(cwd, folder), { recursive: true });
  }
  const program = (name: string, line: string) =>
    writeFile(path.join(bin, name), `#!/bin/sh\n${line}\n`, { mode: 0o755 });
  const start = `exec '${process.execPath}' --require '${SESSION}' '${GASRANK}' "$@"`;
  await program('gasrank', start);
  await program('npx', `[ "$1" = gasrank ] || exit 1\nshift\n${start}`);
  await Promise.all(OTHERS.map((name) => program(name, 'exec cat > /dev/null')));

  // For pictures on a machine without Chinese fonts; one of the system comes before it.
  await mkdir(path.join(home, '.fonts'));
  const font = fontOf({
    family: 'Arial Unicode MS',
    groups: [
      [0x20, 0xd7ff],
      [0xe000, 0xfffd],
    ],
  });
  await writeFile(path.join(home, '.fonts/Arial Unicode.ttf'), font);

  const PATH = `${bin}:${process.env['PATH'] ?? ''}`;
  // A dumb terminal shows no progress, which would depend on the time that a run takes.
  const env = { HOME: home, PATH, NO_COLOR: '1', TERM: 'dumb' };
  return {
    run: (script) => runScript(script, { cwd, env }),
    close: () => rm(home, { recursive: true, force: true }),
  };
}

function runScript(script: string, options: { cwd: string; env: NodeJS.ProcessEnv }) {
  const line = `exec 2>&1 < /dev/null\n${script}`;
  return new Promise<string>((resolve, reject) => {
    execFile('bash', ['-e', '-o', 'pipefail', '-c', line], options, (error, stdout) => {
      if (error) reject(new Error(`${script}\n${stdout}`, { cause: error }));
      else resolve(stdout);
    });
  });
}
