/** Tells what a file is by its content, and refuses what is no table by naming what it looks like. */
import { GasrankError } from '../core/error.ts';
import type { LooksLike } from '../core/reason.ts';
import { damaged } from './guard/damage.ts';
import { isContainer, readStream } from './guard/ole.ts';

/** First bytes of what people take for workbooks. */
const LOOKS_LIKE: readonly (readonly [magic: string, name: LooksLike])[] = [
  ['89504e47', 'PNG'],
  ['ffd8ff', 'JPEG'],
  ['47494638', 'GIF'],
  ['25504446', 'PDF'],
  ['52617221', 'RAR'],
  ['377abcaf', '7z'],
  ['1f8b', 'gzip'],
  ['090004', 'Excel 2'],
  ['090206', 'Excel 3'],
  ['090406', 'Excel 4'],
];

const ZIP = '504b0304';
/** Archives that are no workbook, by what they hold. */
const ZIP_LOOKS_LIKE: readonly (readonly [part: string, name: LooksLike])[] = [
  ['word/document.xml', 'Word'],
  ['ppt/presentation.xml', 'PowerPoint'],
  ['xl/workbook.bin', 'XLSB'],
  ['Index/Slide', 'Keynote'],
  ['Index/Document.iwa', 'Numbers'],
];
/** Begins the record that ends every archive; a file that was cut short lacks it. */
const ZIP_END = 'PK\x05\x06';

/** Begins a workbook stream of Excel 5 or later that some exports write without a container. */
const BIFF = '0908';
/** OLE containers that are no .xls, by the names of their streams. */
const OLE_LOOKS_LIKE: readonly (readonly [stream: string, name: LooksLike])[] = [
  ['WordDocument', 'Word 97–2003'],
  ['PowerPoint Document', 'PowerPoint 97–2003'],
];

/** Beginnings of texts that hold markup or data for programs, which exports like to name .xls. */
const TEXT_LOOKS_LIKE: readonly (readonly [beginning: RegExp, name: LooksLike])[] = [
  [/^<\?xml.*?urn:schemas-microsoft-com:office:spreadsheet/su, 'Excel 2003 XML'],
  [/^<\?xml.*?<office:document\b/su, 'FODS'],
  [/^(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|meta|body|table|style|div)\b/iu, 'HTML'],
  [/^<[?!a-z]/iu, 'XML'],
  [/^mime-version:/iu, 'MHTML'],
  [/^\{\\rtf/u, 'RTF'],
  [/^(?:\{\s*["}]|\[\s*[[{"\]])/u, 'JSON'],
];

/** Characters of a text that are looked at. */
const BEGINNING = 2000;

/**
 * Kind of file of some bytes; `text` is anything that may be CSV.
 *
 * @throws GasrankError when they are none, or protected by a password, or cut short.
 */
export function kindOf(bytes: Buffer, file: string): 'xlsx' | 'ods' | 'xls' | 'text' {
  if (bytes.length === 0) throw new GasrankError({ code: 'file-empty', file });
  const starts = (magic: string) => bytes.subarray(0, magic.length / 2).toString('hex') === magic;
  if (starts(ZIP)) return kindOfArchive(bytes, file);
  if (isContainer(bytes)) return kindOfContainer(bytes, file);
  if (starts(BIFF)) return 'xls';
  const known = LOOKS_LIKE.find(([magic]) => starts(magic));
  if (known) throw notAWorkbook(file, known[1]);
  return 'text';
}

function kindOfArchive(bytes: Buffer, file: string): 'xlsx' | 'ods' {
  const holds = (text: string) => bytes.includes(text, 0, 'latin1');
  if (holds('xl/workbook.xml')) return 'xlsx';
  if (holds('opendocument.spreadsheet')) return 'ods';
  // The type stands first and uncompressed, unless another program packed the file again.
  const isPackedAgain = holds('META-INF/manifest.xml') && !holds('mimetypeapplication/');
  if (isPackedAgain && holds('content.xml')) return 'ods';
  const known = ZIP_LOOKS_LIKE.find(([part]) => holds(part));
  if (known) throw notAWorkbook(file, known[1]);
  if (holds('[Content_Types].xml')) return 'xlsx';
  if (holds(ZIP_END)) throw notAWorkbook(file, 'ZIP');
  throw damaged(file, 'cut-short');
}

function kindOfContainer(bytes: Buffer, file: string): 'xls' {
  const holds = (stream: string) => bytes.includes(stream, 0, 'utf16le');
  if (holds('EncryptedPackage')) throw new GasrankError({ code: 'password-protected', file });
  const known = OLE_LOOKS_LIKE.find(([stream]) => holds(stream));
  if (holds('Workbook') || (holds('Book') && !known)) return 'xls';
  // Names may be missing because the file was cut short.
  if (!known) readStream(bytes, [], file);
  throw notAWorkbook(file, known?.[1] ?? 'Office 97–2003');
}

/** @throws GasrankError when a text is markup or data for programs, and no table of cells. */
export function requirePlainText(text: string, file: string): void {
  const beginning = text.slice(0, BEGINNING).trimStart();
  const known = TEXT_LOOKS_LIKE.find(([pattern]) => pattern.test(beginning));
  if (known) throw notAWorkbook(file, known[1]);
}

/** The refusal of a file that looks like something else; `null` when nobody knows like what. */
export function notAWorkbook(file: string, looksLike: LooksLike | null): GasrankError {
  return new GasrankError({ code: 'not-a-workbook', file, looksLike });
}
