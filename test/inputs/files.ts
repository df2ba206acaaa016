/** Kinds of files: the published table as other programs save it, and unreadable files. */
import type { ErrorCode } from '../../src/core/error.ts';
import { fixtureBytes } from '../helpers.ts';
import { unzip, zip } from '../zip.ts';
import { fileBytes, type InputCase, type Shared, type Writer } from './case.ts';
import { protectedOds, protectedXls, protectedXlsx } from './protected.ts';

const FIGURES = 'the same figures as from the .xlsx';
const XLSX: Shared = {
  group: 'files',
  described: true,
  says: '.xlsx of any program',
  makes: FIGURES,
};
const OTHER: Shared = { group: 'files', described: true, says: '.ods, .xls, .et', makes: FIGURES };
const TEXT: Shared = {
  group: 'files',
  described: true,
  says: 'CSV and TSV in the encodings of Excel and WPS',
  makes: FIGURES,
};
const BY_CONTENT: Shared = {
  group: 'files',
  described: true,
  says: 'a file under a name of another kind',
  makes: 'recognised by content',
};
const SHEETS: Shared = {
  group: 'files',
  described: true,
  says: 'several sheets in one workbook',
  makes: 'the one that is asked for, or the only one that fits',
};
const REFUSED: Shared = {
  group: 'files',
  described: true,
  says: 'a file that cannot be read',
  makes: 'rejected with a sentence that helps',
};

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function published(
  shared: Shared,
  example: string,
  [file, writer]: readonly [file: string, writer: Writer],
  bytes: InputCase['bytes'] = () => fileBytes(file),
): InputCase {
  const id = `files: ${example}`;
  return { id, ...shared, example, writer, file, bytes, expect: { reads: 'published' } };
}

/** The fixture with its parts rewritten. */
function byHand(example: string, rewrite: (text: string, name: string) => string): InputCase {
  return published(XLSX, example, ['this.xlsx', 'XML by hand'], async () => {
    const parts = [...unzip(fixtureBytes('2022-11-07'))].map(
      ([name, data]) => [name, Buffer.from(rewrite(data.toString(), name))] as const,
    );
    return zip(new Map(parts));
  });
}

