/** Workbooks put together by hand, part by part, for what no library writes. */
import { crc32 } from 'node:zlib';

/** An archive of uncompressed parts, as APPNOTE.TXT lays it out; pairs may repeat a name. */
export function zip(
  parts: Readonly<Record<string, string>> | readonly (readonly [name: string, text: string])[],
): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of Array.isArray(parts) ? parts : Object.entries(parts)) {
    const name = Buffer.from(path);
    const data = Buffer.from(text);
    // Version 20, no flags, stored, 1980-01-01; then checksum, sizes, name.
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(0x21, 8);
    shared.writeUInt32LE(crc32(data), 10);
    shared.writeUInt32LE(data.length, 14);
    shared.writeUInt32LE(data.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), shared, place, name);
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), shared, name, data]);
    files.push(file);
    offset += file.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A sheet: its name, the kind of its part, and the XML in it; `null` leaves the part out. */
export interface SheetPart {
  readonly name: string;
  readonly kind?: 'worksheet' | 'chartsheet' | 'dialogsheet';
  readonly xml: string | null;
}

/** Content of `<sheetData>`. */
export const worksheet = (rows: string): string =>
  `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;

export const CHARTSHEET = `<chartsheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>`;

/**
 * The parts of a workbook. `formats` are number format ids, used as cell styles 1, 2, …; built-in ones have no code. `texts` are
 * shared by cells.
 */
export function workbook(
  sheets: readonly SheetPart[],
  formats: readonly number[] = [],
  texts: readonly string[] = [],
): Record<string, string> {
  const path = ({ kind = 'worksheet' }: SheetPart, i: number) => `${kind}s/sheet${i + 1}.xml`;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const style = (id: number) => `<xf numFmtId="${id}" xfId="0" applyNumberFormat="1"/>`;
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
      .map(({ name }, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${sheets
      .map((sheet, i) => relation(`rId${i + 1}`, sheet.kind ?? 'worksheet', path(sheet, i)))
      .join(
        '',
      )}${relation('rId99', 'styles', 'styles.xml')}${texts.length === 0 ? '' : relation('rId98', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs count="${formats.length + 1}">${[0, ...formats].map(style).join('')}</cellXfs></styleSheet>`,
    ...(texts.length === 0
      ? {}
      : {
          'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
        }),
    ...Object.fromEntries(
      sheets.flatMap((sheet, i) =>
        sheet.xml === null ? [] : [[`xl/${path(sheet, i)}`, sheet.xml]],
      ),
    ),
  };
}
