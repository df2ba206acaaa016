/** Number formats and units together, through each reader: the count is the shown number times its unit. */
import XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../src/core/quantity.ts';
import type { Cell } from '../../src/core/sheet/grid.ts';
import { interpret } from '../../src/interpret/index.ts';
import { readSource } from '../../src/read/index.ts';
import { grid } from '../helpers.ts';
import { workbook, worksheet, zip } from '../read/parts.ts';

/** Number of digits that each format removes from a shown number. */
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
/** Households and installed of each row; no row is the sum of others. */
const ROWS = [0, 1, 2];
const storedIn = (row: number) => [87_000_000 + row * 7_000_000, 29_000_000 + row * 1_000_000];

/** Independent of the program: the shown number times its unit; `null` for a scale without a unit. */
function expected(stored: number, taken: number, factor: number): number | null {
  if (taken > 0 && factor === 1) return null;
  return (stored / 10 ** taken) * factor;
}

type Format = (typeof FORMATS)[number];
/** A file of one sheet for each format: a column in several would say nothing certain. */
type Write = (unit: string, formats: readonly Format[]) => Buffer;

const TITLE = '进度(2022年11月7日)';
const nameOf = (row: number) => `县${String.fromCharCode(65 + row)}`;

const WRITE: Readonly<Record<'xlsx' | 'xls' | 'ods', Write>> = {
  xlsx: (unit, formats) => {
    const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
    const top = [[TITLE], header(unit)].map((cells) => cells.map(text).join(''));
    const ids = formats.map((_, n) => 164 + n);
    const sheets = formats.map((_, n) => {
      const body = ROWS.map((r) => {
        const number = (value: number) => `<c s="${1 + n}"><v>${value}</v></c>`;
        return text(nameOf(r)) + storedIn(r).map(number).join('');
      });
      const rows = [...top, ...body].map((cells) => `<row>${cells}</row>`).join('');
      return { name: `表${n}`, xml: worksheet(rows) };
    });
    const parts = workbook(sheets, ids);
    const codes = formats.map(([format], n) => {
      return `<numFmt numFmtId="${ids[n]}" formatCode="${format.replaceAll('"', '&quot;')}"/>`;
    });
    const numFmts = `<numFmts>${codes.join('')}</numFmts><cellXfs`;
    const styles = (parts['xl/styles.xml'] ?? '').replace('<cellXfs', () => numFmts);
    return zip({ ...parts, 'xl/styles.xml': styles });
  },
  xls: (unit, formats) => {
    const book = XLSX.utils.book_new();
    for (const [n, [z]] of formats.entries()) {
      const body = ROWS.map((r) => [nameOf(r), ...storedIn(r).map((v) => ({ t: 'n', v, z }))]);
      const sheet = XLSX.utils.aoa_to_sheet([[TITLE], header(unit), ...body]);
      XLSX.utils.book_append_sheet(book, sheet, `表${n}`);
    }
    return XLSX.write(book, { bookType: 'biff8', type: 'buffer' });
  },
  ods: (unit, formats) => {
    const text = (value: string) =>
      `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
    const top = [[TITLE], header(unit)].map((cells) => cells.map(text).join(''));
    const tables = formats.map(([, taken], n) => {
      const body = ROWS.map((r) => {
        const number = (value: number) =>
          `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value / 10 ** taken}</text:p></table:table-cell>`;
        return text(nameOf(r)) + storedIn(r).map(number).join('');
      });
      const rows = [...top, ...body].map((cells) => `<table:table-row>${cells}</table:table-row>`);
      return `<table:table table:name="表${n}">${rows.join('')}</table:table>`;
    });
    return zip({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml': `<office:document-content><office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document-content>`,
    });
  },
};

const header = (unit: string) => ['县区', `户数${unit}`, `已安装数${unit}`];

describe.each(Object.entries(WRITE))('.%s', (kind, write) => {
  it.each(UNITS)('a header with the unit “%s”', async (unit, factor) => {
    const { grids } = await readSource(write(unit, FORMATS), `this.${kind}`);
    expect(grids).toHaveLength(FORMATS.length);
    for (const [n, format] of FORMATS.entries()) {
      const { regions } = interpret(grids.slice(n, n + 1)).snapshot;
      const counts = regions.map(({ figures: [own] }) => {
        return [own?.households, own?.installed].map(countOf);
      });
      const [, taken] = format;
      expect(counts, format[0]).toEqual(
        ROWS.map((r) => storedIn(r).map((stored) => expected(stored, taken, factor))),
      );
    }
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

describe('cells at another scale than others of their columns are errors', () => {
  const scaled = (value: number, numFmt = '0!.0000'): Cell => ({ kind: 'number', value, numFmt });
  const countsOfRows = (rows: readonly (readonly (Cell | number | string)[])[]) => {
    const body = rows.map((cells, r) => [nameOf(r), ...cells]);
    const { regions } = interpret([grid([[TITLE], header('(万户)'), ...body])]).snapshot;
    return regions.map(({ figures: [own] }) => [own?.households, own?.installed].map(countOf));
  };

  it.each<readonly [string, (Cell | number | string)[], (number | null)[]]>([
    ['whole numbers without a scale', [71840, 19860], [null, null]],
    ['a text', [scaled(71840), '2'], [71840, null]],
    ['fractions of the unit', [7.18, 1.98], [71_800, 19_800]],
    ['a unit of its own', [scaled(71840), '19860户'], [71840, 19860]],
    ['another scale', [scaled(71840, '0.0,'), scaled(19860)], [null, 19860]],
    ['the same scale in another format', [scaled(71840, '0\\.0,'), scaled(19860)], [71840, 19860]],
    ['zero', [scaled(71840), 0], [71840, 0]],
  ])('%s', (_, cells, counts) => {
    const rows = [[scaled(87326), scaled(29499)], [scaled(80147), scaled(29380)], cells];
    expect(countsOfRows(rows)).toEqual([[87326, 29499], [80147, 29380], counts]);
  });

  it('whole numbers among more fractions are in the unit shown', () => {
    const rows = [
      [scaled(87326), 2.95],
      [8.01, 2.93],
      [7, 2],
    ];
    expect(countsOfRows(rows)).toEqual([
      [87326, 29_500],
      [80_100, 29_300],
      [70_000, 20_000],
    ]);
  });

  it('a whole column without the scale of the one beside it', () => {
    const rows = [
      [scaled(87326), 29499],
      [scaled(80147), 29380],
    ];
    expect(countsOfRows(rows)).toEqual([
      [87326, null],
      [80147, null],
    ]);
  });
});
