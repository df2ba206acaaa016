/** The ranking as a picture of pixels (PNG). */
import type { Report } from '../../report/report.ts';
import type { View } from '../renderer.ts';
import { renderSvg } from './picture.ts';
import { pixelsOf } from './strips.ts';

/** The pixels of the SVG, drawn with the fonts of `raster`. */
export async function renderPng(report: Report, view: View): Promise<Uint8Array> {
  return pixelsOf(renderSvg(report, view), view);
}
