/** The published workbook in the words of other programs: each reads as it does. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Grid } from '../../src/core/sheet/grid.ts';
import { readXlsxGrids } from '../../src/read/xlsx.ts';
import { fixtureBytes, refusalOf } from '../helpers.ts';
import { unzip } from '../zip.ts';
import { workbook, worksheet, zip } from './parts.ts';

const PUBLISHED = new Map(
  [...unzip(fixtureBytes('2022-11-07'))].map(([name, data]) => [name, data.toString()] as const),
);
const SHEET = 'xl/worksheets/sheet1.xml';

const read = async (parts: ReadonlyMap<string, string>): Promise<Grid[]> =>
  readXlsxGrids(zip([...parts]), 'this.xlsx');

/** The published workbook with a change to each part; a changed name moves it, an empty one drops it. */
function rewritten(
  change: (xml: string, name: string) => string,
  rename = (name: string) => name,
): ReadonlyMap<string, string> {
  const parts = [...PUBLISHED].map(([name, xml]) => [rename(name), change(xml, name)] as const);
  return new Map(parts.filter(([name]) => name !== ''));
}

/** Every element under a prefix, as WPS and the OpenXML SDK write it. */
function prefixed(xml: string): string {
  return xml
    .replace(/<(\/?)(?=[a-z])/giu, '<$1x:')
    .replace(
      / xmlns="([^"]*spreadsheetml[^"]*|[^"]*relationships|[^"]*content-types)"/u,
      ' xmlns:x="$1"',
    );
}

