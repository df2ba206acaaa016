/** Frames and arrows for consoles that draw them twice as wide as they are measured. */
import { stringWidth } from './width.ts';

/** `lines` draws frames with lines; `ascii` only with characters that are one column wide everywhere. */
export const FRAMES = ['lines', 'ascii'] as const;
export type FrameStyle = (typeof FRAMES)[number];

/** ASCII characters in place of frames, movements and signs of calculations. */
const PLAIN: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'┌┬┐├┼┤└┴┘'].map((corner) => [corner, '+'])),
  ...{
    '─': '-',
    '│': '|',
    '▲': '^',
    '▼': 'v',
    '–': '-',
    '÷': '/',
    '×': 'x',
    '−': '-',
    '→': '->',
    '…': '...',
  },
};

/** A dash that stands for an unknown figure, alone or in quotes; in names it stays. */
const UNKNOWN = /(?<=^|[\s“"|│]|\p{Cc}\[\d+m)—(?=$|[\s”"|│\p{Cc}])/gmu;

/**
 * The text with plain frames and arrows, if they are asked for. A line remains as wide as it was measured, unless it has
 * one of the last two signs.
 */
export function framed(text: string, frame: FrameStyle = 'lines'): string {
  if (frame === 'lines') return text;
  return text
    .replace(UNKNOWN, '-')
    .replace(/[┌┬┐├┼┤└┴┘─│▲▼–÷×−→…]/gu, (sign) => PLAIN[sign] ?? sign);
}

/** First of the code points that stand in for characters: it and those after it have none, and are two columns wide. */
const FIRST_STAND_IN = 0x2fa20;

/** Symbols of GBK: a Chinese console draws them in two columns, as all of GBK, but they are measured as one. */
function wideOnConsole(): string[] {
  const bytes: number[] = [];
  for (let lead = 0xa1; lead <= 0xa9; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) bytes.push(lead, trail);
  }
  const text = new TextDecoder('gbk').decode(Uint8Array.from(bytes));
  return [...new Set(text)].filter(
    (sign) => /[^\0-\x7f\ue000-\uf8ff\ufffd]/u.test(sign) && stringWidth(sign) === 1,
  );
}

/** Puts stand-ins into the texts of a table and takes them out of the finished one. */
interface StandIns {
  readonly put: (text: string) => string;
  readonly replace: (table: string) => string;
}

/** Makes characters that such a console draws in two columns count as two while a table is laid out. */
export function standIns(frame: FrameStyle = 'lines'): StandIns {
  if (frame === 'lines') return { put: (text) => text, replace: (table) => table };
  const signs = wideOnConsole();
  return {
    put: (text) =>
      framed(text, frame).replace(/[^\0-\x7f\u4e00-\u9fff]/gu, (sign) => {
        const place = signs.indexOf(sign);
        return place < 0 ? sign : String.fromCodePoint(FIRST_STAND_IN + place);
      }),
    replace: (table) =>
      table.replace(
        /[\u{2fa20}-\u{2fffd}]/gu,
        (sign) => signs[(sign.codePointAt(0) ?? 0) - FIRST_STAND_IN] ?? sign,
      ),
  };
}
