import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/core/limits.ts';
import type { Cell, Grid } from '../../src/core/sheet/grid.ts';
import { readSource } from '../../src/read/index.ts';
import { renderJson } from '../../src/render/json.ts';
import { fixtureBytes, merge, refusalOf } from '../helpers.ts';
import { reportOf, snapshotOf } from '../reports.ts';
import { zip } from './parts.ts';

const TYPE = 'application/vnd.oasis.opendocument.spreadsheet';

/** An .ods with these tables, and these styles. */
const ods = (tables: string, styles = '', parts: Readonly<Record<string, string>> = {}) =>
  zip({
    mimetype: TYPE,
    'content.xml': `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    ...parts,
  });

const grids = async (bytes: Buffer) => (await readSource(bytes, 'this.ods')).grids;

/** A table with one row after the other. */
async function table(xml: string): Promise<Grid> {
  const [grid] = await grids(ods(`<table:table table:name="表">${xml}</table:table>`));
  if (!grid) throw new Error('no table');
  return grid;
}

const row = (cells: string, attributes = '') =>
  `<table:table-row ${attributes}>${cells}</table:table-row>`;
const number = (value: number, attributes = '') =>
  `<table:table-cell office:value-type="float" office:value="${value}" ${attributes}><text:p>${value}</text:p></table:table-cell>`;
const values = ({ rows }: Grid) =>
  rows.map((cells) =>
    cells.slice(0, cells.findLastIndex(Boolean) + 1).map((cell) => cell?.value ?? null),
  );

it('the published table, saved by LibreOffice, gives the figures of the .xlsx', async () => {
  const saved = readFileSync(new URL('./files/published.ods', import.meta.url));
  const figures = async (bytes: Uint8Array) => {
    const { findings, ...report } = JSON.parse(renderJson(reportOf(await snapshotOf(bytes))));
    expect(findings).toEqual([]);
    return report;
  };
  expect(await figures(saved)).toEqual(await figures(fixtureBytes('2022-11-07')));
});

describe('a cell', () => {
  const typed = (type: string, attributes: string, shown: string) =>
    `<table:table-cell office:value-type="${type}" ${attributes}>${shown}</table:table-cell>`;

  const cases: readonly (readonly [what: string, xml: string, cell: Cell | undefined])[] = [
    ['a number', number(87326), { kind: 'number', value: 87326 }],
    [
      'a percentage has the decimals that it shows',
      typed('percentage', 'office:value="0.3378"', '<text:p>33.8%</text:p>'),
      { kind: 'number', value: 0.3378, numFmt: '0.0%' },
    ],
    [
      'a whole percentage',
      typed('percentage', 'office:value="1"', '<text:p>100%</text:p>'),
      { kind: 'number', value: 1, numFmt: '0%' },
    ],
    [
      'a percentage that is not shown',
      typed('percentage', 'office:value="1"', ''),
      { kind: 'number', value: 1 },
    ],
    [
      'an amount',
      typed('currency', 'office:value="3"', '<text:p>¥3</text:p>'),
      { kind: 'number', value: 3 },
    ],
    ['a text', typed('string', '', '<text:p>温县</text:p>'), { kind: 'text', value: '温县' }],
    [
      'a text in runs, lines and spaces',
      typed(
        'string',
        '',
        '<text:p><text:span>温</text:span><text:s text:c="2"/>县</text:p><text:p>a<text:tab/>b<text:line-break/>c</text:p>',
      ),
      { kind: 'text', value: '温  县\na\tb\nc' },
    ],
    [
      'a text that only its attribute has',
      typed('string', 'office:string-value="温县"', ''),
      { kind: 'text', value: '温县' },
    ],
    [
      'a comment is not the text',
      typed(
        'string',
        '',
        '<office:annotation><text:p>改过</text:p></office:annotation><text:p>温县</text:p>',
      ),
      { kind: 'text', value: '温县' },
    ],
    ['true', typed('boolean', 'office:boolean-value="true"', ''), { kind: 'boolean', value: true }],
    [
      'a day with a time',
      typed('date', 'office:date-value="2022-11-07T09:30:00"', '<text:p>11月7日</text:p>'),
      { kind: 'date', value: '2022-11-07', numFmt: 'm/d/yy' },
    ],
    ...[
      ['2022-11-01', '2022年11月'],
      ['2022-11-11', '2022年11月'],
      ['2022-11-01', 'November 2022'],
      ['2022-11-01', '11/2022'],
      ['2022-11-01', 'Nov-22'],
      ['2022-11-01', '二〇二二年十一月'],
    ].map(([day, shown]): [string, string, Cell] => [
      `a day that is shown without itself: ${shown}`,
      typed('date', `office:date-value="${day}"`, `<text:p>${shown}</text:p>`),
      { kind: 'date', value: day ?? '', numFmt: 'yyyy"年"m"月"' },
    ]),
    ...[
      ['2022-11-07', '2022年11月7日'],
      ['2022-11-11', '11.11.22'],
      ['2022-11-07', 'Monday, 7. November 2022'],
      ['2022-11-07', '7-Nov'],
      ['2022-11-22', '22-Nov'],
      ['2022-11-07', '十一月七日'],
    ].map(([day, shown]): [string, string, Cell] => [
      `a day that is shown: ${shown}`,
      typed('date', `office:date-value="${day}"`, `<text:p>${shown}</text:p>`),
      { kind: 'date', value: day ?? '', numFmt: 'm/d/yy' },
    ]),
    [
      'an error as LibreOffice writes it',
      typed(
        'string',
        'table:formula="of:=1/0" office:string-value="" calcext:value-type="error"',
        '<text:p>#DIV/0!</text:p>',
      ),
      { kind: 'error', value: '#DIV/0!' },
    ],
    [
      'an error as other programs write it',
      typed('float', 'table:formula="of:=1/0" office:value="0"', '<text:p>#DIV/0!</text:p>'),
      { kind: 'error', value: '#DIV/0!' },
    ],
    [
      'the words of an error, typed',
      typed('string', '', '<text:p>#N/A</text:p>'),
      { kind: 'text', value: '#N/A' },
    ],
    [
      'a formula without a value',
      '<table:table-cell table:formula="of:=[.A1]+1"/>',
      { kind: 'formula-without-value', value: '=A1+1' },
    ],
    [
      'a formula with an empty value',
      '<table:table-cell table:formula="of:=[.A1]" office:value-type="float" office:value=""/>',
      { kind: 'formula-without-value', value: '=A1' },
    ],
    [
      'a formula whose result is no text',
      '<table:table-cell table:formula="of:=&quot;&quot;" office:value-type="string" office:string-value=""/>',
      { kind: 'text', value: '', contradicts: '=""' },
    ],
    [
      'a text without a type',
      '<table:table-cell><text:p>温县</text:p></table:table-cell>',
      { kind: 'text', value: '温县' },
    ],
    ['nothing but a style', '<table:table-cell table:style-name="ce1"/>', undefined],
  ];

  /** A sheet for each, in one file: starting a reader takes longer than reading. */
  let sheets: readonly Grid[] = [];
  beforeAll(async () => {
    const tables = cases.map(
      ([, xml], n) => `<table:table table:name="表${n}">${row(xml)}</table:table>`,
    );
    sheets = await grids(ods(tables.join('')));
    expect(sheets).toHaveLength(cases.length);
  });

  it.each(cases.map(([what, , cell], n) => [what, n, cell] as const))('%s', (_, n, cell) => {
    expect(sheets[n]?.rows[0]?.[0]).toEqual(cell);
  });
});

describe('a sheet', () => {
  it('repeats cells and rows, and ends with its content', async () => {
    const grid = await table(
      [
        row(
          `<table:table-cell table:number-columns-repeated="2"/>${number(1, 'table:number-columns-repeated="2"')}<table:table-cell table:number-columns-repeated="16380"/>`,
        ),
        row('<table:table-cell/>', 'table:number-rows-repeated="2"'),
        row(number(2), 'table:number-rows-repeated="2"'),
        row(
          '<table:table-cell table:number-columns-repeated="16384"/>',
          'table:number-rows-repeated="1048571"',
        ),
      ].join(''),
    );
    expect(values(grid)).toEqual([[null, null, 1, 1], [], [], [2], [2]]);
  });

  it('has the rows that are repeated on each page, and those that are grouped', async () => {
    const grid = await table(
      `<table:table-header-rows>${row(number(1))}</table:table-header-rows><table:table-row-group>${row(number(2))}<table:table-rows>${row(number(3))}</table:table-rows></table:table-row-group>`,
    );
    expect(values(grid)).toEqual([[1], [2], [3]]);
  });

  it('has merges and what they cover', async () => {
    const wide = 'table:number-columns-spanned="2" table:number-rows-spanned="2"';
    const grid = await table(
      row(`${number(1)}${number(2, wide)}<table:covered-table-cell/>`) +
        row(
          `${number(3)}<table:covered-table-cell table:number-columns-repeated="2"/>${number(4)}`,
        ),
    );
    expect(grid.merges).toEqual([merge('B1:C2')]);
    expect(values(grid)).toEqual([
      [1, 2],
      [3, null, null, 4],
    ]);
  });

  it('has hidden and filtered rows, and hidden columns', async () => {
    const grid = await table(
      `<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/><table:table-column/>${row(number(1), 'table:visibility="collapse"')}${row(number(1, 'table:number-columns-repeated="4"'))}${row(number(1), 'table:visibility="filter"')}${row('', 'table:visibility="collapse" table:number-rows-repeated="9"')}`,
    );
    expect(grid.hiddenRows).toEqual(new Set([0, 2]));
    expect(grid.hiddenCols).toEqual(new Set([1, 2]));
  });

  it('has hidden rows and columns without a size, and those of closed groups', async () => {
    const styles =
      '<style:style style:name="a" style:family="table-row"><style:table-row-properties style:row-height="0cm"/></style:style><style:style style:name="b" style:family="table-column"><style:table-column-properties style:column-width="0.000in"/></style:style>';
    const columns =
      '<table:table-column table:style-name="a"/><table:table-column table:style-name="b"/>';
    const rows = [
      row(number(1), 'table:style-name="a"'),
      row(number(1) + number(1), 'table:style-name="b"'),
      `<table:table-row-group table:display="false">${row(number(1))}<table:table-row-group>${row(number(1))}</table:table-row-group></table:table-row-group>`,
      `<table:table-row-group>${row(number(1))}</table:table-row-group>`,
    ];
    const [grid] = await grids(
      ods(`<table:table table:name="表">${columns}${rows.join('')}</table:table>`, styles),
    );
    expect(grid?.hiddenRows).toEqual(new Set([0, 2, 3]));
    expect(grid?.hiddenCols).toEqual(new Set([1]));
  });

  it('is hidden by its style', async () => {
    const styles =
      '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const found = await grids(
      ods(
        '<table:table table:name="一" table:style-name="ta1"></table:table><table:table table:name="藏" table:style-name="ta2"></table:table>',
        styles,
      ),
    );
    expect(found.map(({ source, hidden }) => [source.sheet, hidden])).toEqual([
      ['一', false],
      ['藏', true],
    ]);
  });

  it('has nothing of recorded changes and drawings', async () => {
    const found = await grids(
      ods(
        `<table:tracked-changes><table:table-cell><text:p>旧</text:p></table:table-cell></table:tracked-changes><table:table table:name="表"><table:shapes><draw:frame><table:table>${row(number(9))}</table:table></draw:frame></table:shapes>${row(number(1))}</table:table>`,
      ),
    );
    expect(found.map(values)).toEqual([[[1]]]);
  });
});

describe('refused', () => {
  it.each([
    [
      'a password',
      {
        'META-INF/manifest.xml':
          '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
      },
      { code: 'password-protected' },
    ],
    [
      'XML cut short',
      { 'content.xml': '<office:document-content><table:table>' },
      { code: 'workbook-damaged', reason: 'xml', place: 'content.xml' },
    ],
    ['another document', { 'content.xml': '<html/>' }, { code: 'workbook-damaged', reason: 'xml' }],
  ])('%s', async (_, parts, detail) => {
    expect(await refusalOf(grids(ods('', '', parts)))).toMatchObject(detail);
  });

  it.each([
    [
      'cells',
      row(
        number(1, 'table:number-columns-repeated="16384"'),
        'table:number-rows-repeated="1048576"',
      ),
    ],
    ['columns', row(`<table:table-cell table:number-columns-repeated="16384"/>${number(1)}`)],
    [
      'text-length',
      row(
        `<table:table-cell><text:p>a<text:s text:c="${LIMITS['text-length']}"/></text:p></table:table-cell>`,
      ),
    ],
    [
      'merges',
      row('<table:table-cell table:number-columns-spanned="2"/>').repeat(LIMITS.merges + 1),
    ],
  ])('too many or too long: %s', async (limit, xml) => {
    expect(await refusalOf(table(xml))).toMatchObject({ code: 'over-limit', limit, sheet: '表' });
  });
});
