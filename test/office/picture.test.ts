/** Pictures with the fonts of the system: their size, and the characters that fontconfig finds in the same files. */
import { describe, expect, test } from 'vitest';
import { fontFolders, systemFonts } from '../../src/cli/picture/fonts.ts';
import { openRaster } from '../../src/cli/picture/raster.ts';
import { renderPng } from '../../src/render/picture/png.ts';
import { interpretFixture } from '../helpers.ts';
import { reportOf } from '../reports.ts';
import { shaped } from '../shapes.ts';
import { run } from './libreoffice.ts';

const fonts = systemFonts(fontFolders(process.platform, process.env));
const { snapshot: thisWeek } = await interpretFixture('2022-11-07');
const { snapshot: lastWeek } = await interpretFixture('2022-10-31');

describe.each(fonts.map(({ file, faces }) => [file, faces] as const))('%s', (file, faces) => {
  test('has the characters that fontconfig finds', async () => {
    // Ranges of code points in hexadecimal: `20-7e a0-17f`.
    const { stdout } = await run('fc-query', ['--index', '0', '--format', '%{charset}', file]);
    const ranges = stdout
      .trim()
      .split(' ')
      .map((range) => range.split('-').map((it) => Number.parseInt(it, 16)));
    const known = new Set(
      ranges.flatMap(([first = 0, last = first]) =>
        Array.from({ length: last - first + 1 }, (_, n) => first + n),
      ),
    );
    expect(known.size).toBeGreaterThan(10_000);
    const [face] = faces;
    const codePoints = Array.from({ length: 0x30000 / 7 }, (_, n) => 7 * n).filter(
      // Fontconfig leaves out controls.
      (codePoint) =>
        !/[\p{C}\p{Z}]|\p{Default_Ignorable_Code_Point}/u.test(String.fromCodePoint(codePoint)),
    );
    const differing = codePoints.filter((it) => face?.has(it) !== known.has(it));
    expect(differing.map((it) => it.toString(16))).toEqual([]);
  });
});

describe('a picture', () => {
  test.each([
    ['the published week', reportOf(thisWeek, lastWeek)],
    ['the largest', shaped({ regions: 60, indicators: 2, hasLongNames: true })],
    ['the smallest', shaped({ regions: 1, indicators: 1, language: 'en' })],
  ])('of %s is 1,080 pixels wide and takes at most 2 MB', async (_, report) => {
    const raster = await openRaster(undefined);
    const view = { width: Number.POSITIVE_INFINITY, colorLevel: 0, raster } as const;
    const png = Buffer.from(await renderPng(report, view));
    expect(png.readUInt32BE(16)).toBe(1080);
    expect(png.length).toBeLessThan(2 * 1024 * 1024);
    // More than paper.
    expect(png.length).toBeGreaterThan(20_000);
    expect(Buffer.from(await renderPng(report, view)).equals(png)).toBe(true);
  });
});
