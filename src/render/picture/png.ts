/** The ranking as a picture of pixels (PNG). */
import type { Report } from '../../report/report.ts';
import type { View } from '../renderer.ts';
import { renderSvg } from './picture.ts';

/** The pixels of the SVG, drawn with the fonts of `raster`. */
export async function renderPng(report: Report, view: View): Promise<Uint8Array> {
  const { raster } = view;
  if (!raster) throw new Error('no fonts to draw with');
  return raster.draw(renderSvg(report, view));
}
