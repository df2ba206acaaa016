/** Marked copies, read by exceljs and SheetJS and compared part by part. */
import { readFileSync } from 'node:fs';
import XLSX from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { type CellMark, markedCopy } from '../../../src/cli/collect/mark.ts';
import { unzip, zip } from '../../zip.ts';

const read = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url));

/** Workbooks of openpyxl, LibreOffice, Excel's like with a chart, and gasrank (exceljs) with comments of its own. */
const BOOKS: readonly (readonly [
  maker: string,
  bytes: () => Buffer | Promise<Buffer>,
  sheet: string,
])[] = [
  ['openpyxl', () => read('fixtures/returns/中站区.xlsx'), 'Sheet1'],
  ['LibreOffice', () => read('test/inputs/files/published-libreoffice.xlsx'), ''],
  ['a workbook with a chart', () => read('test/inputs/files/published-chart.xlsx'), ''],
  ['comments by exceljs', () => withComments(), '表'],
  ['an x: before every element', () => prefixed(read('fixtures/returns/中站区.xlsx')), 'Sheet1'],
];

/** Parts that marks may change, beside the worksheet. */
const CHANGED =
  /^(?:\[Content_Types\]\.xml|xl\/styles\.xml|xl\/comments[^/]*\.xml|xl\/comments\/.*|xl\/drawings\/vmlDrawing\d+\.vml|xl\/worksheets\/_rels\/[^/]+\.rels)$/u;

async function withComments(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('表');
  for (let row = 1; row < 8; row++) sheet.addRow([1, 2, 3, 4, 5, 6, 7]);
  sheet.getCell('B6').note = '统计员的批注';
  sheet.getCell('A1').note = 'another';
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** The workbook with a prefix before every element of its main parts. */
async function prefixed(bytes: Buffer): Promise<Buffer> {
  const parts = unzip(bytes);
  for (const [name, data] of parts) {
    if (!/^xl\/(?:worksheets\/[^/]+|styles|workbook|sharedStrings)\.xml$/u.test(name)) continue;
    const own = data
      .toString()
      .replace(/<(\/?)(?=[a-z])/giu, '<$1x:')
      .replace(/ xmlns="/u, ' xmlns:x="');
    parts.set(name, Buffer.from(own));
  }
  return zip(parts);
}

function marks(sheet: string): CellMark[] {
  return [
    { sheet, cell: 'C6', text: '应为 <100> & "1"' },
    { sheet, cell: 'B6', text: '第一条' },
    { sheet, cell: 'B6', text: '第二条' },
    // A cell that is not in the sheet has a comment, but no style.
    { sheet, cell: 'ZZ99', text: '空白' },
  ];
}

describe.each(BOOKS)('%s', (_, make, name) => {
  it('only marked cells change', async () => {
    const bytes = await make();
    const before = XLSX.read(bytes, { cellStyles: true });
    const sheet = name || (before.SheetNames.find((one) => before.Sheets[one]?.['B6']) ?? '');
    const copy = await markedCopy(bytes, 'a.xlsx', marks(sheet));
    if (!copy) throw new Error('not marked');

    const [old, now] = [unzip(bytes), unzip(copy)];
    const part = worksheetOf(old, sheet);
    for (const [part2, data] of old) {
      if (part2 === part || CHANGED.test(part2)) continue;
      expect([part2, now.get(part2)?.equals(data)]).toEqual([part2, true]);
    }
    for (const part2 of now.keys()) {
      expect([part2, old.has(part2) || CHANGED.test(part2)]).toEqual([part2, true]);
    }
    // In the worksheet: the style of two cells, and the link.
    const plain = (xml: string) =>
      xml
        .replace(/<(?:x:)?legacyDrawing [^>]*>/u, '')
        .replace(/(<(?:x:)?c [^>]*r="(?:B6|C6)"[^>]*?) s="\d+"/gu, '$1')
        .replace(/(<(?:x:)?c) s="\d+"([^>]*r="(?:B6|C6)")/gu, '$1$2');
    expect(plain(String(now.get(part)))).toBe(plain(String(old.get(part))));

    const after = XLSX.read(copy, { cellStyles: true });
    const own = after.Sheets[sheet] ?? {};
    const texts = (cell: string) => own[cell]?.c?.map(({ t }: { t: string }) => t).join('|');
    expect(texts('C6')).toBe('应为 <100> & "1"');
    expect(texts('B6')).toContain('第一条\n第二条');
    expect(own['B6'].s.fgColor.rgb).toBe('FFC7CE');
    expect(own['D6']?.s?.fgColor?.rgb).not.toBe('FFC7CE');
  });
});

/** The part of a sheet, by the relations of the workbook. */
function worksheetOf(parts: ReadonlyMap<string, Buffer>, sheet: string): string {
  const workbook = String(parts.get('xl/workbook.xml'));
  const [, id = ''] =
    new RegExp(`<(?:x:)?sheet [^>]*name="${sheet}"[^>]*r:id="([^"]+)"`, 'u').exec(workbook) ?? [];
  const relations = String(parts.get('xl/_rels/workbook.xml.rels'));
  const [tag = ''] =
    relations.match(/<Relationship [^>]*>/gu)?.filter((own) => own.includes(`Id="${id}"`)) ?? [];
  const [, target = ''] = /Target="\/?(?:xl\/)?([^"]+)"/u.exec(tag) ?? [];
  return `xl/${target}`;
}

it('a comment that is there already stays', async () => {
  const copy = await markedCopy(await withComments(), 'a.xlsx', marks('表'));
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(copy ?? []) as unknown as ArrayBuffer);
  const textOf = (cell: string) => {
    const note = book.getWorksheet('表')?.getCell(cell).note;
    return typeof note === 'string' ? note : note?.texts?.map(({ text }) => text).join('');
  };
  expect(textOf('B6')).toBe('统计员的批注\n第一条\n第二条');
  expect(textOf('A1')).toBe('another');
  expect(textOf('C6')).toBe('应为 <100> & "1"');
});

it('a workbook that is not in UTF-8 is not marked', async () => {
  const parts = unzip(read('fixtures/returns/中站区.xlsx'));
  const name = 'xl/worksheets/sheet1.xml';
  const xml = String(parts.get(name)).replace('encoding="UTF-8"', 'encoding="UTF-16"');
  parts.set(name, Buffer.from(`\ufeff${xml}`, 'utf16le'));
  expect(await markedCopy(await zip(parts), 'a.xlsx', marks('Sheet1'))).toBeNull();
});
