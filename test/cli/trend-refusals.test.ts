/** A sheet that might change a trend stops it: one sentence that names the file, exit code 2, and nothing is written. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { gasrank, ROOT } from './run.ts';

let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), 'gasrank-'));
  await cp(path.join(ROOT, 'fixtures/eight-weeks'), path.join(cwd, '各期表'), { recursive: true });
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

const sheet = (name: string) => path.join(cwd, '各期表', name);
const csv = (title: string, date: string, last: string) =>
  [title, date, '县区,户数,已安装数', '甲,100,50', `乙,100,${last}`].join('\n');

it.each<[what: string, spoil: () => Promise<unknown>, sentence: RegExp]>([
  [
    'a damaged sheet',
    async () => {
      const bytes = await readFile(sheet('2022-10-17.xlsx'));
      await writeFile(sheet('2022-10-17.xlsx'), bytes.subarray(0, bytes.length / 2));
    },
    /^错误：“各期表\/2022-10-17\.xlsx”已损坏，.*。$/u,
  ],
  [
    'an undated sheet',
    () => writeFile(sheet('新表.csv'), csv('进度表', '', '50')),
    /^错误：“各期表\/新表\.csv”.*没有日期.*。$/u,
  ],
  [
    'two sheets of one date',
    async () => {
      const bytes = await readFile(sheet('2022-10-17.xlsx'));
      await writeFile(sheet('2022-10-18.xlsx'), bytes);
    },
    /^错误：有两张表都是 2022-10-17：.*“各期表\/2022-10-1[78]\.xlsx”.*。$/u,
  ],
  [
    'another sheet of a date',
    () => writeFile(sheet('改.csv'), csv('进度表', '2022.10.17', '60')),
    /^错误：有两张表都是 2022-10-17：.*“各期表\/改\.csv”.*“各期表\/2022-10-17\.xlsx”.*。$/u,
  ],
  [
    'a sheet of another table',
    () => writeFile(sheet('另.csv'), csv('燃气用户缴费进度表', '2022.10.18', '60')),
    /^错误：.*“各期表\/另\.csv”.*。$/u,
  ],
  [
    'a report whose sheet is missing',
    async () => {
      const report = ['report', '各期表/2022-10-17.xlsx', '-o', '各期表/报表.xlsx'];
      expect((await gasrank(report, { cwd })).code).toBe(0);
      await rm(sheet('2022-10-17.xlsx'));
    },
    /^错误：“各期表\/报表\.xlsx”是 gasrank 生成的.*2022-10-17.*。$/u,
  ],
])('%s', async (_, spoil, sentence) => {
  await spoil();
  const before = await readdir(cwd, { recursive: true });
  const outputs = ['走势.xlsx', '走势.html', '走势.json'].flatMap((name) => ['-o', name]);
  const { code, stdout, stderr } = await gasrank(['trend', '各期表', ...outputs, '--lang', 'zh'], {
    cwd,
  });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr.trim()).toMatch(sentence);
  expect(await readdir(cwd, { recursive: true })).toEqual(before);
});

it('a file that is not there', async () => {
  const { code, stderr } = await gasrank(['trend', '各期表/2022-10-17.xlsx', '没有.xlsx'], { cwd });
  expect(code).toBe(2);
  expect(stderr).toMatch(/^错误：找不到文件“没有\.xlsx”.*。\n$/u);
});
