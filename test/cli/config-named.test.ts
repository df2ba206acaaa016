/** Every run that uses a configuration reports it: in its last line, or in one line beside standard output. */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gasrank, ROOT } from './run.ts';

const THIS = 'this.xlsx';
const USED = '配置文件：gasrank.config.json';

let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'gasrank-'));
  copyFileSync(path.join(ROOT, 'fixtures/jiaozuo-2022-11-07.xlsx'), path.join(cwd, THIS));
  writeFileSync(path.join(cwd, 'gasrank.config.json'), '{"smallBase": 0, "title": "表"}');
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

/** The lines on standard error, without the one about a missing previous sheet. */
async function lines(command: string): Promise<string[]> {
  const { stderr, code } = await gasrank(command.split(' '), { cwd });
  expect(code).toBe(0);
  return stderr
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('提示：没有给出上期表'));
}

describe('the configuration that was used', () => {
  it.concurrent.each([
    `report ${THIS}`,
    `report ${THIS} -f json`,
    `report ${THIS} -o -`,
    `check ${THIS}`,
    `check ${THIS} -f json`,
    `explain 温县 ${THIS}`,
    `inspect ${THIS}`,
    `inspect ${THIS} ${THIS} -f json`,
    `report ${THIS} -v`,
    `check ${THIS} -v`,
    `explain 温县 ${THIS} -v`,
    `report ${THIS} --config gasrank.config.json`,
  ])('stands alone beside what %s prints', async (command) => {
    expect(await lines(command)).toEqual([USED]);
  });

  it.concurrent.each([
    `report ${THIS} -o a.json`,
    `check ${THIS} -o a.md`,
    `explain 温县 ${THIS} -o b.md`,
  ])('stands in the last and only line of %s', async (command) => {
    expect(await lines(command)).toEqual([expect.stringContaining('配置 gasrank.config.json')]);
  });

  it('stands in the line that says that nothing has changed', async () => {
    const command = `report ${THIS} -o c.json --if-changed`;
    await lines(command);
    expect(await lines(command)).toEqual([expect.stringMatching(/^没有变化.*配置 gasrank/u)]);
  });

  it.concurrent.each([
    `report ${THIS} -q`,
    `check ${THIS} -q`,
    `report ${THIS} -q -o d.json`,
    `report ${THIS} --no-config -q`,
    `inspect ${THIS} --no-config`,
    `explain 温县 ${THIS} --no-config`,
  ])('is not named by %s', async (command) => {
    expect(await lines(command)).toEqual([]);
  });
});
