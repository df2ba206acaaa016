import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ErrorDetail } from '../../../src/core/error.ts';
import { LIMITS } from '../../../src/core/limits.ts';
import type { DamageReason } from '../../../src/core/reason.ts';
import { openArchive } from '../../../src/read/guard/archive.ts';
import { crc32, crc32InJavaScript } from '../../../src/read/guard/crc32.ts';
import { budget } from '../../../src/read/guard/limits.ts';
import { fixtureBytes, refusal } from '../../helpers.ts';
import { zip } from '../parts.ts';

const open = (bytes: Uint8Array) =>
  openArchive(bytes, 'this.xlsx', budget('this.xlsx', bytes.length));

const two = zip({ 'one.xml': '<one/>', 'two.xml': '<two/>' });
const CENTRAL = two.indexOf('PK\x01\x02');
const SECOND_CENTRAL = two.indexOf('PK\x01\x02', CENTRAL + 4);
const SECOND_LOCAL = two.indexOf('PK\x03\x04', 4);

/** The archive with some of its bytes written anew. */
function changed(...writes: readonly (readonly [at: number, bytes: readonly number[]])[]): Buffer {
  const copy = Buffer.from(two);
  for (const [at, bytes] of writes) copy.set(bytes, at);
  return copy;
}

describe('openArchive reads', () => {
  it('parts that are stored and parts that are deflated', () => {
    expect(open(two).text('two.xml')).toBe('<two/>');
    expect(open(fixtureBytes('2022-11-07')).text('xl/workbook.xml')).toMatch(/<\/workbook>\s*$/u);
  });

  it('part names in any case and with any slashes', () => {
    const archive = open(zip({ 'xl\\SharedStrings.xml': '<sst/>' }));
    expect(archive.has('xl/sharedStrings.xml')).toBe(true);
    expect(archive.text('xl/sharedStrings.xml')).toBe('<sst/>');
  });

  it('UTF-16 behind its mark', () => {
    const bytes = deflated(Buffer.from('\ufeff<a>中</a>', 'utf16le'));
    expect(open(bytes).text('two.xml')).toBe('<a>中</a>');
  });

  it.each([
    ['a line end', '\r\n'],
    ['zeros', '\0'.repeat(4_000)],
    ['a byte of DOS', '\u001a'],
  ])('an archive with %s behind its end', (_, more) => {
    const bytes = Buffer.concat([two, Buffer.from(more)]);
    expect(open(bytes).text('two.xml')).toBe('<two/>');
  });

  it('an archive in the 64 bit form, as Java programs write it', () => {
    expect(open(in64Bits()).text('one.xml')).toBe('<one/>');
  });
});

describe('openArchive refuses', () => {
  const damaged = (reason: DamageReason) => ({ code: 'workbook-damaged', reason }) as const;
  const LARGE = [0xff, 0xff, 0xff, 0x3f];

  it.each<[string, Buffer, Partial<ErrorDetail>]>([
    ['nothing', Buffer.alloc(0), damaged('cut-short')],
    ['an archive cut short', two.subarray(0, two.length - 1), damaged('cut-short')],
    ['bytes behind the end', Buffer.concat([two, Buffer.from([1])]), damaged('cut-short')],
    ['one part fewer than the directory has', changed([two.length - 12, [1]]), damaged('archive')],
    ['a directory elsewhere', changed([two.length - 6, [1]]), damaged('archive')],
    ['a name changed in the directory', changed([CENTRAL + 46, [0x6e]]), damaged('archive')],
    ['a name changed before the part', changed([30, [0x6e]]), damaged('archive')],
    ['a part that is packed in another way', changed([8, [8]]), damaged('archive')],
    ['encrypted in one place only', changed([6, [1]]), damaged('archive')],
    [
      'encrypted',
      changed([SECOND_LOCAL + 6, [1]], [SECOND_CENTRAL + 8, [1]]),
      { code: 'password-protected' },
    ],
    [
      'an unknown method',
      changed([SECOND_LOCAL + 8, [12]], [SECOND_CENTRAL + 10, [12]]),
      damaged('compression'),
    ],
    [
      'two parts of one name',
      zip([
        ['two.xml', 'a'],
        ['TWO.xml', 'b'],
      ]),
      damaged('part-twice'),
    ],
    [
      'parts that share bytes',
      changed([SECOND_CENTRAL + 42, [0, 0]], [SECOND_CENTRAL + 46, [0x6f, 0x6e, 0x65]]),
      damaged('archive'),
    ],
    ['a part that reaches into the next', changed([CENTRAL + 20, [60]]), damaged('archive')],
    ['other bytes in a part', changed([SECOND_LOCAL + 38, [0x54]]), damaged('checksum')],
    ['another checksum', changed([SECOND_CENTRAL + 16, [1]]), damaged('checksum')],
    ['a part that says it is larger', changed([SECOND_CENTRAL + 24, [7]]), damaged('checksum')],
    ['no such part', zip({ 'one.xml': '' }), damaged('part-missing')],
    [
      'letters that are no UTF-8',
      deflated(Buffer.from('<a>\xb1</a>', 'latin1')),
      damaged('encoding'),
    ],
    [
      'a part that says it is huge',
      changed([SECOND_CENTRAL + 24, LARGE]),
      { code: 'over-limit', limit: 'unpacked-bytes' },
    ],
    [
      'too many parts',
      zip(Array.from({ length: LIMITS.parts + 1 }, (_, i) => [`${i}`, ''] as const)),
      { code: 'over-limit', limit: 'parts' },
    ],
  ])('%s', (_, bytes, detail) => {
    expect(refusal(() => open(bytes).text('two.xml'))).toMatchObject({
      file: 'this.xlsx',
      ...detail,
    });
  });

  it('a part that unpacks to more than it says, without unpacking the rest', () => {
    const bomb = deflated(Buffer.alloc(1_000_000), 100);
    expect(refusal(() => open(bomb).text('two.xml'))).toMatchObject(damaged('checksum'));
  });

  it('parts that together unpack to too much', () => {
    const half = Buffer.alloc(LIMITS['unpacked-bytes'] / 4 + 1, 'x');
    const archive = open(deflated(half));
    const all = () => [1, 2, 3, 4].map(() => archive.text('two.xml').length);
    expect(refusal(all)).toMatchObject({ code: 'over-limit', limit: 'unpacked-bytes' });
  });
});

