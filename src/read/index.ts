/** Bytes → grids: what a file is, told by its content and not by its name. */
import { GasrankError } from '../core/error.ts';
import type { Grid } from '../core/grid.ts';
import { sha256 } from './sha256.ts';
import { readXlsxGrids } from './xlsx.ts';

export interface Source {
  /** As the user named it. */
  readonly file: string;
  /** The SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: () => string;
  readonly grids: readonly Grid[];
}

/**
 * Reads a workbook from its bytes.
 *
 * @throws GasrankError when the bytes are empty, no workbook that gasrank reads, protected or damaged.
 */
export async function readSource(bytes: Buffer, file: string): Promise<Source> {
  requireXlsx(bytes, file);
  return { file, sha256: () => sha256(bytes), grids: await readXlsxGrids(bytes, file) };
}

/** First bytes of what people take for workbooks. */
const LOOKS_LIKE: readonly (readonly [magic: string, name: string])[] = [
  ['89504e47', 'PNG'],
  ['ffd8ff', 'JPEG'],
  ['47494638', 'GIF'],
  ['25504446', 'PDF'],
  ['52617221', 'RAR'],
  ['377abcaf', '7z'],
  ['1f8b', 'gzip'],
];

const ZIP = '504b0304';
/** Archives that are no .xlsx, by what they hold. */
const ZIP_LOOKS_LIKE: readonly (readonly [part: string, name: string])[] = [
  ['word/document.xml', 'Word'],
  ['ppt/presentation.xml', 'PowerPoint'],
  ['xl/workbook.bin', 'XLSB'],
  ['opendocument.spreadsheet', 'ODS'],
];
/** Begins the record that ends every archive; a file that was cut short lacks it. */
const ZIP_END = 'PK\x05\x06';
const OLE = 'd0cf11e0a1b11ae1';

function requireXlsx(bytes: Buffer, file: string): void {
  if (bytes.length === 0) throw new GasrankError({ code: 'file-empty', file });
  const starts = (magic: string) => bytes.subarray(0, magic.length / 2).toString('hex') === magic;
  const names = (text: string, encoding: 'latin1' | 'utf16le' = 'latin1') =>
    bytes.includes(text, 0, encoding);

  if (starts(OLE)) {
    if (names('EncryptedPackage', 'utf16le')) {
      throw new GasrankError({ code: 'password-protected', file });
    }
    if (names('Workbook', 'utf16le') || names('Book', 'utf16le')) {
      throw new GasrankError({ code: 'old-xls', file });
    }
    throw new GasrankError({ code: 'not-a-workbook', file, looksLike: 'Office 97–2003' });
  }
  if (starts(ZIP)) {
    if (names('xl/workbook.xml')) return;
    const looksLike = ZIP_LOOKS_LIKE.find(([part]) => names(part))?.[1] ?? null;
    if (looksLike !== null) throw new GasrankError({ code: 'not-a-workbook', file, looksLike });
    if (names('[Content_Types].xml')) return;
    if (names(ZIP_END)) throw new GasrankError({ code: 'not-a-workbook', file, looksLike: 'ZIP' });
    throw new GasrankError({ code: 'workbook-damaged', file, reason: 'end of archive missing' });
  }
  const known = LOOKS_LIKE.find(([magic]) => starts(magic));
  const looksLike = known?.[1] ?? (bytes.includes(0) ? null : 'text');
  throw new GasrankError({ code: 'not-a-workbook', file, looksLike });
}