/** Every element of the main namespace under the prefix `x:`, as WPS and the OpenXML SDK may write it. */
function prefixed(text: string): string {
  if (!text.includes(`xmlns="${MAIN}"`)) return text;
  return text
    .replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`)
    .replaceAll(/<(\/?)(?=[a-zA-Z]+[\s/>])/gu, '<$1x:');
}

/** The namespaces of ISO/IEC 29500 Strict, which Excel writes when asked for it. */
function strict(text: string): string {
  return text
    .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
    .replaceAll(
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      'http://purl.oclc.org/ooxml/officeDocument/relationships',
    );
}

/** Texts in their cells instead of in a table of shared strings. */
async function inlined(): Promise<Buffer> {
  const parts = unzip(fixtureBytes('2022-11-07'));
  const shared = parts.get('xl/sharedStrings.xml')?.toString() ?? '';
  const strings = [...shared.matchAll(/<si>(.*?)<\/si>/gsu)].map(([, inner = '']) => inner);
  const sheet = parts.get('xl/worksheets/sheet1.xml')?.toString() ?? '';
  const inline = sheet.replaceAll(
    /<c r="(\w+)" s="(\d+)" t="s"><v>(\d+)<\/v><\/c>/gu,
    (_, cell, style, i) =>
      `<c r="${cell}" s="${style}" t="inlineStr"><is>${strings[Number(i)]}</is></c>`,
  );
  parts.set('xl/worksheets/sheet1.xml', Buffer.from(inline));
  parts.delete('xl/sharedStrings.xml');
  for (const name of ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels']) {
    const text = parts.get(name)?.toString() ?? '';
    parts.set(
      name,
      Buffer.from(text.replaceAll(/<(Override|Relationship) [^>]*haredStrings[^>]*>/gu, '')),
    );
  }
  return zip(parts);
}

const inRelationships = (name: string, text: string) =>
  name === 'xl/_rels/workbook.xml.rels' ? text.replaceAll('Target="', 'Target="/xl/') : text;

function refused(
  example: string,
  file: string,
  code: ErrorCode,
  bytes: InputCase['bytes'],
): InputCase {
  const id = `files: ${example}`;
  return { id, ...REFUSED, example, writer: 'by hand', file, bytes, expect: { refused: code } };
}

/** An incomplete copy. */
function half(name: string): Buffer {
  const bytes = fileBytes(name);
  return bytes.subarray(0, Math.floor(bytes.length / 2));
}

export const FILE_CASES: readonly InputCase[] = [
  published(XLSX, '.xlsx from LibreOffice', ['published-libreoffice.xlsx', 'LibreOffice']),
  published(XLSX, '.xlsx from openpyxl', ['published-openpyxl.xlsx', 'openpyxl']),
  published(XLSX, '.xlsm', ['published-openpyxl.xlsm', 'openpyxl']),
  published(XLSX, 'a chart sheet before the table', ['published-chart.xlsx', 'openpyxl']),
  byHand('x:-prefixed XML', prefixed),
  byHand('strict OOXML', strict),
  byHand('absolute part names', (text, name) => inRelationships(name, text)),
  published(XLSX, 'inline strings', ['this.xlsx', 'XML by hand'], inlined),
  published(OTHER, '.ods', ['published.ods', 'LibreOffice']),
  published(OTHER, '.xls', ['published.xls', 'LibreOffice']),
  published(OTHER, '.et', ['published.et', 'LibreOffice'], () => fileBytes('published.xls')),
  published(TEXT, 'CSV in GB18030', ['published-gb18030.csv', 'LibreOffice']),
  published(TEXT, 'CSV in UTF-8', ['published-utf8.csv', 'LibreOffice']),
  published(TEXT, 'CSV in UTF-8 with BOM', ['published-utf8-bom.csv', 'LibreOffice']),
  published(TEXT, 'TSV in UTF-16', ['published-utf16.tsv', 'LibreOffice']),
  published(BY_CONTENT, 'an .xlsx named .xls', ['this.xls', 'LibreOffice'], () =>
    fixtureBytes('2022-11-07'),
  ),
  published(BY_CONTENT, 'an .xls named .xlsx', ['this.xlsx', 'LibreOffice'], () =>
    fileBytes('published.xls'),
  ),
  published(BY_CONTENT, 'a CSV named .xls', ['this.xls', 'LibreOffice'], () =>
    fileBytes('published-gb18030.csv'),
  ),
  {
    ...published(SHEETS, 'the sheet 11.7 of two dated ones', ['weeks.xlsx', 'openpyxl']),
    options: { sheet: '11.7' },
  },
  published(SHEETS, 'a chart sheet and a table', ['published-chart.xlsx', 'openpyxl']),
  {
    ...published(SHEETS, 'tables on several sheets, none asked for', [
      'totals.xlsx',
      'LibreOffice',
    ]),
    makes: 'refused with a list of them',
    expect: { refused: 'several-tables' },
  },
  refused('an empty file', 'this.xlsx', 'file-empty', () => Buffer.alloc(0)),
  refused('a PDF named .xlsx', 'this.xlsx', 'not-a-workbook', () => Buffer.from('%PDF-1.7\n')),
  refused('an .xlsx cut short', 'this.xlsx', 'workbook-damaged', () =>
    half('published-openpyxl.xlsx'),
  ),
  refused('an .xls cut short', 'this.xls', 'workbook-damaged', () => half('published.xls')),
  refused('an .ods cut short', 'this.ods', 'workbook-damaged', () => half('published.ods')),
  refused('a password on an .xlsx', 'this.xlsx', 'password-protected', protectedXlsx),
  refused('a password on an .xls', 'this.xls', 'password-protected', protectedXls),
  refused('a password on an .ods', 'this.ods', 'password-protected', protectedOds),
];