const STRICT: readonly (readonly [transitional: string, strict: string])[] = [
  [
    'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    'http://purl.oclc.org/ooxml/spreadsheetml/main',
  ],
  [
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
];

/** The texts of cells in the cells themselves. */
function inlined(xml: string, name: string): string {
  if (name !== SHEET) return xml;
  const strings = [...(PUBLISHED.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gsu)];
  return xml.replace(
    / t="s"([^>]*)><v>(\d+)<\/v>/gu,
    (_, rest, index) => ` t="inlineStr"${rest}><is>${strings[Number(index)]?.[1]}</is>`,
  );
}

describe('the same grid', () => {
  let grids: Grid[];
  beforeAll(async () => {
    grids = await read(PUBLISHED);
  });

  it('is that of the published table', () => {
    expect(grids[0]?.rows[5]?.[1]).toEqual({ kind: 'number', value: 87326 });
    expect(grids).toHaveLength(1);
  });

  it.each<[string, ReadonlyMap<string, string>]>([
    ['with an x: before every element', rewritten(prefixed)],
    [
      'in the strict format',
      rewritten((xml) => STRICT.reduce((text, [from, to]) => text.replaceAll(from, to), xml)),
    ],
    ['with inline strings', rewritten(inlined)],
    [
      'with inline strings and no list of strings',
      rewritten(
        (xml, name) =>
          name.endsWith('workbook.xml.rels')
            ? xml.replace(/<Relationship [^>]*sharedStrings[^>]*>/u, '')
            : inlined(xml, name),
        (name) => (name === 'xl/sharedStrings.xml' ? '' : name),
      ),
    ],
    [
      'with absolute part names',
      rewritten((xml, name) =>
        name.endsWith('workbook.xml.rels') ? xml.replace(/Target="(?!\/)/gu, 'Target="/xl/') : xml,
      ),
    ],
    [
      'with its parts in another folder',
      rewritten(
        (xml, name) => (name === '_rels/.rels' ? xml.replaceAll('xl/', 'a/b/../') : xml),
        (name) => name.replace(/^xl\//u, 'a/'),
      ),
    ],
    [
      'with back slashes in names',
      rewritten(
        (xml) => xml,
        (name) => name.replaceAll('/', '\\'),
      ),
    ],
    [
      'without the addresses of cells',
      rewritten((xml, name) => (name === SHEET ? withoutAddresses(xml) : xml)),
    ],
    [
      'with macros',
      rewritten((xml) => xml.replaceAll('sheet.main+xml', 'sheet.macroEnabled.main+xml')),
    ],
  ])('%s', async (_, parts) => {
    expect(parts).not.toEqual(PUBLISHED);
    expect(await read(parts)).toEqual(grids);
  });
});

/** Rows and cells follow each other without gaps, so their addresses say nothing new. */
function withoutAddresses(xml: string): string {
  const cells = [...xml.matchAll(/<c r="([A-Z]+)(\d+)"/gu)].map(([, letters, row]) => [
    letters,
    row,
  ]);
  const rows = [...xml.matchAll(/<row [^>]*?r="(\d+)"/gu)].map(([, row]) => Number(row));
  expect(rows).toEqual(rows.map((_, i) => i + 1));
  expect(cells.filter(([letters]) => letters === 'A')).toHaveLength(rows.length);
  return xml.replace(/(<row [^>]*?)r="\d+"/gu, '$1').replace(/<c r="[A-Z]+\d+"/gu, '<c');
}

/** The first cell of a workbook with one number under one format. */
async function cellOf(serial: number, format: string, date1904 = false) {
  const parts = workbook(
    [{ name: '表', xml: worksheet(`<row r="1"><c r="A1" s="1"><v>${serial}</v></c></row>`) }],
    [164],
  );
  const code = format.replaceAll('"', '&quot;');
  const [grid] = await readXlsxGrids(
    zip({
      ...parts,
      'xl/styles.xml':
        parts['xl/styles.xml']?.replace(
          '<cellXfs',
          `<numFmts count="1"><numFmt numFmtId="164" formatCode="${code}"/></numFmts><cellXfs`,
        ) ?? '',
      'xl/workbook.xml':
        parts['xl/workbook.xml']?.replace(
          '<sheets>',
          `<workbookPr date1904="${Number(date1904)}"/><sheets>`,
        ) ?? '',
    }),
    'this.xlsx',
  );
  return grid?.rows[0]?.[0];
}

describe('settings of the workbook', () => {
  const book = (change: (xml: string) => string) => {
    const parts = workbook(
      [{ name: '表', xml: worksheet('<row r="1"><c r="A1" s="1"><v>43410</v></c></row>') }],
      [14],
    );
    return read(
      new Map(
        Object.entries({ ...parts, 'xl/workbook.xml': change(parts['xl/workbook.xml'] ?? '') }),
      ),
    );
  };

  it('an extension of the same name does not count', async () => {
    const extension = '<extLst><ext><x15:workbookPr/></ext></extLst></workbook>';
    const [grid] = await book((xml) =>
      xml
        .replace('<sheets>', '<workbookPr date1904="1"/><sheets>')
        .replace('</workbook>', extension),
    );
    expect(grid?.rows[0]?.[0]).toMatchObject({ kind: 'date', value: '2022-11-07' });
  });

  it.each([
    ['hidden', true],
    ['veryHidden', true],
    ['visible', false],
    ['show', false],
  ])('a sheet whose state is %s', async (state, hidden) => {
    const [grid] = await book((xml) => xml.replace('<sheet ', `<sheet state="${state}" `));
    expect(grid?.hidden).toBe(hidden);
  });
});

describe('dates', () => {
  it.each<[number, boolean, string]>([
    [44872, false, '2022-11-07'],
    [44872.99, false, '2022-11-07'],
    [44872.9999999999, false, '2022-11-08'],
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [61, false, '1900-03-01'],
    [2_958_465, false, '9999-12-31'],
    [43410, true, '2022-11-07'],
    [43410.5, true, '2022-11-07'],
    [0, true, '1904-01-01'],
  ])('%d, 1904: %s', async (serial, date1904, day) => {
    expect(await cellOf(serial, 'yyyy/m/d', date1904)).toMatchObject({ kind: 'date', value: day });
  });

  it.each([
    ['yyyy"年"m"月"d"日"', true],
    ['[$-804]yyyy/m/d;@', true],
    ['m/d/yy h:mm', true],
    ['[h]:mm', true],
    ['mmss.0', true],
    ['h"时"mm"分"', true],
    ['GENERAL', false],
    ['Standard;[Red]-Standard', false],
    ['"Standard"yyyy', true],
    ['0.0%', false],
    ['General', false],
    ['G/通用格式', false],
    ['0.00E+00', false],
    ['#,##0"days"', false],
    ['[Red]0;[>=100]0', false],
    ['0!.0,"万"', false],
    ['_ * #,##0_ ;_ @_ ', false],
    ['#,##0\\d', false],
  ])('the format %s: %s', async (code, isDate) => {
    expect((await cellOf(44872, code))?.kind).toBe(isDate ? 'date' : 'number');
  });
});

describe('damage without a wrong checksum is rejected', () => {
  it.each([
    ['a sheet cut short', SHEET, (xml: string) => xml.slice(0, xml.indexOf('<row r="9"')), 'xml'],
    ['texts that are lost', 'xl/sharedStrings.xml', () => '<sst/>', 'reference'],
    ['a part that is another', SHEET, () => '<sst/>', 'xml'],
    ['a cell twice', SHEET, (xml: string) => xml.replace('<c r="C6"', '<c r="B6"'), 'order'],
    [
      'a place that is none',
      SHEET,
      (xml: string) => xml.replace('<c r="C6"', '<c r="C0"'),
      'reference',
    ],
    [
      'a sheet under no relation',
      'xl/workbook.xml',
      (xml: string) => xml.replace('r:id="', 'r:id="x'),
      'part-missing',
    ],
  ])('%s', async (_, part, change, reason) => {
    const parts = rewritten((xml, name) => (name === part ? change(xml) : xml));
    expect(await refusalOf(read(parts))).toMatchObject({ code: 'workbook-damaged', reason });
  });

  it.each([
    'xl/sharedStrings.xml',
    'xl/styles.xml',
    SHEET,
    'xl/_rels/workbook.xml.rels',
    '_rels/.rels',
  ])('%s lost', async (part) => {
    const parts = new Map([...PUBLISHED].filter(([name]) => name !== part));
    expect(await refusalOf(read(parts))).toMatchObject({
      code: 'workbook-damaged',
      reason: 'part-missing',
      place: part,
    });
  });
});
