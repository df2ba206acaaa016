/** Files that only a password opens, as far as a program without it can look into them. */
import { unzip, zip } from '../zip.ts';
import { fileBytes } from './case.ts';

const SECTOR = 512;
const END_OF_CHAIN = 0xfffffffe;
const FREE = 0xffffffff;

/**
 * A compound file with the two streams of an encrypted .xlsx ([MS-OFFCRYPTO] 2.3.4.4, laid out after [MS-CFB]): the
 * sector of the allocation table, that of the directory, then eight sectors for each stream.
 */
export function protectedXlsx(): Buffer {
  const streams = ['EncryptionInfo', 'EncryptedPackage'];
  const length = 8 * SECTOR;
  const header = Buffer.alloc(SECTOR);
  header.write('d0cf11e0a1b11ae1', 'hex');
  // Versions 62 and 3, little-endian, sectors of 2^9 bytes and of 2^6 in the stream of small ones.
  header.set([0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0], 24);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(4096, 56);
  header.writeUInt32LE(END_OF_CHAIN, 60);
  header.writeUInt32LE(END_OF_CHAIN, 68);
  for (let at = 76; at < SECTOR; at += 4) header.writeUInt32LE(at === 76 ? 0 : FREE, at);

  const table = Buffer.alloc(SECTOR, 0xff);
  table.writeUInt32LE(0xfffffffd, 0);
  table.writeUInt32LE(END_OF_CHAIN, 4);
  for (let sector = 2; sector < 18; sector++) {
    table.writeUInt32LE(sector === 9 || sector === 17 ? END_OF_CHAIN : sector + 1, sector * 4);
  }

  const directory = Buffer.concat([
    entry('Root Entry', { kind: 5, child: 1, start: END_OF_CHAIN, length: 0 }),
    ...streams.map((name, i) =>
      entry(name, { kind: 2, right: i === 0 ? 2 : FREE, start: 2 + 8 * i, length }),
    ),
    entry('', { kind: 0, start: 0, length: 0 }),
  ]);
  const contents = streams.map(() => Buffer.alloc(length, 0xa5));
  // Agile encryption, version 4.4; what follows is noise.
  contents[0]?.set([4, 0, 4, 0, 0x40, 0, 0, 0]);
  return Buffer.concat([header, table, directory, ...contents]);
}

interface Entry {
  /** 0 unused, 2 a stream, 5 the root. */
  readonly kind: 0 | 2 | 5;
  readonly right?: number;
  readonly child?: number;
  readonly start: number;
  readonly length: number;
}

/** One of a directory's entries of 128 bytes. */
function entry(name: string, { kind, right = FREE, child = FREE, start, length }: Entry): Buffer {
  const bytes = Buffer.alloc(SECTOR / 4);
  bytes.write(name, 'utf16le');
  bytes.writeUInt16LE(name === '' ? 0 : 2 * name.length + 2, 64);
  bytes.set([kind, 1], 66);
  bytes.writeUInt32LE(FREE, 68);
  bytes.writeUInt32LE(right, 72);
  bytes.writeUInt32LE(child, 76);
  bytes.writeUInt32LE(start, 116);
  bytes.writeUInt32LE(length, 120);
  return bytes;
}

/** Behind the first record of the workbook's stream, the record that says how the rest is encrypted ([MS-XLS] 2.4.117). */
export function protectedXls(): Buffer {
  const bytes = Buffer.from(fileBytes('published.xls'));
  const begin = bytes.indexOf(Buffer.from('0908100000060500', 'hex')) + 20;
  // FILEPASS for RC4: 54 bytes with salt, verifier and its hash; the records that it covers up end with one of 70 bytes.
  bytes.fill(0x5a, begin, begin + 132);
  bytes.set([0x2f, 0, 54, 0, 1, 0, 1, 0, 1, 0], begin);
  bytes.set([0x5c, 0, 70, 0], begin + 58);
  return bytes;
}

/** Content that only a password opens, and the manifest that says so (ODF 1.3 part 2, 3.4). */
export async function protectedOds(): Promise<Buffer> {
  const parts = unzip(fileBytes('published.ods'));
  const manifest = parts.get('META-INF/manifest.xml')?.toString() ?? '';
  const encryption =
    '<manifest:encryption-data><manifest:algorithm manifest:algorithm-name="http://www.w3.org/2001/04/xmlenc#aes256-cbc" manifest:initialisation-vector="AAAAAAAAAAAAAAAAAAAAAA=="/></manifest:encryption-data>';
  const entry = /(full-path="content.xml"[^>]*)\/>/u;
  parts.set(
    'META-INF/manifest.xml',
    Buffer.from(manifest.replace(entry, `$1>${encryption}</manifest:file-entry>`)),
  );
  parts.set('content.xml', Buffer.alloc(4096, 0xa5));
  return zip(parts);
}
