/** Places of the parts of a ZIP archive, as APPNOTE.TXT 6.3.10 defines it (sections 4.3.7, 4.3.12 to 4.3.16, 4.5.3). */

import { keepWithin } from '../../core/limits.ts';
import { damaged } from './damage.ts';

/** One part: its data are `size` bytes once those from `start` to `end` are unpacked by `method`. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly size: number;
  readonly start: number;
  readonly end: number;
}

const END = { signature: 0x06054b50, length: 22 };
const END64 = { signature: 0x06064b50, length: 56 };
const LOCATOR64 = { signature: 0x07064b50, length: 20 };
const CENTRAL = { signature: 0x02014b50, length: 46 };
const LOCAL = { signature: 0x04034b50, length: 30 };

/** Stands where a number needs 64 bits. */
const IN_64_BITS = 0xffffffff;
const EXTRA_OF_64_BITS = 1;
const ENCRYPTED = 1;

/**
 * The parts of an archive; folders are left out.
 *
 * @throws GasrankError when the directory is cut short, contradicts the parts' own heads, or lets parts overlap.
 */
export function readDirectory(zip: Buffer, file: string): ZipEntry[] {
  const contradiction = (name?: string) => damaged(file, 'archive', { place: name });
  const directory = findDirectory(zip, file);
  keepWithin('parts', directory.count, { file });

  const entries: (ZipEntry & { readonly head: number })[] = [];
  let at = directory.offset;
  for (let i = 0; i < directory.count; i++) {
    if (!isRecord(zip, at, CENTRAL)) throw contradiction();
    const nameLength = zip.readUInt16LE(at + 28);
    const extraAt = at + CENTRAL.length + nameLength;
    const next = extraAt + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    if (next > directory.end) throw contradiction();
    const name = zip.toString('utf8', at + CENTRAL.length, extraAt);
    const wide = widened(zip, at, extraAt, extraAt + zip.readUInt16LE(at + 30));
    if (!wide || !isRecord(zip, wide.head, LOCAL)) throw contradiction(name);

    const localName = wide.head + LOCAL.length;
    const start = localName + zip.readUInt16LE(wide.head + 26) + zip.readUInt16LE(wide.head + 28);
    const saysTheSame =
      zip.readUInt16LE(wide.head + 26) === nameLength &&
      zip.compare(zip, localName, localName + nameLength, at + CENTRAL.length, extraAt) === 0 &&
      zip.readUInt16LE(wide.head + 8) === zip.readUInt16LE(at + 10) &&
      (zip.readUInt16LE(wide.head + 6) & ENCRYPTED) === (zip.readUInt16LE(at + 8) & ENCRYPTED);
    if (!saysTheSame) throw contradiction(name);
    entries.push({
      name,
      method: zip.readUInt16LE(at + 10),
      encrypted: (zip.readUInt16LE(at + 8) & ENCRYPTED) !== 0,
      crc: zip.readUInt32LE(at + 16),
      size: wide.size,
      head: wide.head,
      start,
      end: start + wide.packedSize,
    });
    at = next;
  }
  if (at !== directory.end) throw contradiction();

  // Parts that share bytes make a small file unpack to any size.
  let free = 0;
  for (const { name, head, end } of entries.toSorted((a, b) => a.head - b.head)) {
    if (head < free || end > directory.offset) throw contradiction(name);
    free = end;
  }
  return entries.filter(({ name }) => !name.endsWith('/'));
}

function isRecord(zip: Buffer, at: number, record: { signature: number; length: number }): boolean {
  return at + record.length <= zip.length && zip.readUInt32LE(at) === record.signature;
}

/** Line ends, blanks and zeros, which programs of the web and disks of whole blocks leave behind a file. */
const PADDING = new Set([0, 0x09, 0x0a, 0x0d, 0x1a, 0x20]);

/** Checks whether the record that ends an archive stands here, with nothing but its comment and padding behind it. */
function isEnd(zip: Buffer, at: number): boolean {
  if (!isRecord(zip, at, END)) return false;
  const end = at + END.length + zip.readUInt16LE(at + 20);
  return end <= zip.length && zip.subarray(end).every((byte) => PADDING.has(byte));
}

/** The directory's place, from the record at the very end of the file. */
function findDirectory(zip: Buffer, file: string): { count: number; offset: number; end: number } {
  let at = zip.length - END.length;
  // A comment of up to 65,535 bytes may stand behind the record, which says how long it is.
  const first = Math.max(0, at - 0xffff);
  while (at >= first && !isEnd(zip, at)) at--;
  if (at < first) throw damaged(file, 'cut-short');

  let count = zip.readUInt16LE(at + 10);
  let size = zip.readUInt32LE(at + 12);
  let offset = zip.readUInt32LE(at + 16);
  let last = at;
  const locator = at - LOCATOR64.length;
  if (locator >= 0 && isRecord(zip, locator, LOCATOR64)) {
    last = Number(zip.readBigUInt64LE(locator + 8));
    if (!isRecord(zip, last, END64)) throw damaged(file, 'archive');
    count = Number(zip.readBigUInt64LE(last + 32));
    size = Number(zip.readBigUInt64LE(last + 40));
    offset = Number(zip.readBigUInt64LE(last + 48));
  }
  if (offset + size !== last) throw damaged(file, 'archive');
  return { count, offset, end: last };
}

/** The sizes of a part and the place of its head, which stand in an extra field when they need 64 bits. */
function widened(zip: Buffer, at: number, extraAt: number, extraEnd: number) {
  const narrow = {
    size: zip.readUInt32LE(at + 24),
    packedSize: zip.readUInt32LE(at + 20),
    head: zip.readUInt32LE(at + 42),
  };
  const wide = Object.entries(narrow).filter(([, value]) => value === IN_64_BITS);
  if (wide.length === 0) return narrow;
  for (let field = extraAt; field + 4 <= extraEnd; field += 4 + zip.readUInt16LE(field + 2)) {
    const length = zip.readUInt16LE(field + 2);
    if (zip.readUInt16LE(field) !== EXTRA_OF_64_BITS) continue;
    if (length < wide.length * 8 || field + 4 + length > extraEnd) return null;
    const values = wide.map(([name], i) => [name, Number(zip.readBigUInt64LE(field + 4 + i * 8))]);
    return { ...narrow, ...Object.fromEntries(values) } as typeof narrow;
  }
  return null;
}
