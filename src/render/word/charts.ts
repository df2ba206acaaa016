/** Charts of the document: a picture for each indicator. */
import { AlignmentType, ImageRun, Paragraph } from 'docx';
import { HTML_WORDS } from '../../lang/html.ts';
import { labelOf } from '../../report/format.ts';
import type { Report } from '../../report/report.ts';
import { barsOf } from '../html/bars.ts';
import { MAX_BARS } from '../html/size.ts';
import type { Raster } from '../renderer.ts';
import { oneLine, printable } from '../text/printable.ts';
import { PORTRAIT } from './paper.ts';
import { STYLE } from './styles.ts';

/** Width of a picture in pixels of 1/96 inch, three quarters of the text's, and the greatest height on a page. */
const WIDTH = Math.floor((PORTRAIT.room / 1440) * 96 * 0.75);
const MAX_HEIGHT = 780;

/** A caption and a picture for each indicator; a sentence if there are too many regions to distinguish. */
export async function chartParagraphs(report: Report, raster: Raster): Promise<Paragraph[]> {
  const words = HTML_WORDS[report.language];
  if (report.rows.length > MAX_BARS) {
    return [new Paragraph({ text: words.tooManyBars(report.rows.length), style: STYLE.note })];
  }
  const { chartSvg } = await import('../picture/picture.ts');
  const charts: Paragraph[] = [];
  for (const [i, { name }] of report.indicators.entries()) {
    const caption = oneLine(words.chart(name, labelOf(report, i, 'rate'))).trim();
    const data = await raster.draw(chartSvg(report, i, raster.family));
    const sentences = barsOf(report, i, words).map(({ sentence }) => sentence);
    charts.push(
      new Paragraph({ text: caption, style: STYLE.caption }),
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [picture(data, { id: i + 1, name: caption, text: sentences.join('') })],
      }),
    );
  }
  return charts;
}

interface Description {
  readonly id: number;
  readonly name: string;
  /** Text for readers who do not see the picture. */
  readonly text: string;
}

/** A picture in its own proportions. The ids are ours, since the library counts over all documents of a process. */
function picture(data: Uint8Array, { id, name, text }: Description): ImageRun {
  const { width, height } = sizeOf(data);
  const scale = Math.min(WIDTH / width, MAX_HEIGHT / height);
  return new ImageRun({
    type: 'png',
    data,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { id: String(id), name, title: name, description: printable(text) },
  });
}

/** Width and height in the header of a PNG. */
function sizeOf(data: Uint8Array): { width: number; height: number } {
  const header = new DataView(data.buffer, data.byteOffset);
  return { width: header.getUint32(16), height: header.getUint32(20) };
}
