/** `--if-changed`: existing outputs of the same sources and rules are not changed. */
import { cp, mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localDay } from '../../../src/cli/periods/age.ts';
import { gasrank, ROOT } from '../run.ts';

const THIS = 'jiaozuo-2022-11-07.xlsx';
const LAST = 'jiaozuo-2022-10-31.xlsx';
const REPORT = ['report', THIS, '--prev', LAST, '--if-changed'];
const PAST = new Date('2022-11-07T00:00:00Z');

let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), 'gasrank-'));
  await cp(path.join(ROOT, 'fixtures'), cwd, { recursive: true });
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

const inFolder = (file: string) => path.join(cwd, file);

/** Runs gasrank again after it has written the files; returns whether it wrote any of them, and its messages. */
async function runAgain(files: readonly string[], more: readonly string[] = []) {
  const outputs = files.flatMap((file) => ['-o', file]);
  for (const file of files) await utimes(inFolder(file), PAST, PAST);
  const { code, stderr } = await gasrank([...REPORT, ...outputs, ...more], { cwd });
  const times = await Promise.all(files.map(async (file) => (await stat(inFolder(file))).mtime));
  return { code, stderr, isWritten: times.some((time) => time.getTime() !== PAST.getTime()) };
}

async function writeOnce(files: readonly string[]): Promise<void> {
  const { code } = await gasrank([...REPORT, ...files.flatMap((file) => ['-o', file])], { cwd });
  expect(code).toBe(0);
}

describe('nothing is done', () => {
  it.each([[['out.xlsx']], [['out.json']], [['out.xlsx', 'out.json']]])(
    'where the same made %j',
    async (files) => {
      await writeOnce(files);
      expect(await runAgain(files)).toEqual({
        code: 0,
        stderr: `没有变化：${files.join('、')} 已由同样的输入和规则生成，没有重写\n`,
        isWritten: false,
      });
    },
  );

  it('options that do not change the report, silently with -q', async () => {
    await writeOnce(['out.json']);
    const more = ['-q', '--no-color', '--fail-on', 'never', '--no-config'];
    expect(await runAgain(['out.json'], more)).toEqual({ code: 0, stderr: '', isWritten: false });
  });
});

describe('the report is written again', () => {
  it.each([
    ['--ties', 'dense'],
    ['--rank-by', 'displayed'],
    ['--sort', 'rank'],
    ['--decimals', '3'],
    ['--lang', 'en'],
    ['--alias', '示范区=城乡一体化示范区'],
    ['--date', '2022-11-08'],
  ])('with %s %s', async (...more) => {
    await writeOnce(['out.json']);
    expect(await runAgain(['out.json'], more)).toMatchObject({ code: 0, isWritten: true });
  });

  it('with another configuration', async () => {
    await writeOnce(['out.xlsx']);
    await writeFile(inFolder('gasrank.config.json'), '{"fonts": {"body": "宋体"}}');
    expect(await runAgain(['out.xlsx'])).toMatchObject({ code: 0, isWritten: true });
    expect(await runAgain(['out.xlsx'])).toMatchObject({ code: 0, isWritten: false });
  });

  it('with another source', async () => {
    await writeOnce(['out.json']);
    // The same sheet, saved in other bytes.
    await cp(path.join(ROOT, 'test/inputs/files/published-openpyxl.xlsx'), inFolder(THIS));
    expect(await runAgain(['out.json'])).toMatchObject({ isWritten: true });
  });

  it.each([
    ['is not there', undefined],
    ['is no report', 'no report'],
    ['is the report of another program', '{"fingerprint": null}'],
  ])('when one of the outputs %s', async (_, content) => {
    await writeOnce(['out.xlsx', 'out.json']);
    await rm(inFolder('out.json'));
    if (content !== undefined) await writeFile(inFolder('out.json'), content);
    const outputs = ['-o', 'out.xlsx', '-o', 'out.json'];
    expect((await gasrank([...REPORT, ...outputs], { cwd })).stderr).toMatch(
      /写出 out\.xlsx、out\.json/u,
    );
    expect(JSON.parse(await readFile(inFolder('out.json'), 'utf8')).fingerprint).toMatch(
      /^[0-9a-f]{64}$/u,
    );
  });

  it('when a workbook is damaged', async () => {
    await writeOnce(['out.xlsx']);
    const bytes = await readFile(inFolder('out.xlsx'));
    await writeFile(inFolder('out.xlsx'), bytes.subarray(0, bytes.length - 100));
    expect(await runAgain(['out.xlsx'])).toMatchObject({ code: 0, isWritten: true });
  });
});

describe('a week with findings', () => {
  const DAY = 24 * 60 * 60 * 1000;
  const daysAgo = (days: number) => localDay(new Date(Date.now() - days * DAY));
  const run = async (more: readonly string[], output: string) => {
    const report = ['report', THIS, '--if-changed', '-o', output, ...more];
    const { code, stderr } = await gasrank(report, { cwd });
    return { code, isWritten: stderr.includes('写出'), stderr };
  };

  it.each(['out.json', 'out.xlsx'])(
    'keeps its exit code, by each run of its own: %s',
    async (output) => {
      const late = ['--date', daysAgo(30)];
      const old = [...late, '--max-age', '8d'];
      expect(await run(old, output)).toMatchObject({ code: 1, isWritten: true });
      const again = await run(old, output);
      expect(again).toMatchObject({ code: 1, isWritten: false });
      expect(again.stderr).toContain('错误 1');
      expect(await run([...old, '--fail-on', 'never'], output)).toMatchObject({
        code: 0,
        isWritten: false,
      });
      expect(await run([...old, '--fail-on', 'warning'], output)).toMatchObject({
        code: 1,
        isWritten: false,
      });
      expect(await run(late, output)).toMatchObject({ code: 0, isWritten: true });
      const young = [...late, '--max-age', '31'];
      expect(await run(young, output)).toMatchObject({ code: 0, isWritten: false });
    },
  );

  it('is written again if the output does not state the number', async () => {
    await writeOnce(['out.json']);
    const { counts: _, ...older } = JSON.parse(await readFile(inFolder('out.json'), 'utf8'));
    await writeFile(inFolder('out.json'), JSON.stringify(older));
    expect(await runAgain(['out.json'])).toMatchObject({ code: 0, isWritten: true });
    expect(await runAgain(['out.json'])).toMatchObject({ code: 0, isWritten: false });
  });
});

it.each([[['-o', 'out.md']], [['-o', 'out.json', '-o', 'out.txt']], [['-f', 'json']], [[]]])(
  'needs outputs that tell what made them, not %j',
  async (outputs) => {
    const { code, stderr } = await gasrank([...REPORT, ...outputs], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^错误：--if-changed 要与 -o 一起用/u);
  },
);
