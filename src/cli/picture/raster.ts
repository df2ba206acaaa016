/** Draws pictures of pixels with resvg and fonts of the system. Loaded on demand. */
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { GasrankError } from '../../core/error.ts';
import type { Raster } from '../../render/renderer.ts';
import type { FontFace } from './faces.ts';
import { configuredFont, type FontFile, fontFolders, systemFonts } from './fonts.ts';
import { resvgWasm } from './wasm.ts';

let ready: Promise<void> | undefined;

/**
 * A raster with the fonts of a file, else of the system.
 *
 * @throws GasrankError `no-font`, `font-unreadable`
 */
export async function openRaster(fontFile: string | undefined): Promise<Raster> {
  const fonts =
    fontFile === undefined
      ? systemFonts(fontFolders(process.platform, process.env))
      : configuredFont(fontFile);
  ready ??= initWasm(resvgWasm());
  await ready;
  const faces = fonts.flatMap((font) => font.faces);
  const family = familyOf(faces);
  return {
    family,
    draw: async (svg) => {
      requireCharacters(svg, faces, fonts);
      return draw(svg, fonts, family);
    },
  };
}

/** The family of simplified Chinese in a collection that has several, else the first. */
function familyOf(faces: readonly FontFace[]): string {
  const names = faces.flatMap(({ families }) => families);
  return names.find((name) => /^(?!.*\bMono\b).*\b(?:SC|CN|GB)$/u.test(name)) ?? names[0] ?? '';
}

function draw(svg: string, fonts: readonly FontFile[], family: string): Uint8Array {
  const resvg = new Resvg(svg, {
    font: { fontBuffers: fonts.map(({ bytes }) => bytes), defaultFontFamily: family },
  });
  const image = resvg.render();
  const png = image.asPng();
  image.free();
  resvg.free();
  return png;
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" },
};

/** The text that a drawing shows. Descriptions are for screen readers. */
function textOf(svg: string): string {
  return svg
    .replace(/<desc[\s>].*?<\/desc>|<[^>]*>/gsu, '')
    .replace(/&(?:\w+|#\d+);/gu, (entity) => ENTITIES[entity] ?? entity);
}

/** Characters that are not drawn. */
const UNSEEN = /\s|\p{Default_Ignorable_Code_Point}/u;

/** @throws GasrankError `font-lacks` if a character would be a box */
function requireCharacters(
  svg: string,
  faces: readonly FontFace[],
  [font]: readonly FontFile[],
): void {
  const characters = [...new Set(textOf(svg))].filter((character) => !UNSEEN.test(character));
  const missing = characters.filter((character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    return !faces.some(({ has }) => has(codePoint));
  });
  if (missing.length === 0) return;
  throw new GasrankError({ code: 'font-lacks', file: font?.file ?? '', characters: missing });
}
