import { CFB } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ErrorDetail } from '../../src/core/error.ts';
import { LIMITS } from '../../src/core/limits.ts';
import type { LooksLike } from '../../src/core/reason.ts';
import { readSource, type Source } from '../../src/read/index.ts';
import { fixtureBytes, readFixture, refusalOf } from '../helpers.ts';
import { workbook, worksheet, zip } from './parts.ts';

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const padded = (...parts: Buffer[]) => Buffer.concat([...parts, Buffer.alloc(600)]);

const small = zip(
  workbook([{ name: '表', xml: worksheet('<row r="1"><c r="A1"><v>87326</v></c></row>') }]),
);

/** The same bytes with one of them changed where `text` stands. */
function changed(bytes: Buffer, text: string, instead: string): Buffer {
  const copy = Buffer.from(bytes);
  const place = copy.indexOf(text);
  if (place < 0) throw new Error(`${text} is not there`);
  copy.write(instead, place);
  return copy;
}

describe('sha256', () => {
  // By coreutils' sha256sum.
  it.each([
    ['2022-10-31', 'f392ebd378aec690971057fba2ae3b4eb3598ede1ae625c941e3da9ef73e098a'],
    ['2022-11-07', '6fff90f4d58dd9c8fd40661fd1136e3e842f894271068eb09f0d31f9d83e9fed'],
  ] as const)('of %s', async (date, sha256) => {
    const source = await readFixture(date);
    expect(source.file).toBe(`jiaozuo-${date}.xlsx`);
    expect(source.sha256()).toBe(sha256);
  });
});

describe('refused', () => {
  const not = (looksLike: LooksLike | null) => ({ code: 'not-a-workbook', looksLike }) as const;

  it.each<[string, Buffer, Partial<ErrorDetail>]>([
    [
      'a file that is too large',
      Buffer.alloc(LIMITS['file-bytes'] + 1),
      { code: 'over-limit', limit: 'file-bytes' },
    ],
    ['no bytes', Buffer.alloc(0), { code: 'file-empty' }],
    ['a PNG', padded(Buffer.from('89504e470d0a1a0a', 'hex')), not('PNG')],
    ['a JPEG', padded(Buffer.from('ffd8ffe0', 'hex')), not('JPEG')],
    ['a PDF', Buffer.from('%PDF-1.7\n'), not('PDF')],
    ['an Excel 4 sheet', padded(Buffer.from('09040600', 'hex')), not('Excel 4')],
    ['HTML that is named .xls', Buffer.from('<html><table></table></html>'), not('HTML')],
    ['a letter', Buffer.from('请按时报送。\n'), not('text')],
    ['other bytes', Buffer.from([1, 0, 2, 0]), not(null)],
    ['a password', padded(OLE, utf16('EncryptedPackage')), { code: 'password-protected' }],
    ['a broken .xls', padded(OLE, utf16('Workbook')), { code: 'workbook-damaged' }],
    ['an older broken .xls', padded(OLE, utf16('Book')), { code: 'workbook-damaged' }],
    ['an old .doc', padded(OLE, utf16('WordDocument')), not('Word 97–2003')],
    ['an old .ppt', padded(OLE, utf16('PowerPoint Document')), not('PowerPoint 97–2003')],
    ['an old mail', Buffer.from(CFB.write(CFB.utils.cfb_new())), not('Office 97–2003')],
    ['a .docx', zip({ '[Content_Types].xml': '', 'word/document.xml': '<w/>' }), not('Word')],
    [
      'a .pptx',
      zip({ '[Content_Types].xml': '', 'ppt/presentation.xml': '<p/>' }),
      not('PowerPoint'),
    ],
    ['an .xlsb', zip({ '[Content_Types].xml': '', 'xl/workbook.bin': '' }), not('XLSB')],
    [
      'a broken .ods',
      zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<o/>' }),
      { code: 'workbook-damaged', reason: 'xml' },
    ],
    ['a .numbers', zip({ 'Index/Document.iwa': 'a' }), not('Numbers')],
    ['a .key', zip({ 'Index/Document.iwa': 'a', 'Index/Slide.iwa': 'a' }), not('Keynote')],
    ['an archive', zip({ 'a.txt': 'a' }), not('ZIP')],
    ['half a workbook', fixtureBytes('2022-11-07').subarray(0, 8000), { code: 'workbook-damaged' }],
    [
      'the very beginning of one',
      fixtureBytes('2022-11-07').subarray(0, 40),
      { code: 'workbook-damaged' },
    ],
    [
      'one digit changed in a sheet',
      changed(small, '87326', '87327'),
      { code: 'workbook-damaged' },
    ],
    ['no workbook part', zip({ '[Content_Types].xml': '<Types/>' }), { code: 'workbook-damaged' }],
  ])('%s', async (_, bytes, detail) => {
    const refused = await refusalOf(readSource(bytes, 'this.xlsx'));
    expect(refused).toMatchObject({ file: 'this.xlsx', ...detail });
  });
});

it('no changed bit changes a figure unnoticed', async () => {
  const bytes = fixtureBytes('2022-11-07');
  const figuresOf = ({ grids }: Source) =>
    grids.map(({ rows }) =>
      rows.map((cells) => cells.map((cell) => (cell?.kind === 'number' ? cell.value : null))),
    );
  const figures = figuresOf(await readFixture('2022-11-07'));
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (place, bit) => {
      const copy = Buffer.from(bytes);
      copy[place] = (copy[place] ?? 0) ^ (1 << bit);
      const read = await readSource(copy, 'jiaozuo-2022-11-07.xlsx').catch(() => null);
      if (read) expect(figuresOf(read)).toEqual(figures);
    }),
    { numRuns: 60 },
  );
});
