import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cronEntry } from '../../../src/cli/schedule/cron.ts';
import { refusal } from '../../helpers.ts';
import { ODD_WORDS, runAsCron, TASK } from './tasks.ts';

let home = '';
let folder = '';
beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'gasrank-'));
  folder = path.join(home, "周报 100% 'x' $HOME");
  await mkdir(folder);
});
afterAll(() => rm(home, { recursive: true, force: true }));

it('a line of a crontab below a comment', () => {
  expect(cronEntry(TASK)).toBe(
    [
      '# gasrank: report, Monday 08:00',
      `5 8 * * 1 log='/srv/周报 100\\%/gasrank.log'; { date; cd '/srv/周报 100\\%' && '/opt/node 20/bin/node' /opt/gasrank.js report --latest '各期 表'; } >> "$log" 2>&1 || { code=$?; tail -n 1 "$log"; exit $code; }`,
      '',
    ].join('\n'),
  );
});

it('each word arrives as it is, in its folder, and the log keeps what was printed', async () => {
  const say = 'console.log(JSON.stringify([process.cwd(), ...process.argv.slice(1)]))';
  const words = [process.execPath, '-e', say, '--', ...ODD_WORDS] as const;
  const log = path.join(folder, '日志 1%.log');
  const entry = cronEntry({ ...TASK, commands: [words], folder, log });
  for (const _ of [1, 2]) expect(runAsCron(entry, home)).toEqual({ status: 0, output: '' });
  const lines = (await readFile(log, 'utf8')).trimEnd().split('\n');
  expect(lines).toHaveLength(4);
  expect(lines[0]).toMatch(/\b20\d\d\b/u);
  expect(JSON.parse(lines[1] ?? '')).toEqual([folder, ...ODD_WORDS]);
  expect(lines[3]).toBe(lines[1]);
});

describe('a failed run prints the last line of its log, which cron mails, and keeps its exit code', () => {
  const fail = 'console.log("第一行"); console.error("错误：100% $HOME"); process.exit(3)';
  const words = [process.execPath, '-e', fail] as const;

  it('of the run', () => {
    const log = path.join(home, '日志 100% $x');
    const entry = cronEntry({ ...TASK, commands: [words], folder, log });
    expect(runAsCron(entry, home)).toEqual({ status: 3, output: '错误：100% $HOME\n' });
  });

  it('of a folder that is gone', () => {
    const gone = path.join(home, 'gone');
    const entry = cronEntry({
      ...TASK,
      commands: [words],
      folder: gone,
      log: path.join(home, 'log'),
    });
    const { status, output } = runAsCron(entry, home);
    expect(status).toBeGreaterThan(0);
    expect(output).toContain(gone);
  });

  it('reports a missing log', () => {
    const entry = cronEntry({
      ...TASK,
      commands: [words],
      folder,
      log: path.join(home, 'gone/log'),
    });
    const { status, output } = runAsCron(entry, home);
    expect(status).toBeGreaterThan(0);
    expect(output).toContain('gone/log');
  });
});

describe('several commands: the next runs if the one before ended with 0 or 1', () => {
  it.each<[codes: readonly number[], ran: number, status: number]>([
    [[0, 0], 2, 0],
    [[1, 0], 2, 1],
    [[1, 1], 2, 1],
    [[0, 3], 2, 3],
    [[1, 2], 2, 2],
    [[2, 0], 1, 2],
    [[70, 0], 1, 70],
    [[0, 1, 0], 3, 1],
    [[1, 2, 0], 2, 2],
  ])('exit codes %j', async (codes, ran, status) => {
    const commands = codes.map((code) => {
      const say = `console.log('结果 ${code}'); process.exit(${code})`;
      return [process.execPath, '-e', say] as const;
    });
    const log = path.join(home, `${codes.join('-')}.log`);
    const entry = cronEntry({ ...TASK, commands, folder, log });
    // A second run prints only what it has added itself.
    for (const _ of [1, 2]) {
      const run = runAsCron(entry, home);
      const lines = run.output.split('\n').slice(1, -1);
      const said = codes.slice(0, ran).map((code) => `结果 ${code}`);
      expect({ status: run.status, lines }).toEqual({ status, lines: status === 0 ? [] : said });
    }
    const logged = await readFile(log, 'utf8');
    expect(logged.match(/结果/gu)).toHaveLength(2 * ran);
  });
});

it.each(['a\\b', 'a\nb', 'a\u0000b'])('%j is refused', (text) => {
  const words = ['node', text] as const;
  expect(refusal(() => cronEntry({ ...TASK, commands: [words] }))).toEqual({
    ...{ code: 'schedule-unquotable', system: 'cron', text },
  });
});

it('a command that cron would cut off is refused', () => {
  const words = ['node', '表'.repeat(400)] as const;
  expect(refusal(() => cronEntry({ ...TASK, commands: [words] }))).toMatchObject({
    code: 'schedule-too-long',
  });
});
