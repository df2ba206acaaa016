/** English: files that are not workbooks, and what to do with them. */
import type { LooksLike } from '../../../core/reason.ts';

const SAVE = 'open it in Excel or WPS and save it as .xlsx';
const COPY = 'copy the table in it into Excel or WPS and save that as .xlsx';
const UNPACK = 'unpack it and name the spreadsheet in it';
const ASK = 'ask its sender for the spreadsheet itself';

const FILES: Readonly<Record<LooksLike, readonly [looksLike: string, whatToDo: string]>> = {
  PNG: ['a PNG image', ASK],
  JPEG: ['a JPEG image', ASK],
  GIF: ['a GIF image', ASK],
  PDF: ['a PDF document', ASK],
  ZIP: ['a ZIP archive', UNPACK],
  Numbers: ['an Apple Numbers document', 'export it as Excel in Numbers'],
  Keynote: ['an Apple Keynote document', COPY],
  RAR: ['a RAR archive', UNPACK],
  '7z': ['a 7z archive', UNPACK],
  gzip: ['a gzip archive', UNPACK],
  Word: ['a Word document', COPY],
  'Word 97–2003': ['a Word 97–2003 document', COPY],
  PowerPoint: ['a PowerPoint presentation', COPY],
  'PowerPoint 97–2003': ['a PowerPoint 97–2003 presentation', COPY],
  RTF: ['an RTF document', COPY],
  'Office 97–2003': ['an Office 97–2003 file', SAVE],
  'Excel 2': ['an Excel 2 sheet', SAVE],
  'Excel 3': ['an Excel 3 sheet', SAVE],
  'Excel 4': ['an Excel 4 sheet', SAVE],
  XLSB: ['a binary Excel workbook (.xlsb)', SAVE],
  'Excel 2003 XML': ['an Excel 2003 XML spreadsheet', SAVE],
  FODS: ['a flat OpenDocument spreadsheet (.fods)', SAVE],
  HTML: ['a web page (HTML)', SAVE],
  MHTML: ['a web page (MHTML)', SAVE],
  XML: ['an XML file', ASK],
  JSON: ['a JSON file', ASK],
  text: ['text without columns', SAVE],
};

/** Kind of file, if it is known, and a way to continue. */
export function notAWorkbook(looksLike: LooksLike | null): string {
  if (looksLike === null) return SAVE;
  const [what, todo] = FILES[looksLike];
  return `it looks like ${what}; ${todo}`;
}
