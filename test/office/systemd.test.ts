/** systemd as a judge of the units that `gasrank schedule` prints. */
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gasrank } from '../cli/run.ts';
import { ODD_WORDS } from '../cli/schedule/tasks.ts';
import { run } from './libreoffice.ts';

let home = '';
let folder = '';
beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'gasrank-'));
  folder = path.join(home, '周报 100% $x');
  await mkdir(path.join(folder, '各期 表'), { recursive: true });
  // The script's last lines would start the timer of whoever runs the tests.
  await mkdir(path.join(home, 'bin'));
  await writeFile(path.join(home, 'bin/systemctl'), '#!/bin/sh\necho "$@"\n', { mode: 0o755 });
});
afterAll(() => rm(home, { recursive: true, force: true }));

test.each([
  ['plain words', []],
  ['a second command', ['--', 'report', '--latest', '各期 表', '-o', '$x %h.docx']],
  ['odd words', ODD_WORDS.filter((word) => word !== '').flatMap((word) => ['--sheet', `x${word}`])],
])('finds nothing wrong with the units of a report with %s', async (_, words) => {
  const command = ['report', '--latest', '各期 表', '-o', '报表 "1".xlsx', ...words];
  const script = path.join(home, 'install.sh');
  const schedule = ['schedule', '--for', 'systemd', '--at', 'Fri 17:30', '-o', script];
  const { code, stderr } = await gasrank([...schedule, '--', ...command], { cwd: folder });
  expect({ code, stderr }).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('install.sh'),
  });

  const PATH = `${path.join(home, 'bin')}:/usr/bin:/bin`;
  const installed = await run('sh', [script], { env: { HOME: home, PATH } });
  expect(installed.stdout).toBe('--user daemon-reload\n--user enable --now gasrank.timer\n');
  const units = path.join(home, '.config/systemd/user');
  expect(await readdir(units)).toEqual(['gasrank.service', 'gasrank.timer']);

  const files = ['gasrank.service', 'gasrank.timer'].map((name) => path.join(units, name));
  const verified = await run('systemd-analyze', ['verify', '--user', ...files], {
    env: { ...process.env, XDG_RUNTIME_DIR: home },
  });
  // Warnings do not make it fail.
  expect(verified).toEqual({ stdout: '', stderr: '' });
});
