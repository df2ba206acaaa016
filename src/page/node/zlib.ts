/** Counterpart of `node:zlib`: inflating through fflate. */
import { Inflate } from 'fflate';

/** Bytes that are inflated at a time, so that a bomb is stopped soon after its limit. */
const STEP = 64 * 1024;

/**
 * The inflated data.
 *
 * @throws Error if the data are damaged, or inflate to more than `maxOutputLength`
 */
export function inflateRawSync(
  packed: Uint8Array,
  { maxOutputLength }: { readonly maxOutputLength: number },
): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let isEnded = false;
  const inflate = new Inflate((piece, isLast) => {
    length += piece.length;
    if (length > maxOutputLength) throw new RangeError('too long');
    pieces.push(piece);
    isEnded = isLast;
  });
  for (let at = 0; at < packed.length; at += STEP) {
    inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  }
  if (!isEnded) throw new Error('cut short');
  return Buffer.concat(pieces);
}

export default { inflateRawSync, crc32: undefined };
