/** `inspect FOLDER`: the sheets that `--latest` finds, and the same verdict as its own. */
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { gasrank } from '../run.ts';
import { deliver, WEEKS } from '../weeks.ts';

let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), 'gasrank-'));
  for (const week of WEEKS.keys()) await deliver(week, cwd);
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

interface Sheet {
  readonly file: string;
  readonly date: string | null;
  readonly use: string;
}

async function inspect() {
  const { stdout, code } = await gasrank(['inspect', '.', '-f', 'json'], { cwd });
  const [{ folder, problem }] = JSON.parse(stdout).files;
  return {
    code,
    problem,
    sheets: (folder as Sheet[]).map(({ file, date, use }) => [file, date, use]),
  };
}

const latest = async () =>
  (await gasrank(['report', '--latest', '.', '--lang', 'zh'], { cwd })).stderr
    .trimEnd()
    .split('\n');

it('the newest first, with the two that are taken', async () => {
  const { code, problem, sheets } = await inspect();
  expect({ code, problem }).toEqual({ code: 0, problem: null });
  const uses = ['this', 'previous', ...WEEKS.slice(2).map(() => 'not-chosen')];
  expect(sheets).toEqual(WEEKS.toReversed().map(({ date, file }, i) => [file, date, uses[i]]));
});

it('unreadable files come first, with the reason that stops --latest', async () => {
  await writeFile(path.join(cwd, '草稿.csv'), '县区,户数,已安装数\n甲县,10,5\n');
  await writeFile(path.join(cwd, '另一份.csv'), '县区,户数,已安装数\n甲县,10,5\n');
  const { code, problem, sheets } = await inspect();
  expect(code).toBe(2);
  expect(sheets.slice(0, 3)).toEqual([
    ['草稿.csv', null, 'unclear'],
    ['另一份.csv', null, 'unclear'],
    [WEEKS.at(-1)?.file, '2022-11-07', 'not-chosen'],
  ]);
  const last = (await latest()).at(-1);
  expect(last).toContain(problem.message);
  // All missing dates at once.
  expect(last).toMatch(/草稿\.csv.*另一份\.csv/u);
});

it('two sheets of one day', async () => {
  await writeFile(path.join(cwd, '11.7.csv'), '进度表(2022.11.7)\n县区,户数,已安装数\n甲县,10,5\n');
  const { code, problem } = await inspect();
  expect(code).toBe(2);
  expect(problem.code).toBe('latest-same-date');
  expect((await latest()).at(-1)).toContain(problem.message);
});

it('a copy of another file is skipped', async () => {
  await copyFile(path.join(cwd, '附件2.ods'), path.join(cwd, '附件3.ods'));
  const { code, sheets } = await inspect();
  expect(code).toBe(0);
  expect(sheets.at(-1)).toEqual(['附件3.ods', null, 'copy']);
});
