/** Counterpart of `cli/picture/raster.ts`: the browser draws, with its own fonts. */
import { FACES } from '../../render/picture/strips.ts';
import type { Raster } from '../../render/renderer.ts';

export async function openRaster(): Promise<Raster> {
  return { family: FACES, draw };
}

async function draw(svg: string): Promise<Uint8Array> {
  const image = new Image();
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
    if (!png) throw new Error('the browser drew no picture');
    return new Uint8Array(await png.arrayBuffer());
  } finally {
    URL.revokeObjectURL(url);
  }
}
