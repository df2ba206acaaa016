/** Parts of a ZIP archive out and in, so that tests can look into a workbook and change one part of it. */
import { inflateRawSync } from 'node:zlib';
import { zipped } from '../src/render/package/zip.ts';

/** The parts of an archive by name, in its order, without folders. */
export function unzip(bytes: Uint8Array): Map<string, Buffer> {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const parts = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let entry = 0; entry < zip.readUInt16LE(end + 10); entry++) {
    const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28));
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    const isStored = zip.readUInt16LE(at + 10) === 0;
    if (!name.endsWith('/')) parts.set(name, isStored ? packed : inflateRawSync(packed));
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts;
}

export async function zip(parts: ReadonlyMap<string, Uint8Array>): Promise<Buffer> {
  const all = Array.from(parts, ([name, data]) => ({ name, content: Buffer.from(data) }));
  return Buffer.from(await zipped(all));
}
