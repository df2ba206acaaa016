/**
 * Takes a ZIP archive apart, strictly: only its parts have checksums, so whatever its directory says twice must agree,
 * and must be possible, before anything is read.
 */
import { isUtf8 } from 'node:buffer';
import { inflateRawSync } from 'node:zlib';
import { GasrankError } from '../../core/error.ts';
import { crc32 } from './crc32.ts';
import { damaged } from './damage.ts';
import type { Spend } from './limits.ts';
import { readDirectory, type ZipEntry } from './zip-directory.ts';

/** The parts of an archive by name; as in OPC, case does not matter. */
export interface Archive {
  readonly file: string;
  readonly has: (name: string) => boolean;
  /** A part that is a text, checked against its checksum. @throws GasrankError when it is missing, damaged or too large. */
  readonly text: (name: string) => string;
  /** The same XML in pieces, so that a long sheet is never one text. Each ends behind a `>`. */
  readonly pieces: (name: string) => Iterable<string>;
}

/**
 * Opens an archive; its parts are unpacked when they are asked for.
 *
 * @throws GasrankError when it is cut short, contradicts itself, has too many parts, or is encrypted.
 */
export function openArchive(bytes: Uint8Array, file: string, spend: Spend): Archive {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const entries = new Map<string, ZipEntry>();
  for (const entry of readDirectory(zip, file)) {
    const key = keyOf(entry.name);
    if (entries.has(key)) throw damaged(file, 'part-twice', { place: entry.name });
    entries.set(key, entry);
  }
  const pieces = (name: string) => {
    const entry = entries.get(keyOf(name));
    if (!entry) throw damaged(file, 'part-missing', { place: name });
    if (entry.encrypted) throw new GasrankError({ code: 'password-protected', file });
    spend('unpacked-bytes', entry.size);
    return decode(unpack(zip, entry, file), file, name);
  };
  return {
    file,
    has: (name) => entries.has(keyOf(name)),
    text: (name) => [...pieces(name)].join(''),
    pieces,
  };
}

/** A part as it is in an archive. */
export interface ArchivePart {
  readonly name: string;
  readonly data: Buffer;
}

/**
 * Every part of an archive in its order, checked against its checksum.
 *
 * @throws GasrankError when one is damaged or encrypted, or all are too large.
 */
export function unpackAll(bytes: Buffer, file: string, spend: Spend): ArchivePart[] {
  return readDirectory(bytes, file).map((entry) => {
    if (entry.encrypted) throw new GasrankError({ code: 'password-protected', file });
    spend('unpacked-bytes', entry.size);
    return { name: entry.name, data: unpack(bytes, entry, file) };
  });
}

/** Some programs write back slashes, and some a slash in front. */
function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/u, '').toLowerCase();
}

const STORED = 0;
const DEFLATED = 8;

function unpack(
  zip: Buffer,
  { name, method, start, end, size, crc }: ZipEntry,
  file: string,
): Buffer {
  if (method !== STORED && method !== DEFLATED) throw damaged(file, 'compression', { place: name });
  const packed = zip.subarray(start, end);
  const data = method === STORED ? packed : inflate(packed, size);
  if (data?.length !== size || crc32(data) !== crc)
    throw damaged(file, 'checksum', { place: name });
  return data;
}

/** `null` when the data are no compressed data, or hold more than the archive says: then inflating stops. */
function inflate(packed: Buffer, size: number): Buffer | null {
  try {
    // All bytes fit into one chunk. One place stays free, since a full chunk would ask for another.
    const chunkSize = Math.max(size + 1, MIN_CHUNK);
    return inflateRawSync(packed, { chunkSize, maxOutputLength: Math.max(size, 1) });
  } catch {
    return null;
  }
}

/** Node's minimum. */
const MIN_CHUNK = 64;

/** Minimum bytes of a piece; the last may be shorter. */
const PIECE = 1024 * 1024;

/** XML is UTF-8 unless it begins with the mark of UTF-16. */
function* decode(data: Buffer, file: string, name: string): Generator<string> {
  if (data[0] === 0xff && data[1] === 0xfe) {
    yield data.toString('utf16le', 2);
    return;
  }
  if (!isUtf8(data)) throw damaged(file, 'encoding', { place: name });
  let at = data.subarray(0, MARK.length).equals(MARK) ? MARK.length : 0;
  while (at < data.length) {
    // In UTF-8, `>` is no part of another character.
    const last = data.indexOf('>', at + PIECE);
    const end = last === -1 ? data.length : last + 1;
    yield data.toString('utf8', at, end);
    at = end;
  }
}

/** The byte order mark of UTF-8. */
const MARK = Buffer.from('\ufeff');
