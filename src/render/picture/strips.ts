/** A picture (SVG) as parts below each other: title, date, drawings, notes. */
import { html, type Markup } from '../html/markup.ts';
import type { Raster } from '../renderer.ts';
import { printable } from '../text/printable.ts';
import { stringWidth, wrapAnywhere, wrapEvenly } from '../text/width.ts';

/** Width of the picture in pixels: sharp on a phone, whose screen is about as wide. */
const WIDTH = 1080;

/** Width in units, as on a phone, and the room at the sides. The charts are as wide as the rest. */
export const UNITS = 360;
export const SIDE = 14;
export const ROOM = UNITS - 2 * SIDE;
const CHART = 360;

/** Sizes of type (of the title too if it is then on one line), and the height of their lines. */
export const TYPE = { title: 18, oneLine: 15, date: 12, heading: 14, note: 10.5 } as const;
const LEADING = 1.45;

const COLOUR = { text: '#14181d', paper: '#ffffff' } as const;

/** Fonts for programs that show the picture as SVG, as the attribute `font-family` has them. */
export const FACES =
  "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC','WenQuanYi Micro Hei',sans-serif";

/** A part of the picture as high as it is, drawn at a distance from the top. */
export interface Strip {
  readonly height: number;
  readonly draw: (y: number) => Markup;
}

export const gap = (height: number): Strip => ({ height, draw: () => html`` });

/** The picture with these parts below each other. */
export function document(strips: readonly Strip[], family: string = FACES): string {
  let y = SIDE;
  const drawn = strips.map(({ height, draw }) => {
    const markup = draw(y);
    y += height;
    return markup;
  });
  const height = Math.ceil(y + SIDE);
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${(WIDTH / UNITS) * height}" viewBox="0 0 ${UNITS} ${height}" font-family="${family}" fill="${COLOUR.text}" color="${COLOUR.text}">
<rect width="${UNITS}" height="${height}" fill="${COLOUR.paper}"/>
${drawn}
</svg>
`.markup;
}

/** The title and the date. */
export function heading(title: string, dateLine: string): Strip[] {
  const text = printable(title).trim();
  const size = Math.min(TYPE.title, (2 * ROOM) / stringWidth(text));
  const isOneLine = size >= TYPE.oneLine;
  const lines = isOneLine ? [text] : titleLines(text);
  return [
    ...lines.map((part) =>
      line(part, { size: isOneLine ? size : TYPE.title, isBold: true, isCentred: true }),
    ),
    gap(3),
    ...wrapEvenly(printable(dateLine), columnsAt(TYPE.date)).map((text) =>
      line(text, { size: TYPE.date, isCentred: true }),
    ),
    gap(6),
  ];
}

/** Lines of similar length, none of them too long. */
function titleLines(text: string): string[] {
  const columns = columnsAt(TYPE.title);
  return wrapEvenly(text, columns).flatMap((part) => wrapAnywhere(part, columns));
}

/** Terminal columns of a line. Latin letters are a little wider than half a Chinese character. */
const columnsAt = (size: number) => Math.floor((1.9 * ROOM) / size);

interface LineLook {
  readonly size: number;
  readonly isBold?: boolean;
  readonly isCentred?: boolean;
}

/** A line of text. */
function line(text: string, { size, isBold = false, isCentred = false }: LineLook): Strip {
  const x = isCentred ? UNITS / 2 : SIDE;
  return {
    height: size * LEADING,
    draw: (y) =>
      html`<text x="${x}" y="${y + size}" font-size="${size}" text-anchor="${isCentred ? 'middle' : 'start'}" font-weight="${isBold ? 'bold' : 'normal'}">${text}</text>`,
  };
}

/** A text in small letters. */
export function note(text: string): Strip[] {
  return wrapAnywhere(printable(text), columnsAt(TYPE.note)).map((part) =>
    line(part, { size: TYPE.note }),
  );
}

/** The name of what is drawn below it. */
export function subheading(name: string): Strip[] {
  return [
    gap(8),
    ...wrapAnywhere(printable(name), columnsAt(TYPE.heading)).map((text) =>
      line(text, { size: TYPE.heading, isBold: true }),
    ),
  ];
}

/** A drawing as wide as the rest. */
export function drawing({ markup }: Markup): Strip {
  const height = Number(/ height="(\d+)"/u.exec(markup)?.[1] ?? 0);
  const scaled = (height * ROOM) / CHART;
  return {
    height: scaled,
    draw: (y) => ({
      markup: markup.replace(
        /^<svg[^>]*>/u,
        `<svg x="${SIDE}" y="${y}" width="${ROOM}" height="${scaled}" viewBox="0 0 ${CHART} ${height}" font-size="13">`,
      ),
    }),
  };
}

/** The pixels (PNG) of a picture, drawn with the fonts of `raster`. */
export async function pixelsOf(
  svg: string,
  { raster }: { readonly raster?: Raster },
): Promise<Uint8Array> {
  if (!raster) throw new Error('no fonts to draw with');
  return raster.draw(svg);
}