it.each([
  ['', 0],
  ['123456789', 0xcbf43926],
])('the checksum of "%s"', (text, sum) => {
  expect(crc32(Buffer.from(text))).toBe(sum);
  expect(crc32InJavaScript(Buffer.from(text))).toBe(sum);
});

/** An archive with one deflated part, `two.xml`, that says it holds `size` bytes. */
function deflated(data: Buffer, size = data.length): Buffer {
  const packed = deflateRawSync(data);
  const empty = zip({ 'two.xml': '' });
  const directory = empty.indexOf('PK\x01\x02');
  const head = Buffer.from(empty.subarray(0, directory));
  const rest = Buffer.from(empty.subarray(directory));
  for (const [record, at] of [
    [head, 8],
    [rest, 10],
  ] as const) {
    record.writeUInt16LE(8, at);
    record.writeUInt32LE(crc32(data), at + 6);
    record.writeUInt32LE(packed.length, at + 10);
    record.writeUInt32LE(size, at + 14);
  }
  rest.writeUInt32LE(head.length + packed.length, rest.length - 6);
  return Buffer.concat([head, packed, rest]);
}

/** The archive with its sizes and places in 64 bit fields. */
function in64Bits(): Buffer {
  const bytes = zip({ 'one.xml': '<one/>' });
  const at = bytes.indexOf('PK\x01\x02');
  const central = Buffer.from(bytes.subarray(at, at + 46 + 7));
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  extra.writeBigUInt64LE(6n, 4);
  extra.writeBigUInt64LE(6n, 12);
  central.fill(0xff, 20, 28).fill(0xff, 42, 46);
  central.writeUInt16LE(extra.length, 30);
  const size = central.length + extra.length;
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(1n, 32);
  end64.writeBigUInt64LE(BigInt(size), 40);
  end64.writeBigUInt64LE(BigInt(at), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(at + size), 8);
  const end = Buffer.from(bytes.subarray(bytes.length - 22)).fill(0xff, 8, 20);
  return Buffer.concat([bytes.subarray(0, at), central, extra, end64, locator, end]);
}

describe('a long part comes in pieces', () => {
  const cell = '<c t="str"><v>温县&gt;</v></c>';
  const xml = `<row>${cell.repeat(100_000)}</row>`;

  it.each([
    ['UTF-8', xml],
    ['UTF-8 with a mark', `\ufeff${xml}`],
  ])('that make the whole again and end with tags: %s', (_, text) => {
    const pieces = [...open(zip({ 'a.xml': text })).pieces('a.xml')];
    expect(pieces.join('') === xml).toBe(true);
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.every((piece) => piece.endsWith('>'))).toBe(true);
  });

  it('a short one is a single piece', () => {
    const archive = open(zip({ 'a.xml': cell }));
    expect([...archive.pieces('a.xml')]).toEqual([cell]);
  });
});
