/** Fonts of the system and of the configuration. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { configuredFont, fontFolders, systemFonts } from '../../../src/cli/picture/fonts.ts';
import { openRaster } from '../../../src/cli/picture/raster.ts';
import { fontOf } from '../../font.ts';
import { refusal } from '../../helpers.ts';

let folder = '';
const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gasrank-fonts-'));
  await mkdir(at('deep/er'), { recursive: true });
  const write = (name: string, family: string) =>
    writeFile(
      at(name),
      fontOf({
        family,
        groups: [
          [0x20, 0x7e],
          [0x4e00, 0x9fa5],
        ],
      }),
    );
  await write('simhei.ttf', 'SimHei');
  await write('deep/er/NotoSansCJK-Regular.ttc', 'Noto Sans CJK SC');
  await write('deep/er/NotoSansCJK-Bold.ttc', 'Noto Sans CJK SC');
  await write('other.ttf', 'Other');
  await writeFile(at('msyh.ttc'), 'not a font');
});
afterAll(() => rm(folder, { recursive: true }));

describe('of the system', () => {
  it('are the best Chinese ones of all folders, regular and bold', () => {
    const names = (files: readonly { file: string }[]) =>
      files.map(({ file }) => path.basename(file)).sort();
    expect(names(systemFonts([at('missing'), folder]))).toEqual([
      'NotoSansCJK-Bold.ttc',
      'NotoSansCJK-Regular.ttc',
    ]);
  });

  it('are not files that only have the name of one', async () => {
    await mkdir(at('plain'));
    await writeFile(at('plain/msyh.ttc'), 'ttcf');
    await writeFile(at('plain/simsun.ttc'), fontOf({ family: 'SimSun', groups: [[0x20, 0x7e]] }));
    expect(systemFonts([at('plain')]).map(({ file }) => path.basename(file))).toEqual([
      'simsun.ttc',
    ]);
  });

  it('are missed with the folders that were searched', () => {
    expect(refusal(() => systemFonts([at('missing')]))).toEqual({
      code: 'no-font',
      folders: [at('missing')],
    });
  });

  test.each([
    [
      'linux',
      { HOME: '/h' },
      ['/usr/share/fonts', '/usr/local/share/fonts', '/h/.local/share/fonts', '/h/.fonts'],
    ],
    ['darwin', { HOME: '/h' }, ['/System/Library/Fonts', '/Library/Fonts', '/h/Library/Fonts']],
  ])('are in the usual folders of %s', (platform, env, expected) => {
    expect(fontFolders(platform, env)).toEqual(expected);
  });

  it('are in the usual folders of Windows', () => {
    const env = { WINDIR: 'C:\\Windows', LOCALAPPDATA: 'C:\\L' };
    expect(fontFolders('win32', env).map((it) => it.replaceAll('/', '\\'))).toEqual([
      'C:\\Windows\\Fonts',
      'C:\\L\\Microsoft\\Windows\\Fonts',
    ]);
  });
});

describe('of the configuration', () => {
  it('is any font', () => {
    expect(configuredFont(at('other.ttf')).flatMap(({ faces }) => faces[0]?.families)).toEqual([
      'Other',
    ]);
  });

  test.each(['missing.ttf', 'msyh.ttc'])('is not %s', (name) => {
    expect(refusal(() => configuredFont(at(name)))).toEqual({
      code: 'font-unreadable',
      file: at(name),
    });
  });
});

describe('a picture', () => {
  const svg = (text: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="1080" height="30"><desc>\u{1F600}</desc><text y="20">${text}</text></svg>`;

  it('is drawn with a font that has every character', async () => {
    const raster = await openRaster(at('other.ttf'));
    expect(raster.family).toBe('Other');
    const png = Buffer.from(await raster.draw(svg('甲 &amp; a\u3000')));
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1080, 30]);
  });

  it('is rejected with the characters that would be boxes, never drawn without them', async () => {
    const raster = await openRaster(at('other.ttf'));
    await expect(raster.draw(svg('甲𠮷&lt;㐂▲㐂'))).rejects.toMatchObject({
      detail: { code: 'font-lacks', file: at('other.ttf'), characters: ['𠮷', '㐂', '▲'] },
    });
  });
});
