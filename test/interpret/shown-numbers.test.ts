/** Number formats and units together, through each reader: what a cell shows, times its unit, is the count. */
import XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/core/grid.ts';
import type { Quantity } from '../../src/core/quantity.ts';
import { interpret } from '../../src/interpret/index.ts';
import { readSource } from '../../src/read/index.ts';
import { grid } from '../helpers.ts';
import { workbook, worksheet, zip } from '../read/parts.ts';

/** How many digits each format takes off a number that it shows. */
const FORMATS: readonly (readonly [format: string, taken: number])[] = [
  ['General', 0],
  ['#,##0', 0],
  ['0"户"', 0],
  ['_ * #,##0_ ;_ * -#,##0_ ;_ * "-"??_ ;_ @_ ', 0],
  ['0\\.0000', 4],
  ['0"."0000', 4],
  ['0\\.0,', 4],
  ['0,', 3],
  ['#,##0,', 3],
  ['0.0,,', 6],
];
const UNITS: readonly (readonly [unit: string, factor: number])[] = [
  ['', 1],
  ['(户)', 1],
  ['(千户)', 1000],
  ['(万户)', 10_000],
];
/** Households and installed of each format's row; no row is the sum of others. */
const storedIn = (row: number) => [87_000_000 + row * 7_000_000, 29_000_000 + row * 1_000_000];

/** Independent of the program: the number shown times its unit; nothing where a scale has no unit. */
function expected(stored: number, taken: number, factor: number): number | null {
  if (taken > 0 && factor === 1) return null;
  return (stored / 10 ** taken) * factor;
}

type Write = (unit: string) => Buffer;

const TITLE = '进度(2022年11月7日)';
const nameOf = (row: number) => `县${String.fromCharCode(65 + row)}`;

const WRITE: Readonly<Record<'xlsx' | 'xls' | 'ods', Write>> = {
  xlsx: (unit) => {
    const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
    const top = [[TITLE], header(unit)].map((cells) => cells.map(text).join(''));
    const body = FORMATS.map((_, r) => {
      const number = (value: number) => `<c s="${r + 1}"><v>${value}</v></c>`;
      return text(nameOf(r)) + storedIn(r).map(number).join('');
    });
    const rows = [...top, ...body].map((cells) => `<row>${cells}</row>`).join('');
    const ids = FORMATS.map((_, r) => 164 + r);
    const parts = workbook([{ name: '表', xml: worksheet(rows) }], ids);
    const codes = FORMATS.map(([format], r) => {
      return `<numFmt numFmtId="${164 + r}" formatCode="${format.replaceAll('"', '&quot;')}"/>`;
    });
    const formats = `<numFmts>${codes.join('')}</numFmts><cellXfs`;
    const styles = (parts['xl/styles.xml'] ?? '').replace('<cellXfs', () => formats);
    return zip({ ...parts, 'xl/styles.xml': styles });
  },
  xls: (unit) => {
    const body = FORMATS.map(([z], r) => [
      nameOf(r),
      ...storedIn(r).map((v) => ({ t: 'n', v, z })),
    ]);
    const book = XLSX.utils.book_new();
    const sheet = XLSX.utils.aoa_to_sheet([[TITLE], header(unit), ...body]);
    XLSX.utils.book_append_sheet(book, sheet, '表');
    return XLSX.write(book, { bookType: 'biff8', type: 'buffer' });
  },
  ods: (unit) => {
    const text = (value: string) =>
      `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
    const body = FORMATS.map(([, taken], r) => {
      const number = (value: number) =>
        `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value / 10 ** taken}</text:p></table:table-cell>`;
      return text(nameOf(r)) + storedIn(r).map(number).join('');
    });
    const top = [[TITLE], header(unit)].map((cells) => cells.map(text).join(''));
    const rows = [...top, ...body].map((cells) => `<table:table-row>${cells}</table:table-row>`);
    return zip({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml': `<office:document-content><office:body><office:spreadsheet><table:table table:name="表">${rows.join('')}</table:table></office:spreadsheet></office:body></office:document-content>`,
    });
  },
};

const header = (unit: string) => ['县区', `户数${unit}`, `已安装数${unit}`];

describe.each(Object.entries(WRITE))('.%s', (kind, write) => {
  it.each(UNITS)('a header with the unit “%s”', async (unit, factor) => {
    const { grids } = await readSource(write(unit), `this.${kind}`);
    const { regions } = interpret(grids).snapshot;
    expect(
      regions.map(({ figures: [own] }) => [own?.households, own?.installed].map(countOf)),
    ).toEqual(
      FORMATS.map(([, taken], r) => storedIn(r).map((stored) => expected(stored, taken, factor))),
    );
  });
});

const countOf = (count: Quantity | undefined) => (count?.state === 'known' ? count.value : null);

describe('a scale that is not certain names cell, format and unit', () => {
  it.each([
    ['0!.0000', '', 87326],
    ['0,', '(户)', 87326],
    ['0.0,,', '(万户)', 87326],
    [';;;', '', 87326],
    ['[>=10000]0!.0,;0', '(万户)', 500],
    ['0%', '', 87],
  ])('%s under “%s”', (numFmt, unit, value) => {
    const cell: Cell = { kind: 'number', value, numFmt };
    const sheet = grid([[TITLE], header(unit), ['红枫县', cell, 5]]);
    const [region] = interpret([sheet]).snapshot.regions;
    expect(region?.figures[0]?.households).toMatchObject({
      state: 'invalid',
      reason: 'scale-unclear',
      display: { format: numFmt, factor: unit === '(万户)' ? 10_000 : 1 },
    });
  });
});
