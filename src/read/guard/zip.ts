/**
 * Writes a ZIP archive of texts, uncompressed and without checksums (APPNOTE.TXT 6.3.10): what was proved to be whole
 * goes to the libraries in it, and is neither unpacked nor summed up again.
 */

const VERSION = 20;

/** The archive of these parts, as UTF-8. */
export function zip(parts: readonly (readonly [name: string, text: string])[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of parts) {
    const nameBytes = Buffer.from(name);
    const data = Buffer.from(text);
    // Fields that the part's own head and its entry in the directory have in common: version, sizes, length of the name.
    const head = Buffer.alloc(26);
    head.writeUInt16LE(VERSION, 0);
    head.writeUInt32LE(data.length, 14);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt16LE(nameBytes.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    files.push(Buffer.from('PK\x03\x04'), head, nameBytes, data);
    directory.push(Buffer.from('PK\x01\x02\x14\0'), head, place, nameBytes);
    offset += 4 + head.length + nameBytes.length + data.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}
