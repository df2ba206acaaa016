/** The texts that the cells of an .xls share, walked through: a length that leads past the end sends SheetJS astray. */

const CONTINUE = 0x003c;
const SST = 0x00fc;
/** Flags of a text ([MS-XLS] 2.5.293): two bytes for a character; readings and runs behind it. */
const WIDE = 0x01;
const EXTENDED = 0x04;
const RICH = 0x08;

interface TableRecord {
  readonly type: number;
  readonly data: Buffer;
}

/**
 * Number of texts that the workbook's own records hold.
 *
 * @throws RangeError when a text leads past their end.
 */
export function countTexts(records: readonly TableRecord[]): number {
  const first = records.findIndex(({ type }) => type === SST);
  const [head] = records.slice(first, first + 1);
  if (first < 0 || !head) return 0;
  const count = head.data.readUInt32LE(4);
  const after = records.slice(first + 1);
  const others = after.findIndex(({ type }) => type !== CONTINUE);
  const pieces = [
    head.data.subarray(8),
    ...after.slice(0, others < 0 ? after.length : others).map(({ data }) => data),
  ];
  let piece = pieces.shift() ?? Buffer.alloc(0);
  let at = 0;
  const nextPiece = () => {
    const next = pieces.shift();
    if (!next) throw new RangeError('a text leads past the end');
    piece = next;
    at = 0;
  };
  const skip = (bytes: number) => {
    let left = bytes;
    while (left > piece.length - at) {
      left -= piece.length - at;
      nextPiece();
    }
    at += left;
  };
  for (let i = 0; i < count; i++) {
    if (at >= piece.length) nextPiece();
    let characters = piece.readUInt16LE(at);
    let flags = piece.readUInt8(at + 2);
    at += 3;
    let behind = 0;
    if (flags & RICH) {
      behind += piece.readUInt16LE(at) * 4;
      at += 2;
    }
    if (flags & EXTENDED) {
      behind += piece.readUInt32LE(at);
      at += 4;
    }
    for (;;) {
      const width = flags & WIDE ? 2 : 1;
      const here = Math.min(characters, Math.floor((piece.length - at) / width));
      at += here * width;
      characters -= here;
      if (characters === 0) break;
      // The next piece says anew how wide its characters are.
      nextPiece();
      flags = piece.readUInt8(0);
      at = 1;
    }
    skip(behind);
  }
  return count;
}
