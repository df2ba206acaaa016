/** Stands in for hucre's `zip/deflate.mjs` when reading: inflates by Node's zlib. */
import zlib, { inflateRawSync } from 'node:zlib';
import { ZipError } from '../../node_modules/hucre/dist/errors.mjs';
import { crc32 as crc32InJavaScript } from '../../node_modules/hucre/dist/zip/deflate.mjs';

/** Node 20 has its own from 20.15 on. */
export const crc32 = zlib.crc32 ?? crc32InJavaScript;

/**
 * @param {Uint8Array} data
 * @param {number} maxBytes what the archive says the part holds: more is refused before it fills the memory
 * @returns {Uint8Array}
 */
export function inflate(data, maxBytes) {
  try {
    return inflateRawSync(data, { maxOutputLength: maxBytes });
  } catch (cause) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (cause);
    if (code === 'ERR_BUFFER_TOO_LARGE')
      throw new ZipError(`Decompressed size exceeds limit of ${maxBytes} bytes`, { cause });
    throw new ZipError(`Compressed data is damaged: ${message}`, { cause });
  }
}
