/** The checksum of ZIP archives. */
import zlib from 'node:zlib';

/** CRC-32 as ISO 3309 defines it; Node has its own from 20.15 on. */
export const crc32: (bytes: Uint8Array) => number = zlib.crc32 ?? crc32InJavaScript;

/** The same for older Nodes. */
export function crc32InJavaScript(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
