/** Pictures by the command line: the font of the configuration, and what no picture can show. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fontOf } from '../font.ts';
import { gasrank } from './run.ts';

let cwd = '';
beforeAll(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), 'gasrank-'));
  const groups: [number, number][] = [
    [0x20, 0x7e],
    [0x2013, 0x2026],
    [0x25a0, 0x25ff],
    [0x3001, 0x3011],
    [0x4e00, 0x9fa5],
    [0xff00, 0xff20],
  ];
  await writeFile(path.join(cwd, 'font.ttf'), fontOf({ family: 'Own', groups }));
  await writeFile(path.join(cwd, 'config.json'), '{ "fonts": { "file": "font.ttf" } }');
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

/** Writes a folder with the sheets of two weeks. */
async function weeks(name: string, regions: readonly string[]): Promise<void> {
  await mkdir(path.join(cwd, name), { recursive: true });
  for (const [day, more] of [['2022-10-31', 0] as const, ['2022-11-07', 3] as const]) {
    const rows = regions.map((region, n) => `${region},100,${n + more}`);
    const text = ['安装进度表,,', `${day},,`, '街道,户数,已安装数', ...rows].join('\n');
    await writeFile(path.join(cwd, name, `${day}.csv`), text);
  }
}

const numbered = (count: number) => Array.from({ length: count }, (_, n) => `${n + 1}街道`);
const run = (...words: string[]) => gasrank([...words, '--config', 'config.json', '-q'], { cwd });

it('a trend is 1,080 pixels wide, with the same bytes for the same sheets', async () => {
  await weeks('few', numbered(5));
  const made = [];
  for (const file of ['a.png', 'b.png']) {
    expect(await run('trend', 'few', '-o', file)).toMatchObject({ code: 0, stderr: '' });
    made.push(await readFile(path.join(cwd, file)));
  }
  const [png = Buffer.alloc(0), again] = made;
  expect(png.toString('latin1', 1, 4)).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(1080);
  expect(again?.equals(png)).toBe(true);
  expect(await run('trend', 'few', '-f', 'svg')).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^<svg .*<\/svg>\n$/su),
  });
});

describe('refused, and no file is written', () => {
  it.each([
    [
      'report',
      'zh',
      '错误：共 61 个地区，图片最多画 60 个，再多就看不清；请改用 Excel、Word 或 HTML',
    ],
    [
      'trend',
      'zh',
      '错误：共 61 个地区，图片最多画 60 个，再多就看不清；请用 --region 只画几个地区',
    ],
    ['trend', 'en', 'error: There are 61 regions, and a picture may have 60'],
  ])('%s of 61 regions in %s', async (command, lang, message) => {
    await weeks('many', numbered(61));
    const sheets = command === 'trend' ? ['many'] : ['many/2022-11-07.csv', 'many/2022-10-31.csv'];
    const { code, stderr } = await run(command, ...sheets, '-o', 'many.png', '--lang', lang);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    await expect(readFile(path.join(cwd, 'many.png'))).rejects.toThrow('ENOENT');
  });

  it.each(['report', 'trend'])('%s with a character that the font lacks', async (command) => {
    await weeks('rare', ['甲街道', '𠮷街道']);
    const sheets = command === 'trend' ? ['rare'] : ['rare/2022-11-07.csv', 'rare/2022-10-31.csv'];
    const { code, stderr } = await run(command, ...sheets, '-o', 'rare.png', '--lang', 'zh');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^错误：字体“.*font\.ttf”没有这些字：𠮷，图片里会变成方框/u);
    await expect(readFile(path.join(cwd, 'rare.png'))).rejects.toThrow('ENOENT');
  });
});

it('a trend of 61 regions can be drawn of some', async () => {
  await weeks('many', numbered(61));
  const { code, stderr } = await run('trend', 'many', '--region', '3街道', '-o', 'some.png');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});
