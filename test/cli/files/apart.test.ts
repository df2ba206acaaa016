/** No output replaces an input or another output. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gasrank, ROOT } from '../run.ts';

const THIS = 'this.xlsx';
const LAST = 'last.xlsx';
const CONFIG = 'gasrank.config.json';
const FILES = [THIS, LAST, CONFIG, 'own.json', `sheets/${THIS}`, `sheets/${LAST}`];

let cwd = '';
const contents = () => FILES.map((file) => readFileSync(path.join(cwd, file)).toString('base64'));
beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'gasrank-'));
  mkdirSync(path.join(cwd, 'sheets'));
  const from = (day: string) => path.join(ROOT, `fixtures/jiaozuo-${day}.xlsx`);
  for (const folder of ['', 'sheets/']) {
    copyFileSync(from('2022-11-07'), path.join(cwd, folder, THIS));
    copyFileSync(from('2022-10-31'), path.join(cwd, folder, LAST));
  }
  for (const name of [CONFIG, 'own.json']) writeFileSync(path.join(cwd, name), '{"smallBase": 0}');
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const REPORT = `report ${THIS} --prev ${LAST} -f json`;
const CRON = 'schedule --for cron';

describe('refused, and nothing is touched', () => {
  it.concurrent.each([
    `${REPORT} -o ${CONFIG}`,
    `${REPORT} -o sub/../${CONFIG} --no-config`,
    `${REPORT} -o own.json --config own.json`,
    `${REPORT} -o ${LAST}`,
    `check ${THIS} -f json -o ${CONFIG}`,
    `check ${THIS} --prev ${LAST} -f json -o ${LAST}`,
    `explain 温县 ${THIS} -f json -o ${CONFIG}`,
    `explain ${THIS} 温县 -f json -o own.json --config own.json`,
    `${CRON} -o ${THIS} -- ${REPORT} -o x.json`,
    `${CRON} -o ${LAST} -- ${REPORT} -o x.json`,
    `${CRON} -o ${CONFIG} -- ${REPORT} -o x.json`,
    `${CRON} -o own.json -- ${REPORT} -o x.json --config own.json`,
    `${CRON} -o x.json -- ${REPORT} -o x.json`,
    `${CRON} -o sheets/${LAST} -- report --latest sheets -o x.json`,
    `${CRON} --log ${THIS} -- ${REPORT} -o x.json`,
    `${CRON} --log ./x.json -- ${REPORT} -o x.json`,
    `${CRON} --log ${CONFIG} -- ${REPORT} -o x.json`,
    `${CRON} --log sheets/${THIS} -- report --latest sheets -o x.json`,
    `${CRON} --log x.log -o x.log -- ${REPORT} -o x.json`,
    `${CRON} --log 2022-11-07.json -- ${REPORT} -o {date}.json`,
    `${CRON} -- ${REPORT} -o ${THIS}`,
    `${CRON} -- ${REPORT} -o ${CONFIG}`,
  ])('%s', async (line) => {
    const before = contents();
    const { code, stdout, stderr } = await gasrank(line.split(' '), { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^错误：(?:输出文件“.*”就是要读的文件|有两个输出都是).*\n$/u);
    expect(contents()).toEqual(before);
  });
});

describe('a schedule is refused', () => {
  it.concurrent.each([
    ['--config nowhere.json', /找不到文件“nowhere\.json”/u],
    [`--config ${THIS}`, /配置文件“this\.xlsx”/u],
    ['--sheet nowhere', /“this\.xlsx”中没有工作表“nowhere”/u],
    ['--prev-sheet nowhere', /“last\.xlsx”中没有工作表“nowhere”/u],
  ])('with %s', async (options, message) => {
    const line = `${CRON} -- ${REPORT} -o x.json ${options}`;
    const { code, stderr } = await gasrank(line.split(' '), { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });

  it.concurrent('with a sheet that a workbook of the folder does not have', async () => {
    const line = `${CRON} -- report --latest sheets -o x.json --sheet nowhere`;
    const { code, stderr } = await gasrank(line.split(' '), { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/sheets.last\.xlsx”中没有工作表“nowhere”/u);
  });
});

it.concurrent.each([
  `${CRON} -- ${REPORT} -o x.json --sheet 进度表 --prev-sheet 进度表`,
  `${CRON} --log x.log -- report --latest sheets -o {date}.json -o {title}.xlsx --sheet 进度表`,
  `${CRON} -- ${REPORT} -o x.json --config own.json`,
])('made: %s', async (line) => {
  expect((await gasrank(line.split(' '), { cwd })).code).toBe(0);
});
