/** Bytes → text: UTF-8, UTF-16 or GB18030, told by a byte order mark or by which of them the bytes can be. */
import { GasrankError } from '../core/error.ts';
import type { Encoding } from '../core/sheet/source.ts';
import { notAWorkbook } from './sniff.ts';

const MARKS: readonly (readonly [mark: string, encoding: Encoding])[] = [
  ['efbbbf', 'UTF-8'],
  ['fffe', 'UTF-16LE'],
  ['feff', 'UTF-16BE'],
];

/** A control character that no table holds: what has one is no text, whatever it decodes to. */
const BINARY = /[^\P{Cc}\t-\r]/u;

/** Character that a decoder puts where it cannot decode. */
const UNDECODABLE = '\ufffd';

export interface Decoded {
  /** Without the byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
}

/** @throws GasrankError when the bytes are no text, or none in the encoding that they must be in. */
export function decode(content: Buffer, file: string): Decoded {
  const bytes = withoutDosEnd(content);
  const encoding = encodingOf(bytes);
  const text = strictly(bytes, encoding);
  if (text === null) {
    const before = new TextDecoder(encoding).decode(bytes).split(UNDECODABLE, 1)[0] ?? '';
    const isText = before.length > 0 && !BINARY.test(before);
    if (!isText) throw notAWorkbook(file, null);
    const line = before.split(/\r\n|\n|\r/u).length;
    throw new GasrankError({ code: 'text-undecodable', file, line });
  }
  if (BINARY.test(text)) throw notAWorkbook(file, null);
  return { text, encoding };
}

/** The byte by which programs of DOS end a text. */
const DOS_END = 0x1a;

/** The bytes without it and the line ends behind it; in UTF-16, where it may be half a character, it stands alone or as a character of its own. */
function withoutDosEnd(bytes: Buffer): Buffer {
  let text = bytes.length;
  while ([DOS_END, 0x0a, 0x0d].includes(bytes[text - 1] ?? 0)) text--;
  const end = bytes.indexOf(DOS_END, text);
  const body = end < 0 ? bytes : bytes.subarray(0, end);
  const encoding = encodingOf(body);
  if (encoding === 'UTF-8' || encoding === 'GB18030') return body;
  const isAlone = bytes.length % 2 === 1 && bytes.at(-1) === DOS_END;
  const whole = isAlone ? bytes.subarray(0, -1) : bytes;
  const mark = encoding === 'UTF-16LE' ? [DOS_END, 0] : [0, DOS_END];
  return whole.subarray(-2).equals(Buffer.from(mark)) ? whole.subarray(0, -2) : whole;
}

function encodingOf(bytes: Buffer): Encoding {
  const start = bytes.subarray(0, 3).toString('hex');
  const marked = MARKS.find(([mark]) => start.startsWith(mark));
  if (marked) return marked[1];
  if (bytes.includes(0)) return withZeros(bytes);
  return strictly(bytes, 'UTF-8') === null ? 'GB18030' : 'UTF-8';
}

/** Line ends, commas and digits have a zero byte in UTF-16, which stands first where the high byte does. */
function withZeros(bytes: Buffer): Encoding {
  const zeros = [0, 0];
  bytes.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  return odd > even ? 'UTF-16LE' : 'UTF-16BE';
}

function strictly(bytes: Buffer, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
