/** Placeholders, real zeros and calculated results, as several programs store them, from bytes to figures. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { interpret } from '../../src/interpret/index.ts';
import { readSource } from '../../src/read/index.ts';
import { workbook, worksheet, zip } from '../read/parts.ts';

/** The result that a program stores for a formula, and its request to recalculate. */
interface Program {
  readonly kind: 'xlsx' | 'ods';
  readonly stores: (result: number) => number | '' | null;
  readonly onLoad: boolean;
}

const PROGRAMS: Readonly<Record<string, Program>> = {
  Excel: { kind: 'xlsx', stores: (result) => result, onLoad: false },
  'exceljs, EPPlus': { kind: 'xlsx', stores: (result) => result, onLoad: true },
  XlsxWriter: { kind: 'xlsx', stores: () => 0, onLoad: true },
  openpyxl: { kind: 'xlsx', stores: () => null, onLoad: true },
  'empty texts': { kind: 'xlsx', stores: () => '', onLoad: true },
  'zeros without a request': { kind: 'xlsx', stores: () => 0, onLoad: false },
  LibreOffice: { kind: 'ods', stores: (result) => result, onLoad: false },
  'zeros in an .ods': { kind: 'ods', stores: () => 0, onLoad: false },
  'nothing in an .ods': { kind: 'ods', stores: () => null, onLoad: false },
};

/** A count that is typed, or a formula with its right result; `isClear` formulas can be calculated from their cells. */
interface Count {
  readonly formula: string | null;
  readonly isClear: boolean;
  readonly result: number;
}

const formulaOf = (a: number, b: number, row: number): fc.Arbitrary<Count> =>
  fc.constantFrom(
    { formula: `${a}*${b}`, isClear: true, result: a * b },
    { formula: `(${a}+${b})*2-${2 * b}`, isClear: true, result: 2 * a },
    { formula: `E${row}*${b}`, isClear: true, result: a * b },
    { formula: `SUM(E${row}:F${row})`, isClear: true, result: a + b },
    { formula: `+E${row}-E${row}`, isClear: true, result: 0 },
    { formula: `VLOOKUP(A${row},H:I,2,0)`, isClear: false, result: a },
    { formula: `IF(E${row}>0,F${row},0)`, isClear: false, result: a > 0 ? b : 0 },
    { formula: null, isClear: true, result: a },
  );

const rows = fc
  .array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 })), { minLength: 2, maxLength: 5 })
  .chain((pairs) =>
    fc.tuple(
      ...pairs.map(([a, b], r) =>
        formulaOf(a, b, r + 3).map((count) => ({ ...count, helpers: [a, b] as const })),
      ),
    ),
  );

const HEADER = ['县区', '户数', '已安装数'];

it.each(Object.entries(PROGRAMS))('%s', async (_, program) => {
  await fc.assert(
    fc.asyncProperty(rows, async (counts) => {
      const bytes = program.kind === 'xlsx' ? xlsx(counts, program) : ods(counts, program);
      const { grids } = await readSource(bytes, `this.${program.kind}`);
      const { regions } = interpret(grids).snapshot;
      const own = regions.map(({ figures: [figures] }) =>
        figures?.installed.state === 'known' ? figures.installed.value : null,
      );
      expect(own).toEqual(counts.map((count) => expected(count, counts, program)));
    }),
    { numRuns: program.kind === 'xlsx' ? 60 : 2 },
  );
});

/** The expected count: the stored result, unless it cannot be the result or was not calculated. */
function expected(
  { formula, isClear, result }: Count,
  counts: readonly Count[],
  { stores, onLoad }: Program,
): number | null {
  if (formula === null) return result;
  const stored = stores(result);
  if (stored === null || stored === '') return null;
  if (isClear) return stored === result ? result : null;
  const formulas = counts.filter((count) => count.formula !== null);
  const isAllZero = formulas.every((count) => stores(count.result) === 0);
  return onLoad && isAllZero ? null : stored;
}

type Row = Count & { readonly helpers: readonly [number, number] };

function xlsx(counts: readonly Row[], { stores, onLoad }: Program): Buffer {
  const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const number = (value: number) => `<c><v>${value}</v></c>`;
  const installed = ({ formula, result }: Count) => {
    if (formula === null) return number(result);
    const stored = stores(result);
    const f = `<f>${formula.replace('>', '&gt;')}</f>`;
    if (stored === null) return `<c>${f}</c>`;
    return stored === '' ? `<c t="str">${f}<v></v></c>` : `<c>${f}<v>${stored}</v></c>`;
  };
  const body = counts.map((count, r) => {
    const [a, b] = count.helpers;
    const cells = [text(`县${r}`), number(1000), installed(count), text('—'), number(a), number(b)];
    return `<row>${cells.join('')}</row>`;
  });
  const top = [[`进度(2022年11月7日)`], HEADER].map(
    (cells) => `<row>${cells.map(text).join('')}</row>`,
  );
  const parts = workbook([{ name: '表', xml: worksheet([...top, ...body].join('')) }]);
  const book = parts['xl/workbook.xml'] ?? '';
  const calc = `<calcPr calcId="1"${onLoad ? ' fullCalcOnLoad="1"' : ''}/></workbook>`;
  return zip({ ...parts, 'xl/workbook.xml': book.replace('</workbook>', calc) });
}

function ods(counts: readonly Row[], { stores }: Program): Buffer {
  const text = (value: string) =>
    `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
  const number = (value: number, formula = '') =>
    `<table:table-cell${formula} office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;
  const reference = (formula: string) =>
    formula.replace(
      /[A-I]:[A-I]|[A-I]\d+(?::[A-I]\d+)?/gu,
      (cell) => `[.${cell.replace(':', ':.')}]`,
    );
  const installed = ({ formula, result }: Count) => {
    if (formula === null) return number(result);
    const stored = stores(result);
    const f = ` table:formula="of:=${reference(formula).replaceAll(',', ';').replace('>', '&gt;')}"`;
    return typeof stored === 'number' ? number(stored, f) : `<table:table-cell${f}/>`;
  };
  const row = (cells: readonly string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
  const body = counts.map((count, r) => {
    const [a, b] = count.helpers;
    return row([text(`县${r}`), number(1000), installed(count), text('—'), number(a), number(b)]);
  });
  const top = [['进度(2022年11月7日)'], HEADER].map((cells) => row(cells.map(text)));
  return zip({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content><office:body><office:spreadsheet><table:table table:name="表">${[...top, ...body].join('')}</table:table></office:spreadsheet></office:body></office:document-content>`,
  });
}
